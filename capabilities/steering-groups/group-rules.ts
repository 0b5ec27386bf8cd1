import { daysBetween } from '#engines/journey/days.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { GroupMember, MemberWordKind, Post, Seat } from '#steering-groups/group-view.ts';

/**
 * Somebody's time in the group. States: coming → now → over, by the days it runs between; a word gives it a last day,
 * lets it go on after all, or says that it was never meant. The last word counts, and every word stays.
 */
export type MemberRow = {
  member: string;
  seat: Seat;
  person: string | null;
  name: string;
  title: string;
  from: string;
  by: string;
  at: string;
};

export type MemberWordRow = {
  word: string;
  member: string;
  kind: MemberWordKind;
  to: string | null;
  by: string;
  at: string;
};

export type ChairRow = { choice: string; post: Post; member: string | null };

export type GroupRows = {
  members: readonly MemberRow[];
  words: readonly MemberWordRow[];
  chairs: readonly ChairRow[];
};

/** More than this is no group that can steer. */
export const mostMembers = 30;
/** How far ahead a time in the group may begin or end, in days: as long as a role may be given for. */
export const farthestDays = 3 * 366;

export type Standing = Omit<GroupMember, 'mayEnd'>;

const isStanding = ({ state }: Standing): boolean => state === 'now' || state === 'coming';

/** Everybody who sits, or has sat, in the group as of a day: those who stand first, each as they were added. */
export function membersOf(rows: GroupRows, today: string): Standing[] {
  const all = rows.members.map((row) => standingOf(row, rows.words, today));
  const posts = postsOf(rows.chairs, all);
  const posted = all.map((one) => ({ ...one, post: posts.get(one.member) ?? null }));
  return [...posted.filter(isStanding), ...posted.filter((one) => !isStanding(one)).toReversed()];
}

function standingOf(row: MemberRow, words: readonly MemberWordRow[], today: string): Standing {
  const { by, at, ...rest } = row;
  const last = words.findLast(({ member }) => member === row.member);
  const to = last?.kind === 'ended' ? last.to : null;
  const over = last && last.kind !== 'resumed' ? { by: last.by, at: last.at } : null;
  return {
    ...rest,
    to,
    state: last?.kind === 'mistaken' ? 'mistaken' : stateOn(row.from, to, today),
    post: null,
    added: { by, at },
    ended: over,
  };
}

function stateOn(from: string, to: string | null, today: string): Standing['state'] {
  if (to !== null && to < today) return 'over';
  return from > today ? 'coming' : 'now';
}

/** The party somebody sits for; null for those who sit for none. */
export const sideOfSeat = (seat: Seat): Side | null =>
  seat === 'employer' || seat === 'employees' ? seat : null;

/** Who holds which post: the last choice of each, as long as they stand; the deputy is never of the chair's party. */
function postsOf(chairs: readonly ChairRow[], all: readonly Standing[]): Map<string, Post> {
  const chosen = (post: Post): Standing | undefined => {
    const last = chairs.findLast((row) => row.post === post)?.member;
    return all.find((one) => one.member === last && isStanding(one));
  };
  const [chair, deputy] = [chosen('chair'), chosen('deputy')];
  const posts = new Map<string, Post>();
  if (deputy && deputy.seat !== chair?.seat) posts.set(deputy.member, 'deputy');
  if (chair) posts.set(chair.member, 'chair');
  return posts;
}

/** Members of each party today; others and the adviser do not count. */
export function parityOf(members: readonly Standing[]): Record<Side, number> {
  const count = (side: Side) => members.filter((one) => one.seat === side && one.state === 'now').length;
  return { employer: count('employer'), employees: count('employees') };
}

/** The parties nobody sits for today. */
export const absentSides = (parity: Readonly<Record<Side, number>>): Side[] =>
  sides.filter((side) => parity[side] === 0);

/** The seats somebody may fill and end: their own party's, and those that belong to neither. */
export const seatsOf = (held: readonly Side[]): Seat[] =>
  held.length === 0 ? [] : [...held, 'other', 'adviser'];

