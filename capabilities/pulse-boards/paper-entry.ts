import type { Language } from '#platform/contract/language.ts';
import type { Why } from '#pulse-boards/board-rules.ts';
import { cellAt, meetingsOf } from '#pulse-boards/board-state.ts';
import { type CardList, type Change, type Column, cellName, type Value } from '#pulse-boards/change.ts';
import { readNumber } from '#pulse-boards/day-chips.ts';
import { asksForCard } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf, firstRefused } from '#pulse-boards/making.ts';
import { dayOfMeeting, momentOf } from '#pulse-boards/meeting-day.ts';
import { moveOf } from '#pulse-boards/moving.ts';
import { readNearDay } from '#pulse-boards/near-day.ts';
import { type CellDraft, isUntouched, type LineDraft, type PaperDraft } from '#pulse-boards/paper-draft.ts';
import { isOwned } from '#pulse-boards/paper-order.ts';
import { seenOf } from '#pulse-boards/sync.ts';

export type Wrong = {
  /** The field's name on the page. */
  readonly field: string;
  readonly why:
    | 'statusNeeded'
    | 'numberWrong'
    | 'noteNeeded'
    | 'textNeeded'
    | 'ownerNeeded'
    | 'cardOwnerNeeded'
    | 'dayWrong'
    | 'heldNeeded'
    | 'minutesWrong'
    | 'presentWrong'
    | 'dayAhead'
    | Why;
};

export type EntryOf = {
  readonly things: Things;
  readonly board: Thing;
  /** The day the paper tells of. */
  readonly day: string;
  readonly today: string;
  readonly language: Language;
  readonly draft: PaperDraft;
};

type Fields = Record<string, Value>;
type Step = { readonly field: string; readonly change: Change };
type Made = { readonly steps: readonly Step[]; readonly wrong: readonly Wrong[] };

const bad = (field: string, why: Wrong['why']): Made => ({ steps: [], wrong: [{ field, why }] });
const good = (...steps: Step[]): Made => ({ steps, wrong: [] });

/** What was typed from a sheet as changes in the order they are made; where something is wrong, that and nothing else. */
export function entryOf(of: EntryOf): {
  readonly changes: readonly Change[];
  readonly wrong: readonly Wrong[];
} {
  const { draft, things, day, today } = of;
  if (day > today) return { changes: [], wrong: [{ field: 'day', why: 'dayAhead' }] };
  const made = [
    ...Object.entries(draft.cells).map(([cell, typed]) => cellMade(of, cell, typed)),
    // What is done leaves its place to what is begun.
    ...Object.keys(draft.cards)
      .toSorted(
        (a, b) => Number(draft.cards[b]!.column === 'done') - Number(draft.cards[a]!.column === 'done'),
      )
      .map((card) => cardMade(of, card)),
    ...(Object.entries(draft.lines) as [CardList, readonly LineDraft[]][]).flatMap(([list, lines]) =>
      lines.map((line) => lineMade(of, list, line)),
    ),
    meetingMade(of),
  ];
  const wrong = made.flatMap((one) => one.wrong);
  if (wrong.length > 0) return { changes: [], wrong };
  const steps = made.flatMap((one) => one.steps);
  const changes = steps.map(({ change }) => change);
  const refused = firstRefused(things, changes, { mayShape: false });
  return refused
    ? { changes: [], wrong: [{ field: steps[refused.at]!.field, why: refused.why }] }
    : { changes, wrong: [] };
}

function cellMade(of: EntryOf, name: string, typed: CellDraft): Made {
  if (isUntouched(typed)) return good();
  const { things, board, day, language } = of;
  const [category = '', , shiftName = '-'] = name.split(':');
  const shift = shiftName === '-' ? null : shiftName;
  const cell = cellAt(things, category, day, shift);
  const number = readNumber(typed.number);
  const { status } = typed;
  const note = typed.note.trim();
  if (number === undefined) return bad(`number-${name}`, 'numberWrong');
  if (!status && fieldOf(cell, 'status') === null) return bad(`status-${name}`, 'statusNeeded');
  const thing = cellName(category, day, shift);
  const set = {
    ...(!cell && { category, day, shift }),
    ...(status && { status }),
    ...(number !== null && { number }),
    ...(note && { note }),
  };
  const told = {
    field: `status-${name}`,
    change: changeOf('cell', board.thing, thing, set, seenOf(cell, 'note')),
  };
  if (status !== 'deviation' || isCovered(of, category, shift)) return good(told);
  const text = note || wordsIn(cell, 'note');
  if (!text) return bad(`note-${name}`, 'noteNeeded');
  const due = readNearDay(typed.due, day);
  const above = fieldOf(board, 'above');
  const isRaised = typed.raise && above !== null;
  if (!isRaised && (!typed.owner.trim() || !due)) return bad(`owner-${name}`, 'ownerNeeded');
  const taken: Fields = isRaised
    ? { raisedTo: above, raisedOn: day, wish: text }
    : { owner: typed.owner.trim(), due: due ?? null };
  const card = { list: 'deviations', text, language, category, cell: thing, ...taken };
  // Its id comes of the draft's, so that a second press makes no second card.
  return good(told, { field: `note-${name}`, change: changeOf('card', board.thing, typed.card, card) });
}

