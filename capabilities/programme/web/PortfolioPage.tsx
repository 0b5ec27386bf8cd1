import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { holds, useSession } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { navigationText } from '#programme/navigation-text.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { PortfolioActs } from '#programme/web/PortfolioActs.tsx';
import { PortfolioGroups } from '#programme/web/PortfolioGroups.tsx';
import { PortfolioKey } from '#programme/web/PortfolioKey.tsx';
import { PortfolioTable } from '#programme/web/PortfolioTable.tsx';
import { type Filter, isFiltered, within } from '#programme/web/portfolio-filter.ts';
import { portfolioHeadline, portfolioLead } from '#programme/web/portfolio-words.ts';
import '#programme/web/office.css';
import '#programme/web/office-narrow.css';

/** Every company on its line of weeks: those that need a move first. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(programme.readPortfolio, {});
  const isOffice = holds(useSession(), 'programme-office');
  const filter = useSearch({ strict: false }) as Filter;
  if (answer.data)
    return <Portfolio all={answer.data.rows} today={answer.data.today} filter={filter} isOffice={isOffice} />;
  if (answer.error)
    return (
      <Trouble
        eyebrow={t(navigationText.programme)}
        error={answer.error}
        onAgain={() => void answer.refetch()}
      />
    );
  return <Skeleton lines={8} />;
}

type Props = { all: readonly PortfolioRow[]; today: string; filter: Filter; isOffice: boolean };

function Portfolio({ all, today, filter, isOffice }: Props) {
  const t = useSay();
  const rows = within(all, filter);
  const day = writeDay(today, pageLanguage(), 'full');
  if (rows.length === 0) {
    return isFiltered(filter) ? (
      <div className="portfolio">
        <PageHead eyebrow={day} title={t(text.headNone)} lead={t(text.noneBody)} />
        <PortfolioActs all={all} filter={filter} isOffice={isOffice} />
        <ShowAll />
      </div>
    ) : (
      <NobodyYet day={day} isOffice={isOffice} />
    );
  }
  return (
    <div className="portfolio">
      <PageHead
        eyebrow={t(text.eyebrow, { count: rows.length, date: day })}
        title={portfolioHeadline(rows, t)}
        lead={portfolioLead(rows, t)}
      />
      <PortfolioActs all={all} filter={filter} isOffice={isOffice} />
      <Overview rows={rows} today={today} isOffice={isOffice} />
    </div>
  );
}

function ShowAll() {
  const t = useSay();
  const navigate = useNavigate();
  return (
    <p className="page-act">
      <Button kind="second" onClick={() => void navigate({ to: '/companies' })}>
        {t(text.showAll)}
      </Button>
    </p>
  );
}

/** Before the first company: who usually starts, and one button. */
function NobodyYet({ day, isOffice }: { day: string; isOffice: boolean }) {
  const t = useSay();
  const lead = t(isOffice ? text.emptyBody : text.emptyAdviser);
  return (
    <>
      <PageHead eyebrow={day} title={t(text.headEmpty)} lead={lead} />
      {isOffice && (
        <p className="page-act">
          <LinkButton to="/companies/register">{t(text.registerCompany)}</LinkButton>
        </p>
      )}
    </>
  );
}

type OverviewProps = { rows: readonly PortfolioRow[]; today: string; isOffice: boolean };

function Overview({ rows, today, isOffice }: OverviewProps) {
  const t = useSay();
  const [table, setTable] = useState(false);
  return (
    <>
      {table ? (
        <PortfolioTable rows={rows} isOffice={isOffice} />
      ) : (
        <PortfolioGroups rows={rows} today={today} isOffice={isOffice} />
      )}
      <div className="portfolio-foot">
        {!table && <PortfolioKey rows={rows} />}
        <Button kind="quiet" onClick={() => setTable(!table)}>
          {t(table ? text.showLines : text.showTable)}
        </Button>
      </div>
    </>
  );
}
