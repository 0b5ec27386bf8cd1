import { useSession } from '#people/web/door.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { accountText as text } from '#sign-in/account-text.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText } from '#sign-in/page-text.ts';
import { CodesPart } from '#sign-in/web/CodesPart.tsx';
import { CompanyTokens } from '#sign-in/web/CompanyTokens.tsx';
import { OwnTokens } from '#sign-in/web/OwnTokens.tsx';
import { PasskeysPart } from '#sign-in/web/PasskeysPart.tsx';
import { PinPart } from '#sign-in/web/PinPart.tsx';
import { ServicesPart } from '#sign-in/web/ServicesPart.tsx';
import './sign-in.css';

/** One's own ways in, and the programs that act for one. */
export function Page() {
  const t = useSay();
  const { data: account, error, refetch } = useAnswer(signIn.readAccount, {});
  if (error)
    return (
      <>
        <PageHead eyebrow={t(text.eyebrow)} title={t(pageText.signInFirst)} lead={error.message} />
        <p className="ways-act">
          <LinkButton to="/sign-in">{t(pageText.enter)}</LinkButton>
        </p>
      </>
    );
  if (!account) return <Skeleton lines={8} />;
  const anew = () => void refetch();
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.title)} lead={t(text.lead)} />
      <div className="account">
        {account.mustConfirm && (
          <Note tone="act">
            <p>{t(text.confirmFirst)}</p>
            <p>
              <LinkButton to="/sign-in/second">{t(text.confirm)}</LinkButton>
            </p>
          </Note>
        )}
        <section>
          <h2>{t(text.email)}</h2>
          <p>{account.email ? t(text.emailBody, { email: account.email }) : t(text.noEmail)}</p>
        </section>
        <PasskeysPart account={account} onChange={anew} />
        <CodesPart account={account} onChange={anew} />
        {account.services.length > 0 && <ServicesPart account={account} onChange={anew} />}
        {account.pin && <PinPart chosen={account.pin.chosen} onChange={anew} />}
        <OwnTokens account={account} onChange={anew} />
        <OfCompanies />
      </div>
    </>
  );
}

const seeing: readonly string[] = ['manager', 'employee-representative'];

/** The companies whose tokens somebody sees. */
function OfCompanies() {
  const session = useSession();
  const companies = new Map(
    (session?.memberships ?? []).flatMap(({ role, company, place }) =>
      company && seeing.includes(role) ? [[company, place] as const] : [],
    ),
  );
  return [...companies].map(([company, name]) => (
    <CompanyTokens key={company} company={company} name={name} />
  ));
}
