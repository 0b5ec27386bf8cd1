import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { visits } from '#visits/contract.ts';
import { hoursKinds } from '#visits/hours.ts';
import type { HoursEntry, HoursView } from '#visits/hours-shape.ts';
import { hoursText as text } from '#visits/hours-text.ts';
import { HoursDialog } from '#visits/web/HoursDialog.tsx';
import { HoursRow } from '#visits/web/HoursRow.tsx';
import { writeHours, writeMonth } from '#visits/write-hours.ts';
import '#visits/web/visits.css';
import '#visits/web/hours.css';

/** Own hours: logged in ten seconds, summed by month and kind, never by person. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(visits.listHours, { params: { company } });
  if (answer.data) return <Hours view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function Hours({ view }: { view: HoursView }) {
  const t = useSay();
  const [open, setOpen] = useState<HoursEntry | 'fresh' | null>(null);
  const { company, name } = view.company;
  const log = (
    <Button icon="plus" reason={view.may.log ? undefined : t(text.mayNot)} onClick={() => setOpen('fresh')}>
      {t(text.log)}
    </Button>
  );
  const hours = writeHours(view.total, pageLanguage());
  return (
    <div className="visits">
      <PageHead
        eyebrow={`${name} · ${t(text.eyebrow)}`}
        title={t(text.title, { total: view.total, hours })}
        lead={t(text.lead)}
      />
      {view.entries.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {log}
        </Empty>
      ) : (
        <>
          <p className="visit-acts">
            {log}
            <LinkButton kind="second" href={`/api/visits/companies/${company}/own-hours.csv`} download="">
              {t(text.file)}
            </LinkButton>
          </p>
          <MonthTable months={view.months} />
          <Entries view={view} onCorrect={setOpen} />
        </>
      )}
      {open && (
        <HoursDialog
          company={company}
          today={view.today}
          entry={open === 'fresh' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** The latest are what one looks for; the rest come when asked for. */
const shownFirst = 12;

function Entries({ view, onCorrect }: { view: HoursView; onCorrect: (entry: HoursEntry) => void }) {
  const t = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? view.entries : view.entries.slice(0, shownFirst);
  const rest = view.entries.length - shown.length;
  return (
    <section aria-labelledby="hours-entries">
      <h2 id="hours-entries">{t(text.entries)}</h2>
      <ul className="visit-rows hours-rows">
        {shown.map((entry) => (
          <HoursRow
            key={entry.entry}
            company={view.company.company}
            entry={entry}
            onCorrect={view.may.log ? () => onCorrect(entry) : null}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button kind="quiet" icon="chevron-down" onClick={() => setAll(true)}>
          {t(text.more, { count: rest })}
        </Button>
      )}
    </section>
  );
}

function MonthTable({ months }: { months: HoursView['months'] }) {
  const t = useSay();
  const language = pageLanguage();
  const given = hoursKinds.filter((kind) => months.some(({ kinds }) => kinds[kind] > 0));
  const cell = (hours: number) => (hours > 0 ? writeHours(hours, language) : '–');
  if (months.length === 0) return null;
  return (
    <DataTable
      caption={t(text.months)}
      columns={[
        { key: 'month', label: t(text.month) },
        ...given.map((kind) => ({ key: kind, label: t(text[`kind-${kind}`]), align: 'right' as const })),
        { key: 'sum', label: t(text.sum), align: 'right' },
      ]}
      rows={months.map(({ month, total, kinds }) => ({
        key: month,
        cells: {
          month: writeMonth(month, language),
          ...Object.fromEntries(given.map((kind) => [kind, cell(kinds[kind])])),
          sum: <b>{cell(total)}</b>,
        },
      }))}
    />
  );
}