/** Whether the deviation that is told of has somebody already. */
const isCovered = ({ things, day }: EntryOf, category: string, shift: string | null): boolean =>
  fieldOf(cellAt(things, category, day, shift), 'status') === 'deviation' &&
  !asksForCard(things, category, day, shift);

function lineMade({ board, day, language }: EntryOf, list: CardList, line: LineDraft): Made {
  if (isUntouched(line)) return good();
  const due = readNearDay(line.due, day);
  const [text, who] = [line.text.trim(), line.owner.trim()];
  if (!text) return bad(`text-${line.thing}`, 'textNeeded');
  if (due === undefined) return bad(`due-${line.thing}`, 'dayWrong');
  if (list === 'deviations' && !(who && due)) return bad(`owner-${line.thing}`, 'cardOwnerNeeded');
  const from: Fields = isOwned(list) ? { owner: who } : { origin: 'name', who };
  const set = { list, text, language, ...(who && from), ...(isOwned(list) && due && { due }) };
  return good({ field: `text-${line.thing}`, change: changeOf('card', board.thing, line.thing, set) });
}

function cardMade({ things, board, day, draft }: EntryOf, name: string): Made {
  const typed = draft.cards[name];
  const card = things.get(name);
  if (!typed || !card || isUntouched(typed)) return good();
  const due = readNearDay(typed.due, day);
  if (due === undefined) return bad(`due-${name}`, 'dayWrong');
  const move = typed.column ? moveOf(things, name, typed.column as Column, null) : null;
  const set: Record<string, Value> = {
    ...move?.set,
    ...(typed.owner.trim() && { owner: typed.owner.trim() }),
    ...(due && { due }),
    ...(typed.answer.trim() && { answer: typed.answer.trim(), answeredOn: day }),
  };
  if (Object.keys(set).length === 0) return good();
  const seen = typed.answer.trim() ? seenOf(card, 'answer') : {};
  // An answer is said at the board that owes it.
  const at = fieldOf(card, 'raisedTo') === board.thing ? board.thing : card.board;
  const field = typed.answer.trim() ? `answer-${name}` : `owner-${name}`;
  return good({ field, change: changeOf('card', at, name, set, seen) });
}

/** The newest meeting of a board on a day. */
export const meetingOn = (things: Things, board: string, day: string): Thing | undefined =>
  meetingsOf(things, board).find((meeting) => dayOfMeeting(meeting) === day);

const count = (typed: string, least: number): number | null | undefined => {
  const number = readNumber(typed);
  if (number === null || number === undefined) return number;
  return Number.isInteger(number) && number >= least && number <= 300 ? number : undefined;
};

function meetingMade({ things, board, day, draft: { meeting } }: EntryOf): Made {
  if (isUntouched(meeting)) return good();
  const stands = meetingOn(things, board.thing, day);
  const learned = meeting.learned.trim();
  const change = (set: Record<string, Value>) =>
    good({
      field: 'held',
      change: changeOf(
        'meeting',
        board.thing,
        stands?.thing ?? meeting.thing,
        set,
        seenOf(stands, 'learned'),
      ),
    });
  // One that is over is over: only what was learned may still be written.
  if (stands && fieldOf(stands, 'ended') !== null) return learned ? change({ learned }) : good();
  if (!meeting.held) return bad('held', 'heldNeeded');
  const minutes = count(meeting.minutes, 1);
  const present = count(meeting.present, 0);
  if (!minutes) return bad('minutes', 'minutesWrong');
  if (present === undefined) return bad('present', 'presentWrong');
  const begun = stands
    ? String(fieldOf(stands, 'begun'))
    : momentOf(day, String(fieldOf(board, 'time') ?? '08:00'));
  const ended = `${new Date(Date.parse(begun) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  return change({
    ...(!stands && { begun }),
    ended,
    step: 5,
    ...(present !== null && { present }),
    ...(learned && { learned }),
  });
}
