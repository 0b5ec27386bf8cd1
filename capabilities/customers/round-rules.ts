import type { NeedNames, RoundState, RoundView } from '#customers/round-view.ts';
import { daysBetween } from '#engines/journey/days.ts';
import { type Language, languages } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * A round of the survey. States: waiting → open (first to last day, both included) → closed, by its day or at once.
 * What is closed stays closed: answers by the open link are shown then, and one that came later could be told from
 * the rest by subtracting.
 */
export type RoundRow = {
  round: string;
  title: string;
  opensOn: string;
  /** As it was moved last. */
  closesOn: string;
  ended: boolean;
  made: { by: string; at: string };
  needs: readonly { need: string; names: NeedNames }[];
  namedAnswers: number;
  openAnswers: number;
};

/** Fewer answers by open links than this in a round are not shown: a handful of people know who they are. */
export const fewestOpenAnswers = 5;

export const mostRounds = 60;
export const mostLinks = 300;
/** The longest a round is open, in days. */
export const longestOpen = 180;
/** Answers by one link: a customer's own, and an open one. */
export const mostAnswers = { own: 100, open: 20_000 };

export function roundState(row: Pick<RoundRow, 'opensOn' | 'closesOn' | 'ended'>, today: string): RoundState {
  if (row.ended || row.closesOn < today) return 'closed';
  return row.opensOn > today ? 'waiting' : 'open';
}

/** Why the answers by open links are not shown; null when they are. */
export function heldBack(state: RoundState, count: number): RoundView['held'] {
  if (count === 0) return null;
  if (state !== 'closed') return 'still-open';
  return count < fewestOpenAnswers ? 'too-few' : null;
}

export function roundViewOf(row: RoundRow, today: string): RoundView {
  const { ended: _, ...rest } = row;
  const state = roundState(row, today);
  return { ...rest, needs: [...row.needs], state, held: heldBack(state, row.openAnswers) };
}

export type DaysRefusal = Refusal<'closes-before-opening' | 'closes-in-the-past' | 'too-long-open'>;

export function refuseDays(opensOn: string, closesOn: string, today: string): DaysRefusal | null {
  if (closesOn < opensOn) return refuse('closes-before-opening', { field: 'closesOn' });
  if (closesOn < today) return refuse('closes-in-the-past', { field: 'closesOn' });
  return daysBetween(opensOn, closesOn) > longestOpen
    ? refuse('too-long-open', { field: 'closesOn', values: { days: longestOpen } })
    : null;
}

/** Whether a round may be changed as wished. */
export function refuseChange(
  row: RoundRow,
  wish: { kind: 'moved' | 'closed'; closesOn: string | null },
  today: string,
): Refusal<'already-closed' | 'day-needed'> | DaysRefusal | null {
  if (roundState(row, today) === 'closed') return refuse('already-closed');
  if (wish.kind === 'closed') return null;
  if (wish.closesOn === null) return refuse('day-needed', { field: 'closesOn' });
  return refuseDays(row.opensOn, wish.closesOn, today);
}

/** A need's name for a reader: in their language, or in the first it was written in. */
export function nameFor(names: NeedNames, language: Language): { name: string; language: Language } {
  const found = [language, ...languages].find((one) => names[one] !== undefined);
  return { name: (found && names[found]) ?? '', language: found ?? language };
}

type AnswerWish = {
  marks: readonly { need: string; importance: number | null; performance: number | null }[];
  words: string;
};

/** Whether an answer may be taken by a link. */
export function refuseAnswer(
  round: RoundRow,
  wish: AnswerWish,
  known: { today: string; isOpenLink: boolean; answers: number },
): Refusal<
  'survey-closed' | 'survey-not-open-yet' | 'need-unknown' | 'nothing-answered' | 'too-many-answers'
> | null {
  const state = roundState(round, known.today);
  if (state === 'closed') return refuse('survey-closed');
  if (state === 'waiting') return refuse('survey-not-open-yet');
  const asked = new Set(round.needs.map(({ need }) => need));
  const answered = wish.marks.map(({ need }) => need);
  if (answered.some((need) => !asked.has(need)) || new Set(answered).size < answered.length)
    return refuse('need-unknown', { field: 'marks' });
  const said = wish.marks.some(({ importance, performance }) => importance !== null || performance !== null);
  if (!said && wish.words === '') return refuse('nothing-answered', { field: 'marks' });
  const most = known.isOpenLink ? mostAnswers.open : mostAnswers.own;
  return known.answers >= most ? refuse('too-many-answers') : null;
}
