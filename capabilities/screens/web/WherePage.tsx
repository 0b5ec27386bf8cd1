import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Session } from '#people/contract.ts';
import { useSession } from '#people/web/door.tsx';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { access } from '#screens/access.ts';
import { pageText as text } from '#screens/page-text.ts';

type Place = { company: string; place: string };

/** Where the square on an unpaired screen leads: to the company whose screen it is to be, with the code along. */
export function Page() {
  const t = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const places = session ? placesOf(session) : [];
  const only = places.length === 1 ? places[0]?.company : undefined;
  useEffect(() => {
    if (only) void navigate({ to: pathOf(only), hash: location.hash.slice(1), replace: true });
  }, [only, navigate]);
  if (!session || only) return <Skeleton lines={4} />;
  if (!session.person)
    return (
      <>
        <PageHead eyebrow={t(text.eyebrow)} title={t(text.signInTitle)} />
        <p className="page-act">
          <LinkButton to="/sign-in">{t(text.signIn)}</LinkButton>
        </p>
      </>
    );
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={t(text.whereTitle)}
        lead={places.length === 0 ? t(text.whereNone) : undefined}
      />
      {places.length === 0 && (
        <p className="page-act">
          <LinkButton to="/companies">{t(text.toOverview)}</LinkButton>
        </p>
      )}
      <ul className="screens-places">
        {places.map(({ company, place }) => (
          <li key={company}>
            <LinkButton kind="second" icon="arrow-right" href={`${pathOf(company)}${location.hash}`}>
              {place}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

const pathOf = (company: string) => `/companies/${company}/screens`;

/** The companies whose screens somebody may connect, each once. */
function placesOf({ memberships }: Session): Place[] {
  const roles: readonly string[] = access.pairScreen.roles;
  const found = memberships.flatMap(({ role, company, place }) =>
    company && roles.includes(role) ? [{ company, place }] : [],
  );
  return [...new Map(found.map((one) => [one.company, one])).values()];
}
