/**
 * From a plane to places in pixels. Pure, so that what matters (no name covers another, a mark or an edge) is tested
 * without drawing.
 */
import { along, hasPlace, type Vertex } from './axes.ts';
import { leading, type Placed } from './labels.ts';
import { type Measures, measuresOf, planeHeight } from './measures.ts';
import type { PlaneAxis, PlanePicture } from './plane-picture.ts';
import { type Box, freePlace } from './plane-places.ts';
import type { Dot } from './points.ts';
import { fitted, oneLine, textWidth } from './text-width.ts';

export type PlaneLayout = {
  readonly measures: Measures;
  readonly edges: readonly (readonly Vertex[])[];
  readonly cuts: readonly (readonly Vertex[])[];
  /** From a mark to its name, where that stands further off. */
  readonly leaders: readonly (readonly Vertex[])[];
  readonly dots: readonly Dot[];
  readonly places: readonly (Vertex | null)[];
  readonly texts: readonly Placed[];
};

/** Where everything in the plane stands, for its own size or for a width and height in pixels. */
export function layPlane(picture: PlanePicture, width?: number, height?: number): PlaneLayout {
  const measures = measuresOf(picture.size, width, height ?? planeHeight(picture.size));
  const size = measures.axisText;
  const row = size * leading;
  const ticksLeft = Math.max(0, ...picture.y.ticks.map(({ label }) => textWidth(oneLine(label), size)));
  const frame: Box = {
    left: size === 0 ? measures.dot * 2 : ticksLeft + size * 0.8,
    right: measures.width - measures.dot * 2,
    top: size === 0 ? measures.dot * 2 : row * 1.6,
    bottom: measures.height - (size === 0 ? measures.dot * 2 : row * 2.6),
  };
  const at = {
    x: along(padded(picture.x), [frame.left, frame.right]),
    y: along(padded(picture.y), [frame.bottom, frame.top]),
  };
  const dots = dotsOf(picture, measures, at, frame);
  const words =
    size === 0 ? [] : [...axisWords(picture, measures, at, frame), ...cornerWords(picture, measures, frame)];
  const middle = { x: at.x(picture.x.middle), y: at.y(picture.y.middle) };
  const cuts: Box[] = [
    { ...frame, left: middle.x - 1, right: middle.x + 1 },
    { ...frame, top: middle.y - 1, bottom: middle.y + 1 },
  ];
  const named = size === 0 ? [] : namesOf(picture, measures, dots, words, cuts, frame);
  return {
    measures,
    edges: [
      line(frame.left, frame.bottom, frame.right, frame.bottom),
      line(frame.left, frame.top, frame.left, frame.bottom),
    ],
    cuts: [
      line(middle.x, frame.top, middle.x, frame.bottom),
      line(frame.left, middle.y, frame.right, middle.y),
    ],
    leaders: named.flatMap(({ leader }) => (leader ? [leader] : [])),
    dots,
    places: picture.points.map((_, i) => {
      const dot = dots.find(({ point }) => point === i);
      return dot ? { x: dot.x, y: dot.y } : null;
    }),
    texts: [...words.map(({ text }) => text), ...named.map(({ text }) => text)],
  };
}

const line = (x1: number, y1: number, x2: number, y2: number): Vertex[] => [
  { x: x1, y: y1 },
  { x: x2, y: y2 },
];

/** Room for a whole mark at either end. */
function padded({ low, high }: PlaneAxis): readonly [number, number] {
  const air = (high - low || 1) * 0.08;
  return [low - air, high + air];
}

type At = { x: (value: number) => number; y: (value: number) => number };

/** Marks; those at one place are stacked downwards, or upwards where there is no room, and never moved sideways. */
function dotsOf({ points }: PlanePicture, { dot }: Measures, at: At, frame: Box): Dot[] {
  const radius = dot * 1.5;
  const step = radius * 2.6;
  const taken: Vertex[] = [];
  return points.flatMap(({ x, y, mark }, point): Dot[] => {
    if (!hasPlace(x) || !hasPlace(y)) return [];
    const place = { x: at.x(x), y: at.y(y) };
    const down = place.y + step < frame.bottom;
    while (
      taken.some((other) => Math.abs(other.x - place.x) < step && Math.abs(other.y - place.y) < step - 0.5)
    )
      place.y += down ? step : -step;
    taken.push(place);
    return [{ point, mark, radius, ...place }];
  });
}

