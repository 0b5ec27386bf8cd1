import { Link } from '@tanstack/react-router';
import { access as actionsAccess } from '#actions/access.ts';
import { access as ambitionsAccess } from '#ambitions/access.ts';
import { menuText as text } from '#app/menu-text.ts';
import { isRegistered } from '#app/registered.ts';
import { access as auditAccess } from '#audit/access.ts';
import { access as companiesAccess } from '#companies/access.ts';
import { access as customersAccess } from '#customers/access.ts';
import { access as indicatorsAccess } from '#indicators/access.ts';
import { access as leanStatusAccess } from '#lean-status/access.ts';
import { access as partiesAccess } from '#parties/access.ts';
import { access as peopleAccess } from '#people/access.ts';
import type { Session } from '#people/contract.ts';
import { access as pilotGroupsAccess } from '#pilot-groups/access.ts';
import { rolesOver } from '#platform/contract/access.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { useSay } from '#platform/web/say.ts';
import { access as principlesAccess } from '#principles/access.ts';
import { access as programmeAccess } from '#programme/access.ts';
import { access as boardsAccess } from '#pulse-boards/access.ts';
import { access as samsynAccess } from '#samsyn/access.ts';
import { access as screensAccess } from '#screens/access.ts';
import { access as steeringAccess } from '#steering-groups/access.ts';
import { access as surveysAccess } from '#surveys/access.ts';
import { access as visitsAccess } from '#visits/access.ts';

type CompanyPage = { path: `/companies/$company/${string}`; label: Phrase; roles: readonly string[] };

