import { type Side, sides } from '#people/contract.ts';
import type { GroupMember, GroupWords } from '#pilot-groups/organisation-content.ts';
import type { AreaRow } from '#pilot-groups/rows.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** Those whose time in the group is not over on a day; who comes later is with them. */
export const notEnded = (members: readonly GroupMember[], today: string): GroupMember[] =>
  members.filter(({ to }) => to === null || to >= today);

/** Members of each party on a day. */
export const countOn = (members: readonly GroupMember[], today: string): Record<Side, number> => {
  const here = notEnded(members, today).filter(({ from }) => from <= today);
  const of = (side: Side) => here.filter((member) => member.side === side).length;
  return { employer: of('employer'), employees: of('employees') };
};

/** The party nobody in the group belongs to; null when both are there. */
export const sideLacking = (members: readonly GroupMember[], today: string): Side | null =>
  sides.find((side) => !notEnded(members, today).some((member) => member.side === side)) ?? null;

export const hasLeader = (members: readonly GroupMember[], today: string): boolean =>
  notEnded(members, today).some(({ role }) => role === 'leader');

type Known = {
  today: string;
  areas: readonly Pick<AreaRow, 'area'>[];
  sites: readonly { site: string }[];
  people: readonly { person: string; side: Side | null }[];
  /** Members the group has already: somebody who has left the company since may stay as they were. */
  before: readonly GroupMember[];
};

/** Whether a group may be written: both parties in it, somebody who leads it, and nothing it names unknown. */
export function refuseGroup(
  wish: Pick<GroupWords, 'areas' | 'sites' | 'members'>,
  known: Known,
): Refusal<
  | 'area-unknown'
  | 'site-unknown'
  | 'side-missing'
  | 'leader-missing'
  | 'person-unknown'
  | 'wrong-side'
  | 'member-twice'
  | 'ends-before'
> | null {
  const { today, areas, sites } = known;
  if (wish.areas.some((area) => !areas.some((one) => one.area === area)))
    return refuse('area-unknown', { field: 'areas' });
  if (wish.sites.some((site) => !sites.some((one) => one.site === site)))
    return refuse('site-unknown', { field: 'sites' });
  const refused = refuseMembers(wish.members, known);
  if (refused) return refused;
  const side = sideLacking(wish.members, today);
  if (side) return refuse('side-missing', { field: 'members', values: { side } });
  return hasLeader(wish.members, today) ? null : refuse('leader-missing', { field: 'members' });
}

function refuseMembers(members: readonly GroupMember[], { today, people, before }: Known) {
  for (const { person, name, side, member, from, to } of members) {
    const values = { name };
    if (to !== null && to < from) return refuse('ends-before', { field: 'members', values });
    if (person === null) continue;
    const found = people.find((one) => one.person === person);
    const stayed = before.some((one) => one.member === member && one.person === person && one.side === side);
    if (!found && !stayed) return refuse('person-unknown', { field: 'members', values });
    if (found?.side && found.side !== side && !stayed)
      return refuse('wrong-side', { field: 'members', values: { name, side: found.side } });
  }
  const names = notEnded(members, today).map(({ person, name }) => person ?? name.toLocaleLowerCase('nb'));
  const twice = names.findIndex((one, n) => names.indexOf(one) !== n);
  return twice === -1
    ? null
    : refuse('member-twice', {
        field: 'members',
        values: { name: notEnded(members, today)[twice]!.name },
      });
}
