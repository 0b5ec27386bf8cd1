import { isoWeekOf } from '#engines/journey/days.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentCard, DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { cardsOf, columnOf, isAnswered, raisedTo } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { type CardList, columns } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { isOwned, kindOf, listsOf, movesOf, openCards } from '#pulse-boards/paper-order.ts';
import { paperSheet } from '#pulse-boards/paper-sheet.ts';
import { paperText as text } from '#pulse-boards/paper-text.ts';

/** Where a square leads, drawn: a whole SVG file. Handed over, since drawing it is not ours. */
export type Squares = {
  readonly cell: (category: string, day: string, shift: string | null) => string;
  readonly write: (list: CardList) => string;
};

export type PaperOf = {
  readonly things: Things;
  readonly board: Thing;
  readonly company: string;
  readonly size: 'a3' | 'a1';
  /** A day of the week that is printed. */
  readonly day: string;
  readonly language: Language;
  /** A moment, ISO in UTC. */
  readonly now: string;
  readonly squares: Squares;
};

/** Cards of a list there is room for; the others are counted. */
const mostCards = 12;
const shownDone = 5;
const emptyCards = 3;

/** A board as a sheet to hang up and write on: in the order it has on the screen, with a square to scan at each field. */
export function boardPaper(of: PaperOf): DocumentPicture {
  const { board, company, size, day, language, now } = of;
  const t = (phrase: Phrase, values?: Record<string, string | number>) => say(phrase, language, values);
  const week = Number(isoWeekOf(day).slice(-2));
  const title = t(text.title, { board: wordsIn(board, 'name'), week });
  return {
    title,
    language,
    paper: size,
    orientation: 'landscape',
    margins: 'narrow',
    eyebrow: [wordsIn(board, 'area'), t(text.lead)].filter(Boolean).join(' · '),
    // On each page, since sheets come apart.
    made: `${title} · ${t(text.printed, { when: writeMoment(now, language) })}`,
    company,
    parts: [
      ...(kindOf(board) === 'change' ? goal(of, t) : []),
      ...paperSheet(of, t),
      ...raised(of, t),
      ...listsOf(board).flatMap((side) => listParts(side, of, t)),
    ],
  };
}

export type SayIn = (phrase: Phrase, values?: Record<string, string | number>) => string;

const empty = (lines: readonly string[]): DocumentCard => ({ text: '', ticks: [], lines });

function goal({ board }: PaperOf, t: SayIn): DocumentPart[] {
  const words = wordsIn(board, 'goal');
  return [
    { part: 'heading', level: 2, text: t(boardText.goal) },
    words
      ? { part: 'paragraph', text: words }
      : { part: 'lanes', level: 3, lanes: [{ head: t(text.ourGoal), cards: [empty([])] }] },
  ];
}

function raised({ things, board }: PaperOf, t: SayIn): DocumentPart[] {
  const cards = raisedTo(things, board.thing).filter((card) => !isAnswered(card));
  if (cards.length === 0) return [];
  return [
    {
      part: 'lanes',
      level: 2,
      lanes: [
        {
          head: t(boardText.raisedHere),
          side: more(cards.length, t),
          cards: cards.slice(0, mostCards).map((card) => ({
            text: wordsIn(card, 'text'),
            side: [wordsIn(things.get(card.board), 'name'), wordsIn(card, 'wish')].filter(Boolean).join(': '),
            ticks: [],
            lines: [t(text.answer), t(text.day)],
          })),
        },
      ],
    },
  ];
}

const more = (count: number, t: SayIn, shown = mostCards): string | undefined =>
  count > shown ? t(text.more, { count: count - shown }) : undefined;

function listParts(side: readonly CardList[], of: PaperOf, t: SayIn): DocumentPart[] {
  if (side[0] === 'tasks')
    return [
      { part: 'heading', level: 2, text: t(boardText['list-tasks']) },
      { part: 'lanes', level: 3, lanes: columns.map((column) => columnLane(column, of, t)) },
    ];
  return [{ part: 'lanes', level: 2, lanes: side.map((list) => listLane(list, of, t)) }];
}

function columnLane(column: (typeof columns)[number], of: PaperOf, t: SayIn) {
  const { things, board } = of;
  const all = cardsOf(things, board.thing, 'tasks', column);
  const cards = column === 'done' ? all.slice(-shownDone) : all.slice(0, mostCards);
  const most = Number(fieldOf(board, 'mostDoing', 3));
  const isFirst = column === 'to-do';
  return {
    head: t(boardText[`column-${column}`]),
    // What is in progress is counted anyway.
    side:
      column === 'doing'
        ? t(boardText.doingOf, { count: all.length, most })
        : more(all.length, t, column === 'done' ? shownDone : mostCards),
    cards: [...cards.map((card) => cardOn(card, of, t)), ...(isFirst ? empties('tasks', of, t) : [])],
  };
}

function listLane(list: CardList, of: PaperOf, t: SayIn) {
  const cards = openCards(of.things, of.board.thing, list);
  return {
    head: t(boardText[`list-${list}`]),
    side: more(cards.length, t),
    cards: [...cards.slice(0, mostCards).map((card) => cardOn(card, of, t)), ...empties(list, of, t)],
  };
}

/** Cards to write on, the first with the square that opens one on the phone. */
const empties = (list: CardList, { squares }: PaperOf, t: SayIn): DocumentCard[] =>
  Array.from({ length: emptyCards }, (_, i) => ({
    ...empty(isOwned(list) ? [t(text.owner), t(text.day)] : [t(text.from)]),
    square: i === 0 ? squares.write(list) : undefined,
  }));

function cardOn(card: Thing, { things, language }: PaperOf, t: SayIn): DocumentCard {
  const due = wordsIn(card, 'due');
  const above = things.get(wordsIn(card, 'raisedTo'));
  const waits =
    above && !isAnswered(card)
      ? t(boardText.waitsFor, { board: wordsIn(above, 'name') })
      : wordsIn(card, 'answer');
  const side = [wordsIn(card, 'owner'), due && writeDay(due, language, 'brief'), wordsIn(card, 'who'), waits];
  const isLacking = isOwned(fieldOf(card, 'list') as CardList) && columnOf(card) !== 'done' && !above;
  const lines = [
    ...(isLacking && !wordsIn(card, 'owner') ? [t(text.owner)] : []),
    ...(isLacking && !due ? [t(text.day)] : []),
  ];
  return {
    text: wordsIn(card, 'text') || t(text.photo),
    side: side.filter(Boolean).join(' · '),
    ticks: columnOf(card) === 'done' ? [] : movesOf(card).map((column) => t(boardText[`column-${column}`])),
    lines,
  };
}
