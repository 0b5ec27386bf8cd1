import type { access } from '#people/access.ts';
import type { people } from '#people/contract.ts';
import type { MemberShape } from '#people/member-shapes.ts';
import { type Role, roleHomes, roles } from '#people/role.ts';
import { byWeight, proposedEnd, stateOf } from '#people/rules.ts';
import { mayEndIn, mayGiveIn, organisationProblem, roleProblem } from '#people/server/routes-giving.ts';
import { closeAccount } from '#people/server/routes-sessions.ts';
import { findPerson, insertMemberships, listMemberships } from '#people/server/store.ts';
import { type InvitationRow, listInvitations } from '#people/server/store-invitations.ts';
import {
  endMemberships,
  findMembership,
  keepOrganisation,
  keepRegion,
  listOrganisations,
  listRegions,
  setMembershipEnd,
} from '#people/server/store-members.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { tellChange, tellRights } from '#platform/server/live/changes.ts';

type Kept =
  | 'listMembers'
  | 'giveRole'
  | 'prolongRole'
  | 'endRole'
  | 'listProgrammeMembers'
  | 'endProgrammeRole'
  | 'closeAccount'
  | 'keepOrganisation'
  | 'keepRegion';

/** Whether a person is the only one left in the office of a programme they run. `tx` has the person in scope. */
export async function isLastOffice(tx: Tx, person: string, today: string): Promise<boolean> {
  const held = await listMemberships(tx, today, person);
  for (const { programme, role } of held) {
    if (role !== 'programme-office' || !programme) continue;
    await setScope(tx, { programme });
    const office = (await listMemberships(tx, today, null)).filter(
      (m) => m.role === 'programme-office' && m.programme === programme,
    );
    if (office.every((m) => m.person === person)) return true;
  }
  return false;
}

type Listed = Awaited<ReturnType<typeof listMemberships>>[number];

const memberOf =
  (names: ReadonlyMap<string, string>, may: readonly Role[]) =>
  (row: Listed): MemberShape => ({
    membership: row.membership,
    person: row.person,
    name: row.name,
    role: row.role,
    place: row.place,
    company: row.company,
    organisation: row.organisation ? (names.get(row.organisation) ?? null) : null,
    fromDate: row.fromDate,
    toDate: row.toDate,
    mayEnd: may.includes(row.role),
  });

const invitationOf = (may: readonly Role[], now: Date) => (row: InvitationRow) => ({
  invitation: row.invitation,
  name: row.name,
  email: row.email,
  role: row.role,
  place: row.place,
  toDate: row.toDate,
  invitedBy: row.invitedByName,
  invitedAt: row.invitedAt,
  expiresAt: row.expiresAt,
  state: stateOf(row, now),
  mayChange: may.includes(row.role),
});

async function listed(
  tx: Tx,
  fits: (row: Listed) => boolean,
  company: string | null,
  may: Role[],
  mayEnd: readonly Role[],
  when: { today: string; now: Date },
) {
  const organisations = await listOrganisations(tx);
  const names = new Map(organisations.map((one) => [one.organisation, one.name]));
  const members = (await listMemberships(tx, when.today, null)).filter(fits).sort(byWeight);
  return {
    members: members.map(memberOf(names, mayEnd)),
    invitations: (await listInvitations(tx, company)).map(invitationOf(may, when.now)),
    mayGive: may,
    organisations,
    regions: await listRegions(tx),
    proposedEnd: proposedEnd(when.today),
    today: when.today,
  };
}

const officeGives: Role[] = roles.filter((role) => roleHomes[role] !== 'company');

