import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import {
  buildOrganisation,
  buildPastInvitation,
  buildPerson,
  buildRegion,
  type RoleToBuild,
  scopeOfRoles,
} from '#people/server/builders.ts';
import type { Language } from '#platform/contract/language.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { around, type CastInvitation, endingSoon, invitations, organisations, regions } from './around.ts';
import { companies, demoProgramme } from './cast.ts';
import { momentOn } from './moments.ts';
import { companyId } from './plan.ts';
import { chance, idOf, idsOf } from './seed.ts';

export const personId = (name: string): string => idOf(`person ${name}`);
export const organisationId = (name: string): string => idOf(`organisation ${name}`);

/** What a name is in an address, in plain letters: `ingrid.solbakk`, `skarvdal-mekaniske`. */
const plain = (words: string, between: string): string =>
  words
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(between);

/** An address nobody can have. */
export const emailOf = (name: string, place: string): string =>
  `${plain(name, '.')}@${plain(place, '-')}.example`;

/** A role's last day: between one year and two from now, for a few within weeks. */
export const lastDayOf = (name: string, today: PlanDate): PlanDate =>
  addDays(today, endingSoon[name] ?? 400 + Math.floor(chance(`last day ${name}`) * 300));

export type Invented = {
  name: string;
  language?: Language;
  email?: string | null;
  roles: readonly RoleToBuild[];
};

/** A person with the same ids each time. `tx` may have any scope, and ends with the roles'. */
export async function buildInvented(tx: Tx, person: Invented): Promise<void> {
  await setScope(tx, scopeOfRoles(demoProgramme, person.roles));
  await buildPerson(tx, person, idsOf(`person ${person.name}`));
}

/** The organisations and regions, and those who hold a role over the programme or in an organisation. */
export async function buildAround(tx: Tx, today: PlanDate, fromDate: PlanDate): Promise<void> {
  await setScope(tx, { programme: demoProgramme });
  for (const one of regions) await buildRegion(tx, demoProgramme, one);
  for (const one of organisations)
    await buildOrganisation(tx, { programme: demoProgramme, ...one }, organisationId(one.name));
  for (const { name, role, organisation, language } of around) {
    const home = role === 'adviser-coordinator' ? {} : { programme: demoProgramme };
    const held = {
      role,
      place: organisation,
      organisation: organisationId(organisation),
      fromDate,
      toDate: lastDayOf(name, today),
      ...home,
    };
    await buildInvented(tx, { name, language, email: emailOf(name, organisation), roles: [held] });
  }
}

/** Those who are invited and have not answered. Their letters hold no link: nothing opens them. */
export async function buildInvitations(
  tx: Tx,
  today: PlanDate,
  world: { companies: readonly { key: string }[] },
): Promise<void> {
  const there = new Set(world.companies.map(({ key }) => key));
  for (const one of invitations)
    if (one.company === null || there.has(one.company)) await buildOneInvitation(tx, one, today);
}

async function buildOneInvitation(tx: Tx, one: CastInvitation, today: PlanDate): Promise<void> {
  const { company: key, name, role, letter, by, lost = false, organisation, language } = one;
  const company = key && companyId(key);
  await setScope(tx, { programme: demoProgramme, companies: company ? [company] : [] });
  await buildPastInvitation(
    tx,
    {
      company,
      programme: company ? null : demoProgramme,
      organisation: organisation ? organisationId(organisation) : null,
      role,
      place: key ? companies[key].name : (organisation ?? ''),
      name,
      email: letter ? emailOf(name, key ? companies[key].name : (organisation ?? '')) : null,
      language: language ?? 'nb',
      toDate: lastDayOf(name, today),
      by: { person: personId(by), name: by },
      at: momentOn(addDays(today, -one.daysAgo), `invitation ${name}`),
      isSent: letter && !lost,
    },
    idOf(`invitation ${name}`),
  );
}
