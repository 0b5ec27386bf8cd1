import { daysBetween } from '#engines/journey/days.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { HoursBody, HoursEntry, HoursKind, HoursView } from '#visits/hours-shape.ts';

/** What own hours are given for. */
export const hoursKinds = ['steering-group', 'pilot-group', 'training', 'visit', 'other'] as const;

export type HoursRow = {
  entry: string;
  writing: string;
  on: string;
  kind: HoursKind;
  people: number | null;
  minutes: number;
  withdrawn: boolean;
  by: string;
  at: string;
};

/** More than this in one day is a slip of the hand: for each who took part, and for all together. */
const mostEach = 24;
/** How far back one may log, in days: the funder's year and a half. */
export const farthestBack = 550;

/** All together, in minutes. */
export const minutesOf = ({ people, hours }: Pick<HoursBody, 'people' | 'hours'>): number =>
  Math.round((people ?? 1) * hours * 60);

export function refuseHours(
  body: HoursBody,
  today: string,
): Refusal<'hours-ahead' | 'hours-too-old' | 'too-many-hours'> | null {
  if (body.on > today) return refuse('hours-ahead', { field: 'on' });
  const days = daysBetween(body.on, today);
  if (days > farthestBack) return refuse('hours-too-old', { field: 'on', values: { days: farthestBack } });
  if (body.people !== null && body.hours > mostEach) return refuse('too-many-hours', { field: 'hours' });
  return null;
}

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Entries as they stand, from all writings, oldest first; the latest day first. */
export function entriesOf(rows: readonly HoursRow[]): (HoursEntry & { minutes: number })[] {
  return [...Map.groupBy(rows, ({ entry }) => entry).values()]
    .map((writings) => {
      const { entry, on, kind, people, minutes, withdrawn } = writings.at(-1)!;
      const earlier = writings.slice(0, -1).map((row) => ({
        on: row.on,
        kind: row.kind,
        people: row.people,
        hours: inHours(row.minutes),
        withdrawn: row.withdrawn,
        by: row.by,
        at: row.at,
      }));
      return { entry, on, kind, people, hours: inHours(minutes), withdrawn, minutes, earlier };
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.entry < b.entry ? 1 : -1));
}

/** Sums by month and kind, the latest month first; what was taken back does not count. */
export function monthsOf(rows: readonly HoursRow[]): HoursView['months'] {
  const counting = entriesOf(rows).filter(({ withdrawn }) => !withdrawn);
  return [...Map.groupBy(counting, ({ on }) => on.slice(0, 7))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, entries]) => {
      const sum = (some: typeof entries) => inHours(some.reduce((all, { minutes }) => all + minutes, 0));
      const kinds = Object.fromEntries(
        hoursKinds.map((kind) => [kind, sum(entries.filter((one) => one.kind === kind))]),
      ) as Record<HoursKind, number>;
      return { month, total: sum(entries), kinds };
    });
}

/** Hours that count, all together or since a day. */
export const totalOf = (rows: readonly HoursRow[], since = ''): number =>
  inHours(
    entriesOf(rows)
      .filter(({ withdrawn, on }) => !withdrawn && on >= since)
      .reduce((all, { minutes }) => all + minutes, 0),
  );
