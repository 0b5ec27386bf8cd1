import { Link } from '@tanstack/react-router';
import { menuText as text } from '#app/menu-text.ts';
import { isRegistered } from '#app/registered.ts';
import { access as peopleAccess } from '#people/access.ts';
import type { Session } from '#people/contract.ts';
import { rolesOver } from '#platform/contract/access.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { useSay } from '#platform/web/say.ts';
import { access as programmeAccess } from '#programme/access.ts';

type CompanyPage = { path: `/companies/$company/${string}`; label: Phrase; roles: readonly string[] };

/** Everybody who reads the journey of a company has the company to do with. */
const everyone = programmeAccess.readJourney.roles;
const running = peopleAccess.listMembers.roles;

/** The pages about a company beside its daily work, in this order; one whose room is not there yet is left out. */
const pages: readonly CompanyPage[] = [
  { path: '/companies/$company/journey', label: text.journey, roles: everyone },
  { path: '/companies/$company/people', label: text.people, roles: running },
  { path: '/companies/$company/screens', label: text.screens, roles: running },
  { path: '/companies/$company/about', label: text.about, roles: everyone },
  { path: '/companies/$company/parties', label: text.parties, roles: everyone },
  { path: '/companies/$company/measures', label: text.measures, roles: everyone },
  { path: '/companies/$company/log', label: text.log, roles: running },
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

/** What whoever is signed in finds about the company in view; empty where no company is, or there is nothing but one page. */
export function useCompanyEntries(session: Session | undefined, path: string): CompanyEntry[] {
  const t = useSay();
  const company = companyIn(path);
  if (!session || !company) return [];
  const roles = rolesAt(session, company);
  const open = pages.filter(
    (page) => isRegistered(page.path) && page.roles.some((role) => roles.includes(role)),
  );
  if (open.length < 2) return [];
  return open.map(({ path: pattern, label }) => {
    const to = pattern.replace('$company', company);
    return { label: t(label), to, current: path === to || path.startsWith(`${to}/`) };
  });
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
