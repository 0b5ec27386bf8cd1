import type { PortfolioRow } from '#programme/office-shapes.ts';

/**
 * Places along a line are in per cent of its width and marks in pixels, so that marks keep their size on a phone
 * and a week is as wide in every group: `longest` is the number of weeks the whole width stands for.
 */
const percent = (weeks: number, longest: number): string => `${((weeks / longest) * 100).toFixed(3)}%`;

/** The middle of a week. */
export const weekMiddle = (week: number, longest: number): string => percent(week - 0.5, longest);

/** The end of a week, which is where the next begins. */
export const weekEnd = (week: number, longest: number): string => percent(week, longest);

const visitsAt = '38%';

type Props = { row: PortfolioRow; longest: number; today: string; label: string };

/** One company's visits and gates by programme week, and where it is today. */
export function PortfolioLine({ row, longest, today, label }: Props) {
  const now = nowAt(row, today);
  return (
    <svg className="portfolio-line" role="img" aria-label={label}>
      {row.phases.slice(1).map(({ n, firstWeek }) => {
        const x = weekEnd(firstWeek - 1, longest);
        return <line key={n} className="portfolio-phase" x1={x} x2={x} y1="0" y2="100%" />;
      })}
      {row.visits.map((visit) => (
        <VisitMark key={visit.n} x={weekMiddle(visit.week, longest)} y={visitsAt} state={visit.state} />
      ))}
      {row.gates.map(({ week, state }) => (
        <svg key={week} x={weekEnd(week, longest)} y="64%" overflow="visible" aria-hidden="true">
          <GateFlag state={state} />
        </svg>
      ))}
      {now !== null && (
        <line
          className="portfolio-now"
          x1={percent(now, longest)}
          x2={percent(now, longest)}
          y1="10%"
          y2="90%"
        />
      )}
    </svg>
  );
}

type Visit = PortfolioRow['visits'][number];

/** Held is filled, missed a triangle, unreported a broken ring, planned a small ring, called off a cross. */
export function VisitMark({ x, y, state }: { x: string; y: string; state: Visit['state'] }) {
  if (state === 'missed') {
    return (
      <svg x={x} y={y} overflow="visible" aria-hidden="true">
        <path className="visit-missed" d="M0-5.4 5.6 4.6H-5.6z" />
      </svg>
    );
  }
  if (state === 'cancelled') {
    return (
      <svg x={x} y={y} overflow="visible" aria-hidden="true">
        <path className="visit-cancelled" d="M-3.6-3.6 3.6 3.6M3.6-3.6-3.6 3.6" />
      </svg>
    );
  }
  const radius = { held: 4, unreported: 3.8, planned: 2.2 }[state];
  return <circle className={`visit-${state}`} cx={x} cy={y} r={radius} />;
}

const flags = {
  open: { look: 'gate-open', shape: 'M0 10V0H7L5.2 2.6 7 5.2H0' },
  ahead: { look: 'gate-ahead', shape: 'M0 10V0H7L5.2 2.6 7 5.2H0' },
  late: { look: 'gate-late', shape: 'M0 10V-1L8.5 2.8 0 6.6' },
} as const;

/** A flag at the end of a gate's week: filled when open, hollow ahead, a pointed pennant when its day has passed. */
export function GateFlag({ state }: { state: PortfolioRow['gates'][number]['state'] }) {
  const { look, shape } = flags[state === 'open' || state === 'late' ? state : 'ahead'];
  return <path className={look} d={shape} />;
}

/** Weeks travelled when today is marked; null before the start and after the end. Beside this week's visit, never on it. */
function nowAt({ position, visits }: PortfolioRow, today: string): number | null {
  if (!position || position.week === null) return null;
  if (position.state === 'before' || position.state === 'finished') return null;
  const visit = visits.find(({ week }) => week === position.week);
  const isAhead = position.state === 'active' && visit?.state === 'planned' && visit.date >= today;
  return isAhead ? position.week - 1 : position.week;
}
