import { useEffect, useState } from 'react';
import { people } from '#people/contract.ts';
import { invitationText as text } from '#people/invitation-text.ts';
import { readCode } from '#people/slip-code.ts';
import { AcceptForm, type Key } from '#people/web/AcceptForm.tsx';
import { useAct } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';

/**
 * The way in. The secret stands behind the `#` of the address, which no server is sent; it is taken out of the
 * address bar at once, so that neither the history nor a picture of the screen keeps it.
 */
export function Page() {
  const look = useAct(people.lookAtInvitation);
  const { mutate } = look;
  const [key, setKey] = useState<Key | null>(() => keyInAddress());
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  useEffect(() => {
    if (key) mutate({ body: key });
  }, [key, mutate]);
  const typeCode = () => {
    look.reset();
    setKey(null);
  };
  if (key && look.data) return <AcceptForm key={JSON.stringify(key)} secret={key} seen={look.data} />;
  if (key && look.error)
    return (
      <Failed
        message={look.error.message}
        onCode={typeCode}
        onAgain={look.error.status === 0 || look.error.status >= 500 ? () => mutate({ body: key }) : null}
      />
    );
  if (key) return <Skeleton lines={4} />;
  return <CodeForm onCode={(code) => setKey({ code })} />;
}

function keyInAddress(): Key | null {
  const token = window.location.hash.slice(1);
  return token ? { token: token.slice(0, 100) } : null;
}

function CodeForm({ onCode }: { onCode: (code: string) => void }) {
  const t = useSay();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <div className="people-page">
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.codeTitle)} lead={t(text.codeLead)} />
      <form
        className="people-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (readCode(code)) onCode(code.trim().slice(0, 40));
          else setWrong(true);
        }}
      >
        <div className="code-field">
          <TextField
            name="code"
            label={t(text.code)}
            hint={t(text.codeHint)}
            value={code}
            onChange={(written) => {
              setCode(written);
              setWrong(false);
            }}
            problem={wrong ? t(text.codeForm) : undefined}
          />
        </div>
        <p className="act-row">
          <Button type="submit">{t(text.look)}</Button>
          <LinkButton kind="quiet" to="/sign-in">
            {t(text.alreadyIn)}
          </LinkButton>
        </p>
      </form>
    </div>
  );
}

type FailedProps = { message: string; onCode: () => void; onAgain: (() => void) | null };

function Failed({ message, onCode, onAgain }: FailedProps) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.failedTitle)} lead={message} />
      {!onAgain && <p className="page-act subtle">{t(text.failedNext)}</p>}
      <p className="act-row">
        {onAgain && <Button onClick={onAgain}>{t(text.tryAgain)}</Button>}
        <Button kind="second" onClick={onCode}>
          {t(text.typeCode)}
        </Button>
        <LinkButton kind="quiet" to="/sign-in">
          {t(text.alreadyIn)}
        </LinkButton>
      </p>
    </>
  );
}
