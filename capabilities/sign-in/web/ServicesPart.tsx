import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { type Account, signIn } from '#sign-in/contract.ts';
import { ConfirmDialog } from '#sign-in/web/ConfirmDialog.tsx';

type Service = Account['services'][number];

export function ServicesPart({ account, onChange }: { account: Account; onChange: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [removing, setRemoving] = useState<Service | null>(null);
  const link = useAct(signIn.linkService);
  const unlink = useAct(signIn.unlinkService);
  const removed = () => {
    setRemoving(null);
    toast({ message: t(text.removed) });
    onChange();
  };
  const go = (key: string) =>
    link.mutate({ params: { key } }, { onSuccess: ({ address }) => location.assign(address) });
  return (
    <section>
      <h2>{t(text.services)}</h2>
      <p className="subtle">{t(text.servicesBody)}</p>
      {link.error && <Note tone="act">{link.error.message}</Note>}
      <ul className="account-list">
        {account.services.map((one) => (
          <li key={one.key}>
            <span className="account-what">
              {one.label}
              <span className="small subtle">
                {one.since
                  ? t(text.linkedSince, { made: writeDay(one.since.slice(0, 10), pageLanguage(), 'numbers') })
                  : t(text.notLinked)}
              </span>
            </span>
            {one.identity ? (
              <Button
                kind="quiet"
                aria-label={`${t(text.remove)} ${one.label}`}
                onClick={() => setRemoving(one)}
              >
                {t(text.remove)}
              </Button>
            ) : (
              <Button kind="second" busy={link.isPending} onClick={() => go(one.key)}>
                {t(text.linkService, { service: one.label })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing?.identity && (
        <ConfirmDialog
          title={t(text.unlinkTitle, { service: removing.label })}
          body={t(text.unlinkBody)}
          act={t(text.remove)}
          busy={unlink.isPending}
          error={unlink.error}
          onAct={() =>
            unlink.mutate({ params: { identity: removing.identity ?? '' } }, { onSuccess: removed })
          }
          onClose={() => {
            setRemoving(null);
            unlink.reset();
          }}
        />
      )}
    </section>
  );
}
