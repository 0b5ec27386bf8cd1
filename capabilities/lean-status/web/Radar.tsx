import { profileText as text } from '#lean-status/profile-text.ts';
import { bandOf, labelAt, levelLabels, lineOf, placeOf, radarSize, ringAt } from '#lean-status/radar.ts';
import type { DimensionView, RoundView } from '#lean-status/round-view.ts';
import type { Voice } from '#lean-status/voice.ts';
import { useSay } from '#platform/web/say.ts';

export type ProfileProps = { round: RoundView; views: readonly DimensionView[]; other: Voice };

/** Areas around a middle: management whole, the other voice dotted, and the range between all voices behind them. */
export function Radar({ round, views, other }: ProfileProps) {
  const t = useSay();
  const { dimensions } = round.instrument;
  const of = views.length;
  return (
    <svg
      viewBox={`0 0 ${radarSize.width} ${radarSize.height}`}
      role="img"
      aria-label={t(text.drawing, { count: of, other })}
    >
      {[1, 2, 3, 4, 5].map((level) => (
        <path key={level} className="radar-ring" d={ringAt(level, of)} />
      ))}
      {dimensions.map(({ key }, i) => {
        const [from, to] = [placeOf(i, of, 0), placeOf(i, of, 5)];
        return <path key={key} className="radar-ring" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />;
      })}
      <path className="radar-band" d={bandOf(views)} />
      <path className="radar-management" d={lineOf(views, 'management')} />
      <path className="radar-other" d={lineOf(views, other)} />
      {levelLabels(of).map(({ level, x, y }) => (
        <text key={level} className="radar-level" x={x} y={y} textAnchor="middle">
          {level}
        </text>
      ))}
      {dimensions.map(({ key, short }, i) => {
        const { x, y, anchor } = labelAt(i, of);
        return (
          <text key={key} x={x} y={y} textAnchor={anchor}>
            {short}
          </text>
        );
      })}
    </svg>
  );
}
