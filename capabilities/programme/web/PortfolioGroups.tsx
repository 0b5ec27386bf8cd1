import { useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { weekEnd, weekMiddle } from '#programme/web/PortfolioLine.tsx';
import { PortfolioCompany } from '#programme/web/PortfolioRows.tsx';
import { groupsOf, type PortfolioGroup } from '#programme/web/portfolio-order.ts';

type Props = { rows: readonly PortfolioRow[]; today: string; isOffice: boolean };

/** Companies on their lines, by programme and length; a week is equally wide in all of them. */
export function PortfolioGroups({ rows, today, isOffice }: Props) {
  const groups = groupsOf(rows);
  const longest = Math.max(...groups.map(({ weeks }) => weeks), 1);
  return groups.map((group) => (
    <section key={group.key} className="portfolio-group">
      <Scale group={group} longest={longest} />
      <ul>
        {group.rows.map((row) => (
          <PortfolioCompany key={row.company} row={row} longest={longest} today={today} isOffice={isOffice} />
        ))}
      </ul>
    </section>
  ));
}

/** A phase with less of the line than this says its number alone. */
const roomForName = 0.2;

/** The heads of the columns, with phases and week numbers over the lines. */
function Scale({ group, longest }: { group: PortfolioGroup; longest: number }) {
  const t = useSay();
  const { weeks, phases, programme } = group;
  const name =
    programme === null
      ? t(text.stateNotEnrolled)
      : group.lengthMatters
        ? t(text.groupWeeks, { name: programme, weeks })
        : programme;
  return (
    <div className="portfolio-scale">
      <h2>{name}</h2>
      <span className="portfolio-week only-desk">{programme !== null && t(text.colWeek)}</span>
      <svg className="portfolio-line only-desk" aria-hidden="true">
        {phases.map((phase) => {
          const share = (phase.lastWeek - phase.firstWeek + 1) / longest;
          const label = t(text.phaseN, { n: phase.n });
          return (
            <svg
              key={phase.n}
              x={weekEnd(phase.firstWeek - 1, longest)}
              width={`${share * 100}%`}
              height="20"
              aria-hidden="true"
            >
              <text x="0" y="14">
                {share < roomForName ? label : `${label} · ${phase.name}`}
              </text>
            </svg>
          );
        })}
        {ticksOf(weeks).map((n) => (
          <text key={n} className="portfolio-tick" x={weekMiddle(n, longest)} y="40">
            {n}
          </text>
        ))}
      </svg>
      <span className="only-desk">{t(text.colMove)}</span>
    </div>
  );
}

/** The first week, every tenth, and the last, where it does not stand on top of a tenth. */
function ticksOf(weeks: number): number[] {
  const tenths = Array.from({ length: Math.floor(weeks / 10) }, (_, i) => (i + 1) * 10);
  return weeks < 1 ? [] : [1, ...tenths.filter((n) => weeks - n > 3), weeks];
}
