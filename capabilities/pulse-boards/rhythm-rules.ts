import { type DayNumber, mondayOfDay, toDate, toDay } from '#engines/journey/days.ts';
import type { Calendar } from '#engines/journey/shape.ts';
import { type IsWorkingDay, workingDayInWeek, workingDays } from '#engines/journey/working-days.ts';
import type { Cadence } from '#pulse-boards/change.ts';

/** The rhythm of a board's pulse meetings: which were held, which were missed, and how long they took. Never who. */
export type RhythmOf = {
  readonly cadence: Cadence;
  /** 1 is Monday; null means any day of the week. */
  readonly weekday: number | null;
  /** The day the board was hung up; what came before it was never expected. */
  readonly since: string;
  /** Meetings that have ended: the day, and how long in minutes. */
  readonly meetings: readonly { readonly day: string; readonly minutes: number }[];
};

export type Rhythm = {
  /** Each occasion that is settled, the oldest first. */
  readonly occasions: readonly { readonly day: string; readonly isHeld: boolean }[];
  /** Occasions with a meeting. */
  readonly held: number;
  /** Days a meeting was to have been held on, the newest first. */
  readonly missed: readonly string[];
  /** How many were missed in a row up to now; 0 after one that was held. */
  readonly missedInRow: number;
  /** The middle length of the meetings held, whole minutes; null before the first. */
  readonly minutes: number | null;
  /** The next day one is expected, today included; null when there is none within half a year. */
  readonly next: string | null;
};

type Occasion = { readonly from: DayNumber; readonly to: DayNumber; readonly day: DayNumber };

export type Days = {
  readonly isWorkingDay: IsWorkingDay;
  /** Whether the week of a Monday is closed in the company's plan. */
  readonly isClosed: (monday: DayNumber) => boolean;
};

const halfYear = 26;

/** Meetings of so many weeks back tell how a board's rhythm is. */
export const rhythmWeeks = 8;
/** Fewer occasions than this say nothing of a rhythm. */
export const fewestOccasions = 3;
/** Missed so many times in a row, the rhythm asks for somebody. */
export const missedAsks = 2;

/** The days of a company by its calendar, with the Mondays (`YYYY-MM-DD`) of the weeks its plan is closed in. */
export function daysOf({ calendar, closed }: { calendar: Calendar; closed: readonly string[] }): Days {
  const mondays = new Set(closed.map(toDay));
  return { isWorkingDay: workingDays(calendar), isClosed: (monday) => mondays.has(monday) };
}

/** When meetings are expected from one day to another: each open day, each open week or every other open week. */
function occasions(board: RhythmOf, from: DayNumber, to: DayNumber, days: Days): Occasion[] {
  const found: Occasion[] = [];
  const wanted = Math.min(5, board.weekday ?? 5);
  let openWeeks = 0;
  // Every other week is counted from the week the board was hung up, whichever part is asked about.
  for (let monday = mondayOfDay(toDay(board.since)); monday <= to; monday += 7) {
    if (days.isClosed(monday)) continue;
    openWeeks += 1;
    if (board.cadence === 'daily') {
      for (let day = monday; day < monday + 7; day++)
        if (days.isWorkingDay(day) && day >= from && day <= to) found.push({ from: day, to: day, day });
      continue;
    }
    if (board.cadence === 'fortnightly' && openWeeks % 2 === 0) continue;
    const day = workingDayInWeek(monday, wanted, days.isWorkingDay);
    if (day !== null && day >= from && day <= to) found.push({ from: monday, to: monday + 6, day });
  }
  return found;
}

function middleOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return Math.round(sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2);
}

/**
 * Counts from a day to today. A weekly meeting held on another day of its week is held, one held in the week between
 * counts for every other week too, and one is missed only when its day, or its week, is over.
 */
export function rhythmOf(board: RhythmOf, from: string, today: string, days: Days): Rhythm {
  const now = toDay(today);
  const start = Math.max(toDay(from), toDay(board.since));
  const met = board.meetings.map(({ day }) => toDay(day));
  const reach = board.cadence === 'fortnightly' ? 7 : 0;
  const past: { day: DayNumber; isHeld: boolean; isOver: boolean }[] = [];
  for (const one of occasions(board, start, now + 7, days)) {
    const last = one.to + reach;
    const isHeld = met.some((day) => day >= one.from && day <= last);
    if (isHeld || one.day <= now) past.push({ day: one.day, isHeld, isOver: last < now });
  }
  const settled = past.filter(({ isHeld, isOver }) => isHeld || isOver).toReversed();
  const firstHeld = settled.findIndex(({ isHeld }) => isHeld);
  const inside = board.meetings.filter(({ day }) => toDay(day) >= start && toDay(day) <= now);
  const coming = occasions(board, now, now + halfYear * 7, days).find(
    (one) => !met.some((day) => day >= one.from && day <= one.to),
  );
  return {
    occasions: settled.toReversed().map(({ day, isHeld }) => ({ day: toDate(day), isHeld })),
    held: settled.filter(({ isHeld }) => isHeld).length,
    missed: settled.filter(({ isHeld }) => !isHeld).map(({ day }) => toDate(day)),
    missedInRow: firstHeld === -1 ? settled.length : firstHeld,
    minutes: middleOf(inside.map(({ minutes }) => minutes)),
    next: coming ? toDate(coming.day) : null,
  };
}

/** How many times in a row a board has missed its meeting, where that asks for somebody; else 0. */
export const missedRowOf = (rhythm: Pick<Rhythm, 'missedInRow'> | undefined): number =>
  rhythm && rhythm.missedInRow >= missedAsks ? rhythm.missedInRow : 0;

export type Beat = { readonly day: string; readonly is: 'held' | 'missed' | 'asks' };

/** The occasions as they are drawn, in weeks where there are several in one; the last missed ones ask for somebody. */
export function beatsOf(rhythm: Pick<Rhythm, 'occasions' | 'missedInRow'>): Beat[][] {
  const asksFrom = rhythm.occasions.length - missedRowOf(rhythm);
  const weeks = Map.groupBy(
    rhythm.occasions.map(
      ({ day, isHeld }, i): Beat => ({
        day,
        is: isHeld ? 'held' : i >= asksFrom ? 'asks' : 'missed',
      }),
    ),
    ({ day }) => mondayOfDay(toDay(day)),
  );
  const grouped = [...weeks.values()];
  return grouped.some((week) => week.length > 1) ? grouped : [grouped.flat()];
}
