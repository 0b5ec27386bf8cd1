import type { Picture, PicturePart, PictureStep } from './picture.ts';

export type Vertex = { readonly x: number; readonly y: number };
export type Span = readonly [low: number, high: number];

/** From a value on the axis to a pixel; a domain here never has length 0. */
export const along =
  (domain: Span, range: Span) =>
  (value: number): number =>
    range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);

/** What no measure reaches, and no picture survives: subtracting two of these may be infinite. */
const largest = 1e12;

/** Whether a value has a place on an axis at all. A value without one is a gap. */
export const hasPlace = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && Math.abs(value) <= largest;

/** Whether a line at `y` is shown: never outside what can be. */
export const isShown = ({ display }: Picture, y: number | null): y is number =>
  hasPlace(y) && y >= (display.low ?? -Infinity) && y <= (display.high ?? Infinity);

/** The axis of places: all points and parts, with room for the first and the last mark, in pixels. */
export function xDomain(picture: Picture, inset: { left: number; right: number; width: number }): Span {
  const places = [
    ...picture.points.map(({ x }) => x),
    ...picture.parts.flatMap(({ from, to }) => [from, to]),
    ...(picture.frame?.x ?? []),
  ].filter(hasPlace);
  const [low, high] = apart(extent(places) ?? [0, 1], 0.5);
  const unit = (high - low) / Math.max(inset.width - inset.left - inset.right, 1);
  return [low - inset.left * unit, high + inset.right * unit];
}

/**
 * The axis of values: every point, and every line that can be. A point is shown even where nothing can be, since a
 * value that was entered wrong must be seen to be put right.
 */
export function yDomain(picture: Picture, hasLimits: boolean): Span {
  const points = [...picture.points.map(({ y }) => y), ...(picture.frame?.y ?? [])].filter(hasPlace);
  const lines = [
    ...picture.parts.flatMap(({ centre, lower, upper }) => [
      centre,
      ...[...lower, ...upper].map(({ y }) => y),
    ]),
    picture.target?.y ?? null,
    ...(hasLimits ? [] : picture.scale.map(({ y }) => y)),
  ].filter((y) => isShown(picture, y));
  const seen = extent([...points, ...lines]) ?? [0, 1];
  const least = Math.max(Math.abs(seen[0]) * 0.1, 1e-9) || 1;
  const [low, high] = apart(seen, seen[0] === 0 && seen[1] === 0 ? 1 : least);
  const air = (high - low) * 0.05;
  const bounds = extent(points) ?? seen;
  const lowest = Math.min(picture.display.low ?? -Infinity, bounds[0]);
  const highest = Math.max(picture.display.high ?? Infinity, bounds[1]);
  const [from, to] = [Math.max(low - air, lowest), Math.min(high + air, highest)];
  return to > from ? [from, to] : [from, from + least];
}

function extent(values: readonly number[]): Span | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? null : [low, high];
}

/** Equal values, and values that differ by less than can be drawn, get room on both sides. */
const apart = ([low, high]: Span, room: number): Span =>
  high - low > Math.max(Math.abs(low), Math.abs(high), 1) * 1e-9 ? [low, high] : [low - room, high + room];

/** A limit as lines that change halfway between its entries; nothing is drawn where it lies outside what can be. */
export function limitLines(
  picture: Picture,
  steps: readonly PictureStep[],
  from: number,
  to: number,
): Vertex[][] {
  const entries = steps.filter(({ x }) => hasPlace(x));
  const lines: Vertex[][] = [];
  let open = false;
  entries.forEach(({ x, y }, i) => {
    const [before, after] = [entries[i - 1], entries[i + 1]];
    const start = before ? (before.x + x) / 2 : from;
    const end = after ? (x + after.x) / 2 : to;
    const shown = isShown(picture, y);
    if (shown && !open) lines.push([]);
    if (shown) lines.at(-1)!.push({ x: start, y }, { x: end, y });
    open = shown;
  });
  return lines;
}

/**
 * Where a part's lines begin and end: those of the first and the last part reach the edges of the picture, unless
 * its frame says that there is more beside it.
 */
export function reach(part: PicturePart, picture: Picture, domain: Span): Span {
  const xs = [...picture.points.map(({ x }) => x), ...(picture.frame?.x ?? [])];
  const places = extent(xs.filter(hasPlace)) ?? [part.from, part.to];
  return [part.from <= places[0] ? domain[0] : part.from, part.to >= places[1] ? domain[1] : part.to];
}
