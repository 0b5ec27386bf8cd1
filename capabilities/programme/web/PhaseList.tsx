import { writeDay } from '#platform/contract/dates.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Phase } from '#programme/phase-view.ts';
import { PhoneFold } from '#programme/web/PhoneFold.tsx';
import { gateStatusOf } from '#programme/web/status-of.ts';

/** The phases with purpose, who carries them and when: the one we are in stands open. */
export function PhaseList({ view }: { view: JourneyView }) {
  const t = useSay();
  return (
    <section className="phases" aria-labelledby="phases-title">
      <PhoneFold id="phases-title" title={t(text.phases)}>
        <ul>
          {view.phases.map((phase) => (
            <li key={phase.n}>
              <PhaseRow phase={phase} isHere={phase.n === view.position.phase} />
            </li>
          ))}
        </ul>
      </PhoneFold>
    </section>
  );
}

function PhaseRow({ phase, isHere }: { phase: Phase; isHere: boolean }) {
  const t = useSay();
  const language = pageLanguage();
  const day = (date: string) => writeDay(date, language, 'date');
  return (
    <details>
      <summary>
        <span className="phase-name summary-name">
          {t(text.phaseN, { n: phase.n })} · {phase.name}
        </span>
        <span className="small subtle">
          {t(text.weeksN, { n: phase.weeks })} · {day(phase.from)} – {day(phase.to)} {phase.to.slice(0, 4)}
        </span>
        {isHere && <Tag tone="pine">{t(text.youAreHere)}</Tag>}
      </summary>
      <p className="small">{phase.text}</p>
      <p className="small subtle">{phase.people}</p>
      {phase.points.length > 0 && (
        <ul className="phase-points small">
          {phase.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {phase.visitEvery !== null && (
        <p className="small subtle">
          {t(text.visitEvery, { n: phase.visitEvery })}. {phase.visitEveryAssumed && t(text.assumed)}
        </p>
      )}
      {phase.gate && (
        <p className="small phase-gate">
          {phase.gate.name}:{' '}
          {phase.gate.state === 'open' ? (
            <Mark status="plan">{t(text.gateOpen)}</Mark>
          ) : (
            gateStatusOf(phase.gate, t, language).word
          )}
        </p>
      )}
    </details>
  );
}