/** The places in a company, and the pages of each: a place is open to those who may read one of its pages. */
const places: readonly { label: Phrase; pages: readonly CompanyPage[]; also?: readonly string[] }[] = [
  {
    label: text.journey,
    pages: [
      { path: '/companies/$company/journey', label: text.journey, roles: programmeAccess.readJourney.roles },
      { path: '/companies/$company/visits', label: text.visits, roles: visitsAccess.listVisits.roles },
    ],
    also: ['gates', 'own-hours'],
  },
  {
    label: text.boards,
    pages: [
      {
        path: '/companies/$company/pulse-boards',
        label: text.boards,
        roles: boardsAccess.readBoards.roles,
      },
    ],
  },
  {
    label: text.steering,
    pages: [
      {
        path: '/companies/$company/steering-group',
        label: text.group,
        roles: steeringAccess.readGroup.roles,
      },
      {
        path: '/companies/$company/steering-group/meetings',
        label: text.meetings,
        roles: steeringAccess.listMeetings.roles,
      },
      { path: '/companies/$company/actions', label: text.actions, roles: actionsAccess.listActions.roles },
      {
        path: '/companies/$company/principles',
        label: text.principles,
        roles: principlesAccess.readPrinciples.roles,
      },
      {
        path: '/companies/$company/pilot-groups',
        label: text.pilotGroups,
        roles: pilotGroupsAccess.readPilotGroups.roles,
      },
    ],
  },
  {
    label: text.mapping,
    pages: [
      {
        path: '/companies/$company/ambitions',
        label: text.ambitions,
        roles: ambitionsAccess.readAmbitions.roles,
      },
      {
        path: '/companies/$company/customers',
        label: text.customers,
        roles: customersAccess.readCustomers.roles,
      },
      {
        path: '/companies/$company/surveys',
        label: text.surveys,
        roles: surveysAccess.readSurveys.roles,
      },
      {
        path: '/companies/$company/lean-status',
        label: text.leanStatus,
        roles: leanStatusAccess.readLeanStatus.roles,
      },
      { path: '/companies/$company/samsyn', label: text.samsyn, roles: samsynAccess.readSamsyn.roles },
    ],
  },
  {
    label: text.indicators,
    pages: [
      {
        path: '/companies/$company/indicators',
        label: text.indicators,
        roles: indicatorsAccess.readIndicators.roles,
      },
    ],
  },
  {
    label: text.company,
    pages: [
      { path: '/companies/$company/people', label: text.people, roles: peopleAccess.listMembers.roles },
      { path: '/companies/$company/screens', label: text.screens, roles: screensAccess.listScreens.roles },
      { path: '/companies/$company/about', label: text.about, roles: companiesAccess.readAbout.roles },
      { path: '/companies/$company/parties', label: text.parties, roles: partiesAccess.readParties.roles },
      {
        path: '/companies/$company/measures',
        label: text.measures,
        roles: partiesAccess.listMeasures.roles,
      },
      { path: '/companies/$company/log', label: text.log, roles: auditAccess.readCompanyLog.roles },
    ],
  },
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

/** A place with the pages in it that are open to whoever looks; it leads to the first of them. */
export type CompanyPlace = CompanyEntry & { pages: CompanyEntry[] };

/** The one company of somebody who has no other, and nothing over several; null for everybody else. */
function onlyCompany({ memberships }: Session): string | null {
  const [first] = memberships;
  const isOnly = first?.company && memberships.every(({ company }) => company === first.company);
  return isOnly && !memberships.some(({ role }) => /adviser/.test(role)) ? first.company : null;
}

/** What whoever is signed in finds about the company in view, or about the only one they have; empty where none is. */
export function useCompanyPlaces(session: Session | undefined, path: string): CompanyPlace[] {
  const t = useSay();
  const company = companyIn(path) ?? (session ? onlyCompany(session) : null);
  if (!session || !company) return [];
  const roles = rolesAt(session, company);
  const at = (pattern: string) => pattern.replace('$company', company);
  const isIn = (to: string) => path === to || path.startsWith(`${to}/`);
  return places.flatMap(({ label, pages, also = [] }) => {
    const open = pages.filter(
      (page) => isRegistered(page.path) && page.roles.some((role) => roles.includes(role)),
    );
    const [first] = open;
    if (!first) return [];
    // The page of a part of another's address, such as the meetings of a group, is the one that is current.
    const here = open
      .map((page) => at(page.path))
      .filter(isIn)
      .sort((a, b) => b.length - a.length)[0];
    const current = here !== undefined || also.some((place) => isIn(`/companies/${company}/${place}`));
    const entries = open.map((page) => ({
      label: t(page.label),
      to: at(page.path),
      current: at(page.path) === here,
    }));
    return [{ label: t(label), to: at(first.path), current, pages: entries }];
  });
}

/** Whether the places of a company are the whole menu of somebody, or stand below one over several companies. */
export const hasOneCompany = (session: Session | undefined): boolean =>
  session !== undefined && onlyCompany(session) !== null;

/** Quiet rows under the frame's own on a desk: the places, unless they stand above, and the pages of the one in view. */
export function CompanyRows({ places, above }: { places: readonly CompanyPlace[]; above: boolean }) {
  const t = useSay();
  const here = places.find(({ current }) => current);
  return (
    <>
      {!above && places.length > 0 && <Row label={t(text.aboutCompany)} entries={places} isFrame />}
      {here && here.pages.length > 1 && <Row label={here.label} entries={here.pages} />}
    </>
  );
}

type RowProps = { label: string; entries: readonly CompanyEntry[]; isFrame?: boolean };
export function Row({ label, entries, isFrame = false }: RowProps) {
  return (
    <nav className={isFrame ? 'second-nav second-nav-frame' : 'second-nav'} aria-label={label}>
      {entries.map((entry) => (
        <Way key={entry.to} {...entry} />
      ))}
    </nav>
  );
}

/** Current only on its own page: the router would also mark the page whose address this one's begins with. */
export const Way = ({ label, to, current, onGo }: CompanyEntry & { onGo?: () => void }) => (
  <Link to={to} activeOptions={{ exact: true }} aria-current={current ? 'page' : undefined} onClick={onGo}>
    {label}
  </Link>
);

/** The same in the menu of a phone: every page, by place. */
export function CompanyMenu({ places, onGo }: { places: readonly CompanyPlace[]; onGo: () => void }) {
  return places.map((place) => (
    <nav key={place.to} className="menu-nav" aria-label={place.label}>
      {place.pages.every(({ label }) => label !== place.label) && <p className="menu-place">{place.label}</p>}
      {place.pages.map((page) => (
        <Way key={page.to} {...page} onGo={onGo} />
      ))}
    </nav>
  ));
}
