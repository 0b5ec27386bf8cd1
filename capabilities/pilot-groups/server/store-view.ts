import { createHash } from 'node:crypto';
import { companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import { sides } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { access } from '#pilot-groups/access.ts';
import type { memberRoles } from '#pilot-groups/limits.ts';
import { contentOf, missingFor, partsOf, signedWords } from '#pilot-groups/organisation.ts';
import type { OrganisationContent } from '#pilot-groups/organisation-content.ts';
import type { ClosedWeek, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import type { Rows } from '#pilot-groups/rows.ts';
import { loadRows } from '#pilot-groups/server/store.ts';
import { listVersions } from '#pilot-groups/server/store-versions.ts';
import { signatureOf } from '#pilot-groups/signature-rules.ts';
import { allows, type Rule } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { type CallOnJourney, journeyFor } from '#programme/server/door.ts';

/** What every handler of the room is handed, as far as this room uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  language: Language;
  params: { company: string };
};

/** What an organisation is known by, as long as nothing in it changes. */
export const digestOf = (content: OrganisationContent): string =>
  createHash('sha256').update(signedWords(content)).digest('hex');

type Site = PilotGroupsView['sites'][number];
type Chosen = PilotGroupsView['people'][number];

export type Loaded = Pick<PilotGroupsView, 'company' | 'sites' | 'people' | 'areas' | 'groups'> & {
  rows: Rows;
  content: OrganisationContent;
  digest: string;
};

/** The role in a group that somebody's role in the company points to. */
const roleIn: Readonly<Record<string, (typeof memberRoles)[number]>> = {
  'employee-representative': 'representative',
  'safety-representative': 'safety-representative',
  'lean-coordinator': 'coordinator',
};

/** Whoever works at the company, by name; one who holds several roles is there once, by the weightiest. */
async function peopleOf(tx: Tx, company: string, today: string): Promise<Chosen[]> {
  const outside = ['board-member', 'adviser', 'lead-adviser'];
  const found = new Map<string, Chosen>();
  for (const { person, name, role, company: here } of await membersInScope(tx, today)) {
    if (here !== company || outside.includes(role)) continue;
    const known = found.get(person);
    const side = role === 'employee' || role === 'safety-representative' ? 'employees' : sideOf(role);
    found.set(person, {
      person,
      name,
      role: known?.role ?? roleIn[role] ?? 'member',
      // Who holds a role on each side may sit for either.
      side: known && known.side !== side ? null : side,
    });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** The weeks a company's journey is closed in; none where it has no journey. */
export async function closedWeeksOf(call: CallOnJourney, company: string): Promise<ClosedWeek[]> {
  const journey = await journeyFor(call, company);
  return isRefusal(journey) ? [] : journey.closed.map(({ monday, name }) => ({ week: monday, name }));
}

export async function load(looking: Looking): Promise<Loaded | Refusal<'not-found'>> {
  const { tx, params, today } = looking;
  const company = await companyById(tx, params.company);
  if (!company) return refuse('not-found');
  const sites: Site[] = company.sites.map(({ site, name }) => ({ site, name }));
  const rows = await loadRows(tx, params.company);
  const { areas, groups } = partsOf(rows, sites, await closedWeeksOf(looking, params.company), today);
  const content = contentOf({ areas, groups }, rows.promises);
  return {
    company: { company: company.company, name: company.name },
    sites,
    people: await peopleOf(tx, params.company, today),
    areas: [...areas],
    groups: [...groups],
    rows,
    content,
    digest: digestOf(content),
  };
}

/** What is missing of an organisation, signatures and all, and whether it stands signed as it is. */
export async function standingOf({ tx, params, today }: Looking, { rows, digest, areas, groups }: Loaded) {
  const latest = (await listVersions(tx, params.company)).at(-1) ?? null;
  const isSigned = latest?.digest === digest;
  const unsigned = isSigned ? [] : sides.filter((side) => !signatureOf(rows.signatures, digest, side));
  const missing = missingFor({ areas, groups }, unsigned, today);
  return { latest, isSigned, missing, isWhole: missing.every(({ what }) => what === 'signature') };
}

export async function readPilotGroups(looking: Looking): Promise<PilotGroupsView | Refusal<'not-found'>> {
  const loaded = await load(looking);
  if ('refused' in loaded) return loaded;
  const { actor, params, scope, today } = looking;
  const may = (rule: Rule) => allows(rule, actor.memberships, params.company, scope);
  const { sides: held } = speakerOf(looking);
  const { latest, isSigned, missing, isWhole } = await standingOf(looking, loaded);
  const said = (side: (typeof sides)[number]) => {
    const row = signatureOf(loaded.rows.signatures, loaded.digest, side);
    return row && { by: row.by, at: row.at };
  };
  const { rows: _, content: __, digest, people, ...parts } = loaded;
  const write = may(access.saveGroup);
  return {
    ...parts,
    today,
    // Only who writes chooses among them.
    people: write ? people : [],
    organisation: {
      digest,
      missing,
      said: { employer: said('employer'), employees: said('employees') },
      signed: latest && { number: latest.number, at: latest.at },
      changed: latest !== null && !isSigned,
      may: { sign: isWhole && !isSigned ? [...held] : [] },
    },
    may: { sides: [...held], write, promise: may(access.promiseHours) },
  };
}
