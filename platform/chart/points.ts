import { hasPlace, type Vertex } from './axes.ts';
import type { Measures } from './measures.ts';
import type { Picture, PicturePoint } from './picture.ts';

/** A mark in pixels; `point` is its number in the picture. */
export type Dot = Vertex & {
  readonly point: number;
  readonly mark: PicturePoint['mark'];
  readonly radius: number;
};

const isDrawn = ({ x, y }: PicturePoint): boolean => hasPlace(x) && hasPlace(y);

/** Points that belong to one line, by their numbers: nothing is joined over a gap, a break or a missing value. */
function groupsOf({ points, breaks }: Picture): number[][] {
  const groups: number[][] = [];
  let before: PicturePoint | null = null;
  points.forEach((point, i) => {
    if (!isDrawn(point)) {
      before = null;
      return;
    }
    const last = before;
    const joined =
      last !== null && point.lineBreakBefore !== true && !breaks.some(({ x }) => x > last.x && x <= point.x);
    if (joined) groups.at(-1)!.push(i);
    else groups.push([i]);
    before = point;
  });
  return groups;
}

/** The lines between the points, in the picture's units. A point alone has none. */
export const runsOf = (picture: Picture): Vertex[][] =>
  groupsOf(picture)
    .filter((group) => group.length > 1)
    .map((group) => group.map((i) => ({ x: picture.points[i]!.x, y: picture.points[i]!.y })));

type Room = {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

/** Radius under which dots on a line are but a thicker line. */
const smallest = 1.2;

const density = ({ points }: Picture, { width }: Room): number => width / Math.max(points.length, 1) / 2.4;

/** Width of the line between the points: thinner where points lie so close that it would become an area. */
export const strokeOf = (picture: Picture, { line }: Measures, room: Room): number =>
  density(picture, room) < smallest ? line * 0.6 : line;

/**
 * The marks of the points. Where points lie close they shrink, and where they would run into each other the line
 * alone carries them; signals (which never shrink), hollow points and points without a line are always there. In a small picture the
 * line carries all but those and the last.
 */
export function dotsOf(picture: Picture, measures: Measures, room: Room): Dot[] {
  const { points } = picture;
  const fits = density(picture, room);
  const radius = Math.min(measures.dot, Math.max(fits, measures.dot * 0.6));
  const lineCarries = measures.axisText === 0 || fits < smallest;
  const alone = new Set(groupsOf(picture).flatMap((group) => (group.length === 1 ? group : [])));
  const last = points.findLastIndex(isDrawn);
  const dots = points.flatMap((point, i): Dot[] => {
    if (!isDrawn(point)) return [];
    if (lineCarries && point.mark === 'plain' && !alone.has(i) && i !== last) return [];
    const own = point.mark === 'signal' || point.mark === 'gain' ? measures.dot : radius;
    return [{ point: i, mark: point.mark, radius: own, x: room.x(point.x), y: room.y(point.y) }];
  });
  return stacked(dots, room);
}

/** Where each point stands in pixels, drawn as a mark or not; null for a point without a place. */
export function placesOf({ points }: Picture, dots: readonly Dot[], room: Room): (Vertex | null)[] {
  const places = points.map((point) => (isDrawn(point) ? { x: room.x(point.x), y: room.y(point.y) } : null));
  for (const { point, x, y } of dots) places[point] = { x, y };
  return places;
}

/** Equal values at one place stand on each other, never beside: sideways is time. Downwards where there is no room above. */
function stacked(dots: readonly Dot[], { top, bottom }: Room): Dot[] {
  const piles = Map.groupBy(dots, ({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
  return dots.map((dot) => {
    const pile = piles.get(`${dot.x.toFixed(2)} ${dot.y.toFixed(2)}`)!;
    if (pile.length === 1) return dot;
    const height = dot.radius * 2 * (pile.length - 1);
    const up = dot.y - top >= height || dot.y - top >= bottom - dot.y;
    const step = Math.min(dot.radius * 2, (up ? dot.y - top : bottom - dot.y) / (pile.length - 1));
    return { ...dot, y: dot.y + (up ? -step : step) * pile.indexOf(dot) };
  });
}
