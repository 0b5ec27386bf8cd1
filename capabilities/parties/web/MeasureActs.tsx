import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { DiscussionDialog } from '#parties/web/DiscussionDialog.tsx';
import { EndDialog } from '#parties/web/EndDialog.tsx';
import { MeasureDialog } from '#parties/web/MeasureDialog.tsx';
import { ProposeDialog } from '#parties/web/ProposeDialog.tsx';
import { ReviewDialog } from '#parties/web/ReviewDialog.tsx';
import { useMeasuresAct } from '#parties/web/use-parties.ts';
import type { Side } from '#people/contract.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; measure: MeasureView };

type Open = 'correct' | 'discuss' | 'propose' | 'review' | 'end' | null;

/** What one may do about a measure; the likeliest next is the filled one. */
export function MeasureActs({ company, measure, sides }: Props & { sides: readonly Side[] }) {
  const t = useSay();
  const [open, setOpen] = useState<Open>(null);
  const { may, state } = measure;
  const close = () => setOpen(null);
  const isBefore = state === 'draft' || state === 'discussed';
  return (
    <div className="measure-acts">
      <p className="parties-acts">
        {isBefore && may.why !== 'proposed' && (
          <Start company={company} measure={measure} onPropose={() => setOpen('propose')} />
        )}
        {may.discuss && (
          <Button
            kind={state === 'draft' && measure.pointsAtPeople ? 'primary' : 'second'}
            onClick={() => setOpen('discuss')}
          >
            {t(text.discuss)}
          </Button>
        )}
        {may.review && (
          <Button kind={measure.overdue ? 'primary' : 'second'} onClick={() => setOpen('review')}>
            {t(text.review)}
          </Button>
        )}
        {may.correct && (
          <Button kind="second" onClick={() => setOpen('correct')}>
            {t(text.correct)}
          </Button>
        )}
        {may.end && (
          <Button kind="quiet" onClick={() => setOpen('end')}>
            {t(text.endMeasure)}
          </Button>
        )}
        <Button kind="quiet" icon="print" onClick={() => window.print()}>
          {t(text.print)}
        </Button>
        <LinkButton kind="quiet" to={`/companies/${company}/measures`}>
          {t(text.back)}
        </LinkButton>
      </p>
      {open === 'correct' && <MeasureDialog company={company} measure={measure} onClose={close} />}
      {open === 'discuss' && <DiscussionDialog company={company} measure={measure} onClose={close} />}
      {open === 'review' && <ReviewDialog company={company} measure={measure} onClose={close} />}
      {open === 'end' && <EndDialog company={company} measure={measure} onClose={close} />}
      {open === 'propose' && (
        <ProposeDialog
          company={company}
          sides={sides}
          title={t(text.propose)}
          lead={t(text.proposeLead)}
          subject={{ kind: 'open-measure', measure: measure.measure }}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Puts it live with one press, or asks the other party; where neither may be, says why. */
function Start({ company, measure, onPropose }: Props & { onPropose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useMeasuresAct(parties.openMeasure, company);
  const { may, pointsAtPeople } = measure;
  const reason = may.why ? t(text[`why-${may.why}`]) : undefined;
  const kind = reason ? 'second' : 'primary';
  if (pointsAtPeople)
    return (
      <Button kind={kind} reason={reason} onClick={onPropose}>
        {t(text.propose)}
      </Button>
    );
  const params = { company, measure: measure.measure };
  const start = () =>
    run({ params, body: { revision: measure.revision } }, () => toast({ message: t(text.opened) }));
  return (
    <>
      <Button kind={kind} reason={reason} busy={busy} onClick={start}>
        {t(text.open)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
