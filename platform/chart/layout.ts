/**
 * From a picture to places: what stands where, in pixels for words and marks and in the picture's own units for
 * lines. Pure, so that what matters (nothing overlaps, nothing is joined over a gap) is tested without drawing.
 */
import {
  along,
  hasPlace,
  isShown,
  limitLines,
  reach,
  type Span,
  type Vertex,
  xDomain,
  yDomain,
} from './axes.ts';
import {
  columnGap,
  columnWidth,
  hasLimits,
  type InRow,
  inDomain,
  leading,
  lineLabels,
  type Placed,
  placeColumn,
  placeTicks,
  rowsOnTop,
} from './labels.ts';
import { type Measures, measuresOf } from './measures.ts';
import type { Picture } from './picture.ts';
import { type Dot, dotsOf, placesOf, runsOf, strokeOf } from './points.ts';
import { oneLine } from './text-width.ts';

export type Layout = {
  readonly measures: Measures;
  readonly x: { readonly domain: Span; readonly range: Span };
  /** The range runs downwards: from the frame's bottom to its top. */
  readonly y: { readonly domain: Span; readonly range: Span };
  /** In the picture's units, each an unbroken line. */
  readonly runs: readonly Vertex[][];
  readonly limits: readonly Vertex[][];
  readonly centres: readonly { readonly line: Vertex[]; readonly dashed: boolean }[];
  readonly target: readonly Vertex[];
  /** In pixels from here on; `line` is the width of the line between the points. */
  readonly line: number;
  readonly dots: readonly Dot[];
  /** Where each point of the picture stands, drawn as a mark or not. */
  readonly places: readonly (Vertex | null)[];
  readonly uprights: readonly Upright[];
  readonly texts: readonly Placed[];
};

type Upright = { readonly kind: 'flag' | 'break' | 'tick'; readonly line: readonly Vertex[] };

const mostRows = 2;

/** Where everything in the picture stands, for its own size or for a width and height in pixels. */
export function layOut(picture: Picture, width?: number, height?: number): Layout {
  const measures = measuresOf(picture.size, width, height);
  const wanted = lineLabels(picture, measures);
  const right = measures.width - columnWidth(wanted, measures);
  const domain = xDomain(picture, {
    left: measures.dot * 2.2,
    right: measures.dot * (measures.right > 0 ? 3 : 2.2),
    width: right,
  });
  const x = { domain, range: [0, right] as const };
  const atX = along(x.domain, x.range);
  const onTop = onTopOf(picture, domain).map((one) => ({ ...one, x: atX(one.x) }));
  const frame = frameOf(picture, measures, (rows) => rowsOnTop(onTop, measures, rows, right));
  const y = { domain: yDomain(picture, hasLimits(picture)), range: [frame.bottom, frame.top] as const };
  const room = { x: atX, y: along(y.domain, y.range), top: frame.top, bottom: frame.bottom, width: right };
  const dots = dotsOf(picture, measures, room);
  const strip = { at: atX, domain, y: measures.height - frame.row / 2, room: right };
  const ticks = frame.hasTicks ? placeTicks(picture.ticks, measures, strip) : [];
  const column = { left: right + columnGap(measures), low: 0, high: measures.height, at: room.y };
  const foot = frame.bottom + frame.air;
  return {
    measures,
    x,
    y,
    runs: runsOf(picture),
    ...linesOf(picture, domain),
    line: strokeOf(picture, measures, room),
    dots,
    places: placesOf(picture, dots, room),
    uprights: [
      ...frame.onTop.map((one) => upright(one.kind, one.x, frame.above(one.reach), foot)),
      ...ticks.map(({ points }) => upright('tick', points, foot, foot + measures.axisText * 0.3)),
    ],
    texts: [
      ...placeColumn(wanted, measures, column),
      ...frame.onTop.flatMap((one) => placedOnTop(one, measures, frame)),
      ...ticks.map(({ label }) => label),
    ],
  };
}

type Frame = ReturnType<typeof frameOf>;

/** The height that is left for the axis of values between words over and under it, and the words over it in rows. */
function frameOf(picture: Picture, measures: Measures, rowsFor: (rows: number) => InRow[]) {
  const { height, axisText, lineText, dot } = measures;
  const row = axisText * leading;
  const air = Math.min(Math.max(dot * 2.4, (lineText * leading) / 2), height / 4);
  const foot = row * 1.25;
  const least = height * 0.3;
  const used = (inRow: readonly InRow[]) => Math.max(0, ...inRow.map((one) => (one.row ?? -1) + 1));
  let hasTicks = axisText > 0 && picture.ticks.length > 0;
  let onTop = rowsFor(axisText > 0 ? mostRows : 0);
  const left = () => height - 2 * air - (hasTicks ? foot : 0) - used(onTop) * row;
  while (used(onTop) > 0 && left() < least) onTop = rowsFor(used(onTop) - 1);
  if (left() < least) hasTicks = false;
  const top = air + used(onTop) * row;
  return {
    row,
    air,
    hasTicks,
    onTop,
    top,
    bottom: height - air - (hasTicks ? foot : 0),
    /** The edge under row `n` of the words on top. */
    above: (n: number) => top - air - n * row,
  };
}

/** A flag's label stands over its line, a break's begins at it. */
function placedOnTop({ kind, text, box, row }: InRow, measures: Measures, frame: Frame): Placed[] {
  if (row === null) return [];
  const isFlag = kind === 'flag';
  return [
    {
      kind,
      text,
      x: isFlag ? (box.left + box.right) / 2 : box.left,
      y: frame.above(row + 0.5),
      size: measures.axisText,
      anchor: isFlag ? 'middle' : 'start',
    },
  ];
}

const onTopOf = (picture: Picture, domain: Span) =>
  (['flag', 'break'] as const).flatMap((kind) =>
    inDomain(kind === 'flag' ? picture.flags : picture.breaks, domain).map(({ x, label }) => ({
      kind,
      x,
      text: oneLine(label),
    })),
  );

const upright = (kind: Upright['kind'], x: number, top: number, bottom: number): Upright => ({
  kind,
  line: [
    { x, y: top },
    { x, y: bottom },
  ],
});

const level = (y: number, [from, to]: Span): Vertex[] => [
  { x: from, y },
  { x: to, y },
];

function linesOf(picture: Picture, domain: Span): Pick<Layout, 'limits' | 'centres' | 'target'> {
  const parts = picture.parts
    .filter(({ from, to }) => hasPlace(from) && hasPlace(to))
    .map((part) => ({ part, ends: reach(part, picture, domain) }));
  const { target } = picture;
  return {
    limits: parts.flatMap(({ part, ends }) => [
      ...limitLines(picture, part.lower, ...ends),
      ...limitLines(picture, part.upper, ...ends),
    ]),
    centres: parts.flatMap(({ part, ends }) =>
      isShown(picture, part.centre) ? [{ line: level(part.centre, ends), dashed: part.dashed === true }] : [],
    ),
    target:
      target && isShown(picture, target.y) && target.from <= domain[1]
        ? level(target.y, [Math.max(target.from, domain[0]), domain[1]])
        : [],
  };
}
