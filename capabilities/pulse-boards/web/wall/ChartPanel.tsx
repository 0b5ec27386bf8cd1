/** @jsxImportSource preact */
import { useSay } from '#platform/web/say.ts';
import { wordsIn } from '#pulse-boards/fold.ts';
import type { WallChart } from '#pulse-boards/wall-chart.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';
import { useTallness } from '#pulse-boards/web/wall/use-tallness.ts';
import { asNumber } from '#pulse-boards/web/wall/wall-words.ts';

/** The drawing in units of its own, as tall as there is room for; labels stand to the right of the lines. */
const size = { width: 740, height: 222, least: 120, plot: 520, edge: 14 };

/** A chart under one sentence that says what is to be seen; `turn` where others have theirs after it. */
export function ChartPanel({ chart, turn }: { chart: WallChart | null; turn?: string }) {
  const t = useSay();
  const name = chart ? wordsIn(chart.category, 'name') : '';
  return (
    <figure class="wall-panel wall-chart-panel">
      <h2>
        {chart ? t(titleOf(chart), { name }) : t(text.chartNone)}{' '}
        {turn && <span class="wall-subtle">{turn}</span>}
      </h2>
      {chart && <Drawing chart={chart} label={`${name}: ${chart.values.map(asNumber).join(' · ')}`} />}
      {chart && chart.upper === null && <p class="wall-chart-few">{t(text.chartTooFew)}</p>}
    </figure>
  );
}

function titleOf({ turned, upper }: WallChart) {
  if (turned) return turned === 'above' ? text.chartAbove : text.chartBelow;
  return upper === null ? text.chartFew : text.chartCalm;
}

function Drawing({ chart, label }: { chart: WallChart; label: string }) {
  const t = useSay();
  const { values, signals, centre, lower, upper } = chart;
  const { thing, tallness } = useTallness<HTMLDivElement>();
  const height = tallness === null ? size.height : Math.max(size.least, Math.round(size.width * tallness));
  const marks = [centre, lower, upper].filter((mark) => mark !== null);
  const [least, most] = [Math.min(...values, ...marks), Math.max(...values, ...marks)];
  const reach = most - least || 1;
  const x = (i: number) => 10 + (i * (size.plot - 20)) / Math.max(1, values.length - 1);
  const y = (value: number) => size.edge + ((most - value) / reach) * (height - 2 * size.edge);
  const lines = apart(
    [
      ...(upper === null ? [] : [{ value: upper, words: asNumber(round(upper, reach)), broken: true }]),
      ...(centre === null
        ? []
        : [{ value: centre, words: t(text.mean, { value: asNumber(round(centre, reach)) }), broken: false }]),
      ...(lower === null ? [] : [{ value: lower, words: asNumber(round(lower, reach)), broken: true }]),
    ].map((line) => ({ ...line, at: y(line.value) })),
    height,
  );
  return (
    <div class="wall-chart-room" ref={thing}>
      <svg class="wall-chart" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
        {lines.map(({ value, words, broken, at, label: labelAt }) => (
          <g key={words}>
            <path class={broken ? 'wall-limit' : 'wall-mean'} d={`M0 ${y(value)}H${size.plot}`} />
            <text x={size.plot + 12} y={(labelAt ?? at) + 12}>
              {words}
            </text>
          </g>
        ))}
        <path class="wall-line" d={`M${values.map((value, i) => `${x(i)} ${y(value)}`).join('L')}`} />
        {values.map((value, i) =>
          signals.has(i) ? (
            <path key={x(i)} class="wall-signal" d={`M${x(i)} ${y(value) - 13}l13 23h-26z`} />
          ) : (
            <circle key={x(i)} class="wall-point" cx={x(i)} cy={y(value)} r="6" />
          ),
        )}
      </svg>
    </div>
  );
}

/** As many decimals as tell the lines apart. */
const round = (value: number, reach: number): number => {
  const step = 10 ** Math.max(0, Math.ceil(1 - Math.log10(reach)));
  return Math.round(value * step) / step;
};

type Line = { value: number; words: string; broken: boolean; at: number; label?: number };

/** Labels one above the other, however close their lines lie. */
function apart(lines: Line[], height: number): Line[] {
  let last = Number.NEGATIVE_INFINITY;
  return lines.map((line) => {
    last = Math.max(line.at, last + 38);
    return { ...line, label: Math.min(last, height - 14) };
  });
}
