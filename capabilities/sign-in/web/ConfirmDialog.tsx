import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { accountText } from '#sign-in/account-text.ts';

type Props = {
  title: string;
  body: string;
  act: string;
  busy: boolean;
  error: CallRefused | null;
  onAct: () => void;
  onClose: () => void;
};

/** Asks before what cannot be taken back. */
export function ConfirmDialog({ title, body, act, busy, error, onAct, onClose }: Props) {
  const t = useSay();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={onAct}>
            {act}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(accountText.cancel)}
          </Button>
        </>
      }
    >
      {error && <Note tone="act">{error.message}</Note>}
      <p>{body}</p>
    </Dialog>
  );
}
