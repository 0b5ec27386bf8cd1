/** The choices of a definition as plain lists, without the shapes the server checks by: a page offers them too. */

/** In the order the boards have them. */
export const categories = ['safety', 'quality', 'delivery', 'cost', 'people'] as const;
export type Category = (typeof categories)[number];

export const directions = ['higher', 'lower', 'none'] as const;
export type Direction = (typeof directions)[number];

/**
 * What is entered for a period: the number itself, a count of a whole (share), a count for so much of something
 * (rate), a count alone, or several measurements (samples).
 */
export const measuredKinds = ['value', 'share', 'rate', 'count', 'samples'] as const;
export type Measured = (typeof measuredKinds)[number];

export const chartKinds = ['xmr', 'median-xmr', 'p', 'u', 'c', 'xbar-r', 'xbar-s', 'run'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The charts that fit what is entered, the usual one first. */
export const chartsFor: Readonly<Record<Measured, readonly ChartKind[]>> = {
  value: ['xmr', 'median-xmr', 'run'],
  share: ['p', 'xmr', 'median-xmr', 'run'],
  rate: ['u', 'xmr', 'median-xmr', 'run'],
  count: ['c', 'xmr', 'median-xmr', 'run'],
  samples: ['xbar-r', 'xbar-s'],
};

/** What a number is entered by: older numbers cannot stand on the same line as one entered otherwise. */
export const structureFields = ['unit', 'period', 'measured', 'formula', 'scale', 'bySite'] as const;
