import type { Role, Session } from '#people/contract.ts';
import type { Say } from '#platform/web/say.ts';
import { navigationText as text } from '#programme/navigation-text.ts';

type Entry = { label: string; to: string; current: boolean };

const journeyOf = (company: string) => `/companies/${company}/journey`;

/** The menu of whoever is signed in: only what their roles may see. */
export function navigationOf(session: Session, path: string, t: Say): Entry[] {
  const entries = session.memberships.some(({ role }) => role === 'programme-office')
    ? [entry(t(text.programme), '/companies', path), entry(t(text.templates), '/templates', path)]
    : session.memberships.some(({ role }) => role === 'adviser')
      ? [entry(t(text.myCompanies), '/companies', path)]
      : ownCompanies(session).flatMap((company) => [
          entry(t(text.journey), journeyOf(company), path),
          ...(hangsScreens(session, company) ? [entry(t(text.screens), screensOf(company), path)] : []),
        ]);
  return entries.slice(0, 7);
}

const entry = (label: string, to: string, path: string): Entry => ({
  label,
  to,
  current: path === to || path.startsWith(`${to}/`),
});

const screensOf = (company: string) => `/companies/${company}/screens`;

const hangsScreens = ({ memberships }: Session, company: string): boolean =>
  memberships.some((m) => m.company === company && hangers.includes(m.role));
const hangers: readonly Role[] = [
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
];

const ownCompanies = (session: Session): string[] => [
  ...new Set(session.memberships.flatMap(({ company }) => (company ? [company] : []))),
];

/** Where a person's week begins: all companies for the office and the adviser, the journey for everyone else. */
export function landingOf(session: Session): string {
  const overview = session.memberships.some(({ role }) => role === 'programme-office' || role === 'adviser');
  const [company] = ownCompanies(session);
  return overview || !company ? '/companies' : journeyOf(company);
}
