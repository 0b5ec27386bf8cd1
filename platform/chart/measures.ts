import type { PictureSize } from './picture.ts';

/** Measures of a picture in pixels of its own width and height. */
export type Measures = {
  readonly width: number;
  readonly height: number;
  /** Room for the labels at the lines' right end. It grows when a label needs more. */
  readonly right: number;
  /** Text at the lines' end, and text on top and under the axis. 0 where there are no words. */
  readonly lineText: number;
  readonly axisText: number;
  /** Radius of a point; a triangle's and a ring's follow from it. */
  readonly dot: number;
  readonly line: number;
  readonly limit: number;
  readonly dash: string;
};

/** Wall: limit labels are read close up, the rest at four metres. Paper: 12 px is 9 pt. */
const measures: Readonly<Record<PictureSize, Measures>> = {
  small: {
    width: 220,
    height: 72,
    right: 0,
    lineText: 0,
    axisText: 0,
    dot: 2,
    line: 1.25,
    limit: 1,
    dash: '3 3',
  },
  screen: {
    width: 720,
    height: 240,
    right: 90,
    lineText: 13,
    axisText: 13,
    dot: 3.25,
    line: 1.5,
    limit: 1,
    dash: '5 5',
  },
  phone: {
    width: 350,
    height: 200,
    right: 76,
    lineText: 13,
    axisText: 13,
    dot: 2.75,
    line: 1.5,
    limit: 1,
    dash: '4 4',
  },
  wall: {
    width: 740,
    height: 238,
    right: 190,
    lineText: 36,
    axisText: 46,
    dot: 6,
    line: 3,
    limit: 2,
    dash: '8 8',
  },
  paper: {
    width: 660,
    height: 210,
    right: 90,
    lineText: 12,
    axisText: 12,
    dot: 2.75,
    line: 1.25,
    limit: 0.75,
    dash: '4 4',
  },
};

/** The measures of a size, with another width or height when one is given. */
export const measuresOf = (size: PictureSize, width?: number, height?: number): Measures => ({
  ...measures[size],
  ...(width === undefined ? {} : { width: Math.max(width, 40) }),
  ...(height === undefined ? {} : { height: Math.max(height, 24) }),
});

/** A plane is nearly as high as it is wide. */
const planeHeights: Readonly<Record<PictureSize, number>> = {
  small: 160,
  screen: 460,
  phone: 400,
  wall: 480,
  paper: 420,
};

export const planeHeight = (size: PictureSize): number => planeHeights[size];
