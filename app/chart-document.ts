/** A chart as `chart/1`, and as lines to read. Words are English, as in every command. */
import { CHART_ENGINE } from '#engines/statistics/chart.ts';
import { isChanging, lastReported, type NowReading } from '#engines/statistics/now-reading.ts';
import type { Chart, Direction, Part, Signal } from '#engines/statistics/shape.ts';
import { readTarget, type TargetReading } from '#engines/statistics/target-reading.ts';
import type { Dropped } from './series-file.ts';

export type Told = {
  readonly chart: Chart;
  readonly direction: Direction;
  readonly target: number | null;
  readonly dropped: readonly Dropped[];
  /** SHA-256 of the file, in hex. */
  readonly hash: string;
};

type ChartDocument = ReturnType<typeof chartDocument>;

/** The chart in the keys and order of `chart/1`, and no other. Indices count from 0 into `points`. */
export const chartDocument = ({ chart, direction, target, dropped, hash }: Told) => ({
  schema: 'chart/1',
  kind: chart.kind,
  points: chart.points.map(({ period, value, count, whole, samples }) => ({
    period,
    value,
    ...(whole === undefined ? {} : { count, whole }),
    ...(samples === undefined ? {} : { samples }),
  })),
  centre: chart.parts.map(({ centre }) => centre),
  limits: chart.parts.flatMap(({ lower, upper }) =>
    lower.map((limit, i) => ({ lower: limit, upper: upper[i] ?? null })),
  ),
  movingRanges: chart.ranges,
  signals: chart.signals.map((signal) => ({
    rule: signal.rule,
    from: signal.from,
    to: signal.to,
    side: signal.side,
    periods: chart.points.slice(signal.from, signal.to + 1).map(({ period }) => period),
  })),
  rangeSignals: chart.rangeSignals,
  parts: chart.parts.map((part) => ({
    from: part.from,
    to: part.to,
    begins: part.begins,
    shown: part.shown,
    why: part.why,
    state: part.state,
    baseline: part.baseline,
    centre: part.centre,
    meanRange: part.meanRange,
    rangeLower: part.rangeLower,
    rangeLimit: part.rangeLimit,
  })),
  verdict: {
    change: changeVerdict(chart, direction),
    target: target === null ? null : targetVerdict(chart, target, direction),
  },
  dropped,
  input: `sha256:${hash}`,
  engine: CHART_ENGINE,
});

const figure = (value: number): string => String(Number(value.toPrecision(6)));

const lastPart = (chart: Chart): Part | undefined => {
  const last = lastReported(chart);
  return chart.parts.find(({ from, to }) => from <= last && last <= to);
};

function changeVerdict(chart: Chart, direction: Direction): { code: NowReading['code']; text: string } {
  const { code, signal } = isChanging(chart, direction);
  if (code === 'too-few') return { code, text: tooFewSentence(lastPart(chart)) };
  if (!signal) return { code, text: 'Nothing unusual: no rule speaks of the last reading.' };
  const means = { better: 'Better', worse: 'Worse', changed: 'Changed', 'no-change': '' }[code];
  return { code, text: `${means}: ${signalWords(chart, signal)}.` };
}

function tooFewSentence(part: Part | undefined): string {
  if (!part?.why) return 'There is no reading.';
  const { reason, points, needed } = part.why;
  const what = reason === 'too-few' ? 'readings' : 'pairs of neighbouring readings';
  return `Too few ${what} for limits: ${points}, and it takes ${needed}.`;
}

function signalWords({ points }: Chart, { rule, from, to, side }: Signal): string {
  const [first, last] = [points[from]!.period, points[to]!.period];
  const limit = side === 'above' ? 'upper' : 'lower';
  if (rule === 1) return `${first} lies ${side} the ${limit} limit`;
  if (rule === 2) return `${to - from + 1} readings in a row ${side} the centre, ${first} to ${last}`;
  return `three of four readings nearer the ${limit} limit than the centre, ${first} to ${last}`;
}

function targetVerdict(
  chart: Chart,
  target: number,
  direction: Direction,
): { code: TargetReading; text: string } {
  const code = readTarget(chart, target, direction);
  const words = {
    reaches: 'is reached every time while nothing changes: both limits are on its good side',
    misses: 'is not reached unless something changes: both limits are on its bad side',
    'hit-and-miss': 'is reached now and then, by chance: it lies between the limits',
    'cannot-tell': 'cannot be judged: there are no limits, or no way is said to be good',
  }[code];
  return { code, text: `The target ${figure(target)} ${words}.` };
}

/** The chart as lines to read. */
export function readableChart({ points, ...chart }: ChartDocument, source: Chart): string {
  const periodAt = (at: number) => points[at]!.period;
  const lines = [`${chart.kind}, ${points.length} points`];
  for (const [n, part] of source.parts.entries()) {
    lines.push(`Part ${n + 1}: ${periodAt(part.from)} to ${periodAt(part.to)}`);
    lines.push(`  ${centreWords(part)}`);
    if (part.why) lines.push(`  ${tooFewSentence(part)}`);
    if (part.rangeLimit !== null)
      lines.push(`  mean range ${figure(part.meanRange!)}, limit of ranges ${figure(part.rangeLimit)}`);
  }
  if (source.signals.length) lines.push('Signals');
  for (const signal of source.signals) lines.push(`  rule ${signal.rule}: ${signalWords(source, signal)}`);
  for (const at of source.rangeSignals) lines.push(`  range outside its limits: ${periodAt(at)}`);
  lines.push(`Is it changing? ${chart.verdict.change.text}`);
  if (chart.verdict.target) lines.push(`Will it reach the target? ${chart.verdict.target.text}`);
  for (const { reason, count } of chart.dropped)
    lines.push(`${reason === 'no-value' ? 'Without a value' : 'Empty rows'}: ${count}`);
  return `${lines.join('\n')}\n`;
}

function centreWords({ centre, lower, upper, state, baseline }: Part): string {
  if (centre === null) return 'no reading';
  const limits = lower.flatMap((low, i) => (low === null ? [] : [`${figure(low)} to ${figure(upper[i]!)}`]));
  const each = new Set(limits).size > 1 ? `, limits ${limits.at(-1)} at the last` : `, limits ${limits[0]}`;
  const from = baseline ? ` (${state}, from ${baseline.points} readings)` : '';
  return `centre ${figure(centre)}${limits.length ? each : ''}${from}`;
}
