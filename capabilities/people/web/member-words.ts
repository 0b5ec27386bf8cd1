import type { InvitationShape, MemberShape, Role, Side } from '#people/contract.ts';
import type { Members } from '#people/member-shapes.ts';
import { memberText as text } from '#people/member-text.ts';
import { endsSoon, sideOf, soonDays } from '#people/rules.ts';
import type { Say } from '#platform/web/say.ts';

/** The parties and the others, in the order they stand on the page. Management first is no ranking. */
export const groups = [
  { key: 'employer', roles: ['manager'] },
  { key: 'employees', roles: ['employee-representative', 'safety-representative'] },
  { key: 'others', roles: ['lean-coordinator', 'employee', 'board-member'] },
  { key: 'advisers', roles: ['lead-adviser', 'adviser'] },
] as const satisfies readonly { key: string; roles: readonly Role[] }[];
export type GroupKey = (typeof groups)[number]['key'];

export const membersOf = (members: readonly MemberShape[], roles: readonly Role[]): MemberShape[] =>
  members.filter(({ role }) => roles.includes(role));

/** Whether a member is the last who speaks for a party: without them nothing that needs both can be signed. */
export function lastOfSide(members: readonly MemberShape[], one: MemberShape): Side | null {
  const side = sideOf(one.role);
  if (!side) return null;
  const alike = members.filter((m) => sideOf(m.role) === side && m.membership !== one.membership);
  return alike.length === 0 ? side : null;
}

const countOf = (invitations: readonly InvitationShape[], ...states: InvitationShape['state'][]): number =>
  invitations.filter(({ state }) => states.includes(state)).length;

/** The first line of a company's page: what asks for something first, and else how many there are. */
export function companyTitle({ members, invitations, today }: Members, t: Say): string {
  const has = (side: Side) => members.some(({ role }) => sideOf(role) === side);
  if (!has('employees')) return t(text.titleNoEmployees);
  if (!has('employer')) return t(text.titleNoEmployer);
  const notSent = countOf(invitations, 'not-sent');
  if (notSent) return t(text.titleNotSent, { count: notSent });
  const ending = members.filter(({ toDate }) => endsSoon(toDate, today) !== null).length;
  if (ending) return t(text.titleEnding, { count: ending, days: soonDays });
  const waiting = countOf(invitations, 'waiting', 'sent', 'printed');
  if (waiting) return t(text.titleWaiting, { count: waiting });
  return t(text.titleCalm, { count: new Set(members.map(({ person }) => person)).size });
}

/** The company's name as it stands beside the roles of its own people; empty when it has none. */
export const companyNameIn = (members: readonly MemberShape[]): string =>
  members.find(({ role }) => role !== 'adviser' && role !== 'lead-adviser')?.place ?? '';
