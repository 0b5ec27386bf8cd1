import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { walkText as text } from '#principles/walk-text.ts';
import type { Quarter, WalkLine } from '#principles/walk-view.ts';

/** Each principle over the quarters: both parties' scores as two lines, and as numbers. */
export function WalkOverTime({ quarters }: { quarters: readonly Quarter[] }) {
  const t = useSay();
  const inOrder = quarters.toReversed();
  const latest = quarters[0]?.lines.toSorted((a, b) => a.number - b.number) ?? [];
  const lineOf = ({ lines }: Quarter, principle: string) => lines.find((one) => one.principle === principle);
  return (
    <>
      <h3 className="principles-head">{t(text.over)}</h3>
      <DataTable
        caption={t(text.over)}
        captionHidden
        columns={[
          { key: 'principle', label: t(text.principle) },
          { key: 'line', label: t(text.over), hidden: true },
          ...inOrder.map(({ quarter, due }) => ({
            key: String(quarter),
            label: writeDay(due, pageLanguage(), 'month'),
          })),
        ]}
        rows={latest.map(({ principle, number, text: words }) => ({
          key: principle,
          cells: {
            principle: `${number}. ${words}`,
            line: <Lines points={inOrder.map((quarter) => lineOf(quarter, principle))} />,
            ...Object.fromEntries(
              inOrder.map((quarter) => [
                quarter.quarter,
                <Numbers key="n" line={lineOf(quarter, principle)} />,
              ]),
            ),
          },
        }))}
      />
    </>
  );
}

function Numbers({ line }: { line: WalkLine | undefined }) {
  const t = useSay();
  if (!line?.employer || !line.employees) return <>–</>;
  return (
    <span className="small">
      {t(text.both, { employer: line.employer.score, employees: line.employees.score })}
    </span>
  );
}

const step = 36;
const height = 56;
const x = (n: number) => 8 + n * step;
const y = (score: number) => height - 8 - ((score - 1) / 4) * (height - 16);

/** Filled points are management's, rings the employees'. The numbers stand beside it, so it is not read out. */
function Lines({ points }: { points: readonly (WalkLine | undefined)[] }) {
  const of = (side: 'employer' | 'employees') =>
    points.flatMap((line, n) => {
      const score = line?.[side]?.score;
      return score === undefined ? [] : [{ n, at: `${x(n)},${y(score)}`, cx: x(n), cy: y(score) }];
    });
  const width = x(points.length - 1) + 8;
  return (
    <svg className="principles-lines" width={width} height={height} aria-hidden="true">
      {(['employees', 'employer'] as const).map((side) => (
        <g key={side} className={`line-${side}`}>
          <polyline
            points={of(side)
              .map(({ at }) => at)
              .join(' ')}
          />
          {of(side).map(({ n, cx, cy }) => (
            <circle key={n} cx={cx} cy={cy} r={side === 'employer' ? 4 : 5.5} />
          ))}
        </g>
      ))}
    </svg>
  );
}
