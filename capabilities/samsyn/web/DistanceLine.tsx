import type { Point } from '#samsyn/samsyn-view.ts';

const across = (share: number): string => `${share * 100}%`;

type Props = { start: Point | null; now: Point | null };

/**
 * From 0 to 100: a thin tick where the parties stood and a thick one where they stand, each on a band as wide as its
 * uncertainty. No ring and no disc: those are the parties themselves, everywhere else.
 */
export function DistanceLine({ start, now }: Props) {
  return (
    <svg className="distance-line" height="56" aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <line key={at} className="distance-grid" x1={across(at)} x2={across(at)} y1="0" y2="100%" />
      ))}
      {start && <Band point={start} y={18} kind="start" />}
      {now && <Band point={now} y={38} kind="now" />}
      {start && <At point={start} y={18} kind="start" />}
      {now && <At point={now} y={38} kind="now" />}
    </svg>
  );
}

function At({ point, y, kind }: { point: Point; y: number; kind: 'start' | 'now' }) {
  const x = across(point.distance);
  return <line className={`distance-${kind}`} x1={x} x2={x} y1={y - 9} y2={y + 9} />;
}

function Band({ point, y, kind }: { point: Point; y: number; kind: 'start' | 'now' }) {
  const { low, high } = point;
  if (low === null || high === null || low === high) return null;
  const width = across(high - low);
  return (
    <rect className={`distance-band-${kind}`} x={across(low)} y={y - 5} width={width} height="10" rx="2" />
  );
}
