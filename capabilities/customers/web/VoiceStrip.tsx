import { needText as text } from '#customers/need-text.ts';
import type { Spread } from '#customers/need-view.ts';
import { useSay } from '#platform/web/say.ts';

/** The most dots one grade is drawn with: above that the number stands beside. */
const mostDots = 6;

/**
 * Every voice as a dot over its grade, 1 to 5, stacked and never nudged sideways; the middle is a line when enough have
 * spoken.
 */
export function VoiceStrip({
  what,
  spread,
  enough,
}: {
  what: string;
  spread: Spread | null;
  enough: boolean;
}) {
  const t = useSay();
  if (!spread) return <span className="voice-none">–</span>;
  const { counts, median } = spread;
  const list = counts
    .map((count, i) => (count > 0 ? t(text.stripOne, { count, grade: i + 1 }) : ''))
    .filter(Boolean)
    .join(', ');
  const x = (grade: number) => 14 + (grade - 1) * 23;
  return (
    <svg
      className="voice-strip"
      viewBox="0 0 120 52"
      role="img"
      aria-label={t(text.stripLabel, { what, list })}
    >
      <line className="voice-axis" x1="6" x2="114" y1="38" y2="38" />
      {enough && <line className="voice-middle" x1={x(median)} x2={x(median)} y1="2" y2="38" />}
      {counts.flatMap((count, i) =>
        Array.from({ length: Math.min(count, mostDots) }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its grade and its place in the stack.
          <circle key={`${i} ${n}`} className="voice-dot" cx={x(i + 1)} cy={34 - n * 5.6} r="2.6" />
        )),
      )}
      {counts.map((count, i) =>
        count > mostDots ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place.
          <text key={i} className="voice-number" x={x(i + 1) + 5} y="8">
            {count}
          </text>
        ) : null,
      )}
      {counts.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place.
        <text key={i} className="voice-grade" x={x(i + 1)} y="50" textAnchor="middle">
          {i + 1}
        </text>
      ))}
    </svg>
  );
}
