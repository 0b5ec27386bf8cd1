/** What has changed since the wave before: for the company as a whole, never for a group or a person. */
import { changeVerdicts } from '#engines/statistics/change-verdict.ts';
import { answersOf, isSampleFault, type Sample } from '#engines/statistics/sample.ts';
import { unpairedChange } from '#engines/statistics/unpaired-change.ts';
import { asKept } from '#surveys/averages.ts';
import type { Cell, TableRow, WaveChange } from '#surveys/results-view.ts';
import type { Counting } from '#surveys/wave-figures.ts';

/** The latest wave in which at least one of the same statements was put. */
export function waveBefore({ earlier, instrument }: Pick<Counting, 'earlier' | 'instrument'>) {
  const keys = new Set(instrument.items.map(({ key }) => key));
  return earlier.findLast(({ tables }) => tables.items.some(({ key }) => keys.has(key))) ?? null;
}

const tooFew: WaveChange = { verdict: 'too-few', difference: null, low: null, high: null };

/** One for each row, null where it was not asked then; all are told together, so that chance alone tells of none. */
export function changesSince(
  rows: readonly TableRow[],
  before: readonly TableRow[] | undefined,
): (WaveChange | null)[] {
  const pairs = rows.map((row) => {
    const then = before?.find(({ key }) => key === row.key);
    if (!then) return null;
    const [first, second] = [sampleOf(then.whole), sampleOf(row.whole)];
    const change = first && second && unpairedChange(first, second);
    return change && !isSampleFault(change) ? change : 'too-few';
  });
  const told = pairs.filter((pair) => pair !== null && pair !== 'too-few');
  const verdicts = changeVerdicts(told);
  return pairs.map((pair) => {
    if (pair === null || pair === 'too-few') return pair && tooFew;
    const { verdict, interval } = verdicts[told.indexOf(pair)]!;
    if (verdict === 'too-few') return tooFew;
    const [low, high] = interval ? [asKept(interval.low), asKept(interval.high)] : [null, null];
    return { verdict, difference: asKept(pair.difference), low, high };
  });
}

/** What is kept of a whole that can be compared; null where too little is shown of it. */
function sampleOf({ n, mean, sd, counts }: Cell): Sample | null {
  const answers = counts && answersOf(counts);
  if (answers && !isSampleFault(answers)) return answers;
  return n !== null && mean !== null && sd !== null ? { n, mean, sd } : null;
}
