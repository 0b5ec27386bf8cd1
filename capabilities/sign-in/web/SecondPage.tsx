import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { CodeForm } from '#sign-in/web/CodeForm.tsx';
import { CodeSetUp } from '#sign-in/web/CodeSetUp.tsx';
import { enterAt } from '#sign-in/web/enter.ts';
import { makePasskey, passkeysWork, signInByPasskey } from '#sign-in/web/passkeys.ts';
import './sign-in.css';

/** The second step: given where one is set up, else set up. */
export function Page() {
  const t = useSay();
  const { data, error } = useAnswer(signIn.readSecond, {});
  if (error)
    return (
      <>
        <PageHead eyebrow={t(text.secondEyebrow)} title={t(text.signInFirst)} lead={error.message} />
        <p className="ways-act">
          <LinkButton to="/sign-in">{t(text.enter)}</LinkButton>
        </p>
      </>
    );
  if (!data) return <Skeleton lines={4} />;
  if (data.level === 2) return <Done />;
  return data.codes || data.passkeys > 0 ? (
    <Give codes={data.codes} passkeys={data.passkeys > 0} />
  ) : (
    <SetUp />
  );
}

function Done() {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.secondEyebrow)} title={t(text.doneTitle)} />
      <p className="ways-act">
        <LinkButton to="/">{t(text.goOn)}</LinkButton>
      </p>
    </>
  );
}

/** A press that asks the browser for a passkey, and what there is to say when nothing came of it. */
function usePasskey(ask: () => Promise<{ next: string } | null>) {
  const t = useSay();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const press = async () => {
    setBusy(true);
    setSaid(null);
    try {
      const entered = await ask();
      if (entered) await enterAt(entered.next);
      setSaid(t(text.cancelled));
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setSaid(error.message);
    }
    setBusy(false);
  };
  return { busy, said, press: () => void press() };
}

function Give({ codes, passkeys }: { codes: boolean; passkeys: boolean }) {
  const t = useSay();
  const passkey = usePasskey(signInByPasskey);
  const lead = codes ? t(text.secondLeadCodes) : t(text.secondLeadPasskey);
  return (
    <>
      <PageHead eyebrow={t(text.secondEyebrow)} title={t(text.secondTitle)} lead={lead} />
      <div className="ways-one">
        {codes && <CodeForm endpoint={signIn.giveSecond} label={t(text.code)} act={t(text.confirm)} />}
        {passkey.said && <Note tone="act">{passkey.said}</Note>}
        {passkeys && (
          <p>
            <Button
              kind={codes ? 'second' : 'primary'}
              icon="key"
              busy={passkey.busy}
              onClick={passkey.press}
              {...(!passkeysWork() && { reason: t(text.passkeyElsewhere) })}
            >
              {t(text.byPasskey)}
            </Button>
          </p>
        )}
        <p className="small subtle">{t(text.lostFactor)}</p>
      </div>
    </>
  );
}

function SetUp() {
  const t = useSay();
  const [id] = useState(() => makeId());
  const [codes, setCodes] = useState(false);
  const passkey = usePasskey(async () => {
    const made = await makePasskey(id, t(text.thisDevice));
    return made && { next: '/' };
  });
  return (
    <>
      <PageHead eyebrow={t(text.secondEyebrow)} title={t(text.setUpTitle)} lead={t(text.setUpLead)} />
      <div className="second-choices">
        <section>
          <h2>{t(text.passkeyChoice)}</h2>
          <p className="subtle">{t(text.passkeyChoiceBody)}</p>
          {passkey.said && <Note tone="act">{passkey.said}</Note>}
          <p>
            <Button
              icon="key"
              busy={passkey.busy}
              onClick={passkey.press}
              {...(!passkeysWork() && { reason: t(text.passkeyElsewhere) })}
            >
              {t(text.makePasskey)}
            </Button>
          </p>
        </section>
        <section>
          <h2>{t(text.codesChoice)}</h2>
          <p className="subtle">{t(text.codesChoiceBody)}</p>
          {codes ? (
            <CodeSetUp />
          ) : (
            <p>
              <Button kind="second" onClick={() => setCodes(true)}>
                {t(text.setUpCodes)}
              </Button>
            </p>
          )}
        </section>
      </div>
    </>
  );
}
