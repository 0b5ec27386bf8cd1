import { isoWeekOf } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { mondayOfDate } from '#programme/rules.ts';

/** A week as people know it: its ISO name, and the Monday it begins. */
export type NamedWeek = { isoWeek: string; monday: PlanDate; name: string };

/** What a company decides about its weeks: those it closes, and those the programme closes that it keeps open. */
export type OwnWeeks = { close: NamedWeek[]; open: NamedWeek[] };

export type WeekRow = NamedWeek & { kind: 'closed' | 'own' | 'kept' };

/** The week a day lies in. */
export const weekOfDay = (day: PlanDate): NamedWeek => ({
  isoWeek: isoWeekOf(day),
  monday: mondayOfDate(day),
  name: '',
});

/** `2027-W08` → 8. */
export const weekNumber = (isoWeek: string): number => Number(isoWeek.slice(-2));

/** Every week that is, or would have been, closed: what the plan closes, with the company's own decisions over it. */
export function weekRows(planned: readonly NamedWeek[], own: OwnWeeks): WeekRow[] {
  const rows = new Map<string, WeekRow>();
  for (const week of planned) rows.set(week.isoWeek, { ...week, kind: 'closed' });
  for (const week of own.close) rows.set(week.isoWeek, { ...week, kind: 'own' });
  for (const week of own.open) rows.set(week.isoWeek, { ...week, kind: 'kept' });
  return [...rows.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1));
}

const without = (weeks: NamedWeek[], { isoWeek }: NamedWeek) => weeks.filter((w) => w.isoWeek !== isoWeek);

/** The decisions after one more: closing a week that was kept open takes that back, and the other way round. */
export const withClosed = ({ close, open }: OwnWeeks, week: NamedWeek): OwnWeeks =>
  open.some(({ isoWeek }) => isoWeek === week.isoWeek)
    ? { close, open: without(open, week) }
    : { close: [...without(close, week), week], open };

export const withOpened = ({ close, open }: OwnWeeks, week: NamedWeek): OwnWeeks =>
  close.some(({ isoWeek }) => isoWeek === week.isoWeek)
    ? { close: without(close, week), open }
    : { close, open: [...without(open, week), week] };
