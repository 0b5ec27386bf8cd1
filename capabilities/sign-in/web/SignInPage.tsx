import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#people/web/door.tsx';
import { CallRefused, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { DemoPersons } from '#sign-in/web/DemoPersons.tsx';
import { enterAt } from '#sign-in/web/enter.ts';
import { LetterForm } from '#sign-in/web/LetterForm.tsx';
import { passkeysWork, signInByPasskey } from '#sign-in/web/passkeys.ts';
import './sign-in.css';

/** The ways in: a letter first, and what else this installation and this browser know. */
export function Page() {
  const t = useSay();
  const session = useSession();
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.title)} lead={t(text.lead)} />
      <div className="ways">
        <LetterForm />
        <OtherWays />
      </div>
      {session?.demo && <DemoPersons />}
    </>
  );
}

function OtherWays() {
  const t = useSay();
  const { services = [] } = useAnswer(signIn.listWays, {}).data ?? {};
  const begin = useAct(signIn.beginAtService);
  const [said, setSaid] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const byPasskey = async () => {
    setAsking(true);
    try {
      const entered = await signInByPasskey();
      if (entered) await enterAt(entered.next);
      setSaid(t(text.cancelled));
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setSaid(error.message);
    }
    setAsking(false);
  };
  const goTo = (key: string) =>
    begin.mutate(
      { params: { key } },
      {
        onSuccess: ({ address }) => location.assign(address),
        onError: ({ message }) => setSaid(message),
      },
    );
  return (
    <section className="ways-other">
      <h2>{t(text.otherWays)}</h2>
      {said && <Note tone="act">{said}</Note>}
      {passkeysWork() && (
        <Button kind="second" icon="key" wide busy={asking} onClick={() => void byPasskey()}>
          {t(text.byPasskey)}
        </Button>
      )}
      {services.map(({ key, label }) => (
        <Button key={key} kind="second" wide busy={begin.isPending} onClick={() => goTo(key)}>
          {t(text.byService, { service: label })}
        </Button>
      ))}
      <p>
        <Link to="/invitation">{t(text.bySlip)}</Link>
      </p>
    </section>
  );
}
