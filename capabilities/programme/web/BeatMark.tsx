import type { Beat, BeatState } from '#programme/journey-view.ts';

type Shape = { x: number; y: number; state: BeatState; subject: Beat['subject']; size?: number };

/** A visit is round, a steering-group meeting square, a gathering a diamond; held is filled, planned hollow, called off a cross. */
export function BeatMark({ x, y, state, subject, size = 4.5 }: Shape) {
  if (state === 'missed') {
    return (
      <path
        className="beat-missed"
        d={`M${x} ${y - size - 0.5}l${size + 1} ${size * 2}h-${(size + 1) * 2}z`}
      />
    );
  }
  if (state === 'cancelled') {
    return (
      <path
        className="beat-cancelled"
        d={`M${x - size} ${y - size}l${size * 2} ${size * 2}M${x + size} ${y - size}l-${size * 2} ${size * 2}`}
      />
    );
  }
  const look = { held: 'beat-held', planned: 'beat-planned', unreported: 'beat-unreported' }[state];
  if (subject === 'visit') return <circle className={look} cx={x} cy={y} r={size} />;
  if (subject === 'meeting') {
    const half = size - 0.5;
    return <rect className={look} x={x - half} y={y - half} width={half * 2} height={half * 2} />;
  }
  const reach = size + 2;
  return (
    <path className={look} d={`M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`} />
  );
}