export function refuseSeat(
  seat: Seat,
  held: readonly Side[],
): Refusal<'party-needed' | 'other-sides-seat'> | null {
  if (held.length === 0) return refuse('party-needed');
  return seatsOf(held).includes(seat) ? null : refuse('other-sides-seat', { field: 'seat' });
}

export type MemberWish = {
  seat: Seat;
  person: string | null;
  name: string;
  from: string;
  /** The parties the person speaks for in the company, by the roles held there. */
  speaksFor: readonly Side[];
};

const isTooFar = (date: string, today: string): boolean => daysBetween(today, date) > farthestDays;

/** Whether somebody may take a seat, with those who sit there already. */
export function refuseMember(
  wish: MemberWish,
  members: readonly Standing[],
  today: string,
): Refusal<'speaks-for-other-side' | 'already-member' | 'too-many-members' | 'too-far-ahead'> | null {
  const side = sideOfSeat(wish.seat);
  if (side && wish.speaksFor.length > 0 && !wish.speaksFor.includes(side))
    return refuse('speaks-for-other-side', { field: 'seat', values: { name: wish.name } });
  if (isTooFar(wish.from, today)) return refuse('too-far-ahead', { field: 'from' });
  const standing = members.filter(isStanding);
  if (standing.some((one) => isSame(one, wish)))
    return refuse('already-member', { field: 'name', values: { name: wish.name } });
  return standing.length >= mostMembers
    ? refuse('too-many-members', { values: { most: mostMembers } })
    : null;
}

type Named = { person: string | null; name: string };

/** One person is known by their account; two without one by the same name are taken for one. */
const isSame = (one: Named, other: Named): boolean =>
  one.person !== null && other.person !== null
    ? one.person === other.person
    : one.name.toLocaleLowerCase('nb') === other.name.toLocaleLowerCase('nb');

/** Whether a word may be said of somebody's time; `isSigned`: both parties have signed that they sit there. */
export function refuseWord(
  wish: { member: string; kind: MemberWordKind; to: string | null },
  members: readonly Standing[],
  today: string,
  isSigned: boolean,
): Refusal<
  | 'not-found'
  | 'already-said'
  | 'last-day-needed'
  | 'ends-before-start'
  | 'too-far-ahead'
  | 'already-member'
  | 'signed-already'
> | null {
  const one = members.find(({ member }) => member === wish.member);
  if (!one) return refuse('not-found');
  if (wish.kind === 'resumed') return refuseResuming(one, members);
  if (one.state === 'mistaken') return refuse('already-said');
  if (wish.kind === 'mistaken')
    return isSigned ? refuse('signed-already', { values: { name: one.name } }) : null;
  if (wish.to === null) return refuse('last-day-needed', { field: 'to' });
  if (wish.to < one.from) return refuse('ends-before-start', { field: 'to' });
  return isTooFar(wish.to, today) ? refuse('too-far-ahead', { field: 'to' }) : null;
}

function refuseResuming(
  one: Standing,
  members: readonly Standing[],
): Refusal<'already-said' | 'already-member'> | null {
  if (one.to === null && one.state !== 'mistaken') return refuse('already-said');
  const isBack = members.some(
    (other) => other.member !== one.member && isStanding(other) && isSame(other, one),
  );
  return isBack ? refuse('already-member', { values: { name: one.name } }) : null;
}

export function refuseChair(
  wish: { post: Post; member: string | null },
  members: readonly Standing[],
): Refusal<'no-such-member' | 'chair-without-side' | 'deputy-same-side' | 'chair-first'> | null {
  if (wish.member === null) return null;
  const one = members.find(({ member }) => member === wish.member);
  if (!one || !isStanding(one)) return refuse('no-such-member', { field: 'member' });
  const side = sideOfSeat(one.seat);
  if (!side) return refuse('chair-without-side', { field: 'member', values: { name: one.name } });
  if (wish.post === 'chair') return null;
  const chair = members.find(({ post }) => post === 'chair');
  if (!chair) return refuse('chair-first', { field: 'member' });
  return chair.seat === side
    ? refuse('deputy-same-side', { field: 'member', values: { name: chair.name } })
    : null;
}
