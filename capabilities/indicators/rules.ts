import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import { changesStructure } from '#indicators/definition.ts';
import { formulas, missingInputs, zeroDivisor } from '#indicators/formulas.ts';
import { chartsFor } from '#indicators/kinds.ts';
import { lastDayOf, type PeriodKind, periodOf } from '#indicators/period.ts';
import type { ReadingEntry, ReadingRefusal } from '#indicators/reading-shapes.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** More figures than this at once is a page nobody reads. */
export const mostFigures = 200;
export const mostFlags = 50;

/** No reading is older: what was counted before is another time. */
export const earliestPeriod = '1990-01-01';

/** What cannot be put together in a definition, or null. */
export function refuseDefinition(
  wish: DefinitionContent,
): Refusal<
  'chart-does-not-fit' | 'formula-does-not-fit' | 'scale-does-not-fit' | 'bounds-upside-down'
> | null {
  const { chart, measured, formula, scale, lowest, highest } = wish;
  if (!chartsFor[measured].includes(chart)) return refuse('chart-does-not-fit', { field: 'chart' });
  if (formula !== null && formulas[formula].measured !== measured)
    return refuse('formula-does-not-fit', { field: 'measured' });
  if (measured !== 'share' && measured !== 'rate' && scale !== 1)
    return refuse('scale-does-not-fit', { field: 'scale' });
  if (lowest !== null && highest !== null && lowest >= highest)
    return refuse('bounds-upside-down', { field: 'lowest' });
  return null;
}

export type Known = {
  versions: readonly Definition[];
  /** The latest period that has a number, at any site; null where there is none. */
  latest: string | null;
  hasUnevenCounts: boolean;
  hasUnevenWholes: boolean;
};

/** Whether a version may follow those that are there. `from` is any day of the first period it is to hold for. */
export function refuseVersion(
  { versions, latest, hasUnevenCounts, hasUnevenWholes }: Known,
  wish: DefinitionContent & { version: number; from: string | null; breaks: boolean; reason: string },
): Refusal<
  | 'already-changed-by-another'
  | 'reason-needed'
  | 'break-from-needed'
  | 'break-before-the-last'
  | 'numbers-after-the-break'
  | 'points-at-people-stays'
  | 'chart-does-not-fit'
> | null {
  const before = versions.at(-1)!;
  if (before.version !== wish.version)
    return refuse('already-changed-by-another', { values: { name: before.written.by } });
  if (wish.reason === '') return refuse('reason-needed', { field: 'reason' });
  if (before.pointsAtPeople && !wish.pointsAtPeople)
    return refuse('points-at-people-stays', { field: 'pointsAtPeople' });
  // Hours and areas may be broken; what is counted, and what a share is of, may not.
  if (hasUnevenCounts && ['p', 'u', 'c'].includes(wish.chart))
    return refuse('chart-does-not-fit', { field: 'chart' });
  if (hasUnevenWholes && wish.chart === 'p') return refuse('chart-does-not-fit', { field: 'chart' });
  const structural = changesStructure(before, wish);
  if (!structural && !wish.breaks) return null;
  if (wish.from === null) return refuse('break-from-needed', { field: 'from' });
  const from = periodOf(wish.from, wish.period);
  const lastBreak = versions.findLast(({ breaks }) => breaks);
  if (lastBreak && from <= lastBreak.from) return refuse('break-before-the-last', { field: 'from' });
  if (structural && latest !== null && reachesOver(latest, before.period, from, wish.period))
    return refuse('numbers-after-the-break', {
      field: 'from',
      values: { period: latest, kind: before.period },
    });
  return null;
}

/** Whether a number's period begins in the first one after a break, or (a month before weeks) covers it whole. */
const reachesOver = (latest: string, kind: PeriodKind, from: string, after: PeriodKind): boolean =>
  latest >= from || lastDayOf(latest, kind) >= lastDayOf(from, after);

export type Checked = {
  period: string;
  value: number | null;
  count: number | null;
  whole: number | null;
  samples: number[] | null;
  inputs: Record<string, number> | null;
};

/** What is said of one period, by whichever way it comes. */
export type Spoken = Omit<ReadingEntry, 'indicator' | 'seen' | 'reason'>;

type Circumstances = { today: string; sites: readonly string[] };

