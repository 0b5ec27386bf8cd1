import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { NoteDialog } from '#programme/web/NoteDialog.tsx';
import { useMark } from '#programme/web/use-journey.ts';

type Commitment = JourneyView['commitments'][number];

/** What the company has bound itself to, and what shows that it is kept. */
export function CommitmentList({ view }: { view: JourneyView }) {
  const t = useSay();
  if (view.commitments.length === 0) return null;
  const kept = view.commitments.filter((commitment) => commitment.kept).length;
  return (
    <section className="commitments" aria-labelledby="commitments-title">
      <div className="head-row">
        <h2 id="commitments-title">{t(text.commitments)}</h2>
        <span className="small subtle">{t(text.readyOf, { done: kept, all: view.commitments.length })}</span>
      </div>
      <ul>
        {view.commitments.map((commitment) => (
          <Row key={commitment.key} view={view} commitment={commitment} />
        ))}
      </ul>
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
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { mark, busy, error, reset } = useMark(view.company.company);
  const thing = { subject: 'commitment', key: commitment.key } as const;
  if (!view.may.mark) return null;
  const reopen = () => mark({ ...thing, state: 'open' }, () => toast({ message: t(text.saved) }));
  if (commitment.kept) {
    return (
      <Button kind="quiet" busy={busy} onClick={reopen}>
        {t(text.takeBack)}
      </Button>
    );
  }
  const done = (note: string) =>
    mark({ ...thing, state: 'done', note }, () => {
      setAsking(false);
      toast({ message: t(text.saved), undo: { label: t(text.undo), act: reopen } });
    });
  return (
    <>
      <Button kind="second" onClick={() => setAsking(true)}>
        {t(text.markKept)}
      </Button>
      {asking && (
        <NoteDialog
          title={commitment.name}
          lead={commitment.text}
          act={t(text.markKept)}
          busy={busy}
          error={error}
          onDone={done}
          onClose={() => {
            reset();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
