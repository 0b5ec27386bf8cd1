import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { PortfolioGroups } from '#programme/web/PortfolioGroups.tsx';
import { PortfolioTable } from '#programme/web/PortfolioTable.tsx';
import { countVisits, portfolioHeadline } from '#programme/web/portfolio-words.ts';
import '#programme/web/ribbon.css';
import '#programme/web/office.css';

type Filter = { cohort?: string; adviser?: string };

/** Every company on its line of weeks: those that need a move first. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(programme.readPortfolio, {});
  const isOffice = useSession()?.memberships.some(({ role }) => role === 'programme-office') ?? false;
  const filter = useSearch({ strict: false }) as Filter;
  if (answer.error) {
    return (
      <Empty title={answer.error.message} body="">
        <Button kind="second" onClick={() => void answer.refetch()}>
          {t(text.retry)}
        </Button>
      </Empty>
    );
  }
  if (!answer.data) return <Skeleton lines={8} />;
  const { rows: all, today } = answer.data;
  const rows = all.filter(
    (row) =>
      (!filter.cohort || row.cohort === filter.cohort) && (!filter.adviser || row.adviser === filter.adviser),
  );
  return (
    <div className="portfolio">
      <PageHead
        eyebrow={t(text.eyebrow, { count: rows.length, date: writeDay(today, pageLanguage(), 'full') })}
        title={portfolioHeadline(rows, t)}
        lead={rows.some(({ enrolled }) => enrolled) ? t(text.leadVisits, countVisits(rows)) : undefined}
      />
      <Acts all={all} filter={filter} isOffice={isOffice} />
      {all.length === 0 ? <NobodyYet isOffice={isOffice} /> : <Overview rows={rows} isOffice={isOffice} />}
    </div>
  );
}

function NobodyYet({ isOffice }: { isOffice: boolean }) {
  const t = useSay();
  return (
    <Empty title={t(text.headEmpty)} body={t(isOffice ? text.emptyBody : text.emptyAdviser)}>
      {isOffice && <LinkButton to="/companies/register">{t(text.registerCompany)}</LinkButton>}
    </Empty>
  );
}

function Overview({ rows, isOffice }: { rows: readonly PortfolioRow[]; isOffice: boolean }) {
  const t = useSay();
  const [table, setTable] = useState(false);
  return (
    <>
      {table ? <PortfolioTable rows={rows} /> : <PortfolioGroups rows={rows} isOffice={isOffice} />}
      <p className="portfolio-switch">
        <Button kind="quiet" onClick={() => setTable(!table)}>
          {t(table ? text.showLines : text.showTable)}
        </Button>
      </p>
    </>
  );
}

/** Filters that live in the address, so that a view can be sent to someone; and the office's way to a further company. */
function Acts({
  all,
  filter,
  isOffice,
}: {
  all: readonly PortfolioRow[];
  filter: Filter;
  isOffice: boolean;
}) {
  const t = useSay();
  const navigate = useNavigate();
  const choices = (key: keyof Filter) =>
    [...new Set(all.flatMap((row) => row[key] ?? []))].sort((a, b) => a.localeCompare(b, 'nb'));
  const choose = (key: keyof Filter) => (value: string) =>
    void navigate({ to: '.', search: { ...filter, [key]: value || undefined } as never, replace: true });
  const field = (key: keyof Filter, label: string) => {
    const values = choices(key);
    if (values.length < 2) return null;
    const options = [
      { value: '', label: t(text.filterAll) },
      ...values.map((value) => ({ value, label: value })),
    ];
    return (
      <SelectField
        name={key}
        label={label}
        value={filter[key] ?? ''}
        onChange={choose(key)}
        options={options}
      />
    );
  };
  return (
    <div className="portfolio-acts">
      {field('cohort', t(text.filterCohort))}
      {isOffice && field('adviser', t(text.filterAdviser))}
      {isOffice && all.length > 0 && (
        <LinkButton to="/companies/register" kind="second" icon="plus">
          {t(text.registerCompany)}
        </LinkButton>
      )}
    </div>
  );
}
