import { type ComponentProps, lazy, Suspense } from 'react';
import type { Role, Session } from '#people/contract.ts';
import type { Say } from '#platform/web/say.ts';
import { navigationText as text } from '#programme/navigation-text.ts';

type Entry = { label: string; to: string; current: boolean };

const journeyOf = (company: string) => `/companies/${company}/journey`;

/** The company a page is about, by its address. */
const companyIn = (path: string): string | null => /^\/companies\/([0-9a-f-]{36})\//.exec(path)?.[1] ?? null;

/** The menu of whoever is signed in: only what their roles may see. */
export function navigationOf(session: Session, path: string, t: Say): Entry[] {
  const has = (...roles: readonly Role[]) => session.memberships.some(({ role }) => roles.includes(role));
  const entries = has('programme-office')
    ? [
        entry(t(text.programme), '/companies', path),
        entry(t(text.progress), '/progress', path),
        entry(t(text.boards), '/pulse-boards', path),
        entry(t(text.people), '/people', path),
        entry(t(text.templates), '/templates', path),
        // How advisers rate the cases is a part of what is asked.
        entry(t(text.instruments), '/instruments', path.replace(/^\/calibration\b/, '/instruments')),
        entry(t(text.log), '/log', path),
      ]
    : has(...advisers)
      ? [entry(t(text.myCompanies), '/companies', path), entry(t(text.practice), '/calibration', path)]
      : ownCompanies(session).map((company) => entry(t(text.journey), journeyOf(company), path));
  if (has('partner') && !has('programme-office')) entries.push(entry(t(text.progress), '/progress', path));
  return entries.slice(0, 7);
}

/** Those who have several companies; a coordinator those of the organisation's advisers. */
const advisers: readonly Role[] = ['adviser', 'lead-adviser', 'adviser-coordinator'];

const entry = (label: string, to: string, path: string): Entry => ({
  label,
  to,
  // All companies are one place, and each company another.
  current: path === to || (path.startsWith(`${to}/`) && !(to === '/companies' && companyIn(path))),
});

const ownCompanies = (session: Session): string[] => [
  ...new Set(session.memberships.flatMap(({ company }) => (company ? [company] : []))),
];

/**
 * Where a person's week begins: all companies for the office and the advisers, the journey for those in a company.
 * Whose roles sleep is told so where the companies are.
 */
export function landingOf(session: Session): string {
  const held = [...session.memberships, ...session.asleep];
  const has = (role: Role) => held.some((membership) => membership.role === role);
  if (has('programme-office') || advisers.some(has)) return '/companies';
  const [company] = ownCompanies(session);
  if (company) return journeyOf(company);
  return has('partner') ? '/progress' : '/me';
}

// Fetched when somebody asks for them: the menu, which every page has, comes from here too.
const Move = lazy(async () => ({
  default: (await import('#programme/web/MoveBeatDialog.tsx')).MoveBeatDialog,
}));
const Cancel = lazy(async () => ({
  default: (await import('#programme/web/CancelBeatDialog.tsx')).CancelBeatDialog,
}));

/** Moves one visit or meeting of a company's journey, or agrees on its hours and place. */
export const MoveBeatDialog = (props: ComponentProps<typeof Move>) => (
  <Suspense fallback={null}>
    <Move {...props} />
  </Suspense>
);

/** Calls one visit or meeting off. */
export const CancelBeatDialog = (props: ComponentProps<typeof Cancel>) => (
  <Suspense fallback={null}>
    <Cancel {...props} />
  </Suspense>
);
