import { useState } from 'react';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { signIn } from '#sign-in/contract.ts';
import { ConfirmDialog } from '#sign-in/web/ConfirmDialog.tsx';

/** The PIN for shared screens: chosen, changed, taken away. It is never shown. */
export function PinPart({ chosen, onChange }: { chosen: boolean; onChange: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState<'choose' | 'remove' | null>(null);
  const remove = useAct(signIn.removePin);
  const removed = () => {
    setOpen(null);
    toast({ message: t(text.removed) });
    onChange();
  };
  const saved = () => {
    setOpen(null);
    toast({ message: t(text.pinSaved) });
    onChange();
  };
  return (
    <section>
      <h2>{t(text.pin)}</h2>
      <p className="subtle">{t(text.pinBody)}</p>
      {chosen && open !== 'choose' && <p>{t(text.pinChosen)}</p>}
      {open === 'choose' ? (
        <PinForm onSaved={saved} onClose={() => setOpen(null)} />
      ) : (
        <p className="account-acts">
          <Button kind="second" onClick={() => setOpen('choose')}>
            {chosen ? t(text.changePin) : t(text.choosePin)}
          </Button>
          {chosen && (
            <Button kind="quiet" onClick={() => setOpen('remove')}>
              {t(text.removePin)}
            </Button>
          )}
        </p>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t(text.removePinTitle)}
          body={t(text.removePinBody)}
          act={t(text.removePin)}
          busy={remove.isPending}
          error={remove.error}
          onAct={() => remove.mutate({}, { onSuccess: removed })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function PinForm({ onSaved, onClose }: { onSaved: () => void; onClose: () => void }) {
  const t = useSay();
  const [pin, setPin] = useState('');
  const keep = useAct(signIn.keepPin);
  return (
    <form
      className="code-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!keep.isPending) keep.mutate({ body: { pin } }, { onSuccess: onSaved });
      }}
    >
      <TextField
        name="pin"
        type="password"
        inputMode="numeric"
        autoComplete="new-password"
        label={t(text.pinField)}
        problem={keep.error?.problems[0]?.message ?? keep.error?.message}
        value={pin}
        onChange={(value) => {
          setPin(value);
          if (keep.error) keep.reset();
        }}
      />
      <Button type="submit" busy={keep.isPending}>
        {t(text.savePin)}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t(text.cancel)}
      </Button>
    </form>
  );
}
