import type { LogWho, ShownKind } from '#audit/contract.ts';
import { type Role, roles } from '#people/contract.ts';
import type { Membership } from '#platform/contract/access.ts';

/** Lines in one answer. */
export const pageLength = 50;

/** How far back the first line of the page looks, in milliseconds. */
export const lately = 7 * 24 * 3600 * 1000;

/** Endpoints whose name begins so look at something and change nothing. In PostgreSQL's and JavaScript's writing alike. */
export const lookingActs = '\\.(read|list|preview|find|search|look|watch)[A-Z]';

const looks = new RegExp(lookingActs);

/** Whether an act (`room.endpoint`) only looks. */
export const isLooking = (act: string): boolean => looks.test(act);

/** What is asked of the chain for one of the kinds that can be shown. */
export function filterOf(show: ShownKind = 'all') {
  if (show === 'looked') return { acts: { like: lookingActs, is: true } };
  if (show === 'did') return { acts: { like: lookingActs, is: false } };
  return show === 'refused' ? { outcome: 'refused' as const } : {};
}

/** Where a line was written: the companies it may concern, the programme it was done for, and how it ended. */
export type LinePlace = {
  readonly companies: readonly string[];
  readonly programme: string | null;
  readonly outcome: 'done' | 'refused';
};

/** The role a person is shown by, of those they hold here: the office first, then as the roles are listed. */
const weightiest = (held: readonly string[]): Role | null =>
  (['programme-office', ...roles] as const).find((role) => held.includes(role) && role !== 'employee') ??
  null;

/** Whether a role of today makes somebody belong where a line was written. */
function belongs({ company, programme }: Membership, place: LinePlace): boolean {
  if (company !== null) return place.companies.includes(company);
  if (programme !== null) return programme === place.programme;
  // Held in an organisation: who got through had its advisers here.
  return place.outcome === 'done';
}

/**
 * How a person is shown, by the roles they hold here today. Whoever is an employee and nothing else is not named:
 * the log is there to see who looks at the company's affairs, not to see when a worker opened what.
 */
export function shownAs(
  person: { readonly name: string; readonly memberships: readonly Membership[] } | null,
  place: LinePlace,
): Omit<LogWho, 'words'> {
  const held = (person?.memberships ?? []).filter((one) => belongs(one, place)).map(({ role }) => role);
  const role = weightiest(held);
  if (person && role) return { kind: 'person', name: person.name, role };
  if (held.length) return { kind: 'employee', name: null, role: 'employee' };
  return { kind: place.outcome === 'refused' ? 'stranger' : 'former', name: null, role: null };
}

/** Newest day first; within a day those with a clock first, and then those who have none. */
export function inOrder<Line extends { day: string; at: string | null }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => (a.day === b.day ? Number(!a.at) - Number(!b.at) : a.day < b.day ? 1 : -1));
}
