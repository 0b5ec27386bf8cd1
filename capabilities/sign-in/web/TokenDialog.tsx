import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { CheckboxField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { accountText } from '#sign-in/account-text.ts';
import { tokenText as text } from '#sign-in/token-text.ts';

export type TokenDraft = { token: string; name: string; scopes: string[]; expiresOn: string };

type Props = {
  scopes: readonly { scope: string; room: string; writes: boolean }[];
  lastDay: string;
  /** The secret, once it has been made. */
  secret: string | null;
  busy: boolean;
  error: CallRefused | null;
  onMake: (draft: TokenDraft) => void;
  onClose: () => void;
};

/** What a token is for and how long; then its secret, this once. */
export function TokenDialog(props: Props) {
  return props.secret === null ? (
    <Asking {...props} />
  ) : (
    <Shown secret={props.secret} onClose={props.onClose} />
  );
}

function Asking({ scopes, lastDay, busy, error, onMake, onClose }: Props) {
  const t = useSay();
  // Its id is made once, so that sending it again makes no second token.
  const [draft, setDraft] = useState<TokenDraft>(() => ({
    token: makeId(),
    name: '',
    scopes: [],
    expiresOn: lastDay,
  }));
  const edit = (part: Partial<TokenDraft>) => setDraft((now) => ({ ...now, ...part }));
  const toggle = (scope: string, on: boolean) =>
    edit({ scopes: on ? [...draft.scopes, scope] : draft.scopes.filter((one) => one !== scope) });
  const problem = problemOf(error, 'scopes');
  return (
    <Dialog
      open
      title={t(text.makeTitle)}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => onMake(draft)}>
            {t(text.make)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(accountText.cancel)}
          </Button>
        </>
      }
    >
      {error && error.problems.length === 0 && <Note tone="act">{error.message}</Note>}
      <TextField
        name="name"
        label={t(text.name)}
        hint={t(text.nameHint)}
        problem={problemOf(error, 'name')}
        value={draft.name}
        onChange={(name) => edit({ name })}
      />
      <fieldset className="token-scopes">
        <legend>{t(text.rights)}</legend>
        {scopes.map(({ scope, room, writes }, i) => (
          <CheckboxField
            key={scope}
            name={i === 0 ? 'scopes' : `scopes-${scope}`}
            label={t(writes ? text.writes : text.reads, { room })}
            checked={draft.scopes.includes(scope)}
            onChange={(on) => toggle(scope, on)}
            {...(i === 0 && problem && { problem })}
          />
        ))}
      </fieldset>
      <DateField
        name="expiresOn"
        label={t(text.expires)}
        hint={t(text.expiresHint, { day: writeDay(lastDay, pageLanguage(), 'numbers') })}
        problem={problemOf(error, 'expiresOn')}
        value={draft.expiresOn}
        onChange={(expiresOn) => edit({ expiresOn })}
      />
    </Dialog>
  );
}

function Shown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast({ message: t(text.copied) });
  };
  return (
    <Dialog
      open
      title={t(text.made)}
      onClose={onClose}
      actions={
        <>
          <Button icon="copy" onClick={() => void copy()}>
            {t(text.copy)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(accountText.close)}
          </Button>
        </>
      }
    >
      <p>{t(text.madeBody)}</p>
      <TextField name="secret" label={t(text.token)} value={secret} readOnly onChange={() => undefined} />
    </Dialog>
  );
}
