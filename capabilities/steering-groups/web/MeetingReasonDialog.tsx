import { useState } from 'react';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';

type Props = {
  title: string;
  lead: string;
  label: string;
  act: string;
  /** The field's name in the contract. */
  name: string;
  busy: boolean;
  error: CallRefused | null;
  onSend: (words: string) => void;
  onClose: () => void;
};

/** Asks for one reason in somebody's own words. */
export function MeetingReasonDialog({ title, lead, label, act, name, busy, error, onSend, onClose }: Props) {
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={title}
      lead={lead}
      act={act}
      busy={busy}
      error={error}
      onSend={() => onSend(words)}
      onClose={onClose}
    >
      <TextArea
        name={name}
        label={label}
        value={words}
        problem={problemOf(error, name)}
        onChange={setWords}
      />
    </FormDialog>
  );
}
