import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type { Flag } from '#indicators/indicator-view.ts';
import { inPeriod, sincePeriod } from '#indicators/sentence.ts';
import { verdictText as text } from '#indicators/verdict-text.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

export type Judged = Pick<Definition, 'unit' | 'decimals' | 'period' | 'direction'>;

/** Limits lock with this many numbers (engines/statistics: the first twenty readings of each part). */
const locksWith = 20;

/** How it was read whether a line changes now: which rule, where and since when. */
export function changeWhy(chart: ChartView, { period: kind }: Judged, language: Language): string {
  const { code, rule, since, side } = chart.change;
  const part = chart.parts.at(-1)!;
  if (code === 'too-few') {
    const { points, needed } = part.tooFew ?? { points: 0, needed: 0 };
    return say(text['because-few'], language, { points, needed });
  }
  if (rule === null || since === null || side === null) return say(text['because-steady'], language);
  const isMedian = part.shown === 'run' || part.shown === 'median-xmr';
  const signal = chart.signals.findLast((one) => one.rule === rule && chart.periods[one.from] === since);
  const count = signal
    ? chart.values.slice(signal.from, signal.to + 1).filter((value) => value !== null).length
    : 0;
  return say(text[`because-${rule as 1 | 2 | 3}`], language, {
    side,
    count,
    when: inPeriod(since, kind, language),
    since: sincePeriod(since, kind, language),
    centre: say(isMedian ? text.centreMedian : text.centreMean, language),
  });
}

/** How settled the latest limits are; null where there are none. */
export function limitsState(chart: ChartView, { period: kind }: Judged, language: Language): string | null {
  const { state, baseline } = chart.parts.at(-1)!;
  if (state === 'none' || !baseline) return null;
  const { points } = baseline;
  if (state === 'provisional') return say(text.provisional, language, { points, needed: locksWith });
  const period = (at: number) => writePeriod(chart.periods[at]!, kind, language, 'full');
  return say(text.locked, language, { points, from: period(baseline.from), to: period(baseline.to) });
}

/** How a target is met, as far as limits can tell: those from before a change say nothing of what comes after it. */
export const aimNow = ({ change, target }: ChartView): NonNullable<ChartView['target']>['code'] | null =>
  target && (change.code === 'no-change' ? target.code : 'cannot-tell');

/** How that was read: where the target lies from the limits, or why they cannot tell. */
export function aimWhy(chart: ChartView, figure: Judged, language: Language): string {
  const { target, change, parts } = chart;
  const code = aimNow(chart);
  if (!target || !code) return say(text['aim-none'], language);
  const values = { target: writeValue(target.value, figure, language, 'said') };
  if (code !== 'cannot-tell') return say(text[`aim-${code}`], language, values);
  if (parts.at(-1)!.state === 'none') return say(text['aim-too-few'], language, values);
  if (figure.direction === 'none') return say(text['aim-no-direction'], language, values);
  return say(text[change.code === 'no-change' ? 'aim-too-few' : 'aim-changed'], language, values);
}

/** What the numbers say of before and after a change in the work; null where there are no numbers. */
export function flagReading(reading: Flag['reading'], figure: Judged, language: Language): string | null {
  if (!reading) return null;
  const { before, after, code } = reading;
  const mean = (value: number | null) => (value === null ? '–' : writeValue(value, figure, language));
  const levels = () =>
    say(text['flag-levels'], language, {
      n1: before.n,
      m1: mean(before.mean),
      n2: after.n,
      m2: mean(after.mean),
    });
  if (code !== 'too-few') return `${levels()} ${say(text[`flag-${code}`], language)}`;
  // Three after is what the reading asks for; with as many it is before the change that numbers lack.
  const isAfter = after.n < 3;
  return say(text[isAfter ? 'flag-few-after' : 'flag-few-before'], language, {
    n: isAfter ? after.n : before.n,
  });
}

/** One sentence over the chart of steps between neighbouring numbers. */
export function rangeSentence(chart: ChartView, { period: kind }: Judged, language: Language): string {
  const latest = chart.rangeSignals.at(-1);
  const last = chart.periods.length - 1;
  // An old leap is marked where it stands; only one that is still fresh is news.
  if (latest === undefined || latest < last - 2) return say(text['ranges-steady'], language);
  return say(text['ranges-wide'], language, { when: inPeriod(chart.periods[latest]!, kind, language) });
}
