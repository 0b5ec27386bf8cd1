import { addDays, daysBetween, mondayOfDay, toDate, toDay } from '#engines/journey/days.ts';
import type { Side } from '#people/contract.ts';
import { longestPromiseDays } from '#pilot-groups/limits.ts';
import type { ClosedWeek, HoursSum, HoursWeek, HoursWord } from '#pilot-groups/organisation-view.ts';
import type { AnswerRow, PromiseRow } from '#pilot-groups/rows.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * Hours promised and given, week by week. A week belongs to the latest promise that holds on any of its days; a party's
 * last word on a week counts. A week nobody has answered for is silent, which is not the same as none. A week the
 * journey is closed in owes no hours, and is none of them.
 */
export const mondayOn = (day: string): string => toDate(mondayOfDay(toDay(day)));

/** A promise holds in a week when it holds on one of its days. */
const holdsIn = ({ from, to }: Pick<PromiseRow, 'from' | 'to'>, week: string): boolean =>
  from <= addDays(week, 6) && to >= week;

/** Hours promised to the whole group in a week; null where none were promised. */
export function promisedIn(promises: readonly PromiseRow[], week: string): number | null {
  const found = promises.findLast((one) => holdsIn(one, week));
  return found && found.hours > 0 ? round(found.hours * found.persons) : null;
}

const round = (hours: number): number => Math.round(hours * 100) / 100;

/** What holds today, else what comes next, else what held last. */
export function promiseOn(promises: readonly PromiseRow[], today: string): PromiseRow | null {
  const now = promises.findLast(({ from, to }) => from <= today && to >= today);
  const next = promises.filter(({ from }) => from > today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  return now ?? next ?? promises.at(-1) ?? null;
}

function wordOf(answers: readonly AnswerRow[], week: string, side: Side): HoursWord | null {
  const row = answers.findLast((one) => one.week === week && one.side === side);
  return row ? { word: row.word, hours: row.hours, note: row.note, by: row.by, at: row.at } : null;
}

function stateOf(employer: HoursWord | null, employees: HoursWord | null): HoursWeek['state'] {
  if (!employer && !employees) return 'silent';
  if (!employer || !employees) return 'one';
  return employer.hours === employees.hours ? 'agreed' : 'differ';
}

/** Every open week a promise has covered until the one today is in, oldest first. */
export function weeksOf(
  promises: readonly PromiseRow[],
  answers: readonly AnswerRow[],
  closed: readonly ClosedWeek[],
  today: string,
): HoursWeek[] {
  if (promises.length === 0) return [];
  const shut = new Set(closed.map(({ week }) => week));
  const first = promises.map(({ from }) => from).toSorted()[0]!;
  const weeks: HoursWeek[] = [];
  for (let week = mondayOn(first); week <= today; week = addDays(week, 7)) {
    const promised = promisedIn(promises, week);
    if (promised === null || shut.has(week)) continue;
    const employer = wordOf(answers, week, 'employer');
    const employees = wordOf(answers, week, 'employees');
    weeks.push({ week, promised, employer, employees, state: stateOf(employer, employees) });
  }
  return weeks;
}

/** The closed weeks hours would have been promised in, until the one today is in. */
export const closedIn = (
  promises: readonly PromiseRow[],
  closed: readonly ClosedWeek[],
  today: string,
): ClosedWeek[] => closed.filter(({ week }) => week <= today && promisedIn(promises, week) !== null);

/** What the parties say a group got in a week: the least and the most; null while nobody has answered. */
export function givenIn({ employer, employees }: HoursWeek): { least: number; most: number } | null {
  const said = [employer, employees].flatMap((word) => (word ? [word.hours] : []));
  return said.length === 0 ? null : { least: Math.min(...said), most: Math.max(...said) };
}

/** A week is over when its Sunday is; until then nobody is late with it. */
export const isOver = (week: string, today: string): boolean => addDays(week, 6) < today;

/** The sum over weeks that are over, and over the one that runs where somebody has answered for it. */
export function sumOf(weeks: readonly HoursWeek[], today: string): HoursSum {
  const counted = weeks.filter((one) => one.state !== 'silent' || isOver(one.week, today));
  const answered = counted.filter(({ state }) => state !== 'silent');
  const total = (all: readonly HoursWeek[], hours: (one: HoursWeek) => number) =>
    round(all.reduce((sum, one) => sum + hours(one), 0));
  return {
    promised: total(counted, ({ promised }) => promised),
    promisedAnswered: total(answered, ({ promised }) => promised),
    least: total(answered, (one) => givenIn(one)!.least),
    most: total(answered, (one) => givenIn(one)!.most),
    weeks: counted.length,
    silent: counted.length - answered.length,
    differ: counted.filter(({ state }) => state === 'differ').length,
  };
}

type PromiseWish = { from: string; to: string };

/** Whether hours may be promised: nobody promises for weeks that are over. */
export function refusePromise(
  { from, to }: PromiseWish,
  today: string,
): Refusal<'ends-before' | 'promise-too-long' | 'promise-in-the-past'> | null {
  if (to < from) return refuse('ends-before', { field: 'to', values: { name: '' } });
  if (to < today) return refuse('promise-in-the-past', { field: 'to' });
  if (from < mondayOn(today)) return refuse('promise-in-the-past', { field: 'from' });
  const days = daysBetween(from, to);
  return days > longestPromiseDays ? refuse('promise-too-long', { field: 'to' }) : null;
}

type AnswerWish = { weeks: readonly string[]; word: AnswerRow['word']; hours: number | null };

/** The hours an answer says of each week, or why it may not be given. */
export function decideHours(
  { weeks, word, hours }: AnswerWish,
  known: readonly HoursWeek[],
  today: string,
):
  | { week: string; hours: number }[]
  | Refusal<'week-not-promised' | 'week-to-come' | 'hours-needed' | 'hours-not-part'> {
  if (weeks.some((week) => week > today)) return refuse('week-to-come', { field: 'weeks' });
  const found = [...new Set(weeks)].map((week) => known.find((one) => one.week === week));
  const said: { week: string; hours: number }[] = [];
  for (const one of found) {
    if (!one) return refuse('week-not-promised', { field: 'weeks' });
    if (word !== 'part') {
      said.push({ week: one.week, hours: word === 'kept' ? one.promised : 0 });
      continue;
    }
    if (hours === null) return refuse('hours-needed', { field: 'hours' });
    if (hours <= 0 || hours >= one.promised)
      return refuse('hours-not-part', { field: 'hours', values: { count: one.promised } });
    said.push({ week: one.week, hours });
  }
  return said;
}

/** The sums of several groups as one. */
export const sumOver = (sums: readonly HoursSum[]): HoursSum => {
  const total = (of: (sum: HoursSum) => number) => round(sums.reduce((all, sum) => all + of(sum), 0));
  return {
    promised: total(({ promised }) => promised),
    promisedAnswered: total(({ promisedAnswered }) => promisedAnswered),
    least: total(({ least }) => least),
    most: total(({ most }) => most),
    weeks: total(({ weeks }) => weeks),
    silent: total(({ silent }) => silent),
    differ: total(({ differ }) => differ),
  };
};
