import { useState } from 'react';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';

type Props = {
  title: string;
  lead?: string;
  act: string;
  /** What the field asks. */
  label: string;
  hint?: string;
  /** The field's name in the contract. */
  name?: string;
  busy: boolean;
  error: CallRefused | null;
  onSend: (reason: string) => void;
  onClose: () => void;
};

/** A dialog that asks for one reason in somebody's own words, and for nothing else. */
export function ReasonDialog({ label, hint, name = 'reason', error, onSend, ...rest }: Props) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog {...rest} error={error} onSend={() => onSend(reason)}>
      <TextArea
        name={name}
        label={label}
        hint={hint}
        value={reason}
        problem={problemOf(error, name)}
        onChange={setReason}
      />
    </FormDialog>
  );
}
