import type { Vertex } from './axes.ts';

export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const holds = (frame: Box, box: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** Rows a name may stand above or below its mark, the nearest first. */
const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/**
 * The nearest free place for a name: right or left of its mark, over or under it, then further off with a thin line to
 * it. `radius` is how far the mark reaches. Null where everything near is taken.
 */
export function freePlace(
  dot: Vertex & { radius: number },
  own: { width: number; height: number },
  taken: readonly Box[],
  frame: Box,
): { box: Box; leader: Vertex[] | null } | null {
  const gap = dot.radius + 4;
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + own.width,
    top: middle - own.height / 2,
    bottom: middle + own.height / 2,
  });
  const near = [
    box(dot.x + gap, dot.y),
    box(dot.x - gap - own.width, dot.y),
    box(dot.x - own.width / 2, dot.y - gap - own.height / 2),
    box(dot.x - own.width / 2, dot.y + gap + own.height / 2),
  ];
  const isFree = (one: Box) => holds(frame, one) && !taken.some((other) => meets(one, other));
  const beside = near.find(isFree);
  if (beside) return { box: beside, leader: null };
  for (const far of [1.6, 4, 8]) {
    for (const step of steps) {
      const middle = dot.y + step * own.height;
      const sides = [
        box(dot.x + dot.radius * far, middle),
        box(dot.x - dot.radius * far - own.width, middle),
      ];
      const found = sides.find(isFree);
      if (!found) continue;
      const end = { x: found.left > dot.x ? found.left - 2 : found.right + 2, y: middle };
      return { box: found, leader: [{ x: dot.x, y: dot.y }, end] };
    }
  }
  return null;
}
