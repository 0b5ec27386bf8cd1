import { useState } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Why a card does not count and the way back, or the way to remove it. */
export function InterviewRemoval({
  company,
  card,
  may,
}: {
  company: string;
  card: InterviewView;
  may: boolean;
}) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useCustomersAct(customers.removeInterview, company);
  const params = { company, interview: card.interview };
  const bringBack = () =>
    run({ params, body: { removal: makeId(), removed: false } }, () =>
      toast({ message: t(text.broughtBack) }),
    );
  if (card.removed)
    return (
      <>
        <p className="small">
          {t(text.removedBy, {
            name: card.removed.by,
            date: writeDay(card.removed.at.slice(0, 10), pageLanguage(), 'date'),
            reason: card.removed.reason,
          })}
        </p>
        {may && (
          <Button kind="second" icon="undo" busy={busy} onClick={bringBack}>
            {t(text.bringBack)}
          </Button>
        )}
        {error && <Note tone="act">{error.message}</Note>}
      </>
    );
  if (!may) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t(text.remove)}
      </Button>
      {open && (
        <RemoveDialog
          company={company}
          card={card}
          onDone={() =>
            toast({
              message: t(text.removedToast),
              undo: { label: t(pageText.undo), act: bringBack },
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type Props = { company: string; card: InterviewView; onDone: () => void; onClose: () => void };

function RemoveDialog({ company, card, onDone, onClose }: Props) {
  const t = useSay();
  const removal = useOneId();
  const { run, busy, error } = useCustomersAct(customers.removeInterview, company);
  const send = (reason: string) =>
    run({ params: { company, interview: card.interview }, body: { removal, removed: true, reason } }, () => {
      onDone();
      onClose();
    });
  return (
    <ReasonDialog
      title={t(text.remove)}
      lead={t(text.removeLead)}
      label={t(text.reason)}
      act={t(text.remove)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
