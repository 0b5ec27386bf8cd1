import type { EntryLine } from '#indicators/entry-draft.ts';
import { lineKey } from '#indicators/entry-draft.ts';
import type { EntryView, ReadingView } from '#indicators/indicator-view.ts';
import { nextPeriod, previousPeriod } from '#indicators/period.ts';
import { earliestPeriod } from '#indicators/rules.ts';

/** The line and period that are open to be entered. */
export type Open = { readonly line: string; readonly period: string };

/** A line comes with the number of the period asked for and this many before it. */
const comes = 4;

/**
 * What stands for a period as far as the list of lines tells it; `unknown` where a person stepped beyond what came
 * along. A number that was taken away does not stand.
 */
export function wordAt(line: EntryLine, period: string): ReadingView | null | 'unknown' {
  const found = line.latest.find((reading) => reading.period === period);
  if (found) return found.value === null ? null : found;
  const oldest = line.latest.at(-1);
  const isCovered = line.latest.length < comes || (oldest !== undefined && period > oldest.period);
  return period <= line.period && isCovered ? null : 'unknown';
}

/** The numbers before a period, the nearest first, at most three. */
export const before = (readings: readonly ReadingView[], period: string): ReadingView[] =>
  readings.filter((one) => one.period < period && one.value !== null).slice(0, 3);

/** The period one step away; null where it has not begun, or nobody counted yet. `today` is a day. */
export function stepFrom(line: EntryLine, period: string, by: 1 | -1, today: string): string | null {
  const next = by === 1 ? nextPeriod(period, line.periodKind) : previousPeriod(period, line.periodKind);
  return next > today || next < earliestPeriod ? null : next;
}

/** What is open when nobody has chosen: the most overdue line, or nothing when all is entered. */
export function firstOpen({ lines }: EntryView): Open | null {
  const line = lines.find(({ missing }) => missing);
  return line ? { line: lineKey(line), period: line.period } : null;
}

/**
 * What opens when a number is saved: the same line while it lacks another, else the next one down the list as it stood
 * (`order`), so that nobody is led back to a line they passed by, and from the end the first again.
 */
export function nextOpen(view: EntryView, saved: string, order: readonly string[]): Open | null {
  const lacking = new Map(
    view.lines.flatMap((line) => (line.missing ? [[lineKey(line), line] as const] : [])),
  );
  const at = order.indexOf(saved);
  const next = [...order.slice(at), ...order.slice(0, at)].find((key) => lacking.has(key));
  const line = next === undefined ? undefined : lacking.get(next);
  return line ? { line: lineKey(line), period: line.period } : firstOpen(view);
}
