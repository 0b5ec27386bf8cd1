import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { roundText as text } from '#principles/round-text.ts';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

type Props = {
  company: string;
  round: string;
  to: 'clustering' | 'choosing' | 'wording' | 'left';
  label: string;
  kind?: 'primary' | 'second' | 'quiet';
  reason?: string;
  /** What is asked first, where it cannot be undone. */
  ask?: { title: string; body: string };
};

/** Takes a round on for all who take part. */
export function StepButton({ company, round, to, label, kind = 'primary', reason, ask }: Props) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = usePrinciplesAct(principles.takeStep, company);
  const take = () =>
    run({ params: { company, round }, body: { step: makeId(), stage: to } }, () => setOpen(false));
  return (
    <>
      <Button kind={kind} busy={busy && !ask} reason={reason} onClick={() => (ask ? setOpen(true) : take())}>
        {label}
      </Button>
      {error && !ask && <Note tone="act">{error.message}</Note>}
      {open && ask && (
        <Dialog
          open
          title={ask.title}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button busy={busy} onClick={take}>
                {label}
              </Button>
              <Button kind="quiet" onClick={() => setOpen(false)}>
                {t(text.cancel)}
              </Button>
            </>
          }
        >
          <p>{ask.body}</p>
          {error && <Note tone="act">{error.message}</Note>}
        </Dialog>
      )}
    </>
  );
}
