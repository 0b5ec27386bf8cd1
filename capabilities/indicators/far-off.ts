/** Numbers before it that are needed to know what is usual. */
const needed = 3;

/** So many times the spread of the latest numbers away is worth a question. */
const far = 5;

/** Three numbers may lie close by chance: a spread is taken to be at least this share of their size. */
const leastSpread = 0.02;

/**
 * Whether a number lies so far from the latest three (nearest first) that it looks like a slip of the hand: more than
 * five times their spread outside them. It is a reason to ask, never to refuse. All in the figure's unit; `decimals`
 * is how many it is written with, so that what is rounded alike counts as spread.
 */
export function isFarOff(value: number, latest: readonly number[], decimals: number): boolean {
  const near = latest.slice(0, needed);
  if (near.length < needed) return false;
  const [lowest, highest] = [Math.min(...near), Math.max(...near)];
  const size = Math.max(Math.abs(lowest), Math.abs(highest));
  const spread = Math.max(highest - lowest, size * leastSpread, 10 ** -decimals);
  return value > highest + far * spread || value < lowest - far * spread;
}
