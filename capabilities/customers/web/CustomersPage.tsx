import { useParams } from '@tanstack/react-router';
import type { CustomersView } from '#customers/customers-view.ts';
import { counts } from '#customers/interview-rules.ts';
import { headlineOf } from '#customers/need-picture.ts';
import { needText } from '#customers/need-text.ts';
import { pageText as text } from '#customers/page-text.ts';
import { CustomersTabs } from '#customers/web/CustomersTabs.tsx';
import { DescriptionPanel } from '#customers/web/DescriptionPanel.tsx';
import { LooseStatements } from '#customers/web/LooseStatements.tsx';
import { NeedChart } from '#customers/web/NeedChart.tsx';
import { NeedList } from '#customers/web/NeedList.tsx';
import { QuoteList } from '#customers/web/QuoteList.tsx';
import { useCustomers } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';

/** What the customers say: the chart, the needs, their own words, and what both parties make of it. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useCustomers(company);
  if (answer.data) return <Picture view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

/** Statements of cards that count and are not gathered under a need yet. */
const looseIn = (view: CustomersView) =>
  view.interviews
    .filter(counts)
    .flatMap((card) => card.statements.filter(({ need }) => need === null).map((one) => ({ card, one })));

const documentOf = (company: string) => `/api/customers/companies/${company}/document.pdf`;

function Picture({ view }: { view: CustomersView }) {
  const t = useSay();
  const language = pageLanguage();
  const first = useOneId();
  const { company, name } = view.company;
  const loose = looseIn(view);
  const { basis, needs } = view;
  const nothing = basis.interviews + basis.answers === 0;
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, language, 'full')}`}
        title={headlineOf({ needs, basis, loose: loose.length }, language)}
        lead={nothing ? undefined : t(needText.basis, basis)}
      />
      <CustomersTabs company={company} at="picture" />
      {nothing && needs.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {view.may.write && (
            <LinkButton to={`/companies/${company}/customers/interviews/${first}`}>
              {t(text.writeFirst)}
            </LinkButton>
          )}
        </Empty>
      ) : (
        <div className="customers-two">
          <div className="customers-main">
            <NeedChart needs={needs} />
            <LooseStatements view={view} loose={loose} />
            <NeedList view={view} />
          </div>
          <div className="customers-aside">
            <DescriptionPanel view={view} />
            <QuoteList view={view} />
            <p className="customers-acts">
              <LinkButton kind="second" icon="print" href={documentOf(company)}>
                {t(text.document)}
              </LinkButton>
              <LinkButton kind="quiet" href={`${documentOf(company)}?quotes=outside`}>
                {t(text.documentOutside)}
              </LinkButton>
            </p>
          </div>
        </div>
      )}
    </>
  );
}
