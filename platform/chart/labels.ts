import { hasPlace, isShown, type Span } from './axes.ts';
import type { Measures } from './measures.ts';
import type { Picture, PictureLabel } from './picture.ts';
import { spread } from './spread.ts';
import { fitted, oneLine, textWidth } from './text-width.ts';

/** A text with its place: `x` is its left edge or its middle, `y` its middle, in pixels. */
export type Placed = {
  readonly kind: 'line' | 'target' | 'scale' | 'axis' | 'flag' | 'break';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle';
};

type Wanted = { readonly kind: 'line' | 'target' | 'scale'; readonly text: string; readonly y: number };

/** Height of a line of text, in parts of its size. */
export const leading = 1.2;

/** The limits of the last part, as they stand at its end; null where there are none. */
export const lastLimits = ({ parts }: Picture) => ({
  lower: parts.at(-1)?.lower.at(-1)?.y ?? null,
  centre: parts.at(-1)?.centre ?? null,
  upper: parts.at(-1)?.upper.at(-1)?.y ?? null,
});

export const hasLimits = (picture: Picture): boolean => {
  const { lower, upper } = lastLimits(picture);
  return lower !== null || upper !== null;
};

/** What is to stand at the lines' end, the most important first, each with an arrow where its line is not shown. */
export function lineLabels(picture: Picture, measures: Measures): Wanted[] {
  if (measures.lineText === 0) return [];
  const { labels, target } = picture;
  const { lower, centre, upper } = lastLimits(picture);
  const label = (kind: Wanted['kind'], words: string | undefined, y: number | null): Wanted[] => {
    const text = oneLine(words ?? '');
    if (text === '' || !hasPlace(y)) return [];
    const arrow = isShown(picture, y) ? '' : y > (picture.display.high ?? Infinity) ? ' ↑' : ' ↓';
    return [{ kind, text: `${text}${arrow}`, y }];
  };
  return [
    ...label('line', labels.centre, centre),
    ...label('line', labels.upper, upper),
    ...label('line', labels.lower, lower),
    ...label('target', labels.target, target?.y ?? null),
    ...(hasLimits(picture)
      ? []
      : picture.scale.slice(0, 2).flatMap((one) => label('scale', one.label, one.y))),
  ];
}

export const columnGap = ({ lineText }: Measures): number => 4 + lineText * 0.22;

/** Room the column needs; never so much that the chart itself becomes the smaller half. */
export function columnWidth(labels: readonly Wanted[], measures: Measures): number {
  const widest = Math.max(0, ...labels.map(({ text }) => textWidth(text, measures.lineText)));
  const needed = labels.length === 0 ? 0 : columnGap(measures) + widest + 1;
  return Math.min(Math.max(measures.right, needed), measures.width * 0.45);
}

/**
 * The labels in the column, moved apart where they would meet. Where all cannot stand, the least important of
 * `wanted` are left out: they are in the table.
 */
export function placeColumn(
  wanted: readonly Wanted[],
  measures: Measures,
  column: { left: number; low: number; high: number; at: (y: number) => number },
): Placed[] {
  const height = measures.lineText * leading;
  const room = Math.max(Math.floor((column.high - column.low) / Math.max(height, 1)), 0);
  const standing = wanted
    .slice(0, room)
    .map((one) => ({ ...one, at: Math.min(Math.max(column.at(one.y), column.low), column.high), height }))
    .sort((a, b) => a.at - b.at || b.y - a.y);
  const places = spread(standing, column.low, column.high);
  return standing.map(({ kind, text }, i) => ({
    kind,
    text: fitted(text, measures.lineText, measures.width - column.left),
    x: column.left,
    y: places[i]!,
    size: measures.lineText,
    anchor: 'start',
  }));
}

type Box = { readonly left: number; readonly right: number };

const meets = (a: Box, b: Box, gap: number): boolean => a.left < b.right + gap && b.left < a.right + gap;

/** A text of its own width around `middle`, moved in where it would leave the picture. */
function boxAround(middle: number, text: string, size: number, width: number): Box {
  const own = textWidth(text, size);
  const left = Math.max(Math.min(middle - own / 2, width - own), 0);
  return { left, right: left + own };
}

type Strip = {
  readonly at: (x: number) => number;
  readonly domain: Span;
  readonly y: number;
  readonly room: number;
};

/** The words under the axis, with where each points: the last, the first, then those between that have room. */
export function placeTicks(ticks: readonly PictureLabel[], measures: Measures, strip: Strip) {
  const size = measures.axisText;
  const there = inDomain(ticks, strip.domain).map(({ x, label }) => {
    const text = fitted(oneLine(label), size, strip.room / 2);
    return { x: strip.at(x), text, box: boxAround(strip.at(x), text, size, strip.room) };
  });
  const [first, ...rest] = there;
  const order = [...rest.slice(-1), ...(first ? [first] : []), ...rest.slice(0, -1)];
  const kept: typeof there = [];
  for (const one of order) {
    if (one.text !== '' && !kept.some(({ box }) => meets(box, one.box, size * 0.8))) kept.push(one);
  }
  return kept
    .sort((a, b) => a.x - b.x)
    .map(({ x, text, box }) => ({
      points: x,
      label: {
        kind: 'axis',
        text,
        x: (box.left + box.right) / 2,
        y: strip.y,
        size,
        anchor: 'middle',
      } satisfies Placed as Placed,
    }));
}

type OnTop = { readonly kind: 'flag' | 'break'; readonly x: number; readonly text: string };

/** A label over the chart and how far up the thin line at `x` may reach: under its label, or under what is in the way. */
export type InRow = OnTop & { readonly box: Box; readonly row: number | null; readonly reach: number };

/**
 * Rows of labels over the chart, the lowest first: flags before breaks, which are longer. One that fits in none of
 * `rows` rows is left out, its line is not.
 */
export function rowsOnTop(
  wanted: readonly OnTop[],
  { axisText: size }: Measures,
  rows: number,
  room: number,
): InRow[] {
  const taken: Box[][] = Array.from({ length: rows }, () => []);
  const inRow = wanted
    .toSorted((a, b) => Number(a.kind === 'break') - Number(b.kind === 'break'))
    .map(({ kind, x, text: words }) => {
      const text = fitted(words, size, room / 2);
      const middle = kind === 'flag' ? x : x + textWidth(text, size) / 2;
      const box = boxAround(middle, text, size, room);
      const free = taken.findIndex((boxes) => !boxes.some((other) => meets(other, box, size * 0.4)));
      const row = text === '' || free === -1 ? null : free;
      if (row !== null) taken[row]!.push(box);
      return { kind, x, text, box, row };
    });
  const inTheWay = (x: number) =>
    taken.findIndex((boxes) =>
      boxes.some(({ left, right }) => left - size * 0.2 < x && x < right + size * 0.2),
    );
  return inRow.map((one) => {
    const way = inTheWay(one.x);
    return { ...one, reach: Math.min(one.row ?? 0, way === -1 ? rows : way) };
  });
}

export const inDomain = (labels: readonly PictureLabel[], [low, high]: Span): PictureLabel[] =>
  labels.filter(({ x }) => x >= low && x <= high);
