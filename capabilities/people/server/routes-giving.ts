import type { Role } from '#people/role.ts';
import { endProblem, organisationOf, rolesToEnd, rolesToGive } from '#people/rules.ts';
import { findOrganisation } from '#people/server/store-members.ts';
import { type Over, rolesOver } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** The roles an actor may give in a company, from those they hold in it or over it. */
export const mayGiveIn = (actor: Actor, company: string, scope: Scope): Role[] =>
  rolesToGive(rolesOver(actor.memberships, company, scopeOver(scope)));

/** The roles of others they may end there. */
export const mayEndIn = (actor: Actor, company: string, scope: Scope): Role[] =>
  rolesToEnd(rolesOver(actor.memberships, company, scopeOver(scope)));

const scopeOver = (scope: Scope): Over => ({
  programme: scope.programme ?? null,
  organisation: scope.organisation ?? null,
});

/** Why a role cannot be given so, or null. */
export function roleProblem(
  wanted: { role: Role; toDate: string },
  may: readonly Role[],
  today: string,
): Refusal<'role-not-yours-to-give' | 'end-passed' | 'end-too-far'> | null {
  if (!may.includes(wanted.role)) return refuse('role-not-yours-to-give', { field: 'role' });
  const end = endProblem(wanted.toDate, today);
  return end && refuse(end, { field: 'toDate' });
}

/**
 * Why a role cannot be on behalf of the organisation named, or null. It is one of the right kind in the programme of
 * the office that gives the role; a coordinator gives roles on behalf of their own organisation, and of no other.
 */
export async function organisationProblem(
  tx: Tx,
  { role, organisation }: { role: Role; organisation: string | null },
  scope: Scope,
): Promise<Refusal<'no-such-organisation'> | null> {
  const wrong = refuse('no-such-organisation', { field: 'organisation' });
  const isCoordinators = !scope.programme && Boolean(scope.organisation);
  if (organisation === null) return isCoordinators ? wrong : null;
  if (!scope.programme) return organisation === scope.organisation ? null : wrong;
  const found = await findOrganisation(tx, organisation);
  const fits = found?.programme === scope.programme && found.kind === organisationOf[role];
  return fits && found.endedOn === null ? null : wrong;
}
