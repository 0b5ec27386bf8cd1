import { useState } from 'react';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';

/** Asks for a short note before something is marked; `needed` asks for the reason that will stand for ever. */
export function NoteDialog(props: {
  title: string;
  lead: string;
  act: string;
  needed?: boolean;
  busy: boolean;
  error: CallRefused | null;
  onDone: (note: string) => void;
  onClose: () => void;
}) {
  const t = useSay();
  const [note, setNote] = useState('');
  const problem = problemOf(props.error, 'note');
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button busy={props.busy} onClick={() => props.onDone(note)}>
            {props.act}
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      <p className="subtle">{props.lead}</p>
      {props.error && !problem && <Note tone="act">{props.error.message}</Note>}
      <TextArea
        name="note"
        label={t(props.needed ? text.whyMissing : text.noteLabel)}
        hint={t(props.needed ? text.whyMissingHint : text.noteHint)}
        problem={problem}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  );
}
