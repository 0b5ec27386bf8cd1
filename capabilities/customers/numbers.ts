import type { Spread } from '#customers/need-view.ts';

/**
 * How many said a grade, in order 1 to 5: all that is needed for the middle and the ends, however many they are.
 * The middle of an even number of voices is the mean of the two in the middle: grades are few, and half a grade is
 * easier to say than which of two is meant.
 */
export type Counts = readonly [number, number, number, number, number];

export const noCounts: Counts = [0, 0, 0, 0, 0];

/** Counts with `times` more of a grade; a grade that was not given changes nothing. */
export const counted = (counts: Counts, grade: number | null, times = 1): Counts =>
  grade === null ? counts : (counts.map((n, i) => (i === grade - 1 ? n + times : n)) as unknown as Counts);

export const voicesIn = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);

/** The grade at a place from 0 when all are laid in order. */
function gradeAt(counts: Counts, place: number): number {
  let passed = 0;
  for (const [i, n] of counts.entries()) {
    passed += n;
    if (place < passed) return i + 1;
  }
  return 5;
}

/** Null where nobody said anything. */
export function spreadOf(counts: Counts): Spread | null {
  const voices = voicesIn(counts);
  if (voices === 0) return null;
  return {
    median: (gradeAt(counts, Math.floor((voices - 1) / 2)) + gradeAt(counts, Math.floor(voices / 2))) / 2,
    low: gradeAt(counts, 0),
    high: gradeAt(counts, voices - 1),
    counts: [...counts],
    voices,
  };
}
