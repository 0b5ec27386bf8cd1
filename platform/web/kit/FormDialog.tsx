import { type ReactNode, useId } from 'react';
import type { CallRefused } from '#platform/web/call.ts';
import { formText as text } from '#platform/web/form-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  title: string;
  lead?: string;
  act: string;
  busy: boolean;
  error: CallRefused | null;
  wide?: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form in a dialog: what it is for, its fields, and what has to be put right on top. */
export function FormDialog({ title, lead, act, busy, error, wide, onSend, onClose, children }: Props) {
  const t = useSay();
  const form = useId();
  return (
    <Dialog
      open
      wide={wide}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} busy={busy}>
            {act}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {lead && <p className="subtle">{lead}</p>}
      {error && <ErrorSummary title={error.message} problems={summaryOf(error)} />}
      <form
        id={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSend();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}

/** A single problem that says what the title says is told once. */
export const summaryOf = ({ message, problems }: CallRefused) =>
  problems.length === 1 && problems[0]?.message === message ? [] : problems;
