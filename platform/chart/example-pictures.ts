import type { Picture, PicturePoint } from './picture.ts';

/** What tests and measurements draw: delivery in time over 23 days, the last three under the lower limit. */
const shares = [
  95.4, 93.4, 96.4, 94.4, 97.4, 92.4, 95.4, 96.4, 93.4, 95.4, 94.4, 96.4, 97.4, 94.4, 92.4, 95.4, 96.4, 94.4,
  95.4, 93.4, 88.3, 86.2, 87.2,
];

const delivered = shares.map(
  (y, x): PicturePoint => ({
    x,
    y,
    label: `dag ${x + 1}: ${String(y).replace('.', ',')} %`,
    mark: y < 89 ? 'signal' : 'plain',
  }),
);

export const delivery: Picture = {
  size: 'screen',
  points: delivered,
  parts: [{ from: 0, to: 22, centre: 95, lower: [{ x: 0, y: 89 }], upper: [{ x: 0, y: 101 }] }],
  labels: { centre: 'snitt 95 %', lower: '89 %', upper: '101 %', target: 'mål 95 %' },
  target: { y: 95, from: 10 },
  flags: [{ x: 4, label: '1' }],
  breaks: [],
  ticks: [
    { x: 0, label: '22. sep.' },
    { x: 22, label: '14. okt.' },
  ],
  scale: [],
  display: { low: 0, high: 100 },
  description: 'Leveringer i tide, 23 døgn. De tre siste ligger under nedre grense.',
};

/** A picture with nothing in it. */
export const blank: Picture = {
  ...delivery,
  points: [],
  parts: [],
  target: null,
  flags: [],
  ticks: [],
  display: { low: null, high: null },
};

/** Points at 0, 1, 2, … with these values. */
export const valued = (values: readonly number[]): PicturePoint[] =>
  values.map((y, x) => ({ x, y, label: String(y), mark: 'plain' }));

/**
 * A long row with varying limits, a break, a gap, flags and ticks: what a key figure looks like after some years.
 * The values are a fixed pattern, so that two measurements draw the same.
 */
export function longPicture(count: number): Picture {
  const half = Math.floor(count / 2);
  const at = (x: number) => 50 + 8 * Math.sin(x * 1.7) + (x % 7) - (x >= half ? 10 : 0);
  const points = Array.from(
    { length: count },
    (_, x): PicturePoint => ({
      x,
      y: at(x),
      label: `uke ${x + 1}`,
      mark: x % 23 === 9 ? 'signal' : x === count - 1 ? 'hollow' : 'plain',
      ...(x % 31 === 17 && { lineBreakBefore: true }),
    }),
  );
  const part = (from: number, to: number, centre: number) => {
    const steps = (side: 1 | -1) =>
      points.slice(from, to).map(({ x }) => ({ x, y: centre + side * (12 + (x % 5)) }));
    return { from, to: to - 1, centre, lower: steps(-1), upper: steps(1) };
  };
  return {
    ...delivery,
    points,
    parts: [part(0, half, 53), part(half, count, 43)],
    target: { y: 40, from: half },
    flags: [
      { x: 12, label: '1' },
      { x: half + 3, label: '2' },
    ],
    breaks: [{ x: half - 0.5, label: 'nye grenser' }],
    ticks: points.map(({ x, label }) => ({ x, label })),
  };
}
