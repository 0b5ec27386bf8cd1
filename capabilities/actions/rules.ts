import type { ActionSource, ActionState, ActionView, OwnerSide, WordKind } from '#actions/action-view.ts';
import { daysBetween } from '#engines/journey/days.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/**
 * An action. States: open → done, or dropped with a reason; open past its day is late. A word takes it from one to
 * the other, and every word stays: `reopened` takes back `done` and `dropped`, `moved` gives it another day.
 */
export type ActionRow = {
  action: string;
  source: ActionSource;
  sourceThing: string;
  what: string;
  owner: string | null;
  ownerName: string;
  ownerSide: OwnerSide;
  due: string;
  promisedOn: string;
};

export type WordRow = {
  word: string;
  action: string;
  kind: WordKind;
  due: string | null;
  note: string;
  by: string;
  at: string;
};

function stateOf(words: readonly WordRow[], due: string, today: string): ActionState {
  const latest = words.findLast(({ kind }) => kind !== 'moved')?.kind;
  if (latest === 'done' || latest === 'dropped') return latest;
  return due < today ? 'late' : 'open';
}

/** An action with what has been said of it, oldest word first, as it stands on a day. */
export function actionViewOf(row: ActionRow, words: readonly WordRow[], today: string): ActionView {
  const due = words.findLast(({ kind }) => kind === 'moved')?.due ?? row.due;
  const state = stateOf(words, due, today);
  return {
    ...row,
    due,
    firstDue: due === row.due ? null : row.due,
    state,
    daysLate: state === 'late' ? daysBetween(due, today) : 0,
    words: words.map(({ action: _, ...word }) => word),
  };
}

/** Whether a word may be said of an action as it stands. */
export function refuseWord(
  view: ActionView | undefined,
  wish: { kind: WordKind; due: string | null; note: string },
  today: string,
): Refusal<'not-found' | 'already-so' | 'reason-needed' | 'due-needed' | 'due-in-the-past'> | null {
  if (!view) return refuse('not-found');
  const over = view.state === 'done' || view.state === 'dropped';
  if ((wish.kind === 'reopened') !== over) return refuse('already-so', { field: 'kind' });
  if (wish.kind === 'moved' || wish.kind === 'dropped') {
    if (wish.note === '') return refuse('reason-needed', { field: 'note' });
  }
  if (wish.kind !== 'moved') return null;
  if (wish.due === null) return refuse('due-needed', { field: 'due' });
  return wish.due < today ? refuse('due-in-the-past', { field: 'due' }) : null;
}

const weight: Readonly<Record<ActionState, number>> = { late: 0, open: 1, done: 2, dropped: 3 };

/** Late ones first, the most overdue before all; then by the day they are due. */
export const byUrgency = (a: ActionView, b: ActionView): number =>
  weight[a.state] - weight[b.state] || (a.due < b.due ? -1 : Number(a.due > b.due));
