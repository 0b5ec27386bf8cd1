import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasuresView, MeasureView } from '#parties/measure-view.ts';
import { partiesText } from '#parties/parties-text.ts';
import { MeasureDialog } from '#parties/web/MeasureDialog.tsx';
import { MeasureStatus } from '#parties/web/MeasureStatus.tsx';
import { useMeasures } from '#parties/web/use-parties.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#parties/web/parties.css';
import '#parties/web/measures.css';

/** The measurement register: what is measured here, and how it stands with the talk about it. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useMeasures(company);
  if (answer.data) return <Register view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(partiesText.measures)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function Register({ view }: { view: MeasuresView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { company, name } = view.company;
  const act = view.may.register && (
    <Button icon="plus" onClick={() => setOpen(true)}>
      {t(text.register)}
    </Button>
  );
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, pageLanguage(), 'full')}`}
        title={headlineOf(view.measures, t)}
        lead={t(text.lead)}
      />
      {view.measures.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {act}
        </Empty>
      ) : (
        <>
          {act && <p className="parties-acts parties-act">{act}</p>}
          {!view.may.readWhole && <p className="small subtle parties-act">{t(text.outsideOnly)}</p>}
          <MeasureTable view={view} />
        </>
      )}
      {open && <MeasureDialog company={company} measure={null} onClose={() => setOpen(false)} />}
    </>
  );
}

function headlineOf(measures: readonly MeasureView[], t: Say): string {
  const count = (is: (measure: MeasureView) => boolean) => measures.filter(is).length;
  const overdue = count((measure) => measure.overdue);
  if (overdue > 0) return t(text.headOverdue, { count: overdue });
  const drafts = count(({ state }) => state === 'draft');
  if (drafts > 0) return t(text.headDrafts, { count: drafts });
  const live = count(({ state }) => state === 'live');
  return live > 0 ? t(text.headLive, { count: live }) : t(text.headNone);
}

function MeasureTable({ view }: { view: MeasuresView }) {
  const t = useSay();
  const day = (date: string) => writeDay(date, pageLanguage(), 'numbers');
  return (
    <div className="measure-table">
      <DataTable
        caption={t(partiesText.measures)}
        captionHidden
        columns={[
          { key: 'what', label: t(text.what) },
          { key: 'status', label: t(text.status) },
          { key: 'discussed', label: t(text.discussedColumn) },
          { key: 'review', label: t(text.reviewColumn) },
        ]}
        rows={view.measures.map((measure) => ({
          key: measure.measure,
          act: measure.overdue,
          cells: {
            what: <What company={view.company.company} measure={measure} />,
            status: <MeasureStatus measure={measure} />,
            discussed: (
              <>
                {measure.discussed ? day(measure.discussed.on) : t(text.notDiscussed)}
                {measure.discussed?.disagreement && (
                  <span className="measure-under">{t(text.disagreed)}</span>
                )}
              </>
            ),
            review: measure.state === 'live' ? day(measure.reviewBy) : '–',
          },
        }))}
      />
    </div>
  );
}

function What({ company, measure }: { company: string; measure: MeasureView }) {
  const t = useSay();
  return (
    <>
      {measure.detail ? (
        <Link to={`/companies/${company}/measures/${measure.measure}`}>{measure.title}</Link>
      ) : (
        measure.title
      )}
      <span className="measure-under">{t(measure.pointsAtPeople ? text.points : text.pointsNot)}</span>
    </>
  );
}
