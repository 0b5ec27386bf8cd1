/**
 * A wave as the product knows it when it closes: counts, and nobody's name.
 *
 * Profiles count the answers to a question by all that their givers stated, so that tables of two dimensions
 * can be weighed against each other; no table that crosses them is ever shown. Whoever stated nothing of a
 * dimension stands in the whole only.
 *
 * Takings-part count people by where they stood in this wave and in each earlier one: who took part, from
 * the list of ballots handed out, and in which group, from the registers. A number that joined and one that
 * left for each group is not enough: a group that gives two people to each of two others loses four, and
 * the three taken together may lose one. Null where it cannot be counted.
 */
import type { AtLeast, Publish, Reason, Show } from './suppression-shapes.ts';

type Groups = Readonly<Record<string, string>>;

export type DeclaredDimension = {
  readonly dimension: string;
  readonly groups: readonly string[];
  /** Neighbours in `groups` may be put together. */
  readonly inOrder: boolean;
};

export type DeclaredQuestion = {
  readonly question: string;
  readonly sensitive: boolean;
  readonly show: Show;
  /** The dimensions it is shown by, besides the whole; the first has the first claim. */
  readonly by: readonly string[];
};

export type Plan = {
  readonly wave: string;
  readonly dimensions: readonly DeclaredDimension[];
  readonly questions: readonly DeclaredQuestion[];
  readonly atLeast: AtLeast;
};

/** `levels`: how many gave each of the question's answers, always in the same order. "Don't know" is no answer. */
export type Profile = { readonly groups: Groups; readonly levels: readonly number[] };
export type Counts = { readonly question: string; readonly profiles: readonly Profile[] };

/** `at`: the groups in each wave, by the wave's name; a wave in which they took no part is not there. */
export type TakingPart = { readonly people: number; readonly at: Readonly<Record<string, Groups>> };

/** One figure: the whole where `dimension` is null, else one group or several put together. */
export type Figure = {
  readonly wave: string;
  readonly question: string;
  readonly dimension: string | null;
  readonly groups: readonly string[];
  /** Answers behind it; told with what is shown only. */
  readonly answers: number;
  readonly publish: Publish;
  readonly because: Reason | null;
};

/** All that earlier waves published, and the limits they used. */
export type History = {
  readonly figures: readonly Figure[];
  readonly atLeast: AtLeast;
  readonly takingPart: readonly TakingPart[] | null;
};
