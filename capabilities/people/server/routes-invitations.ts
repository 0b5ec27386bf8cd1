import type { access } from '#people/access.ts';
import type { people } from '#people/contract.ts';
import { roleHomes } from '#people/role.ts';
import { endProblem, invitationDays } from '#people/rules.ts';
import { lettersErrand } from '#people/server/jobs-letters.ts';
import { accept, lookAt } from '#people/server/routes-acceptance.ts';
import { mayGiveIn, organisationProblem, roleProblem } from '#people/server/routes-giving.ts';
import { makeSlip } from '#people/server/routes-slips.ts';
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  updateInvitation,
} from '#people/server/store-invitations.ts';
import { findOrganisation } from '#people/server/store-members.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type Sent =
  | 'invite'
  | 'printSlips'
  | 'sendInvitationAgain'
  | 'withdrawInvitation'
  | 'lookAtInvitation'
  | 'acceptInvitation'
  | 'inviteToProgramme'
  | 'withdrawProgrammeInvitation';

const expiry = (now: Date): string => new Date(now.getTime() + invitationDays * 24 * 3_600_000).toISOString();

const isOpen = (row: InvitationRow | null): row is InvitationRow =>
  row !== null && row.acceptedAt === null && row.withdrawnAt === null;

/** An open invitation of a company (null: over a programme), or null. */
async function openIn(tx: Tx, invitation: string, company: string | null): Promise<InvitationRow | null> {
  const row = await findInvitation(tx, invitation);
  return isOpen(row) && row.company === company ? row : null;
}

/** The way in: by a letter, by a slip of paper, taken back, looked at, accepted. */
export const invitationHandlers: Pick<Handlers<typeof people, typeof access>, Sent> = {
  invite: async ({ tx, params, body, actor, scope, today, now, companyName, poke }) => {
    const problem =
      roleProblem(body, mayGiveIn(actor, params.company, scope), today) ??
      (await organisationProblem(tx, body, scope));
    if (problem) return problem;
    const made = await insertInvitation(tx, {
      ...body,
      company: params.company,
      programme: null,
      place: await companyName(),
      invitedBy: actor.person,
      invitedByName: actor.name,
      invitedAt: now.toISOString(),
      expiresAt: expiry(now),
      mailDueAt: now.toISOString(),
    });
    if (!made && !(await openIn(tx, body.invitation, params.company))) return refuse('not-found');
    poke(lettersErrand);
    return { done: true };
  },

  printSlips: async ({ tx, params, body, actor, scope, today, now, companyName, address }) => {
    const problem = roleProblem(body, mayGiveIn(actor, params.company, scope), today);
    if (problem) return problem;
    const place = await companyName();
    const rows = body.persons.map(({ invitation, name }) => ({
      invitation,
      name,
      role: body.role,
      place,
      language: body.language,
      expiresAt: expiry(now),
    }));
    // All at once: each takes some milliseconds of a thread that is not ours.
    const slips = await Promise.all(rows.map((row) => makeSlip(row, address)));
    for (const [at, { secrets }] of slips.entries()) {
      const row = rows[at]!;
      const made = await insertInvitation(tx, {
        ...row,
        ...secrets,
        company: params.company,
        programme: null,
        organisation: null,
        email: null,
        toDate: body.toDate,
        invitedBy: actor.person,
        invitedByName: actor.name,
        invitedAt: now.toISOString(),
        mailDueAt: null,
      });
      if (!made) return refuse('already-printed', { field: 'persons', values: { name: row.name } });
    }
    return { slips: slips.map(({ slip }) => slip) };
  },

  sendInvitationAgain: async ({ tx, params, actor, scope, now, poke }) => {
    const row = await openIn(tx, params.invitation, params.company);
    if (!row) return refuse('not-found');
    if (!mayGiveIn(actor, params.company, scope).includes(row.role)) return refuse('role-not-yours-to-give');
    if (row.email === null) return refuse('invitation-closed');
    await updateInvitation(tx, row.invitation, {
      mailDueAt: now.toISOString(),
      mailTries: 0,
      expiresAt: expiry(now),
    });
    poke(lettersErrand);
    return { done: true };
  },

  withdrawInvitation: async ({ tx, params, actor, scope, now }) => {
    const row = await openIn(tx, params.invitation, params.company);
    if (!row) return refuse('not-found');
    if (!mayGiveIn(actor, params.company, scope).includes(row.role)) return refuse('role-not-yours-to-give');
    await updateInvitation(tx, row.invitation, { withdrawnAt: now.toISOString(), mailDueAt: null });
    return { done: true };
  },

  lookAtInvitation: async ({ body, now, aside }) => {
    const found = await lookAt(body, now, aside);
    if (isRefusal(found)) return found;
    const { name, role, place, invitedByName, toDate, language, email } = found;
    return { name, role, place, invitedBy: invitedByName, toDate, language, onPaper: email === null };
  },

  acceptInvitation: (call) => accept(call),

  inviteToProgramme: async ({ tx, body, actor, scope, today, now, poke }) => {
    const { programme } = scope;
    if (!programme) return refuse('not-yours-to-do');
    const home = roleHomes[body.role];
    if (home === 'company') return refuse('role-needs-other-home', { field: 'role' });
    const end = endProblem(body.toDate, today);
    if (end) return refuse(end, { field: 'toDate' });
    const unfit = await organisationProblem(tx, body, scope);
    if (unfit) return unfit;
    const organisation = body.organisation && (await findOrganisation(tx, body.organisation));
    if (home === 'organisation' && !organisation)
      return refuse('role-needs-other-home', { field: 'organisation' });
    const made = await insertInvitation(tx, {
      ...body,
      company: null,
      programme: home === 'programme' ? programme : null,
      place: organisation ? organisation.name : '',
      invitedBy: actor.person,
      invitedByName: actor.name,
      invitedAt: now.toISOString(),
      expiresAt: expiry(now),
      mailDueAt: now.toISOString(),
    });
    if (!made && !(await openIn(tx, body.invitation, null))) return refuse('not-found');
    poke(lettersErrand);
    return { done: true };
  },

  withdrawProgrammeInvitation: async ({ tx, params, scope, now }) => {
    const row = scope.programme ? await openIn(tx, params.invitation, null) : null;
    if (!row) return refuse('not-found');
    await updateInvitation(tx, row.invitation, { withdrawnAt: now.toISOString(), mailDueAt: null });
    return { done: true };
  },
};
