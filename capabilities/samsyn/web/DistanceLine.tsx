import type { Point } from '#samsyn/samsyn-view.ts';

const across = (share: number): string => `${share * 100}%`;

type Props = { start: Point | null; now: Point | null };

/** From 0 to 100: a ring where the parties stood, filled where they stand, each on a band as wide as its uncertainty. */
export function DistanceLine({ start, now }: Props) {
  return (
    <svg className="distance-line" height="56" aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <line key={at} className="distance-grid" x1={across(at)} x2={across(at)} y1="0" y2="100%" />
      ))}
      {start && <Band point={start} y={18} kind="start" />}
      {now && <Band point={now} y={38} kind="now" />}
      {start && <circle className="distance-start" cx={across(start.distance)} cy="18" r="7" />}
      {now && <circle className="distance-now" cx={across(now.distance)} cy="38" r="8" />}
    </svg>
  );
}

function Band({ point, y, kind }: { point: Point; y: number; kind: 'start' | 'now' }) {
  const { low, high } = point;
  if (low === null || high === null || low === high) return null;
  const width = across(high - low);
  return (
    <rect className={`distance-band-${kind}`} x={across(low)} y={y - 5} width={width} height="10" rx="2" />
  );
}
