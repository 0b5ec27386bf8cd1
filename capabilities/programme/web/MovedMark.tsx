import type { Beat } from '#programme/journey-view.ts';
import { BeatMark } from '#programme/web/BeatMark.tsx';

type Props = {
  beat: Pick<Beat, 'state' | 'subject'>;
  /** Where the rhythm has it, and where it went; null when it did not. */
  x: number;
  to: number | null;
  y: number;
  size?: number;
};

/** A visit or meeting on the line; one that was moved leaves a broken ring where the rhythm has it, and a bow from there. */
export function MovedMark({ beat, x, to, y, size = 4.5 }: Props) {
  const mark = (at: number) => (
    <BeatMark x={at} y={y} state={beat.state} subject={beat.subject} size={size} />
  );
  if (to === null) return mark(x);
  // However near, the two stand apart, so that one sees that it was moved and which way.
  const least = size * 2 + 1;
  const at = to < x ? Math.min(to, x - least) : Math.max(to, x + least);
  const lift = size + 4;
  return (
    <g>
      <circle className="beat-was" cx={x} cy={y} r={size * 0.7} />
      <path
        className="beat-went"
        d={`M${x} ${y - size}C${x} ${y - lift - 2} ${at} ${y - lift - 2} ${at} ${y - size - 1}`}
      />
      {mark(at)}
    </g>
  );
}
