import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { useWaveAct } from '#surveys/web/use-surveys.ts';

type Props = { view: WaveView };

/** Another last day, an end before it that takes both parties, and calling it off. */
export function WaveChanges({ view }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<'move' | 'end' | 'call-off' | null>(null);
  const { state, ending, rights } = view;
  const isSigned = state === 'signed' || state === 'open';
  const asker = ending.employer ?? ending.employees;
  const lacks = ending.employer ? 'employees' : 'employer';
  const mayEnd = state === 'open' && rights.signs.some((side) => ending[side] === null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{t(text.changes)}</h2>
      {state === 'open' && asker && (
        <Note tone={mayEnd ? 'act' : 'calm'}>{t(text.endAsked, { name: asker.by, side: lacks })}</Note>
      )}
      <p className="act-row">
        {isSigned && (
          <Button kind="second" onClick={() => setOpen('move')}>
            {t(text.move)}
          </Button>
        )}
        {mayEnd && (
          <Button kind="second" onClick={() => setOpen('end')}>
            {t(text.end)}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setOpen('call-off')}>
          {t(text.callOff)}
        </Button>
      </p>
      {open === 'move' && <MoveDialog view={view} onClose={close} />}
      {open === 'end' && <AskDialog view={view} kind="ended" onClose={close} />}
      {open === 'call-off' && <AskDialog view={view} kind="called-off" onClose={close} />}
    </section>
  );
}

/** Of those who speak for both parties, the one whose word is still lacking. */
const sideFor = ({ rights, ending }: WaveView) =>
  rights.signs.find((side) => ending[side] === null) ?? rights.signs[0] ?? null;

function MoveDialog({ view, onClose }: Props & { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { wave, meetingOn } = view;
  const { company } = view.company;
  const [closesOn, setClosesOn] = useState(view.closesOn);
  const { run, busy, error } = useWaveAct(surveys.markWave, company, wave);
  const send = () =>
    run(
      {
        params: { company, wave },
        body: { mark: makeId(), kind: 'moved', side: sideFor(view), closesOn: closesOn || null },
      },
      () => {
        toast({ message: t(text.moved) });
        onClose();
      },
    );
  return (
    <FormDialog
      title={t(text.move)}
      lead={t(text.moveLead, { date: writeDay(meetingOn, pageLanguage(), 'said') })}
      act={t(text.move)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        name="closesOn"
        label={t(text.move)}
        value={closesOn}
        problem={problemOf(error, 'closesOn')}
        onChange={setClosesOn}
      />
    </FormDialog>
  );
}

/** What cannot be undone is asked once more. */
function AskDialog({ view, kind, onClose }: Props & { kind: 'ended' | 'called-off'; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { wave } = view;
  const { company } = view.company;
  const { run, busy, error } = useWaveAct(surveys.markWave, company, wave);
  const isEnd = kind === 'ended';
  const send = () =>
    run({ params: { company, wave }, body: { mark: makeId(), kind, side: sideFor(view) } }, (after) => {
      const done = after.state === 'open' ? text.endWaits : text.endedNow;
      toast({ message: t(isEnd ? done : text.calledOff) });
      onClose();
    });
  return (
    <Dialog
      open
      title={t(isEnd ? text.end : text.callOffTitle)}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={send}>
            {t(isEnd ? text.end : text.callOff)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.keep)}
          </Button>
        </>
      }
    >
      <p>{t(isEnd ? text.endLead : text.callOffLead)}</p>
      {error && <Note tone="act">{error.message}</Note>}
    </Dialog>
  );
}
