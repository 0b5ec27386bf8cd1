import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { text as peopleText } from '#people/text.ts';
import { useSessionActs } from '#people/web/door.tsx';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { outboxText as text } from '#platform/web/offline/outbox-text.ts';
import { useUnsent } from '#platform/web/offline/use-outbox.ts';
import { useSay } from '#platform/web/say.ts';

/** The way out of a session; who has something waiting on this device is told before. */
export function SignOut() {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const { signOut } = useSessionActs();
  const unsent = useUnsent();
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    try {
      await signOut();
    } catch {
      setAsking(false);
      return toast({ message: t(text.leaveNeedsLine) });
    }
    await navigate({ to: '/sign-in' });
  };
  return (
    <>
      <Button kind="quiet" wide onClick={() => (unsent > 0 ? setAsking(true) : void leave())}>
        {t(peopleText.signOut)}
      </Button>
      {asking && (
        <Dialog
          open
          title={t(text.leaveTitle, { count: unsent })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t(text.stay)}</Button>
              <Button kind="quiet" onClick={() => void leave()}>
                {t(text.leave)}
              </Button>
            </>
          }
        >
          <p>{t(text.leaveLead)}</p>
        </Dialog>
      )}
    </>
  );
}
