import type { DimensionView } from '#lean-status/round-view.ts';
import type { Voice } from '#lean-status/voice.ts';

/**
 * Geometry of the profile: areas around a middle, level 5 outermost, the first area upwards. As wide as a phone, where
 * it is drawn pixel by pixel; on a desk it grows and its words do not.
 */
export type Point = { x: number; y: number };

export const radarSize = { width: 350, height: 256, radius: 90 } as const;
const middle: Point = { x: radarSize.width / 2, y: radarSize.height / 2 };

export function placeOf(i: number, of: number, level: number): Point {
  const angle = (i / of) * 2 * Math.PI - Math.PI / 2;
  const far = (level / 5) * radarSize.radius;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(middle.x + far * Math.cos(angle)), y: round(middle.y + far * Math.sin(angle)) };
}

export const pathOf = (points: readonly Point[]): string =>
  points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;

export const ringAt = (level: number, of: number): string =>
  pathOf(Array.from({ length: of }, (_, i) => placeOf(i, of, level)));

/**
 * The line of one voice over the areas in their own order. Where the voice says nothing of some area there is no
 * line: one drawn past it would say what nobody said.
 */
export function lineOf(views: readonly DimensionView[], voice: Voice): string {
  const values = views.map(({ voices }) => voices.find((one) => one.voice === voice)?.now ?? null);
  return values.some((value) => value === null)
    ? ''
    : pathOf(values.map((value, i) => placeOf(i, views.length, value!)));
}

/** The band from the lowest to the highest voice; areas nobody spoke of pull it to nothing at the first ring. */
export function bandOf(views: readonly DimensionView[]): string {
  const ends = views.map(({ voices }) => {
    const said = voices.flatMap(({ now }) => now ?? []);
    return said.length === 0 ? [1, 1] : [Math.min(...said), Math.max(...said)];
  });
  const at = (side: 0 | 1) => pathOf(ends.map((pair, i) => placeOf(i, views.length, pair[side]!)));
  return `${at(1)} ${at(0)}`;
}

/** The levels between two spokes, where no line of a voice has its corner: the first, the middle and the last. */
export const levelLabels = (of: number): (Point & { level: number })[] =>
  [1, 3, 5].map((level) => {
    const { x, y } = placeOf(0.5, of, level * Math.cos(Math.PI / of));
    return { level, x, y: y + 3 };
  });

/** Which side of its point a label stands on. */
export function labelAt(i: number, of: number): Point & { anchor: 'start' | 'middle' | 'end' } {
  const { x, y } = placeOf(i, of, 5.5);
  const aside = x - middle.x;
  if (Math.abs(aside) >= 8) return { x, y: y + 4, anchor: aside > 0 ? 'start' : 'end' };
  // Right above or below, where its neighbours are nearest: a little further out.
  return { x, y: y > middle.y ? y + 13 : y - 3, anchor: 'middle' };
}
