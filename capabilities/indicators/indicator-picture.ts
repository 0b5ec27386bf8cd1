import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type {
  Baseline,
  Flag,
  IndicatorCard,
  Rebase,
  Series,
  SiteName,
  Target,
} from '#indicators/indicator-view.ts';
import { chartViewOf, flagReader, type Line } from '#indicators/line.ts';
import { dueOn, type LineOfSite, linesOf, type Standing } from '#indicators/lines.ts';
import type { BaselineRow, FlagRow, RebaseRow, RemovalRow, TargetRow } from '#indicators/mark-rows.ts';

/** What a figure is drawn from: what it means, what stands, and what was set and decided. */
export type Drawing = {
  indicator: string;
  versions: readonly Definition[];
  standing: readonly Standing[];
  targets: readonly TargetRow[];
  baselines: readonly BaselineRow[];
  rebases: readonly RebaseRow[];
  removals: ReadonlyMap<string, RemovalRow>;
  sites: readonly SiteName[];
  today: string;
};

/** A small picture shows no more points than this; the limits are those of the whole line. */
const shownSmall = 36;

const isAt = (line: LineOfSite, row: { site: string | null }) => row.site === (line.site?.site ?? null);

/** What is aimed at on a line: a site's own aim, else the company's, which no site of several reaches by a count of its own. */
export function targetOn(drawing: Drawing, line: LineOfSite): Target | null {
  const latest = (site: string | null) => drawing.targets.findLast((row) => row.site === site);
  const isPartOfSum = line.site !== null && drawing.sites.length > 1 && isCount(drawing);
  const row = latest(line.site?.site ?? null) ?? (isPartOfSum ? undefined : latest(null));
  if (!row || row.value === null || row.by === null) return null;
  const { target, site, value, by, note } = row;
  return { target, site, value, by, note, set: { by: row.setBy, at: row.setAt } };
}

const isCount = ({ versions }: Drawing): boolean => versions.at(-1)!.measured === 'count';

export function baselineOn(drawing: Drawing, line: LineOfSite): Baseline | null {
  const row = drawing.baselines.findLast((one) => isAt(line, one));
  if (!row || (row.from === null && row.value === null)) return null;
  const { baseline, site, from, to, note } = row;
  const within = line.readings.flatMap(({ period, value }) =>
    from !== null && to !== null && period >= from && period <= to && value !== null ? [value] : [],
  );
  const mean = within.length > 0 ? within.reduce((sum, one) => sum + one, 0) / within.length : null;
  return {
    baseline,
    site,
    from,
    to,
    value: from === null ? row.value : mean,
    readings: within.length,
    note,
    set: { by: row.setBy, at: row.setAt },
  };
}

const standingRebases = (drawing: Drawing, line: LineOfSite): string[] =>
  drawing.rebases
    .filter((row) => isAt(line, row) && !drawing.removals.has(row.rebase))
    .map(({ from }) => from);

/** The line as the reckoning takes it. */
export function lineFor(
  drawing: Drawing,
  line: LineOfSite,
  rebases: readonly string[] = standingRebases(drawing, line),
): Line {
  const target = targetOn(drawing, line);
  const baseline = baselineOn(drawing, line);
  return {
    versions: drawing.versions,
    readings: line.readings,
    rebases,
    baseline:
      baseline && baseline.from !== null && baseline.to !== null
        ? { from: baseline.from, to: baseline.to }
        : null,
    target: target && { value: target.value, by: target.by },
  };
}

/** All lines of a figure that have a number. */
export const seriesOf = (drawing: Drawing): Series[] =>
  linesOf(drawing.versions, drawing.standing, drawing.sites).flatMap((line) => {
    const chart = chartViewOf(lineFor(drawing, line));
    return chart
      ? [{ site: line.site, chart, isSum: line.isSum, baseline: baselineOn(drawing, line)?.value ?? null }]
      : [];
  });

