import { toDay } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { type ChangeRow, type EnrolmentRow, mondayOfDate, openPause, stateOf } from '#programme/rules.ts';

/**
 * How often the whole journey has been changed, for the SEQUENCE of what a calendar shows: with the changes to one beat
 * added it rises with every change of its day, and never falls.
 *
 * Changes are counted, those taken back among them. While nobody has ended a pause the dates after it go on by
 * themselves, one week each Monday: those Mondays are counted too, and stay counted when it has ended.
 */
export function journeySequence(
  enrolment: EnrolmentRow,
  changes: readonly ChangeRow[],
  today: PlanDate,
): number {
  const mondays = changes.reduce((sum, { at }, i) => {
    const isOpen = openPause(stateOf(enrolment, changes.slice(0, i + 1))) !== null;
    return sum + (isOpen ? mondaysBetween(at.slice(0, 10), changes[i + 1]?.at.slice(0, 10) ?? today) : 0);
  }, 0);
  return changes.length + mondays;
}

/** Mondays after a day, up to and with another. */
const mondaysBetween = (after: PlanDate, to: PlanDate): number =>
  Math.max(0, (toDay(mondayOfDate(to)) - toDay(mondayOfDate(after))) / 7);
