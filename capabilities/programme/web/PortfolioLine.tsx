import type { PortfolioRow } from '#programme/office-shapes.ts';
import { BeatMark } from '#programme/web/BeatMark.tsx';

export const lineWidth = 640;
const margin = 8;

/** Where a week's middle lies on a line of `weeks` weeks. */
export const weekX = (week: number, weeks: number): number =>
  margin + ((week - 0.5) / weeks) * (lineWidth - 2 * margin);

/** One company's visits and gates by programme week, and where it is today. */
export function PortfolioLine({ row, label }: { row: PortfolioRow; label: string }) {
  const x = (week: number) => weekX(week, row.weeks);
  const here = row.position?.week ?? null;
  const started = row.position !== null && row.position.state !== 'before';
  return (
    <svg className="portfolio-line" viewBox={`0 0 ${lineWidth} 32`} role="img" aria-label={label}>
      {row.phases.slice(1).map(({ n, firstWeek }) => (
        <path key={n} className="portfolio-phase" d={`M${(x(firstWeek) + x(firstWeek - 1)) / 2} 0V32`} />
      ))}
      {row.visits.map(({ n, week, state }) => (
        <BeatMark
          key={n}
          x={x(week)}
          y={12}
          state={state}
          subject="visit"
          size={state === 'planned' ? 2.6 : 4}
        />
      ))}
      {row.gates.map(({ week, state }) => (
        <path
          key={week}
          className={state === 'open' ? 'portfolio-gate' : 'portfolio-gate-shut'}
          d={`M${x(week) + 4} 20v9M${x(week) + 4} 20.5h6l-1.8 2.6 1.8 2.6h-6`}
        />
      ))}
      {started && here !== null && <path className="ribbon-now" d={`M${x(here) + 5} 2V30`} />}
    </svg>
  );
}
