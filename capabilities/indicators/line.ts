import { readChange } from '#engines/statistics/change-reading.ts';
import { chartOf, isChartFault } from '#engines/statistics/chart.ts';
import { FEWEST } from '#engines/statistics/limits.ts';
import { isChanging } from '#engines/statistics/now-reading.ts';
import type { Baseline, Break, Chart, ChartKind, Point } from '#engines/statistics/shape.ts';
import { readTarget } from '#engines/statistics/target-reading.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type { Flag } from '#indicators/indicator-view.ts';
import { lastDayOf, nextPeriod, type PeriodKind, periodOf, previousPeriod } from '#indicators/period.ts';
import { breakingOf, enteredUnder, lastUnder } from '#indicators/versions.ts';

/**
 * A line of readings as a chart: the company's, or one site's.
 * Where a version breaks the line a chart of its own begins, and nothing is reckoned across; within it a re-based
 * limit begins a part. States of a part's limits: none (too few) → provisional → locked.
 */
export type LineReading = {
  period: string;
  value: number | null;
  count: number | null;
  whole: number | null;
  samples: readonly number[] | null;
};

export type Line = {
  /** Oldest first. */
  versions: readonly Definition[];
  /** By period, one for each. */
  readings: readonly LineReading[];
  /** Periods limits begin anew at. */
  rebases: readonly string[];
  baseline: { from: string; to: string } | null;
  target: { value: number; by: string } | null;
};

type Span = { definition: Definition; periods: string[]; points: Point[] };

/** The chart of a line; null where there is no number yet. */
export function chartViewOf(line: Line): ChartView | null {
  const spans = spansOf(line);
  if (spans.length === 0) return null;
  const drawn = spans.map((span) => chartOfSpan(span, line));
  const view = emptyView(drawn.at(-1)!.chart.kind);
  for (const one of drawn) append(view, one);
  const last = drawn.at(-1)!;
  view.change = changeOf(last, line);
  view.target = line.target && {
    code: readTarget(last.chart, line.target.value / last.scale, directionOf(line)),
    ...line.target,
  };
  return view;
}

const directionOf = ({ versions }: Line) => versions.at(-1)!.direction;

/** Periods between two that are expected: a weekend counts only where somebody read something on it. */
export function expectedPeriods(
  from: string,
  to: string,
  kind: PeriodKind,
  isRead: (period: string) => boolean,
): string[] {
  const periods: string[] = [];
  for (let period = from; period <= to; period = nextPeriod(period, kind))
    if (kind !== 'day' || !isWeekend(period) || isRead(period)) periods.push(period);
  return periods;
}

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The latest expected period that is over on a day. */
export function latestOver(today: string, kind: PeriodKind): string {
  let period = periodOf(today, kind);
  if (lastDayOf(period, kind) >= today) period = previousPeriod(period, kind);
  while (kind === 'day' && isWeekend(period)) period = previousPeriod(period, kind);
  return period;
}

/** Each stretch under one meaning, with a point for every expected period from its first number to its last. */
function spansOf({ versions, readings }: Line): Span[] {
  const reported = readings.filter(({ value }) => value !== null);
  const breaking = breakingOf(versions);
  return breaking.flatMap((begins, i): Span[] => {
    const ends = breaking[i + 1]?.from ?? null;
    const definition = lastUnder(versions, begins, breaking[i + 1] ?? null);
    const isWithin = ({ period }: LineReading) =>
      (i === 0 || period >= begins.from) && (ends === null || period < ends);
    const within = new Map(reported.filter(isWithin).map((reading) => [reading.period, reading]));
    if (within.size === 0) return [];
    const found = [...within.keys()].sort();
    const periods = expectedPeriods(found[0]!, found.at(-1)!, definition.period, (one) => within.has(one));
    return [{ definition, periods, points: periods.map((one) => pointOf(one, within.get(one), definition)) }];
  });
}

function pointOf(period: string, reading: LineReading | undefined, { scale }: Definition): Point {
  if (!reading || reading.value === null) return { period, value: null };
  const { value, count, whole, samples } = reading;
  return {
    period,
    value: value / scale,
    ...(count !== null && { count }),
    ...(whole !== null && { whole }),
    ...(samples !== null && { samples }),
  };
}

type Drawn = { chart: Chart; periods: readonly string[]; scale: number };

