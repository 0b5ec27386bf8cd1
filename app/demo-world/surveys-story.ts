import type { Side } from '#people/contract.ts';
import type { Outcome } from '#surveys/redaction.ts';

/** How things look, by the instrument's themes: 1 is worst, 5 is best. */
export type Levels = Readonly<Record<string, number>>;

export const levels = (
  reason: number,
  trust: number,
  influence: number,
  expectations: number,
  capacity: number,
  cooperation: number,
): Levels => ({ reason, trust, influence, expectations, capacity, cooperation });

/** The first day: the Monday of a week of the journey, so many days ago, or so many months after its end. */
export type Opening = { readonly week: number } | { readonly ago: number } | { readonly after: number };

type Words = { readonly outcome: Outcome; readonly black?: string; readonly reason?: string };
export type CommentStory = {
  readonly item: 'start-with' | 'should-know';
  readonly words: string;
  /** What both want done with it; kept where nothing is said. */
  readonly both?: Words;
  /** Only these have said anything yet, each its own. */
  readonly only?: Partial<Record<Side, Words>>;
};

export type WaveStory = {
  readonly title: string;
  readonly reason: string;
  readonly opens: Opening;
  /** Calendar days from the first day to the last, and to the meeting. */
  readonly days?: number;
  readonly meeting?: number;
  /** Names of places with how many work there, and how it looks from each in steps. */
  readonly places?: Readonly<Record<string, readonly [people: number, lean?: number]>>;
  /** How many answered; so far, of one that is open. */
  readonly answered: number;
  readonly levels: Levels;
  readonly unsure?: number;
  readonly comments?: readonly CommentStory[];
  /** Whether the parties have gone through what was written, and which of them where only one has. */
  readonly reviewed?: Side | 'both';
  /** What each party believed employees would answer: a mark for each statement in turn, `?` for not knowing. */
  readonly believed?: Partial<Record<Side, string>>;
};
