import type { DimensionView } from '#lean-status/round-view.ts';
import { isWide } from '#lean-status/spread.ts';
import { VoiceShape } from '#lean-status/web/VoiceMark.tsx';

/** Between marks that say the same: they are stacked, never nudged sideways. */
const step = 17;
const lowest = 58;

const across = (value: number): string => `${((value - 1) / 4) * 100}%`;

/** One area's voices on the line from 1 to 5, with a bar from the lowest to the highest. */
export function VoicePlot({ view }: { view: Pick<DimensionView, 'voices' | 'spread' | 'agreed'> }) {
  const said = view.voices.filter(({ now }) => now !== null);
  const stacks = [...Map.groupBy(said, ({ now }) => now!).entries()];
  const tallest = Math.max(0, ...stacks.map(([, here]) => here.length));
  const height = Math.max(lowest, tallest * step + 8);
  const values = said.map(({ now }) => now!);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return (
    <svg className="voice-plot" height={height} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((level) => (
        <line key={level} className="plot-line" x1={across(level)} x2={across(level)} y1="0" y2="100%" />
      ))}
      {to > from && (
        <line
          className={isWide(view.spread) && !view.agreed?.agreed ? 'plot-gap plot-gap-wide' : 'plot-gap'}
          x1={across(from)}
          x2={across(to)}
          y1="50%"
          y2="50%"
        />
      )}
      {stacks.map(([value, here]) =>
        here.map(({ voice }, i) => (
          <svg
            key={voice}
            x={across(value)}
            y={height / 2 + (i - (here.length - 1) / 2) * step}
            className="plot-mark"
            aria-hidden="true"
          >
            <VoiceShape voice={voice} />
          </svg>
        )),
      )}
    </svg>
  );
}