function chartOfSpan({ definition, periods, points }: Span, line: Line): Drawn {
  const breaks = line.rebases
    .map((from): Break => ({ at: periods.findIndex((period) => period >= from), why: 'rebase' }))
    .filter(({ at }, i, all) => at > 0 && all.findIndex((one) => one.at === at) === i)
    .sort((a, b) => a.at - b.at);
  const baseline = baselineOf(line.baseline, points, breaks);
  const ask = (kind: ChartKind) => chartOf({ kind, points, breaks, ...baseline });
  const chart = ask(definition.chart);
  if (!isChartFault(chart)) return { chart, periods, scale: definition.scale };
  // Numbers that do not carry this kind are drawn as they stand, and the view says which kind it became.
  const plain = ask('xmr');
  if (isChartFault(plain)) throw new Error(`A line cannot be drawn: ${plain.fault} at ${plain.at}.`);
  return { chart: plain, periods, scale: definition.scale };
}

/**
 * A baseline somebody chose, where it lies under this meaning and has enough readings for limits before the limits
 * begin anew; else the first points of each part. Half a year before the programme tells where one stood, and is no
 * reason to draw a chart without limits.
 */
function baselineOf(
  wish: Line['baseline'],
  points: readonly Point[],
  breaks: readonly Break[],
): { baseline?: Baseline } {
  if (!wish) return {};
  const from = points.findIndex(({ period }) => period >= wish.from);
  const to = points.findLastIndex(({ period }) => period <= wish.to);
  const end = breaks.find(({ at }) => at > from)?.at ?? points.length;
  const readings = points
    .slice(Math.max(0, from), Math.min(to + 1, end))
    .filter(({ value }) => value !== null);
  return from === -1 || readings.length < FEWEST ? {} : { baseline: { kind: 'between', from, to } };
}

function emptyView(kind: ChartKind): ChartView {
  return {
    kind,
    periods: [],
    values: [],
    ranges: [],
    parts: [],
    signals: [],
    rangeSignals: [],
    change: { code: 'too-few', rule: null, since: null, side: null },
    target: null,
  };
}

/** Puts a stretch after those before it, in the unit people read. */
function append(view: ChartView, { chart, periods, scale }: Drawn): void {
  const offset = view.periods.length;
  const scaled = (value: number | null) => (value === null ? null : value * scale);
  view.periods.push(...periods);
  view.values.push(...chart.points.map(({ value }) => scaled(value)));
  view.ranges.push(...chart.ranges.map(scaled));
  view.signals.push(
    ...chart.signals.map((one) => ({ ...one, from: one.from + offset, to: one.to + offset })),
  );
  view.rangeSignals.push(...chart.rangeSignals.map((at) => at + offset));
  for (const [i, part] of chart.parts.entries()) {
    view.parts.push({
      from: part.from + offset,
      to: part.to + offset,
      begins: i === 0 && offset > 0 ? 'definition' : part.begins,
      shown: part.shown,
      tooFew: part.why && { points: part.why.points, needed: part.why.needed },
      state: part.state,
      baseline: part.baseline && {
        ...part.baseline,
        from: part.baseline.from + offset,
        to: part.baseline.to + offset,
      },
      centre: scaled(part.centre),
      lower: limitOf(part.lower.map(scaled)),
      upper: limitOf(part.upper.map(scaled)),
      meanRange: scaled(part.meanRange),
      rangeLimit: scaled(part.rangeLimit),
    });
  }
}

/** One number where the limit is level. */
function limitOf(limits: readonly (number | null)[]): ChartView['parts'][number]['lower'] {
  const first = limits.find((limit) => limit !== null) ?? null;
  const isLevel = limits.every((limit) => limit === first);
  return isLevel ? first : [...limits];
}

function changeOf({ chart, periods }: Drawn, line: Line): ChartView['change'] {
  const { code, signal } = isChanging(chart, directionOf(line));
  return {
    code,
    rule: signal?.rule ?? null,
    since: signal ? periods[signal.from]! : null,
    side: signal?.side ?? null,
  };
}

/** Reads before and after a day by the numbers of the latest meaning: reckoned once, asked of any day. */
export function flagReader(line: Line): (on: string) => Flag['reading'] {
  const span = spansOf(line).at(-1);
  if (!span) return () => null;
  const { chart, scale } = chartOfSpan(span, line);
  const scaled = ({ n, mean }: { n: number; mean: number | null }) => ({
    n,
    mean: mean === null ? null : mean * scale,
  });
  return (on) => {
    const at = span.periods.findIndex((period) => lastDayOf(period, span.definition.period) >= on);
    const { before, after, verdict } = readChange(
      chart,
      at === -1 ? span.points.length : at,
      directionOf(line),
    );
    return { before: scaled(before), after: scaled(after), code: verdict };
  };
}

/** The period a day lies in, as the version that holds for it counts periods. */
export const periodAt = (versions: readonly Definition[], day: string): string =>
  periodOf(day, enteredUnder(versions, day).period);