/** Roles in a company and over a programme: given, moved and ended. */
export const memberHandlers: Pick<Handlers<typeof people, typeof access>, Kept> = {
  listMembers: async ({ tx, params, actor, scope, today, now }) => {
    const { company } = params;
    const may = mayGiveIn(actor, company, scope);
    const mayEnd = mayEndIn(actor, company, scope);
    return listed(tx, (row) => row.company === company, company, may, mayEnd, { today, now });
  },

  giveRole: async ({ tx, params, body, actor, scope, today, companyName }) => {
    const problem =
      roleProblem(body, mayGiveIn(actor, params.company, scope), today) ??
      (await organisationProblem(tx, body, scope));
    if (problem) return problem;
    const person = await findPerson(tx, body.person);
    if (!person) return refuse('no-such-person', { field: 'person' });
    const here = await listMemberships(tx, today, null);
    const same = here.find(
      (m) => m.person === body.person && m.role === body.role && m.company === params.company,
    );
    if (same?.membership === body.membership) return { done: true };
    if (same) return refuse('already-holds-role', { field: 'person', values: { name: person.name } });
    const made = await insertMemberships(tx, [
      {
        ...body,
        company: params.company,
        programme: null,
        place: await companyName(),
        fromDate: today,
        demo: person.demo,
        givenBy: actor.person,
        givenByName: actor.name,
      },
    ]);
    if (made === 0) return refuse('not-found');
    await tellRights(tx, body.person);
    return { done: true };
  },

  prolongRole: async ({ tx, params, body, actor, scope, today }) => {
    const found = await inCompany(tx, params);
    if (!found) return refuse('not-found');
    const wanted = { role: found.role as Role, toDate: body.toDate };
    const problem = roleProblem(wanted, mayGiveIn(actor, params.company, scope), today);
    if (problem) return problem;
    await setMembershipEnd(tx, params.membership, body.toDate);
    return { done: true };
  },

  endRole: async ({ tx, params, actor, scope, now }) => {
    const found = await inCompany(tx, params);
    if (!found) return refuse('not-found');
    const may = mayEndIn(actor, params.company, scope);
    if (!may.includes(found.role as Role) && found.person !== actor.person)
      return refuse('role-not-yours-to-give');
    await endMemberships(tx, { membership: params.membership }, actor, now);
    await tellRights(tx, found.person);
    return { done: true };
  },

  listProgrammeMembers: async ({ tx, scope, today, now }) => {
    const { programme } = scope;
    if (!programme) return refuse('not-yours-to-do');
    // One's own role over another programme is in scope too, and is no business of this one.
    const over = (row: Listed) =>
      row.company === null && (row.programme === null || row.programme === programme);
    return listed(tx, over, null, officeGives, officeGives, { today, now });
  },

  endProgrammeRole: async ({ tx, params, actor, today, now, scope }) => {
    const found = await findMembership(tx, params.membership);
    if (!found || found.company !== null || !scope.programme) return refuse('not-found');
    if (found.role === 'programme-office') {
      const others = (await listMemberships(tx, today, null)).filter(
        (m) => m.role === 'programme-office' && m.programme === found.programme && m.person !== found.person,
      );
      if (others.length === 0) return refuse('last-office');
    }
    await endMemberships(tx, { membership: params.membership }, actor, now);
    await tellRights(tx, found.person);
    for (const company of scope.companies ?? []) await tellIn(tx, scope, company);
    return { done: true };
  },

  closeAccount: async ({ tx, params, actor, scope, today, now }) => {
    if (!scope.programme || !(await findPerson(tx, params.person))) return refuse('not-found');
    if (await isLastOffice(tx, params.person, today)) return refuse('last-office');
    await setScope(tx, { ...scope, person: params.person });
    return (await closeAccount(tx, params.person, actor, now)) ? { done: true } : refuse('not-found');
  },

  keepOrganisation: async ({ tx, params, body, actor, scope }) => {
    if (!scope.programme) return refuse('not-yours-to-do');
    const known = new Set((await listRegions(tx)).map(({ region }) => region));
    if (body.region !== null && !known.has(body.region)) return refuse('no-such-region', { field: 'region' });
    const organisation = { ...body, organisation: params.organisation };
    const kept = await keepOrganisation(tx, scope.programme, actor.person, organisation);
    if (kept === 'absent') return refuse('not-found');
    if (kept === 'twin')
      return refuse('already-an-organisation', { field: 'name', values: { name: body.name } });
    return organisation;
  },

  keepRegion: async ({ tx, params, body, scope }) => {
    if (!scope.programme) return refuse('not-yours-to-do');
    await keepRegion(tx, scope.programme, params.region, body.name);
    return { ...params, ...body };
  },
};

async function tellIn(tx: Tx, scope: Scope, company: string): Promise<void> {
  await setScope(tx, scope);
  tellChange(tx, company);
}

/** A membership of the company in the path; null for one of another, which is as absent as any. */
async function inCompany(tx: Tx, { company, membership }: { company: string; membership: string }) {
  const found = await findMembership(tx, membership);
  return found?.company === company ? found : null;
}
