import type { Side } from '#people/contract.ts';
import type { Question } from '#samsyn/asked.ts';

/** By language; what has been published has all five. */
export type InFive = Readonly<Record<string, string>>;

/** What was asked at the first time and the latest; with one time `nowOn` is null, and it is the later of each. */
export type TwoTimes = { startOn: string; nowOn: string | null; questions: Question<InFive>[] };

/** What is published of a counted survey, the oldest first, as its own room lets it: a figure that is not there is not known here. */
export type AnsweredSurvey = {
  wave: string;
  /** The day it was counted. Before all in the company may read it, its own room does not give it here. */
  at: string;
  items: readonly { key: string; name: InFive; n: number; mean: number; sd: number | null }[];
};

/** What management believed employees answer in a survey, said before anybody saw the results; steps 1 to 5. */
export type Guess = { wave: string; marks: readonly { item: string; employer: number | null }[] };

type WeightApart = { readonly weight: number; readonly late: boolean };

/** Challenges about the same thing, as the parties weighed them from 1 to 5, and what both say of common words. */
export type ApartTopic = Readonly<Record<Side, readonly WeightApart[]>> & {
  readonly joint: 'none' | 'open' | 'agreed' | 'disagreed';
};

/** What each party saw by itself; no topics while they still write apart. */
export type Apart = {
  readonly unfinished: readonly Side[];
  /** When both had shown theirs, ISO 8601. */
  readonly since: string | null;
  readonly topics: readonly ApartTopic[];
  /** Both have signed: what lies by itself is not waiting to be laid with anything. */
  readonly signed: boolean;
};

/** A round of the status that is on the table, with the levels each party gave; rounds come oldest first. */
export type RatedRound = {
  readonly at: string;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly name: InFive;
    readonly values: { readonly management: readonly number[]; readonly employees: readonly number[] };
    readonly operators: { readonly n: number; readonly median: number } | null;
  }[];
};
