import { Link } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { addressOf } from '#programme/web/PortfolioRows.tsx';
import { groupsOf } from '#programme/web/portfolio-order.ts';
import {
  countVisits,
  moveWords,
  needsMove,
  openGates,
  type Reading,
  weekWords,
} from '#programme/web/portfolio-words.ts';

/** The same facts as the lines, in a table for each line of weeks. */
export function PortfolioTable({ rows, isOffice }: { rows: readonly PortfolioRow[]; isOffice: boolean }) {
  const t = useSay();
  const reading: Reading = { t, language: pageLanguage(), isOffice };
  const columns = [
    { key: 'name', label: t(text.colCompany) },
    { key: 'week', label: t(text.colWeek) },
    { key: 'held', label: t(text.colHeld), align: 'right' as const },
    { key: 'missed', label: t(text.colMissed) },
    { key: 'unreported', label: t(text.keyUnreported) },
    { key: 'gates', label: t(text.colGates) },
    { key: 'end', label: t(text.colEnd) },
    { key: 'move', label: t(text.colMove) },
  ];
  return groupsOf(rows).map(({ key, programme, weeks, lengthMatters, rows: members }) => {
    const name = programme ?? t(text.stateNotEnrolled);
    return (
      <DataTable
        key={key}
        caption={lengthMatters ? t(text.groupWeeks, { name, weeks }) : name}
        columns={columns}
        rows={members.map((row) => ({
          key: row.company,
          act: needsMove(row),
          cells: cellsOf(row, reading),
        }))}
      />
    );
  });
}

function cellsOf(row: PortfolioRow, reading: Reading) {
  const { t, language, isOffice } = reading;
  const { week, state } = weekWords(row, reading);
  return {
    name: (
      <>
        <Link to={addressOf(row, isOffice)}>{row.name}</Link>
        <span className="portfolio-adviser">{row.adviser ?? t(text.noAdviser)}</span>
      </>
    ),
    week: [week, state].filter((part) => part !== null && part !== '').join(' · '),
    held: row.enrolled ? String(countVisits([row]).held) : '–',
    missed: visitsIn(row, 'missed', reading),
    unreported: visitsIn(row, 'unreported', reading),
    gates: row.gates.length > 0 ? t(text.countOf, { n: openGates(row), all: row.gates.length }) : '–',
    end: row.end ? writeDay(row.end, language, 'numbers') : '–',
    move: moveWords(row, reading).join(' · '),
  };
}

/** How many, and in which weeks, as the triangles and rings stand on the line. */
function visitsIn(row: PortfolioRow, state: 'missed' | 'unreported', { t }: Reading): string {
  const weeks = row.visits.filter((visit) => visit.state === state).map(({ week }) => week);
  if (weeks.length === 0) return row.enrolled ? '0' : '–';
  return t(text.countInWeeks, { n: weeks.length, weeks: weeks.join(', ') });
}
