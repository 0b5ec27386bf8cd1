import { addDays } from '#engines/journey/days.ts';
import { cardsOf, columnOf, firstSeq, isAnswered, meetingsOf, raisedTo } from '#pulse-boards/board-state.ts';
import type { BoardKind } from '#pulse-boards/change.ts';
import { deviationsOf } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';

/**
 * A pulse meeting: five steps, walked one by one. A step that only has something to say when something is wrong is
 * passed by when nothing is.
 */
export type MeetingStep =
  | 'status'
  | 'deviations'
  | 'actions'
  | 'suggestions'
  | 'raised'
  | 'goal'
  | 'problems'
  | 'tasks'
  | 'fresh'
  | 'decisions';

const steps: Readonly<Record<BoardKind, readonly MeetingStep[]>> = {
  daily: ['status', 'deviations', 'actions', 'suggestions', 'raised'],
  change: ['goal', 'problems', 'tasks', 'fresh', 'decisions'],
};

export const stepsOf = (kind: BoardKind): readonly MeetingStep[] => steps[kind];

/** How far back a deviation nobody has taken still asks for somebody. */
const daysBack = 7;

export const isDone = (card: Thing): boolean => columnOf(card) === 'done';
export const byDue = (a: Thing, b: Thing): number => {
  const [one, other] = [String(fieldOf(a, 'due') ?? '9'), String(fieldOf(b, 'due') ?? '9')];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** A deviation as the meeting takes it up: told as a status, or posted as a card. */
export type Trouble = {
  readonly cell: Thing | null;
  readonly card: Thing | null;
  /** Whether nobody has it by a day and no help is asked for. */
  readonly isLacking: boolean;
};

/** The deviations a meeting takes up, those that nobody has first. */
export function troublesOf(things: Things, board: string, today: string): Trouble[] {
  const told = deviationsOf(things, board, addDays(today, -daysBack));
  const answering = new Set(told.flatMap(({ card }) => (card ? [card.thing] : [])));
  const troubles = told
    .filter(({ card }) => !card || !isDone(card))
    .map(({ cell, card, lacks }): Trouble => ({ cell, card, isLacking: lacks !== null }));
  for (const card of cardsOf(things, board, 'deviations'))
    if (!isDone(card) && !answering.has(card.thing) && !fieldOf(card, 'cell'))
      troubles.push({ cell: null, card, isLacking: !isTaken(card) });
  return troubles.toSorted((a, b) => Number(b.isLacking) - Number(a.isLacking));
}

/** Somebody has it by a day, or help is asked for. */
export const isTaken = (card: Thing): boolean =>
  fieldOf(card, 'raisedTo') !== null || Boolean(fieldOf(card, 'owner') && fieldOf(card, 'due'));

/** The cards a step shows, in the order they are talked about. */
export function cardsAt(things: Things, board: string, step: MeetingStep, today: string): Thing[] {
  const open = (list: Parameters<typeof cardsOf>[2]) =>
    cardsOf(things, board, list).filter((card) => !isDone(card));
  switch (step) {
    case 'status':
      return [];
    case 'deviations':
      return troublesOf(things, board, today).flatMap(({ card }) => (card ? [card] : []));
    case 'actions':
      return open('tasks').toSorted(byDue);
    case 'suggestions':
      return open('suggestions').filter((card) => !isAnswered(card));
    case 'raised':
      return [...askedHere(things, board), ...raisedFrom(things, board).filter((card) => !isDone(card))];
    case 'goal':
      return open('activities').toSorted(byDue);
    case 'problems':
      return [
        ...askedHere(things, board),
        ...open('problems').toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b))),
      ];
    case 'tasks':
      return open('tasks').toSorted(
        (a, b) => Number(columnOf(b) === 'doing') - Number(columnOf(a) === 'doing') || byDue(a, b),
      );
    case 'fresh':
      return freshOf(things, board);
    case 'decisions':
      return cardsOf(things, board, 'decisions').toSorted((a, b) => firstSeq(b) - firstSeq(a));
  }
}

/** What others ask a board for help with, and wait for: somebody stands still until it is answered. */
const askedHere = (things: Things, board: string): Thing[] =>
  raisedTo(things, board).filter((card) => !isAnswered(card));

/** Cards of a board that wait for help, or have their answer. */
const raisedFrom = (things: Things, board: string): Thing[] =>
  [...things.values()]
    .filter(
      (thing) =>
        thing.kind === 'card' &&
        thing.board === board &&
        fieldOf(thing, 'raisedTo') !== null &&
        !fieldOf(thing, 'away', false),
    )
    .toSorted((a, b) => Number(isAnswered(b)) - Number(isAnswered(a)) || firstSeq(a) - firstSeq(b));

/** What has been hung up since the meeting before the one that is held. */
function freshOf(things: Things, board: string): Thing[] {
  const before = meetingsOf(things, board)[1];
  const since = before ? firstSeq(before) : 0;
  return (['suggestions', 'problems', 'tasks'] as const).flatMap((list) =>
    cardsOf(things, board, list).filter((card) => !isDone(card) && firstSeq(card) > since),
  );
}

/** A step that is about what is wrong, when nothing is. */
const isPassedBy = (things: Things, board: string, step: MeetingStep, today: string): boolean =>
  step === 'deviations'
    ? troublesOf(things, board, today).length === 0
    : step === 'problems' && cardsAt(things, board, step, today).length === 0;

/** Where «next» leads from a step, 1 to 5; null from the last. */
export function stepAfter(
  things: Things,
  board: string,
  kind: BoardKind,
  step: number,
  today: string,
): number | null {
  for (let next = step + 1; next <= 5; next++)
    if (!isPassedBy(things, board, stepsOf(kind)[next - 1]!, today)) return next;
  return null;
}

/** What keeps a meeting at its step: the deviations that nobody has taken. */
export const holdsBack = (things: Things, board: string, step: MeetingStep, today: string): Trouble[] =>
  step === 'deviations' ? troublesOf(things, board, today).filter(({ isLacking }) => isLacking) : [];
