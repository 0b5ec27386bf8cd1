import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { type Account, signIn } from '#sign-in/contract.ts';
import { pageText } from '#sign-in/page-text.ts';
import { ConfirmDialog } from '#sign-in/web/ConfirmDialog.tsx';
import { PasskeyDialog } from '#sign-in/web/PasskeyDialog.tsx';
import { passkeysWork } from '#sign-in/web/passkeys.ts';

type Passkey = Account['passkeys'][number];

export function PasskeysPart({ account, onChange }: { account: Account; onChange: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const remove = useAct(signIn.removePasskey);
  const removed = () => {
    setRemoving(null);
    toast({ message: t(text.removed) });
    onChange();
  };
  return (
    <section>
      <h2>{t(text.passkeys)}</h2>
      <p className="subtle">{t(text.passkeysBody)}</p>
      <ul className="account-list">
        {account.passkeys.map((one) => (
          <li key={one.passkey}>
            <span className="account-what">
              {one.label}
              <span className="small subtle">{lifeOf(one, t)}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={`${t(text.remove)} ${one.label}`}
              onClick={() => setRemoving(one)}
            >
              {t(text.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button
          kind="second"
          icon="key"
          onClick={() => setAdding(true)}
          {...(!passkeysWork() && { reason: t(pageText.passkeyElsewhere) })}
        >
          {t(text.addPasskey)}
        </Button>
      </p>
      {adding && (
        <PasskeyDialog
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            toast({ message: t(text.passkeyAdded) });
            onChange();
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t(text.removePasskeyTitle, { name: removing.label })}
          body={t(text.removePasskeyBody)}
          act={t(text.remove)}
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate({ params: { passkey: removing.passkey } }, { onSuccess: removed })}
          onClose={() => {
            setRemoving(null);
            remove.reset();
          }}
        />
      )}
    </section>
  );
}

function lifeOf({ madeAt, seenOn }: Passkey, t: ReturnType<typeof useSay>): string {
  const day = (date: string) => writeDay(date, pageLanguage(), 'numbers');
  const made = day(madeAt.slice(0, 10));
  return seenOn ? t(text.madeSeen, { made, seen: day(seenOn) }) : t(text.madeUnseen, { made });
}
