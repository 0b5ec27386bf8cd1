import type { AmbitionsView, JointView } from '#ambitions/ambitions-view.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { TwoSides } from '#ambitions/web/TwoSides.tsx';
import { Weight } from '#ambitions/web/Voices.tsx';
import { useSay } from '#platform/web/say.ts';

/** A challenge in words of both as it stands in the picture, with what each party wrote and said right under it. */
export function SettledChallenge({ view, joint }: { view: AmbitionsView; joint: JointView }) {
  const t = useSay();
  const { wording, said } = joint;
  return (
    <li className="joint">
      <p className="joint-words">{wording.value}</p>
      <TwoSides label={wording.value}>
        {(side) => {
          const own = view.challenges.filter((one) => one.topic === joint.topic && one.side === side);
          const no = said[side]?.word === 'no' ? said[side] : null;
          return (
            <>
              {own.map(({ challenge, title, weight }) => (
                <span key={challenge} className="voice">
                  <span>{title.value}</span>
                  <Weight weight={weight.value} />
                </span>
              ))}
              {own.length === 0 && <span className="side-silent">{t(text.notWritten)}</span>}
              {no && <span className="side-note">{no.note}</span>}
            </>
          );
        }}
      </TwoSides>
    </li>
  );
}
