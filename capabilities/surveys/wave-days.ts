/** The days of a wave: which are proposed, and when people are reminded. Plan dates, `YYYY-MM-DD`. */
import { addDays, daysBetween, weekday } from '#engines/journey/days.ts';

const aWeek = 7;

/** The Monday after a day; of a Monday, the next. */
const nextMonday = (day: string): string => addDays(day, aWeek + 1 - weekday(day));

/** Opens next Monday, closes on the Friday of the week after, and is talked about on the Tuesday that follows. */
export function proposedDays(today: string): { opensOn: string; closesOn: string; meetingOn: string } {
  const opensOn = nextMonday(today);
  return { opensOn, closesOn: addDays(opensOn, 11), meetingOn: addDays(opensOn, 15) };
}

/**
 * For operators in a round of lean status: open from the next working day and closed the day before the round's last,
 * so that their voice lies on the table with the others. A round with no time left is asked about today.
 */
export function daysWithin(
  today: string,
  lastDay: string,
): { opensOn: string; closesOn: string; meetingOn: string } {
  const tomorrow = workingDay(addDays(today, 1), 'after');
  const opensOn = tomorrow < lastDay ? tomorrow : today;
  const [wanted, latest] = [addDays(opensOn, 11), addDays(lastDay, -1)];
  const closing = workingDay(wanted < latest ? wanted : latest, 'before');
  const closesOn = closing < opensOn ? opensOn : closing;
  return { opensOn, closesOn, meetingOn: workingDay(addDays(closesOn, 1), 'after') };
}

/** Everybody is told at the opening, and reminded twice; a wave too short for two reminders has fewer. */
export const occasions = ['opened', 'reminder-1', 'reminder-2'] as const;
export type Occasion = (typeof occasions)[number];

/** A Saturday or Sunday is put off to Monday, or brought forward to Friday: people are at work then. */
const workingDay = (day: string, where: 'after' | 'before'): string => {
  const beyond = weekday(day) - 5;
  if (beyond <= 0) return day;
  return addDays(day, where === 'before' ? -beyond : 3 - beyond);
};

/** The days people are told on: the first at the opening, one halfway, one two days before the last. */
export function lettersOf(opensOn: string, lastDay: string): { occasion: Occasion; on: string }[] {
  const halfway = workingDay(addDays(opensOn, Math.floor(daysBetween(opensOn, lastDay) / 2)), 'after');
  const last = workingDay(addDays(lastDay, -2), 'before');
  const days: { occasion: Occasion; on: string }[] = [{ occasion: 'opened', on: opensOn }];
  if (daysBetween(opensOn, halfway) >= 2 && daysBetween(halfway, last) >= 2)
    days.push({ occasion: 'reminder-1', on: halfway });
  if (daysBetween(opensOn, last) >= 2) days.push({ occasion: 'reminder-2', on: last });
  return days;
}

/** What people are to have been told by a day; null before it opens and after its last day. */
export const occasionOn = (opensOn: string, lastDay: string, today: string): Occasion | null =>
  today > lastDay ? null : (lettersOf(opensOn, lastDay).findLast(({ on }) => on <= today)?.occasion ?? null);

/** Whether two waves are open at the same time on some day. */
export const overlap = (
  one: { opensOn: string; lastDay: string },
  other: { opensOn: string; lastDay: string },
): boolean => one.opensOn <= other.lastDay && other.opensOn <= one.lastDay;
