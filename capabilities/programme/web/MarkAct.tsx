import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import { NoteDialog } from '#programme/web/NoteDialog.tsx';
import { type MarkToMake, useMark } from '#programme/web/use-journey.ts';

type Props = {
  company: string;
  thing: Pick<MarkToMake, 'subject' | 'key' | 'missing'>;
  /** Already marked: the act is then to take it back. */
  isMarked: boolean;
  /** The word on the button, and what is said when it has been done. */
  act: string;
  said: string;
  /** What the dialog that asks for a note is about. */
  title: string;
  lead: string;
  /** The note is the reason something is done although not all is there, and must be given. */
  needed?: boolean;
  /** Why it cannot be pressed. */
  reason?: string;
};

/** One thing marked with a note, or taken back; the message that follows has the way back. */
export function MarkAct({ company, thing, isMarked, act, said, title, lead, needed, reason }: Props) {
  const t = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { mark, busy, error, reset } = useMark(company);
  const reopen = () =>
    mark({ subject: thing.subject, key: thing.key, state: 'open' }, () => toast({ message: t(text.saved) }));
  if (isMarked) {
    return (
      <p className="quiet-acts">
        <Button kind="quiet" busy={busy} onClick={reopen}>
          {t(text.takeBack)}
        </Button>
      </p>
    );
  }
  const done = (note: string) =>
    mark({ ...thing, state: 'done', note }, () => {
      setAsking(false);
      toast({ message: said, undo: { label: t(text.undo), act: reopen } });
    });
  const close = () => {
    reset();
    setAsking(false);
  };
  return (
    <>
      <Button kind="second" reason={reason} onClick={() => setAsking(true)}>
        {act}
      </Button>
      {asking && (
        <NoteDialog
          title={title}
          lead={lead}
          act={act}
          needed={needed}
          busy={busy}
          error={error}
          onDone={done}
          onClose={close}
        />
      )}
    </>
  );
}