/** A line without any re-based limits, where there are some; the other of the two charts that are kept. */
export function withoutRebase(drawing: Drawing, line: LineOfSite): ChartView | null {
  return standingRebases(drawing, line).length > 0 ? chartViewOf(lineFor(drawing, line, [])) : null;
}

/** A line with one more re-based limit. */
export const withRebase = (drawing: Drawing, line: LineOfSite, from: string): ChartView | null =>
  chartViewOf(lineFor(drawing, line, [...standingRebases(drawing, line), from]));

export function cardOf(drawing: Drawing, standing: IndicatorCard['standing']): IndicatorCard {
  const definition = drawing.versions.at(-1)!;
  const isOpen = standing === 'open';
  const lines = isOpen ? linesOf(drawing.versions, drawing.standing, drawing.sites) : [];
  return {
    indicator: drawing.indicator,
    name: definition.name,
    category: definition.category,
    unit: definition.unit,
    decimals: definition.decimals,
    direction: definition.direction,
    period: definition.period,
    lowest: definition.lowest,
    highest: definition.highest,
    standing,
    agreed: definition.agreed.employer !== null && definition.agreed.employees !== null,
    series: isOpen
      ? seriesOf(drawing).map((one) => ({ ...one, chart: latestOf(one.chart, shownSmall) }))
      : [],
    due: lines.flatMap((line) => {
      const period = dueOn(line, drawing.versions, drawing.today);
      return period === null ? [] : [{ site: line.site, period }];
    }),
  };
}

/** The last points of a chart, with the limits they had in the whole of it. */
export function latestOf(chart: ChartView, count: number): ChartView {
  const cut = chart.periods.length - count;
  if (cut <= 0) return chart;
  const limit = (value: ChartView['parts'][number]['lower'], skipped: number) =>
    Array.isArray(value) ? value.slice(skipped) : value;
  const place = (at: number) => Math.max(0, at - cut);
  return {
    ...chart,
    periods: chart.periods.slice(cut),
    values: chart.values.slice(cut),
    ranges: chart.ranges.slice(cut),
    parts: chart.parts
      .filter(({ to }) => to >= cut)
      .map((part) => ({
        ...part,
        from: place(part.from),
        to: place(part.to),
        baseline: null,
        lower: limit(part.lower, Math.max(0, cut - part.from)),
        upper: limit(part.upper, Math.max(0, cut - part.from)),
      })),
    signals: chart.signals
      .filter(({ to }) => to >= cut)
      .map((signal) => ({ ...signal, from: place(signal.from), to: place(signal.to) })),
    rangeSignals: chart.rangeSignals.filter((at) => at >= cut).map(place),
  };
}

export const rebasesOn = (drawing: Drawing, line: LineOfSite): Rebase[] =>
  drawing.rebases
    .filter((row) => isAt(line, row))
    .map(({ rebase, site, from, reason, decidedBy, decidedAt }) => {
      const removed = drawing.removals.get(rebase);
      return {
        rebase,
        site,
        from,
        reason,
        decided: { by: decidedBy, at: decidedAt },
        removed: removed ? { by: removed.by, at: removed.at, reason: removed.reason } : null,
      };
    });

/** The flags that stand on a line; one for the whole company stands on every site's. */
export const flagRowsOn = (drawing: Drawing, line: LineOfSite, flags: readonly FlagRow[]): FlagRow[] =>
  flags.filter((row) => (row.site === null || isAt(line, row)) && !drawing.removals.has(row.flag));

/** The same, each read before and after. */
export function flagsOn(drawing: Drawing, line: LineOfSite, flags: readonly FlagRow[]): Flag[] {
  const read = flagReader(lineFor(drawing, line));
  return flagRowsOn(drawing, line, flags).map(({ flag, site, on, words, raisedBy, raisedAt }) => ({
    flag,
    site,
    on,
    words,
    raised: { by: raisedBy, at: raisedAt },
    reading: read(on),
  }));
}
