import type { Role } from '#people/contract.ts';
import type { Organisation } from '#people/member-shapes.ts';
import { invitationDays } from '#people/rules.ts';
import { insertMemberships, insertPersons } from '#people/server/store.ts';
import { insertInvitation, updateInvitation } from '#people/server/store-invitations.ts';
import { endMemberships, keepOrganisation, keepRegion } from '#people/server/store-members.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';

/** Ends roles past the rules, for tests of what happens then. */
export { endMemberships };

export type RoleToBuild = {
  role: Role;
  place: string;
  company?: string;
  programme?: string;
  organisation?: string;
  fromDate?: string;
  toDate?: string | null;
};

/** What must be in scope before somebody can be given these roles: the programme they stand under, and their companies. */
export const scopeOfRoles = (
  programme: string,
  roles: readonly RoleToBuild[],
): Scope & { programme: string } => ({
  programme: roles.find((role) => role.programme)?.programme ?? programme,
  companies: roles.flatMap(({ company }) => (company ? [company] : [])),
});

/**
 * A person with roles, for tests and the demo world; answers with the person's id.
 * `tx` has the roles in scope (scopeOfRoles). `makeNextId` gives ids: the demo world makes the same ones again from its seed.
 */
export async function buildPerson(
  tx: Tx,
  person: {
    name: string;
    language?: Language;
    demo?: boolean;
    email?: string | null;
    roles: readonly RoleToBuild[];
  },
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  const demo = person.demo ?? true;
  await insertPersons(tx, [
    { person: id, name: person.name, language: person.language ?? 'nb', demo, email: person.email ?? null },
  ]);
  await insertMemberships(
    tx,
    person.roles.map(
      ({
        role,
        place,
        company = null,
        programme = null,
        organisation = null,
        fromDate = '2020-01-01',
        toDate = null,
      }) => ({
        membership: makeNextId(),
        person: id,
        role,
        place,
        company,
        programme,
        organisation,
        fromDate,
        toDate,
        demo,
      }),
    ),
  );
  return id;
}

/** An organisation of a programme, which `tx` has in scope; answers with its id. */
export async function buildOrganisation(
  tx: Tx,
  one: { programme: string; kind: Organisation['kind']; name: string; region?: string | null },
  id: string = makeId(),
): Promise<string> {
  const { programme, region = null, ...rest } = one;
  await keepOrganisation(tx, programme, id, { ...rest, organisation: id, region, endedOn: null });
  return id;
}

export const buildRegion = (
  tx: Tx,
  programme: string,
  { region, name }: { region: string; name: string },
): Promise<void> => keepRegion(tx, programme, region, name);

export type InvitationToBuild = {
  company: string | null;
  programme: string | null;
  organisation: string | null;
  role: Role;
  place: string;
  name: string;
  /** Null for a slip of paper. */
  email: string | null;
  language: Language;
  toDate: string;
  by: { person: string; name: string };
  at: string;
  /** False for a letter that has been given up. */
  isSent: boolean;
};

/** An invitation somebody made a while ago; it has no secret, so nothing opens it. `tx` has its place in scope. */
export async function buildPastInvitation(
  tx: Tx,
  one: InvitationToBuild,
  id: string = makeId(),
): Promise<void> {
  const { by, at, isSent, ...row } = one;
  const expiresAt = new Date(Date.parse(at) + invitationDays * 24 * 3_600_000).toISOString();
  await insertInvitation(tx, {
    ...row,
    invitation: id,
    invitedBy: by.person,
    invitedByName: by.name,
    invitedAt: at,
    expiresAt,
    mailDueAt: null,
  });
  if (isSent) await updateInvitation(tx, id, { mailedAt: at });
}

type Under = { programme: string | null; company: string | null };

/** A member of a company, or a partner over a programme; answers with the membership's id. */
export async function buildMembership(tx: Tx, { programme, company }: Under): Promise<string> {
  const ids = [makeId(), makeId()] as const;
  const role = company ? ('employee' as const) : ('partner' as const);
  const place = company ? { company } : { programme: programme ?? '' };
  let next = 0;
  const roles = [{ role, place: 'et sted', ...place }];
  await buildPerson(tx, { name: 'Et medlem', roles }, () => ids[next++] ?? makeId());
  return ids[1];
}

/** A letter of invitation that has not been sent; answers with its id. */
export async function buildInvitation(tx: Tx, { programme, company }: Under): Promise<string> {
  const invitation = makeId();
  await insertInvitation(tx, {
    invitation,
    company,
    programme,
    organisation: null,
    role: company ? 'employee' : 'partner',
    place: 'et sted',
    name: 'En invitert',
    email: `${invitation}@bedrift.example`,
    language: 'nb',
    toDate: '2027-06-30',
    invitedBy: makeId(),
    invitedByName: 'En som inviterer',
    invitedAt: '2026-11-20T08:00:00Z',
    expiresAt: '2099-01-01T00:00:00Z',
    mailDueAt: null,
  });
  return invitation;
}
