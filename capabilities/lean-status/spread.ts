import { wideSpread } from '#lean-status/limits.ts';
import type { OperatorRow, RatingRow } from '#lean-status/rows.ts';
import { raterVoices, type Voice, voices } from '#lean-status/voice.ts';

/** What one voice says of one dimension: the middle of its raters, and the ends. Levels 1 to 5, medians by halves. */
export type VoiceValue = {
  voice: Voice;
  n: number;
  now: number | null;
  target: number | null;
  low: number | null;
  high: number | null;
};

export type Spread = { dimension: string; voices: VoiceValue[]; spread: number | null };

/** The middle value, or the mean of the two in the middle: 2 and 3 give 2.5. Null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

const known = (values: readonly (number | null)[]): number[] => values.filter((one) => one !== null);

function raterValue(voice: Voice, ratings: readonly RatingRow[]): VoiceValue {
  const own = ratings.filter((row) => row.voice === voice);
  const now = known(own.map((row) => row.now));
  return {
    voice,
    n: now.length,
    now: medianOf(now),
    target: medianOf(known(own.map(({ target }) => target))),
    low: now.length ? Math.min(...now) : null,
    high: now.length ? Math.max(...now) : null,
  };
}

const noOperators: VoiceValue = {
  voice: 'operators',
  n: 0,
  now: null,
  target: null,
  low: null,
  high: null,
};

/**
 * What the voices say of a dimension, and how far apart the farthest two of them are; null where fewer than two
 * voices say anything. Operators count by their median, as everybody does.
 */
export function spreadOf(
  dimension: string,
  ratings: readonly RatingRow[],
  operators: readonly OperatorRow[],
): Spread {
  const here = ratings.filter((row) => row.dimension === dimension);
  const asked = operators.find((row) => row.dimension === dimension);
  const byVoice = new Map<Voice, VoiceValue>(raterVoices.map((voice) => [voice, raterValue(voice, here)]));
  byVoice.set('operators', asked ? { ...noOperators, n: asked.n, now: asked.median } : noOperators);
  const all = voices.map((voice) => byVoice.get(voice)!);
  const said = known(all.map(({ now }) => now));
  return { dimension, voices: all, spread: said.length < 2 ? null : Math.max(...said) - Math.min(...said) };
}

export const isWide = (spread: number | null): boolean => spread !== null && spread >= wideSpread;

/** The widest first; among equals the order they are asked in, and what nobody can compare last. */
export const widestFirst = <T extends { spread: number | null }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1));

/** The voices at both ends of a dimension, in the order voices are told; empty where all say the same. */
export function endsOf({ voices: said, spread }: Pick<Spread, 'voices' | 'spread'>): {
  highest: VoiceValue[];
  lowest: VoiceValue[];
} {
  if (!spread) return { highest: [], lowest: [] };
  const values = known(said.map(({ now }) => now));
  const at = (value: number) => said.filter(({ now }) => now === value);
  return { highest: at(Math.max(...values)), lowest: at(Math.min(...values)) };
}
