import { addDays, daysBetween } from '#engines/journey/days.ts';
import type { InvitationShape } from './member-shapes.ts';
import { type Role, roleHomes, roles, type Side } from './role.ts';

/** How long a browser stays signed in, in days. */
export const sessionDays = 30;
/** How long a session at a shared screen lasts without a touch, in minutes, and at the most, in hours: a long shift. */
export const sharedSessionMinutes = 15;
export const sharedSessionHours = 12;
/** How long the second factor counts, in hours: whoever sees across companies gives it once a working day. */
export const secondFactorHours = 12;
/** How long an invitation can be accepted, in days. */
export const invitationDays = 14;
/** How far ahead a role may be given, in days: every role is looked at again within three years. */
export const longestRoleDays = 3 * 366;
/** The last day proposed for a role: two years on, as long as an elected safety representative serves. */
export const proposedRoleDays = 2 * 365;
/** How long before its last day a role is said to end soon, in days: time enough to choose who comes after. */
export const soonDays = 60;
/** Wrong codes before a slip opens no more. */
export const mostCodeTries = 5;

/**
 * Which party a role speaks for when both must say yes; null for those who speak for neither.
 * A safety representative is the employees' too, but the signature is the union representative's.
 */
export function sideOf(role: string): Side | null {
  if (role === 'manager') return 'employer';
  if (role === 'employee-representative') return 'employees';
  return null;
}

/** Roles that see across companies: they sleep until a second factor has been given. */
const secondFactorRoles: readonly string[] = [
  'adviser',
  'lead-adviser',
  'adviser-coordinator',
  'programme-office',
  'researcher',
];

/** Factors that count in a session now. The demo world has no factors, and no secrets either. */
export function levelNow(session: { level: 1 | 2; method: string; begunAt: string }, now: Date): 1 | 2 {
  const age = now.getTime() - new Date(session.begunAt).getTime();
  return session.method !== 'demo' && age > secondFactorHours * 3_600_000 ? 1 : session.level;
}

/** Whether a session was begun at a shared screen. */
export const isShared = (method: string): boolean => method === 'pin' || method === 'badge';

/** When a session at a shared screen ends if it is not touched again; never later than its shift. */
export function sharedEnd(begunAt: string, now: Date): Date {
  const last = new Date(begunAt).getTime() + sharedSessionHours * 3_600_000;
  return new Date(Math.min(now.getTime() + sharedSessionMinutes * 60_000, last));
}

export const needsSecondFactor = (role: string): boolean => secondFactorRoles.includes(role);

/**
 * Which roles those who hold `held` in a company may give and end there. The employer names nobody who speaks
 * for the employees, and the employees nobody who speaks for the employer; advisers come from the programme.
 */
export function rolesToGive(held: readonly string[]): Role[] {
  return roles.filter((role) => held.some((holder) => given[holder]?.includes(role)));
}

/** Which roles they may end there: whoever only makes slips gives a role and ends none but their own. */
export const rolesToEnd = (held: readonly string[]): Role[] =>
  rolesToGive(held.filter((role) => role !== 'lean-coordinator'));

const given: Readonly<Record<string, readonly Role[]>> = {
  manager: ['manager', 'lean-coordinator', 'employee', 'board-member'],
  'employee-representative': ['employee-representative', 'safety-representative', 'employee'],
  'lean-coordinator': ['employee'],
  'adviser-coordinator': ['adviser', 'lead-adviser'],
  'programme-office': roles.filter((role) => roleHomes[role] === 'company'),
};

/** The kind of organisation each role may be on behalf of; a role that is not here is on behalf of none. */
export const organisationOf: Readonly<Partial<Record<Role, string>>> = {
  manager: 'employer-association',
  'board-member': 'employer-association',
  'employee-representative': 'union',
  'safety-representative': 'union',
  adviser: 'adviser-organisation',
  'lead-adviser': 'adviser-organisation',
  'adviser-coordinator': 'adviser-organisation',
  partner: 'partner',
  funder: 'funder',
  researcher: 'research',
  'course-provider': 'education',
};

/** Why a role's last day cannot be what somebody wrote, or null. Days as `YYYY-MM-DD`. */
export function endProblem(toDate: string, today: string): 'end-passed' | 'end-too-far' | null {
  if (toDate < today) return 'end-passed';
  return daysBetween(today, toDate) > longestRoleDays ? 'end-too-far' : null;
}

/** Days left of a role, 0 on its last day; null when it has no last day or does not end soon. */
export function endsSoon(toDate: string | null, today: string): number | null {
  if (toDate === null) return null;
  const left = daysBetween(today, toDate);
  return left >= 0 && left <= soonDays ? left : null;
}

export const proposedEnd = (today: string): string => addDays(today, proposedRoleDays);

/** Where an invitation stands at a moment. */
export function stateOf(
  row: {
    acceptedAt: string | null;
    withdrawnAt: string | null;
    expiresAt: string;
    email: string | null;
    mailedAt: string | null;
    mailDueAt: string | null;
    mailTries: number;
  },
  now: Date,
): InvitationShape['state'] {
  if (row.acceptedAt) return 'accepted';
  if (row.withdrawnAt) return 'withdrawn';
  if (new Date(row.expiresAt) <= now) return 'expired';
  if (row.email === null) return 'printed';
  if (row.mailDueAt === null) return row.mailedAt ? 'sent' : 'not-sent';
  return row.mailTries > 2 ? 'not-sent' : 'waiting';
}

/** The role shown first beside a name when someone holds several. */
const weight: readonly Role[] = [
  'programme-office',
  'adviser-coordinator',
  'lead-adviser',
  'adviser',
  'researcher',
  'partner',
  'funder',
  'course-provider',
  'manager',
  'employee-representative',
  'safety-representative',
  'lean-coordinator',
  'board-member',
  'employee',
];

export const byWeight = (a: { role: Role }, b: { role: Role }): number =>
  weight.indexOf(a.role) - weight.indexOf(b.role);

const programs = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
] as const;

/** Browser and system of a user agent in two words, such as `Firefox, Windows`; no version, so that it identifies nobody. */
export function browserLabel(userAgent: string): string {
  const find = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [find(programs), find(systems)].filter(Boolean).join(', ');
}

const spelled: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ł: 'l', ß: 'ss' };

/** The key of a region from its name, such as `more-og-romsdal`; empty when the name has nothing to make one of. */
export const regionKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[æøåłß]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
