/** Steps in which participation is told while a survey is open: one more answer is then no news of anyone. */
const STEP = 5;

/** "At least this many have answered", rounded down to whole steps; nothing below the first. */
export function participationInSteps(answered: number): number {
  return Math.floor(answered / STEP) * STEP;
}
