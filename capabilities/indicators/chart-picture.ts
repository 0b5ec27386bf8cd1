import { chartText } from '#indicators/chart-text.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import type { Picture, PicturePart, PictureSize } from '#platform/chart/picture.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/** The figure a chart is of, as far as words and bounds go. */
export type Drawn = Pick<
  Definition,
  'name' | 'unit' | 'decimals' | 'direction' | 'period' | 'lowest' | 'highest'
>;

type Marks = {
  size: PictureSize;
  /** Changes in the work, in the order of the list beside the chart. */
  flags?: readonly { on: string }[];
  /** A range to draw within, so that several charts can be held against each other. */
  range?: { low: number; high: number } | null;
};

/** A chart as it is drawn, on a screen, a wall or paper alike. Places on the axis are the points' own order. */
export function pictureOf(
  chart: ChartView,
  figure: Drawn,
  language: Language,
  { size, flags = [], range = null }: Marks,
): Picture {
  const value = (n: number) => writeValue(n, figure, language);
  const period = (at: string) => writePeriod(at, figure.period, language, 'full');
  const last = chart.parts.at(-1)!;
  const marks = marksOf(chart, figure.direction);
  const end = (limit: number | readonly (number | null)[] | null): string => {
    const level = typeof limit === 'number' ? limit : (limit?.findLast((one) => one !== null) ?? null);
    return level === null ? '' : value(level);
  };
  return {
    size,
    points: chart.values.flatMap((y, x) =>
      y === null
        ? []
        : [
            {
              x,
              y,
              label: `${period(chart.periods[x]!)}: ${value(y)}`,
              mark: marks.get(x) ?? ('plain' as const),
              ...(startsAnew(chart, x) && { lineBreakBefore: true }),
            },
          ],
    ),
    parts: chart.parts.map(partOf),
    labels: {
      centre:
        last.centre === null ? '' : say(centreWord(last.shown), language, { value: value(last.centre) }),
      lower: end(last.lower),
      upper: end(last.upper),
      ...(chart.target && { target: say(chartText.target, language, { value: value(chart.target.value) }) }),
    },
    target: chart.target && { y: chart.target.value, from: Math.min(last.from, chart.values.length - 1) },
    flags: flags.flatMap(({ on }, i) => {
      const at = chart.periods.findLastIndex((one) => one <= on);
      return at === -1 ? [] : [{ x: at, label: String(i + 1) }];
    }),
    breaks: chart.parts.flatMap(({ from, begins }) =>
      begins === 'start' ? [] : [{ x: from, label: say(chartText[`begins-${begins}`], language) }],
    ),
    ticks: ticksOf(chart, figure, language),
    scale: scaleOf(chart, range).map((y) => ({ y, label: value(y) })),
    display: { low: figure.lowest, high: figure.highest },
    ...(range && { frame: { x: [0, chart.periods.length - 1], y: [range.low, range.high] } }),
    description: `${figure.name}. ${sentenceOf(chart, { ...figure, periodKind: figure.period }, language)}`,
  };
}

/** Orange is for what someone must act on: a change for the better has a shape and a colour of its own. */
function marksOf({ signals }: ChartView, direction: Drawn['direction']): Map<number, 'signal' | 'gain'> {
  const good = direction === 'higher' ? 'above' : direction === 'lower' ? 'below' : null;
  return new Map(
    signals.flatMap(({ from, to, side }) =>
      Array.from({ length: to - from + 1 }, (_, i) => [from + i, side === good ? 'gain' : 'signal'] as const),
    ),
  );
}

const centreWord = (kind: ChartView['kind']) =>
  kind === 'run' || kind === 'median-xmr' ? chartText.median : chartText.mean;

/** Nothing is joined over a period without a number, nor into another part. */
const startsAnew = (chart: ChartView, x: number): boolean =>
  x > 0 &&
  (chart.values[x - 1] === null || chart.parts.some(({ from, begins }) => from === x && begins !== 'start'));

function partOf(part: ChartView['parts'][number]): PicturePart {
  const { from, to, centre, lower, upper, state } = part;
  const steps = (limit: typeof lower) =>
    limit === null
      ? []
      : typeof limit === 'number'
        ? [{ x: from, y: limit }]
        : limit.flatMap((y, i) => (y === null ? [] : [{ x: from + i, y }]));
  return {
    from,
    to,
    centre,
    lower: steps(lower),
    upper: steps(upper),
    ...(state === 'provisional' && { dashed: true }),
  };
}

function ticksOf({ periods }: ChartView, { period: kind }: Drawn, language: Language): Picture['ticks'] {
  // January is called by its year, so that two autumns are told apart.
  const isNewYear = (period: string) => kind === 'month' && period.slice(5, 7) === '01';
  return periods.map((period, x) => ({
    x,
    label: isNewYear(period) ? period.slice(0, 4) : writePeriod(period, kind, language, 'short'),
  }));
}

/** Two values to measure by where there are no limits: the lowest and the highest. */
function scaleOf({ values, parts }: ChartView, range: Marks['range']): number[] {
  if (range) return [range.low, range.high];
  if (parts.at(-1)?.lower !== null) return [];
  const reported = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...reported), Math.max(...reported)];
  return low === high ? [] : [low, high];
}
