import { toDate, toDay } from '#engines/journey/days.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import {
  type AnswerRate,
  answerRate,
  answersBack,
  answersOwed,
  askedSeen,
} from '#pulse-boards/answer-rules.ts';
import {
  cardsOf,
  categoriesOf,
  columnOf,
  isAnswered,
  latestCell,
  placeOf,
  raisedTo,
} from '#pulse-boards/board-state.ts';
import type { CardList, CellStatus, Column } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { type WallChart, wallCharts } from '#pulse-boards/wall-chart.ts';

/** What hangs on a wall: few enough things to be read from four metres. Days are plan dates. */
export type WallTile = {
  readonly category: Thing;
  readonly status: CellStatus;
  readonly number: number | null;
};

export type WallAction = {
  readonly card: Thing;
  readonly owner: string;
  readonly due: string | null;
  /** Late, due today, or in good time; nobody has it is a watch too. */
  readonly status: CellStatus;
};

export type DailyView = {
  readonly tiles: readonly WallTile[];
  /** Categories there is no room for as tiles; never one that is weaker than those shown. */
  readonly others: readonly WallTile[];
  /** What they say is read one at a time. */
  readonly charts: readonly WallChart[];
  readonly actions: readonly WallAction[];
  readonly rate: AnswerRate | null;
  /** What the board waits for an answer to, from itself or from the level above. */
  readonly waiting: number;
  readonly late: boolean;
};

const mostTiles = 5;
const isWorkingDay = workingDays('no');
const weight: Readonly<Record<CellStatus, number>> = { deviation: 3, watch: 2, silent: 1, planned: 0 };

type Seen = {
  readonly things: Things;
  readonly stamps: ReadonlyMap<number, readonly [name: string, at: string]>;
  readonly today: string;
};

/** The area's board as it hangs. Cost: some passes over the things. */
export function dailyView({ things, stamps, today }: Seen, board: Thing): DailyView {
  const all = categoriesOf(things, board.thing).map((category): WallTile => {
    const cell = latestCell(things, board.thing, category.thing, today);
    const number = fieldOf(cell, 'number');
    return {
      category,
      status: fieldOf(cell, 'status', 'silent') as CellStatus,
      number: typeof number === 'number' ? number : null,
    };
  });
  const tiles = mostUrgent(all);
  const statuses = new Map(all.map(({ category, status }) => [category.thing, status]));
  const asked = askedSeen(things, stamps);
  const owed = answersOwed(asked, board.thing, today, isWorkingDay);
  const raised = asked.filter(
    ({ card, kind, answered }) => kind === 'raised' && card.board === board.thing && !answered,
  );
  return {
    tiles,
    others: all.filter((tile) => !tiles.includes(tile)),
    charts: wallCharts(
      things,
      all.map(({ category }) => category),
      (category) => statuses.get(category) ?? 'silent',
    ),
    actions: actionsOf(things, board.thing, today),
    rate: answerRate(asked, { board, from: toDate(toDay(today) - answersBack), today }),
    waiting: owed.length + raised.length,
    late: [...owed, ...raised].some(({ due }) => due < today),
  };
}

/** The most urgent that there is room for, in the board's own order. */
function mostUrgent(tiles: readonly WallTile[]): WallTile[] {
  const kept = new Set(tiles.toSorted((a, b) => weight[b.status] - weight[a.status]).slice(0, mostTiles));
  return tiles.filter((tile) => kept.has(tile));
}

function actionsOf(things: Things, board: string, today: string): WallAction[] {
  const lists: CardList[] = ['tasks', 'deviations'];
  return lists
    .flatMap((list) => cardsOf(things, board, list))
    .filter((card) => columnOf(card) !== 'done' && fieldOf(card, 'raisedTo') === null)
    .map((card): WallAction => {
      const due = fieldOf(card, 'due') as string | null;
      const owner = wordsIn(card, 'owner');
      return { card, owner, due, status: urgency(owner, due, today) };
    })
    .toSorted(
      (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || placeOf(a.card).localeCompare(placeOf(b.card)),
    );
}

function urgency(owner: string, due: string | null, today: string): CellStatus {
  if (due !== null && due < today) return 'deviation';
  return due === today || due === null || owner === '' ? 'watch' : 'planned';
}

export type ChangeView = {
  readonly goal: string;
  readonly activities: readonly Thing[];
  readonly columns: Readonly<Record<Column, readonly Thing[]>>;
  readonly mostDoing: number;
  readonly problems: readonly Thing[];
  readonly decisions: readonly Thing[];
  readonly rate: AnswerRate | null;
  /** Help others have asked this board for, unanswered. */
  readonly waiting: number;
};

/** The steering group's board as it hangs: what is done, and decided, the newest first. */
export function changeView({ things, stamps, today }: Seen, board: Thing): ChangeView {
  const list = (name: CardList, column?: Column) => cardsOf(things, board.thing, name, column);
  return {
    goal: wordsIn(board, 'goal'),
    activities: list('activities').filter((card) => columnOf(card) !== 'done'),
    columns: {
      'to-do': list('tasks', 'to-do'),
      doing: list('tasks', 'doing'),
      done: list('tasks', 'done').toReversed(),
    },
    mostDoing: Number(fieldOf(board, 'mostDoing', 3)),
    problems: list('problems').filter((card) => columnOf(card) !== 'done'),
    decisions: list('decisions').toReversed(),
    rate: answerRate(askedSeen(things, stamps), {
      board,
      from: toDate(toDay(today) - answersBack),
      today,
    }),
    waiting: raisedTo(things, board.thing).filter((card) => !isAnswered(card)).length,
  };
}
