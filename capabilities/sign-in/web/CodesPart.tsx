import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { type Account, signIn } from '#sign-in/contract.ts';
import { pageText } from '#sign-in/page-text.ts';
import { CodeSetUp } from '#sign-in/web/CodeSetUp.tsx';
import { ConfirmDialog } from '#sign-in/web/ConfirmDialog.tsx';

export function CodesPart({ account, onChange }: { account: Account; onChange: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState<'set-up' | 'remove' | null>(null);
  const remove = useAct(signIn.removeCodes);
  const removed = () => {
    setOpen(null);
    toast({ message: t(text.removed) });
    onChange();
  };
  const made = account.codesSince && writeDay(account.codesSince.slice(0, 10), pageLanguage(), 'numbers');
  return (
    <section>
      <h2>{t(text.codes)}</h2>
      <p className="subtle">{t(text.codesBody)}</p>
      {made ? (
        <ul className="account-list">
          <li>
            <span className="account-what">{t(text.codesSince, { made })}</span>
            <Button kind="quiet" onClick={() => setOpen('remove')}>
              {t(text.remove)}
            </Button>
          </li>
        </ul>
      ) : (
        <p>
          <Button kind="second" onClick={() => setOpen('set-up')}>
            {t(pageText.setUpCodes)}
          </Button>
        </p>
      )}
      {open === 'set-up' && (
        <Dialog
          open
          title={t(pageText.setUpCodes)}
          onClose={() => setOpen(null)}
          actions={
            <Button kind="quiet" onClick={() => setOpen(null)}>
              {t(text.cancel)}
            </Button>
          }
        >
          <CodeSetUp next="/account" />
        </Dialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t(text.removeCodesTitle)}
          body={t(text.removeCodesBody)}
          act={t(text.remove)}
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate({}, { onSuccess: removed })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
