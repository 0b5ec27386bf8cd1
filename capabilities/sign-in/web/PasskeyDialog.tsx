import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { pageText } from '#sign-in/page-text.ts';
import { makePasskey } from '#sign-in/web/passkeys.ts';

/** A name for the device, and then the browser's own question. */
export function PasskeyDialog({ onAdded, onClose }: { onAdded: () => void; onClose: () => void }) {
  const t = useSay();
  const [id] = useState(() => makeId());
  const [label, setLabel] = useState(() => t(pageText.thisDevice));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const make = async () => {
    setBusy(true);
    try {
      if (await makePasskey(id, label)) return onAdded();
      setSaid(t(pageText.cancelled));
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setSaid(error.problems[0]?.message ?? error.message);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={t(text.addPasskey)}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => void make()}>
            {t(pageText.makePasskey)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {said && <Note tone="act">{said}</Note>}
      <TextField
        name="label"
        label={t(text.passkeyName)}
        hint={t(text.passkeyNameHint)}
        value={label}
        onChange={setLabel}
      />
    </Dialog>
  );
}
