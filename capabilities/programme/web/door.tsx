import type { Session } from '#people/contract.ts';
import type { Say } from '#platform/web/say.ts';
import { navigationText as text } from '#programme/navigation-text.ts';

type Entry = { label: string; to: string; current: boolean };

const journeyOf = (company: string) => `/companies/${company}/journey`;

/** The menu of whoever is signed in: only what their roles may see. */
export function navigationOf(session: Session, path: string, t: Say): Entry[] {
  const entries = session.memberships.some(({ role }) => role === 'programme-office')
    ? [
        entry(t(text.programme), '/companies', path),
        entry(t(text.people), '/people', path),
        entry(t(text.templates), '/templates', path),
      ]
    : session.memberships.some(({ role }) => advisers.includes(role))
      ? [entry(t(text.myCompanies), '/companies', path)]
      : ownCompanies(session).map((company) => entry(t(text.journey), journeyOf(company), path));
  return entries.slice(0, 7);
}

const entry = (label: string, to: string, path: string): Entry => ({
  label,
  to,
  current: path === to || path.startsWith(`${to}/`),
});

/** Those who have several companies; a coordinator those of the organisation's advisers. */
const advisers: readonly string[] = ['adviser', 'lead-adviser', 'adviser-coordinator'];

const ownCompanies = (session: Session): string[] => [
  ...new Set(session.memberships.flatMap(({ company }) => (company ? [company] : []))),
];

/**
 * Where a person's week begins: all companies for the office and the adviser, the journey for those in a company.
 * Whoever has neither lands on their own page; whose roles sleep is told so where the companies are.
 */
export function landingOf(session: Session): string {
  const held = [...session.memberships, ...session.asleep];
  if (held.some(({ role }) => role === 'programme-office' || advisers.includes(role))) return '/companies';
  const [company] = ownCompanies(session);
  return company ? journeyOf(company) : '/me';
}
