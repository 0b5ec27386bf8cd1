import { Link } from '@tanstack/react-router';
import { menuText as text } from '#app/menu-text.ts';
import { isRegistered } from '#app/registered.ts';
import { access as auditAccess } from '#audit/access.ts';
import { access as companiesAccess } from '#companies/access.ts';
import { access as indicatorsAccess } from '#indicators/access.ts';
import { access as partiesAccess } from '#parties/access.ts';
import { access as peopleAccess } from '#people/access.ts';
import type { Session } from '#people/contract.ts';
import { rolesOver } from '#platform/contract/access.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { useSay } from '#platform/web/say.ts';
import { access as programmeAccess } from '#programme/access.ts';
import { access as screensAccess } from '#screens/access.ts';

type CompanyPage = { path: `/companies/$company/${string}`; label: Phrase; roles: readonly string[] };

/** The pages about a company beside its daily work, in this order, each for those who may read what it shows. */
const pages: readonly CompanyPage[] = [
  { path: '/companies/$company/journey', label: text.journey, roles: programmeAccess.readJourney.roles },
  {
    path: '/companies/$company/indicators',
    label: text.indicators,
    roles: indicatorsAccess.readIndicators.roles,
  },
  { path: '/companies/$company/people', label: text.people, roles: peopleAccess.listMembers.roles },
  { path: '/companies/$company/screens', label: text.screens, roles: screensAccess.listScreens.roles },
  { path: '/companies/$company/about', label: text.about, roles: companiesAccess.readAbout.roles },
  { path: '/companies/$company/parties', label: text.parties, roles: partiesAccess.readParties.roles },
  { path: '/companies/$company/measures', label: text.measures, roles: partiesAccess.listMeasures.roles },
  { path: '/companies/$company/log', label: text.log, roles: auditAccess.readCompanyLog.roles },
];

/** The company a path is about, or null: `/companies/ID/…`. */
const companyIn = (path: string): string | null =>
  /^\/companies\/([0-9a-f-]{36})(?:\/|$)/.exec(path)?.[1] ?? null;

/** The roles held in a company or over what it belongs to. Whether that is so the server has said: the page is open. */
function rolesAt(session: Session, company: string): string[] {
  const over = session.memberships.find(({ programme }) => programme !== null)?.programme ?? null;
  const heldIn =
    session.memberships.find((m) => m.company === null && m.programme === null)?.organisation ?? null;
  return rolesOver(session.memberships, company, { programme: over, organisation: heldIn });
}

export type CompanyEntry = { label: string; to: string; current: boolean };

/** What whoever is signed in finds about the company in view, without what the main menu leads to; empty where no company is. */
export function useCompanyEntries(
  session: Session | undefined,
  path: string,
  navigation: readonly { to: string }[],
): CompanyEntry[] {
  const t = useSay();
  const company = companyIn(path);
  if (!session || !company) return [];
  const roles = rolesAt(session, company);
  const open = pages.filter(
    (page) => isRegistered(page.path) && page.roles.some((role) => roles.includes(role)),
  );
  return open
    .map(({ path: pattern, label }) => ({ label: t(label), to: pattern.replace('$company', company) }))
    .filter(({ to }) => !navigation.some((entry) => entry.to === to))
    .map(({ label, to }) => ({ label, to, current: path === to || path.startsWith(`${to}/`) }));
}

/** The company's menu: a quiet row under the frame's own on a desk, a group in the menu on a phone. */
export function CompanyMenu({ entries, onGo }: { entries: readonly CompanyEntry[]; onGo?: () => void }) {
  const t = useSay();
  if (entries.length === 0) return null;
  return (
    <nav className={onGo ? 'menu-nav' : 'second-nav'} aria-label={t(text.aboutCompany)}>
      {entries.map(({ label, to, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined} onClick={onGo}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
