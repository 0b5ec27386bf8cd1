import { Mark } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { MarkAct } from '#programme/web/MarkAct.tsx';
import { PhoneFold } from '#programme/web/PhoneFold.tsx';

type Commitment = JourneyView['commitments'][number];

/** What the company has bound itself to, and what shows that it is kept. */
export function CommitmentList({ view }: { view: JourneyView }) {
  const t = useSay();
  if (view.commitments.length === 0) return null;
  const kept = view.commitments.filter((commitment) => commitment.kept).length;
  return (
    <section className="commitments" aria-labelledby="commitments-title">
      <PhoneFold
        id="commitments-title"
        title={t(text.commitments)}
        note={
          <span className="small subtle">
            {t(text.readyOf, { done: kept, all: view.commitments.length })}
          </span>
        }
      >
        <ul>
          {view.commitments.map((commitment) => (
            <Row key={commitment.key} view={view} commitment={commitment} />
          ))}
        </ul>
      </PhoneFold>
    </section>
  );
}

function Row({ view, commitment }: { view: JourneyView; commitment: Commitment }) {
  const t = useSay();
  return (
    <li>
      <details>
        <summary>
          <span className="commitment-name summary-name">{commitment.name}</span>
          {commitment.note && <span className="deliverable-note">{commitment.note}</span>}
        </summary>
        <p className="small subtle">{commitment.text}</p>
        <p className="small subtle">{t(text.evidence, { what: commitment.evidence.join(' ') })}</p>
        {commitment.assumed && <p className="small faint">{t(text.assumed)}</p>}
        <Act view={view} commitment={commitment} />
      </details>
      {commitment.kept ? (
        <Mark status="plan">{t(text.kept)}</Mark>
      ) : (
        <span className="subtle small">{t(text.notKept)}</span>
      )}
    </li>
  );
}

function Act({ view, commitment }: { view: JourneyView; commitment: Commitment }) {
  const t = useSay();
  if (!view.may.mark) return null;
  return (
    <MarkAct
      company={view.company.company}
      thing={{ subject: 'commitment', key: commitment.key }}
      isMarked={commitment.kept}
      act={t(text.markKept)}
      said={t(text.saved)}
      title={commitment.name}
      lead={commitment.text}
    />
  );
}