/** A number as it will be stored, or what is wrong with it. `definition` is the one that holds for its period. */
export function checkReading(
  entry: Spoken,
  definition: Definition,
  { today, sites }: Circumstances,
): Checked | Refusal<ReadingRefusal> {
  const period = periodOf(entry.period, definition.period);
  if (period > today) return refuse('reading-in-the-future', { field: 'period' });
  if (period < earliestPeriod) return refuse('reading-too-long-ago', { field: 'period' });
  if (definition.bySite && entry.site === null) return refuse('site-needed', { field: 'site' });
  if (!definition.bySite && entry.site !== null) return refuse('site-not-asked-for', { field: 'site' });
  if (entry.site !== null && !sites.includes(entry.site)) return refuse('site-unknown', { field: 'site' });
  const nothing = { period, value: null, count: null, whole: null, samples: null, inputs: null };
  if (entry.remove) return nothing;
  const parts = partsOf(entry, definition);
  if ('refused' in parts) return parts;
  const { lowest, highest } = definition;
  const { value } = parts;
  // So small a part to divide by is nought in all but name, and no chart can show what comes of it.
  if (!Number.isFinite(value)) return refuse('whole-is-zero', { field: 'whole' });
  if ((lowest !== null && value < lowest) || (highest !== null && value > highest))
    return refuse('outside-bounds', { field: 'value', values: boundsOf(definition) });
  return { ...nothing, ...parts };
}

export const boundsOf = ({ lowest, highest, unit }: Pick<Definition, 'lowest' | 'highest' | 'unit'>) => ({
  bounds: lowest === null ? 'high' : highest === null ? 'low' : 'both',
  lowest: lowest ?? 0,
  highest: highest ?? 0,
  unit,
});

type Parts = Partial<Omit<Checked, 'period'>> & { value: number };

function partsOf(entry: Spoken, definition: Definition): Parts | Refusal<ReadingRefusal> {
  const { measured, formula } = definition;
  if (formula !== null && formulas[formula].inputs.length > 0) return byFormula(entry, formula);
  if (measured === 'share' || measured === 'rate') return byCount(entry, definition);
  if (measured === 'samples') return bySamples(entry);
  const value = measured === 'count' ? (entry.count ?? entry.value) : entry.value;
  if (value === null) return refuse('value-needed', { field: 'value' });
  if (measured !== 'count') return { value };
  if (value < 0) return refuse('negative-count', { field: 'value' });
  return Number.isInteger(value) ? { value, count: value } : refuse('count-not-whole', { field: 'value' });
}

function byFormula(
  { inputs }: Spoken,
  key: NonNullable<Definition['formula']>,
): Parts | Refusal<ReadingRefusal> {
  const formula = formulas[key];
  if (inputs === null) return refuse('parts-needed', { field: 'inputs' });
  const [missing] = missingInputs(formula, inputs);
  if (missing) return refuse('part-missing', { field: missing });
  const zero = zeroDivisor(formula, inputs);
  if (zero) return refuse('whole-is-zero', { field: zero });
  const given = Object.fromEntries(formula.inputs.map((input) => [input, inputs[input]!]));
  return { value: formula.reckon(given as Parameters<typeof formula.reckon>[0]), inputs: given };
}

function byCount(
  { count, whole }: Spoken,
  { measured, chart, scale }: Definition,
): Parts | Refusal<ReadingRefusal> {
  if (count === null) return refuse('parts-needed', { field: 'count' });
  if (whole === null) return refuse('parts-needed', { field: 'whole' });
  if (count < 0) return refuse('negative-count', { field: 'count' });
  if (whole <= 0) return refuse('whole-is-zero', { field: 'whole' });
  if (measured === 'share' && count > whole) return refuse('count-over-whole', { field: 'count' });
  if (['p', 'u'].includes(chart) && !Number.isInteger(count))
    return refuse('count-not-whole', { field: 'count' });
  if (chart === 'p' && !Number.isInteger(whole)) return refuse('count-not-whole', { field: 'whole' });
  return { value: (count / whole) * scale, count, whole };
}

function bySamples({ samples }: Spoken): Parts | Refusal<ReadingRefusal> {
  if (samples === null || samples.length < 2) return refuse('samples-needed', { field: 'samples' });
  return { value: samples.reduce((sum, one) => sum + one, 0) / samples.length, samples };
}
