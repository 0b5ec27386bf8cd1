import type { ReactNode } from 'react';
import type { ChallengeView } from '#ambitions/ambitions-view.ts';
import { weights } from '#ambitions/limits.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { TwoSides } from '#ambitions/web/TwoSides.tsx';
import { useSay } from '#platform/web/say.ts';

type Voice = Pick<ChallengeView, 'challenge' | 'side' | 'title' | 'happens' | 'hits' | 'weight' | 'late'>;

/** What each party wrote of the same thing, in its own words, beside each other. */
export function Voices<V extends Voice>({
  label,
  voices,
  act,
}: {
  label: string;
  voices: readonly V[];
  act?: (voice: V) => ReactNode;
}) {
  const t = useSay();
  return (
    <TwoSides label={label}>
      {(side) => {
        const own = voices.filter((voice) => voice.side === side);
        if (own.length === 0) return <span className="side-silent">{t(text.notWritten)}</span>;
        return own.map((voice) => (
          <div key={voice.challenge} className="voice">
            <b>{voice.title.value}</b>
            <Weight weight={voice.weight.value} />
            {voice.happens.value && <p className="voice-words">{voice.happens.value}</p>}
            {voice.hits.value && (
              <p className="small subtle">
                {t(text.hits)} {voice.hits.value}
              </p>
            )}
            {voice.late && <p className="small subtle">{t(text.late)}</p>}
            {act?.(voice)}
          </div>
        ));
      }}
    </TwoSides>
  );
}

/** How much it matters, as five steps and in words. */
export function Weight({ weight }: { weight: string }) {
  const t = useSay();
  const given = Number(weight || 0);
  return (
    <span className="weight">
      <span className="weight-steps" aria-hidden="true">
        {weights.map((step) => (
          <i key={step} className={Number(step) <= given ? 'weight-step' : undefined} />
        ))}
      </span>
      <span className="small subtle">{given ? t(text.weightOf, { weight: given }) : t(text.weightNone)}</span>
    </span>
  );
}
