import type { Role, Session } from '#people/contract.ts';
import type { Say } from '#platform/web/say.ts';
import { navigationText as text } from '#programme/navigation-text.ts';

type Entry = { label: string; to: string; current: boolean };

const journeyOf = (company: string) => `/companies/${company}/journey`;

/** The company a page is about, by its address. */
const companyIn = (path: string): string | null => /^\/companies\/([0-9a-f-]{36})\//.exec(path)?.[1] ?? null;

/** The menu of whoever is signed in: only what their roles may see. */
export function navigationOf(session: Session, path: string, t: Say): Entry[] {
  const has = (role: Role) => session.memberships.some((membership) => membership.role === role);
  const here = companyIn(path);
  const ofHere = here ? placesOf(here, path, t, true) : [];
  const entries = has('programme-office')
    ? [entry(t(text.programme), '/companies', path), entry(t(text.templates), '/templates', path), ...ofHere]
    : has('adviser')
      ? [entry(t(text.myCompanies), '/companies', path), ...ofHere]
      : ownCompanies(session).flatMap((company) =>
          placesOf(company, path, t, session.memberships.some(leadsIn(company))),
        );
  return entries.slice(0, 7);
}

/** Who sees what the parties decide; an employee sees what is measured. */
const leadsIn = (company: string) => (membership: Session['memberships'][number]) =>
  membership.company === company && membership.role !== 'employee';

const placesOf = (company: string, path: string, t: Say, isLeading: boolean): Entry[] => [
  entry(t(text.journey), journeyOf(company), path),
  ...(isLeading ? [entry(t(text.parties), `/companies/${company}/parties`, path)] : []),
  entry(t(text.measures), `/companies/${company}/measures`, path),
];

const entry = (label: string, to: string, path: string): Entry => ({
  label,
  to,
  // All companies are one place, and each company another.
  current: path === to || (path.startsWith(`${to}/`) && !(to === '/companies' && companyIn(path))),
});

const ownCompanies = (session: Session): string[] => [
  ...new Set(session.memberships.flatMap(({ company }) => (company ? [company] : []))),
];

/** Where a person's week begins: all companies for the office and the adviser, the journey for everyone else. */
export function landingOf(session: Session): string {
  const overview = session.memberships.some(({ role }) => role === 'programme-office' || role === 'adviser');
  const [company] = ownCompanies(session);
  return overview || !company ? '/companies' : journeyOf(company);
}
