import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { people } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** The way out, with what follows from it spelled out before the press that counts. */
export function CloseAccount({ roles }: { roles: number }) {
  const t = useSay();
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = useAct(people.closeOwnAccount);
  const [open, setOpen] = useState(false);
  const close = () =>
    act.mutate(
      {},
      {
        onSuccess: () => {
          toast({ message: t(text.closed) });
          queries.clear();
          void navigate({ to: '/sign-in' });
        },
      },
    );
  return (
    <section className="people-part" aria-labelledby="me-closing">
      <h2 id="me-closing">{t(text.closing)}</h2>
      <p className="subtle">{t(text.closingLead)}</p>
      <p>
        <Button kind="second" onClick={() => setOpen(true)}>
          {t(text.close)}
        </Button>
      </p>
      {open && (
        <Dialog
          open
          title={t(text.closeTitle)}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button busy={act.isPending} onClick={close}>
                {t(text.close)}
              </Button>
              <Button kind="quiet" onClick={() => setOpen(false)}>
                {t(text.cancel)}
              </Button>
            </>
          }
        >
          {act.error && <Note tone="act">{act.error.message}</Note>}
          <ul className="consequences">
            <li>{t(text.closeRoles, { count: roles })}</li>
            <li>{t(text.closeSessions)}</li>
            <li>{t(text.closeEmail)}</li>
            <li>{t(text.closeName)}</li>
          </ul>
        </Dialog>
      )}
    </section>
  );
}
