import { daysBetween } from '#engines/journey/days.ts';

/** How a wall behaves by itself. Moments are milliseconds, hours are of the room's own clock. */

/** After this long without an answer a wall says that it may be old. */
const staleAfter = 2 * 60_000;
/** Dark and dim between these hours where nothing else is chosen, as on a screen nobody has paired. */
const nightDefault: Night = { from: 22, to: 5 };

export type Night = { readonly from: number; readonly to: number };

export const isStale = (at: number | null, now: number): boolean => at === null || now - at > staleAfter;

/** Whether an hour lies in the night, which may run past midnight; equal ends are no night at all. */
export function isNight(hour: number, { from, to }: Night = nightDefault): boolean {
  if (from === to) return false;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The boards of a list that hang, in its order; all that hang where none of it does, so that no wall is empty. */
export function listed<B extends { readonly thing: string }>(
  hanging: readonly B[],
  list: readonly string[],
): readonly B[] {
  const found = list.flatMap((name) => hanging.find(({ thing }) => thing === name) ?? []);
  return found.length > 0 ? found : hanging;
}

/** The one after `now` in a list of names, from the start again after the last; the first when it is not there. */
export function nextOf<T extends string>(list: readonly T[], now: T | null): T | null {
  const at = now === null ? -1 : list.indexOf(now);
  return list[(at + 1) % list.length] ?? null;
}

const near = new Map<number, 'yesterday' | 'today' | 'tomorrow'>([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
]);

/** What a plan date close to another is called; null for one that is said by its date. */
export const nearName = (day: string, today: string) => near.get(daysBetween(today, day)) ?? null;
