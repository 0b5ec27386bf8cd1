import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { countVisits, moveWords, needsMove, weekWords } from '#programme/web/portfolio-words.ts';

/** The same facts as the lines, in a table. */
export function PortfolioTable({ rows }: { rows: readonly PortfolioRow[] }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <DataTable
      caption={t(text.tableCaption)}
      columns={[
        { key: 'name', label: t(text.colCompany) },
        { key: 'week', label: t(text.colWeek) },
        { key: 'held', label: t(text.colHeld), align: 'right' },
        { key: 'missed', label: t(text.colMissed), align: 'right' },
        { key: 'unreported', label: t(text.keyUnreported), align: 'right' },
        { key: 'end', label: t(text.colEnd) },
        { key: 'move', label: t(text.colMove) },
      ]}
      rows={rows.map((row) => {
        const { held, missed, unreported } = countVisits([row]);
        return {
          key: row.company,
          act: needsMove(row),
          cells: {
            name: row.adviser ? `${row.name}, ${row.adviser}` : row.name,
            week: weekWords(row, t, language),
            held: String(held),
            missed: String(missed),
            unreported: String(unreported),
            end: row.end ? writeDay(row.end, language, 'full') : '–',
            move: moveWords(row, t, language),
          },
        };
      })}
    />
  );
}
