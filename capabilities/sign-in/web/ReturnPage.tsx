import { useEffect, useState } from 'react';
import { CallRefused, call } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { enterAt } from '#sign-in/web/enter.ts';
import './sign-in.css';

/** What another service sent along is taken out of the address at once, and is good for one question. */
let returned: ReturnType<typeof comeBack> | null = null;

function comeBack() {
  const query = location.search;
  history.replaceState(history.state, '', location.pathname);
  return call(signIn.returnFromService, { body: { query } });
}

/** Where another service sends people back to. */
export function Page() {
  const t = useSay();
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    returned ??= comeBack();
    returned
      .then(({ next }) => enterAt(next))
      .catch((error: unknown) => {
        if (!(error instanceof CallRefused)) throw error;
        setRefused(error.message);
      });
    return () => {
      returned = null;
    };
  }, []);
  if (refused === null) return <PageHead eyebrow={t(text.eyebrow)} title={t(text.returning)} />;
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.notIn)} lead={refused} />
      <p className="ways-act">
        <LinkButton to="/sign-in">{t(text.backToSignIn)}</LinkButton>
      </p>
    </>
  );
}
