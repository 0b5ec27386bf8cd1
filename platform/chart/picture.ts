import type { PlanePicture } from './plane-picture.ts';

/**
 * A chart over an axis as a plain value: what is to be seen, in words already chosen, and nothing of how.
 * It can be sent as JSON, so a rule describes it, an answer carries it, and screen, wall and paper draw the same.
 *
 * `x` is a place on the axis in the caller's own unit (a day number, a week, a sample) and `y` a value in the
 * unit of the measure. Points, steps, flags, breaks and ticks stand in the order of `x`.
 */
export type Picture = {
  readonly size: PictureSize;
  readonly points: readonly PicturePoint[];
  /** Stretches with limits of their own, oldest first. None for a plain line. */
  readonly parts: readonly PicturePart[];
  /** At the right end of the lines of the last part, worded: `snitt 95 %`. An empty one is left out. */
  readonly labels: {
    readonly centre: string;
    readonly lower: string;
    readonly upper: string;
    readonly target?: string;
  };
  readonly target: { readonly y: number; readonly from: number } | null;
  /** Changes that were made: a thin line with a number or a letter on top. */
  readonly flags: readonly PictureLabel[];
  /** Another definition, or limits reckoned anew: the line stops and begins again, with a short label. */
  readonly breaks: readonly PictureLabel[];
  /** Those that would collide are not drawn; the last and the first are kept before those between. */
  readonly ticks: readonly PictureLabel[];
  /** A value or two to measure by where the last part has no limits, as in a run chart. */
  readonly scale: readonly { readonly y: number; readonly label: string }[];
  /**
   * What can never be, such as below 0 or above 100. It bounds what is shown and no reckoning: a limit outside is
   * not drawn, and its label stands at the edge with its true value and an arrow.
   */
  readonly display: { readonly low: number | null; readonly high: number | null };
  /** What both axes reach at least, so that several pictures can be held against each other. */
  readonly frame?: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** The whole in a sentence or two, for those who do not see it. */
  readonly description: string;
};

/** `small` is for many side by side: no words in it. The rest differ in measures only. */
export type PictureSize = 'small' | 'screen' | 'phone' | 'wall' | 'paper';

export type PicturePoint = {
  readonly x: number;
  readonly y: number;
  /** Place and value, worded: `uke 12: 87 %`. */
  readonly label: string;
  /** `signal` is what someone must act on, `gain` a change for the better, `hollow` what is not final yet. */
  readonly mark: 'plain' | 'signal' | 'gain' | 'hollow';
  /** Something is missing before this point, and nothing is joined over it. */
  readonly lineBreakBefore?: boolean;
  readonly note?: string;
};

export type PicturePart = {
  readonly from: number;
  readonly to: number;
  readonly centre: number | null;
  /**
   * One entry for a limit that is the same all along. Where it varies, one for each point: it holds from halfway
   * to the entry before until halfway to the one after. None where there is no limit.
   */
  readonly lower: readonly PictureStep[];
  readonly upper: readonly PictureStep[];
  /** Limits that are not settled yet: the centre is broken too. */
  readonly dashed?: boolean;
};

export type PictureStep = { readonly x: number; readonly y: number };
export type PictureLabel = { readonly x: number; readonly label: string };

/** Anything that can be drawn. */
export type Drawing = Picture | PlanePicture;

/** What colours a picture: the page's stylesheet, or fixed colours for a file or a sheet of paper. */
export type Ink = 'css' | 'light' | 'print';