type Word = { text: Placed; box: Box };

const word = (
  kind: Placed['kind'],
  words: string,
  size: number,
  at: Vertex & { anchor: Placed['anchor'] | 'end' },
): Word => {
  const width = textWidth(words, size);
  const left = at.anchor === 'start' ? at.x : at.anchor === 'middle' ? at.x - width / 2 : at.x - width;
  const half = (size * leading) / 2;
  return {
    // A text's end is its beginning moved: one anchor fewer for every document to know.
    text: {
      kind,
      text: words,
      x: at.anchor === 'middle' ? at.x : left,
      y: at.y,
      size,
      anchor: at.anchor === 'middle' ? 'middle' : 'start',
    },
    box: { left, right: left + width, top: at.y - half, bottom: at.y + half },
  };
};

function axisWords({ x, y }: PlanePicture, measures: Measures, at: At, frame: Box): Word[] {
  const size = measures.axisText;
  const row = size * leading;
  const widest = frame.right - frame.left;
  const inside =
    ({ low, high }: PlaneAxis) =>
    (tick: { at: number }) =>
      tick.at >= low && tick.at <= high;
  return [
    ...x.ticks
      .filter(inside(x))
      .map(({ at: value, label }) =>
        word('axis', oneLine(label), size, { x: at.x(value), y: frame.bottom + row * 0.8, anchor: 'middle' }),
      ),
    ...y.ticks.filter(inside(y)).map(({ at: value, label }) => {
      const text = oneLine(label);
      return word('axis', text, size, { x: frame.left - size * 0.5, y: at.y(value), anchor: 'end' });
    }),
    word('axis', fitted(oneLine(x.name), size, widest), size, {
      x: frame.right,
      y: frame.bottom + row * 1.95,
      anchor: 'end',
    }),
    word('axis', fitted(oneLine(y.name), size, measures.width), size, {
      x: 0,
      y: row * 0.6,
      anchor: 'start',
    }),
  ];
}

function cornerWords({ corners }: PlanePicture, measures: Measures, frame: Box): Word[] {
  const size = measures.axisText;
  const row = size * leading;
  const room = (frame.right - frame.left) / 2 - size;
  const corner = (text: string, side: 'left' | 'right', edge: 'top' | 'bottom'): Word[] => {
    const words = fitted(oneLine(text), size, room);
    if (words === '') return [];
    const x = side === 'left' ? frame.left + size * 0.5 : frame.right;
    const y = edge === 'top' ? frame.top + row * 0.6 : frame.bottom - row * 0.7;
    return [word('scale', words, size, { x, y, anchor: side === 'left' ? 'start' : 'end' })];
  };
  return [
    ...corner(corners.topLeft, 'left', 'top'),
    ...corner(corners.topRight, 'right', 'top'),
    ...corner(corners.bottomLeft, 'left', 'bottom'),
    ...corner(corners.bottomRight, 'right', 'bottom'),
  ];
}

/** Names beside their marks, the most important first; one that finds no room is left to the table. */
function namesOf(
  picture: PlanePicture,
  measures: Measures,
  dots: readonly Dot[],
  words: readonly Word[],
  cuts: readonly Box[],
  frame: Box,
): { text: Placed; leader: Vertex[] | null }[] {
  const size = measures.lineText;
  const taken: Box[] = [...words.map(({ box }) => box), ...dots.map((dot) => around(dot, reachOf(dot)))];
  return dots.flatMap((dot) => {
    const text = fitted(oneLine(picture.points[dot.point]!.name), size, (frame.right - frame.left) * 0.55);
    if (text === '') return [];
    const own = { width: textWidth(text, size), height: size * leading };
    const within = { ...frame, right: measures.width };
    const mark = { ...dot, radius: reachOf(dot) };
    // A name on a line is readable, and one beside it reads better.
    const found = freePlace(mark, own, [...taken, ...cuts], within) ?? freePlace(mark, own, taken, within);
    if (!found) return [];
    taken.push(found.box);
    const { box, leader } = found;
    const y = (box.top + box.bottom) / 2;
    return [
      { text: { kind: 'line' as const, text, x: box.left, y, size, anchor: 'start' as const }, leader },
    ];
  });
}

const around = ({ x, y }: Vertex, r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

/** How far a mark reaches from its middle: a triangle further than a dot. */
const reachOf = ({ radius, mark }: Dot): number => radius * (mark === 'signal' ? 2.1 : 1.5);
