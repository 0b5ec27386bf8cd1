import { type DayNumber, toDate, toDay } from '#engines/journey/days.ts';
import { type IsWorkingDay, workingDays } from '#engines/journey/working-days.ts';
import { osloDay } from '#platform/contract/dates.ts';
import { boardsOf, columnOf, firstSeq, isAnswered } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/** Fewer answers than this say nothing of how a board answers. */
export const fewestAnswers = 5;
/** Answers of so many days back count. */
export const answersBack = 90;

/** Something somebody waits for an answer to: a raised card or a suggestion. Days are plan dates. */
export type Asked = {
  readonly card: Thing;
  readonly kind: 'raised' | 'suggestion';
  /** The board that owes the answer: the one above for a raised card, its own for a suggestion. */
  readonly owedBy: string;
  readonly asked: string;
  /** The last day that is in time. */
  readonly due: string;
  readonly answered: string | null;
};

/** The day each change was made in Oslo, by its number; null for one this copy has no stamp of. */
export function daysOfStamps(
  stamps: ReadonlyMap<number, readonly [name: string, at: string]>,
): (seq: number) => string | null {
  return (seq) => {
    const at = stamps.get(seq)?.[1];
    return at === undefined ? null : osloDay(at);
  };
}

/** The working day so many after a day; 0 is the day itself. */
export function workingDaysAfter(from: string, days: number, isWorkingDay: IsWorkingDay): string {
  let day: DayNumber = toDay(from);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return toDate(day);
}

/** The working days gone by after a day, up to another. */
export function workingDaysBetween(from: string, to: string, isWorkingDay: IsWorkingDay): number {
  let count = 0;
  for (let day = toDay(from) + 1; day <= toDay(to); day++) if (isWorkingDay(day)) count += 1;
  return count;
}

/** What was written by hand, but never later than it was told of. */
const earliest = (written: string | null, told: string | null): string | null =>
  written && told ? (written < told ? written : told) : (written ?? told);

const dayIn = (card: Thing, field: string): string | null => {
  const value = fieldOf(card, field);
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * Everything somebody asked on a company's boards that is still up. `dayOf` tells the day of a change by its number;
 * a day written on the card itself counts when it is earlier, as for what was first written on paper.
 */
export function askedOn(
  things: Things,
  dayOf: (seq: number) => string | null,
  isWorkingDay: IsWorkingDay,
): Asked[] {
  const asked: Asked[] = [];
  const hangs = new Map(boardsOf(things).map((board) => [board.thing, board]));
  for (const card of things.values()) {
    if (card.kind !== 'card' || fieldOf(card, 'away', false) === true) continue;
    const above = dayIn(card, 'raisedTo');
    const isSuggestion = fieldOf(card, 'list') === 'suggestions';
    if (above === null && !isSuggestion) continue;
    const owes = hangs.get(above ?? card.board);
    if (!owes) continue;
    const from = above
      ? earliest(dayIn(card, 'raisedOn'), dayOf(card.fields.raisedTo!.seq))
      : dayOf(firstSeq(card));
    if (from === null) continue;
    const days = Number(fieldOf(owes, 'answerDays', 5));
    asked.push({
      card,
      kind: above ? 'raised' : 'suggestion',
      owedBy: owes.thing,
      asked: from,
      due: workingDaysAfter(from, days, isWorkingDay),
      answered: answeredOn(card, from, dayOf),
    });
  }
  return asked.toSorted((a, b) =>
    a.due === b.due ? firstSeq(a.card) - firstSeq(b.card) : a.due < b.due ? -1 : 1,
  );
}

const norwegian = workingDays('no');

/** The same as a copy sees it, in Norwegian working days. */
export const askedSeen = (
  things: Things,
  stamps: ReadonlyMap<number, readonly [name: string, at: string]>,
): Asked[] => askedOn(things, daysOfStamps(stamps), norwegian);

/** The day the answer came; a suggestion that somebody has begun on is answered by that. */
function answeredOn(card: Thing, asked: string, dayOf: (seq: number) => string | null): string | null {
  const day = isAnswered(card)
    ? earliest(dayIn(card, 'answeredOn'), dayOf(card.fields.answer!.seq))
    : fieldOf(card, 'raisedTo') === null && columnOf(card) !== 'to-do'
      ? dayOf(card.fields.column!.seq)
      : null;
  return day !== null && day < asked ? asked : day;
}

export type AnswerRate = { readonly inTime: number; readonly of: number; readonly days: number };

/**
 * How many got their answer in time, of those that have it or should have had it, asked from a day on. Null while
 * they are fewer than five: that cannot be told yet.
 */
export function answerRate(
  asked: readonly Asked[],
  owing: { readonly board: Thing; readonly from: string; readonly today: string },
): AnswerRate | null {
  const settled = asked.filter(
    (one) =>
      one.owedBy === owing.board.thing &&
      one.asked >= owing.from &&
      (one.answered !== null || one.due < owing.today),
  );
  if (settled.length < fewestAnswers) return null;
  return {
    inTime: settled.filter(({ answered, due }) => answered !== null && answered <= due).length,
    of: settled.length,
    days: Number(fieldOf(owing.board, 'answerDays', 5)),
  };
}

export type Owed = Asked & {
  /** Working days it has waited. */
  readonly waited: number;
  readonly late: boolean;
};

/** What a board still owes an answer to, the most urgent first. */
export function answersOwed(
  asked: readonly Asked[],
  board: string,
  today: string,
  isWorkingDay: IsWorkingDay,
): Owed[] {
  return asked
    .filter((one) => one.owedBy === board && one.answered === null)
    .map((one) => ({
      ...one,
      waited: workingDaysBetween(one.asked, today, isWorkingDay),
      late: one.due < today,
    }));
}
