import type { DefinitionContent } from '#indicators/definition.ts';
import type { FigureKind } from './figures-kinds.ts';

/**
 * What a figure of a company is told with. Periods are counted back from the latest one that is entered, which is 0:
 * a story so looks the same on any day.
 */

/** From a period back on the level is higher by so much (negative: lower). */
export type LevelStep = { readonly back: number; readonly by: number };

export type Run = {
  /** In the unit people read. */
  readonly level: number;
  /** Of a share or a count: 1 is as much as chance alone gives. Of all others: in the unit. */
  readonly spread?: number;
  /** What a share or a rate is counted of in an ordinary period, or what a formula divides by. */
  readonly whole?: number;
  readonly steps?: readonly LevelStep[];
};

export type FigureStory = Run & {
  readonly key: string;
  readonly kind: FigureKind;
  /** Where it differs from its kind. */
  readonly as?: Partial<DefinitionContent>;
  /** How many periods back the numbers go. */
  readonly back: number;
  /** Periods back nobody has reported. */
  readonly gaps?: readonly number[];
  /** Nobody has entered the latest so many periods yet. */
  readonly behind?: number;
  /** Sites by name, where it is read at each: what differs there. */
  readonly sites?: Readonly<Record<string, Partial<Run>>>;
  /** Aims, each with its last day counted from today. */
  readonly targets?: readonly { readonly value: number; readonly inDays: number; readonly note?: string }[];
  /** The twelve months before the programme, or a figure from elsewhere with its source. */
  readonly baseline?: 'before' | { readonly value: number; readonly note: string };
  readonly flags?: readonly { readonly back: number; readonly words: string }[];
  readonly rebase?: { readonly back: number; readonly reason: string };
  /** Another meaning from a period on. */
  readonly change?: {
    readonly back: number;
    readonly reason: string;
    readonly as: Partial<DefinitionContent>;
  };
  /** Numbers put right: what was said first, as a share of what stands, and why it was wrong. */
  readonly corrections?: readonly {
    readonly back: number;
    readonly first: number;
    readonly reason: string;
  }[];
  /**
   * The latest numbers came in a file that held so many periods: those it told before stood already, and one cell in
   * it cannot be read.
   */
  readonly file?: {
    readonly fileName: string;
    readonly periods: number;
    readonly unreadable: readonly [back: number, cell: string];
  };
  /** A file with the latest periods of the history, all of them wrong by a share, that was taken back again. */
  readonly mistake?: { readonly fileName: string; readonly periods: number; readonly share: number };
  /** Who has not said yes to what it means. */
  readonly without?: 'employees' | 'both';
  /** Both parties let the programme office see it. */
  readonly shared?: true;
  readonly retired?: { readonly daysAgo: number; readonly reason: string };
  /** Of one that can point at people: its entry in the measurement register is live, or waits for a key. */
  readonly measure?: 'live' | 'waiting';
  /** Another draw of the same chance. */
  readonly draw?: string;
};
