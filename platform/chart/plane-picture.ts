import type { PicturePoint, PictureSize } from './picture.ts';

/**
 * Named things in two dimensions as a plain value: how much of one and how much of the other. It is sent and drawn as
 * a `Picture` is. Two lines cut the plane in four, and a word in each corner says what to do with what lies there.
 */
export type PlanePicture = {
  readonly kind: 'plane';
  readonly size: PictureSize;
  /** The most important first: where names have no room, theirs are kept. */
  readonly points: readonly PlanePoint[];
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
  /** Words in the corners; an empty one is left out. */
  readonly corners: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
  /** The whole in a sentence or two, for those who do not see it. */
  readonly description: string;
};

export type PlaneAxis = {
  /** What it measures, worded with its direction: `hvor godt det går →`. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Where the plane is cut. */
  readonly middle: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
};

export type PlanePoint = {
  readonly x: number;
  readonly y: number;
  /** Stands beside the mark. */
  readonly name: string;
  /** Name and both values, worded. */
  readonly label: string;
  readonly mark: PicturePoint['mark'];
  readonly note?: string;
};
