/**
 * Mann and Whitney's rank-sum test.
 *
 * What: whether answers of one group tend to be above those of another: in how many of all pairs across the
 *   first is above (alike counts half), and how often chance alone goes so far. Exact where both have up to 49
 *   and no two are alike; else by the normal distribution, with its corrections for ties and for the step.
 * When: beside Welch's t, where answers pile up at an end of the scale.
 * Units: pairs.
 * Source: Mann & Whitney 1947; Hollander & Wolfe, Nonparametric Statistical Methods; R's wilcox.test.
 * Cost: sorting; exact, both sizes squared (some ten million steps at 49 and 49).
 */
import { sum } from './averages.ts';
import { LARGEST_EXACT, normalP, type RankTest, ranked, tieLoss } from './signed-rank.ts';

/** Null where all are alike. Both have one finite value at least. */
export function rankSum(first: readonly number[], second: readonly number[]): RankTest | null {
  const [m, n] = [first.length, second.length];
  const { ranks, ties } = ranked([...first, ...second]);
  const statistic = sum(ranks.slice(0, m)) - (m * (m + 1)) / 2;
  if (m <= LARGEST_EXACT && n <= LARGEST_EXACT && ties.length === 0)
    return { statistic, p: exactP(statistic, m, n), by: 'exact' };
  const all = m + n;
  const variance = ((m * n) / 12) * (all + 1 - tieLoss(ties) / (all * (all - 1)));
  if (!(variance > 0)) return null;
  return { statistic, p: normalP(statistic - (m * n) / 2, Math.sqrt(variance)), by: 'normal' };
}

/** Shares of all ways to draw m of m + n ranks, by the pairs won. Only sums: nothing cancels. */
function exactP(statistic: number, m: number, n: number): number {
  // drawn[k][u]: chance that k of the ranks so far are of the first sample and have won u pairs.
  const drawn = Array.from({ length: m + 1 }, () => new Float64Array(m * n + 1));
  drawn[0]![0] = 1;
  for (let before = 0; before < m + n; before++) {
    for (let k = Math.min(before, m); k >= 0; k--) {
      const lost = before - k;
      if (lost > n) continue;
      const left = m + n - before;
      const [here, next] = [drawn[k]!, drawn[k + 1]];
      for (let u = 0; u <= k * lost; u++) {
        const chance = here[u]!;
        if (chance === 0) continue;
        if (next && u + lost <= m * n) next[u + lost]! += (chance * (m - k)) / left;
        here[u] = (chance * (n - lost)) / left;
      }
    }
  }
  const least = Math.min(statistic, m * n - statistic);
  return Math.min(1, 2 * sum([...drawn[m]!.subarray(0, least + 1)]));
}
