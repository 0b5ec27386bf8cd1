import type { Vertex } from './axes.ts';

/**
 * The number of the point nearest to a place in pixels, sideways before up and down; null where there is none.
 * `places` has null for a point that has no place.
 */
export function nearestPoint(places: readonly (Vertex | null)[], at: Vertex): number | null {
  let nearest: number | null = null;
  let [sideways, off] = [Infinity, Infinity];
  places.forEach((place, i) => {
    if (place === null) return;
    const [dx, dy] = [Math.abs(place.x - at.x), Math.abs(place.y - at.y)];
    if (dx > sideways + 0.5 || (dx > sideways - 0.5 && dy >= off)) return;
    nearest = i;
    [sideways, off] = [dx, dy];
  });
  return nearest;
}

/** The number of the point nearest to a place in a straight line. */
export function nearestInPlane(places: readonly (Vertex | null)[], at: Vertex): number | null {
  let nearest: number | null = null;
  let least = Infinity;
  places.forEach((place, i) => {
    const off = place === null ? Infinity : Math.hypot(place.x - at.x, place.y - at.y);
    if (off >= least) return;
    nearest = i;
    least = off;
  });
  return nearest;
}
