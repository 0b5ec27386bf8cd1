/** How far apart waves with the same statements lie: no two at once, and sixty days between. Plan dates. */
import { addDays, daysBetween } from '#engines/journey/days.ts';
import { daysBetweenWaves } from '#surveys/limits.ts';
import { overlap } from '#surveys/wave-days.ts';

export type WaveSpan = { opensOn: string; lastDay: string };

/** What is wrong with days beside other waves' with the same statements; null when nothing is. */
export type TooNear =
  | { why: 'another-is-open' }
  /** The first day it can open on, all its days moved along. */
  | { why: 'too-soon-again'; day: string }
  | null;

const isNear = (one: WaveSpan, other: WaveSpan): boolean =>
  addDays(one.lastDay, daysBetweenWaves) > other.opensOn &&
  addDays(other.lastDay, daysBetweenWaves) > one.opensOn;

export function tooNear(own: WaveSpan, others: readonly WaveSpan[]): TooNear {
  if (others.some((other) => overlap(own, other))) return { why: 'another-is-open' };
  const length = daysBetween(own.opensOn, own.lastDay);
  let day = own.opensOn;
  // Each step lies behind one more of the others, so it ends.
  for (;;) {
    const moved = { opensOn: day, lastDay: addDays(day, length) };
    const near = others.find((other) => isNear(moved, other));
    if (!near) return day === own.opensOn ? null : { why: 'too-soon-again', day };
    day = addDays(near.lastDay, daysBetweenWaves);
  }
}

/** The latest day a wave can be moved to; null when the day asked for is no later. */
export function lastPossible(own: WaveSpan, others: readonly WaveSpan[]): string | null {
  const limits = others
    .filter(({ opensOn }) => opensOn > own.opensOn)
    .map(({ opensOn }) => addDays(opensOn, -daysBetweenWaves));
  const last = limits.toSorted()[0];
  return last !== undefined && own.lastDay > last ? last : null;
}
