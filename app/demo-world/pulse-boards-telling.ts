import type { PlanDate } from '#engines/journey/shape.ts';
import type { TemplateBoard } from '#programme/contract.ts';
import type { ThingKind, Value } from '#pulse-boards/change.ts';
import type { Days } from './pulse-boards-days.ts';
import type { BoardStory } from './pulse-boards-story.ts';

/** Something done on a board; without a name it was done at the wall. */
export type BoardAct = {
  readonly at: string;
  readonly name: string | null;
  readonly kind: ThingKind;
  readonly board: string;
  readonly thing: string;
  readonly set: Readonly<Record<string, Value>>;
};

/** Where boards hang, and what their stories have from elsewhere. */
export type Wall = {
  readonly key: string;
  readonly templates: readonly TemplateBoard[];
  /** Mondays of weeks nobody works in. */
  readonly closed: ReadonlySet<string>;
  /** Days the steering group is known to have met on; null where nobody has said so elsewhere. */
  readonly held: readonly PlanDate[] | null;
  readonly today: PlanDate;
};

/** One board as its story is told: what names things on it, and when its days are. */
export type Telling = Wall & {
  readonly story: BoardStory;
  readonly days: Days;
  readonly board: string;
  readonly id: (name: string) => string;
  /** The name of another board of the same company. */
  readonly boardOf: (key: string) => string;
  /** A moment so many of the board's days ago, within working hours. */
  readonly on: (ago: number, name: string) => string;
};

/** Fields that are given a value. */
export const plain = (given: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
    string,
    Value
  >;
