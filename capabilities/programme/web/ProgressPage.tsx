import { writeDay } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { navigationText } from '#programme/navigation-text.ts';
import type { ProgressRow } from '#programme/office-shapes.ts';
import { progressText as text } from '#programme/progress-text.ts';

/** How far each company has come, and whether both parties take part: what a branch partner may see. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(programme.readProgress, {});
  if (answer.error)
    return (
      <Trouble
        eyebrow={t(navigationText.progress)}
        error={answer.error}
        onAgain={() => void answer.refetch()}
      />
    );
  if (!answer.data) return <Skeleton lines={8} />;
  const { rows, today } = answer.data;
  const lacking = rows.filter(({ represented }) => !represented.employer || !represented.employees);
  const title =
    rows.length === 0
      ? t(text.titleNone)
      : lacking.length === 0
        ? t(text.titleBoth)
        : t(text.titleMissing, { count: lacking.length });
  const date = writeDay(today, pageLanguage(), 'full');
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow, { count: rows.length, date })}
        title={title}
        lead={t(rows.length === 0 ? text.leadNone : text.lead)}
      />
      {rows.length > 0 && <Progress rows={rows} />}
    </>
  );
}

function Progress({ rows }: { rows: readonly ProgressRow[] }) {
  const t = useSay();
  const columns = [
    { key: 'name', label: t(text.colCompany) },
    { key: 'week', label: t(text.colWeek) },
    { key: 'visits', label: t(text.colVisits) },
    { key: 'gates', label: t(text.colGates) },
    { key: 'signed', label: t(text.colSigned) },
    { key: 'parties', label: t(text.colParties) },
  ];
  return (
    <DataTable
      caption={t(text.caption)}
      captionHidden
      columns={columns}
      rows={rows.map((row) => ({
        key: row.company,
        act: !row.represented.employer || !row.represented.employees,
        cells: {
          name: row.name,
          week: weekOf(row, t),
          visits: t(text.countOf, { n: row.visits.held, all: row.visits.due }),
          gates: t(text.countOf, { n: row.gates.open, all: row.gates.all }),
          signed: t(text.signedOf, row.signed),
          parties: partiesOf(row, t),
        },
      }))}
    />
  );
}

function weekOf({ position, weeks }: ProgressRow, t: Say): string {
  if (!position || position.state === 'before') return t(text.notBegun);
  if (position.state === 'finished') return t(text.done);
  const week = t(text.weekOf, { week: position.week ?? 0, weeks });
  return position.state === 'paused' ? `${week} · ${t(text.paused)}` : week;
}

function partiesOf({ represented }: ProgressRow, t: Say): string {
  if (represented.employer && represented.employees) return t(text.bothThere);
  if (!represented.employer && !represented.employees) return t(text.bothMissing);
  return t(represented.employer ? text.employeesMissing : text.employerMissing);
}
