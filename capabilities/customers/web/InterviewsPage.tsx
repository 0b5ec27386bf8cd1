import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { counts } from '#customers/interview-rules.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { CustomersTabs } from '#customers/web/CustomersTabs.tsx';
import { InterviewRemoval } from '#customers/web/InterviewRemoval.tsx';
import { RegisterPanel } from '#customers/web/RegisterPanel.tsx';
import { useCustomers } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';

/** The cards from talks with customers, and the customers themselves. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useCustomers(company);
  if (answer.data) return <Interviews view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(pageText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function headlineOf({ interviews, basis }: CustomersView, t: Say): string {
  const drafts = interviews.filter((one) => !one.finished && one.removed === null).length;
  if (drafts > 0) return t(text.headDrafts, { count: drafts });
  const done = interviews.filter(counts);
  if (done.length === 0) return t(text.headNone);
  const customers = new Set(done.map(({ customer }) => customer)).size;
  return t(text.headDone, { count: basis.interviews, customers });
}

function Interviews({ view }: { view: CustomersView }) {
  const t = useSay();
  const next = useOneId();
  const { company, name } = view.company;
  const there = view.interviews.filter(({ removed }) => removed === null);
  const gone = view.interviews.filter(({ removed }) => removed !== null);
  const to = (interview: string) => `/companies/${company}/customers/interviews/${interview}`;
  const write = view.may.write && (
    <LinkButton icon="plus" to={to(next)}>
      {t(there.length === 0 ? pageText.writeFirst : text.write)}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, pageLanguage(), 'full')}`}
        title={headlineOf(view, t)}
      />
      <CustomersTabs company={company} at="interviews" />
      <div className="customers-two">
        <div className="customers-main">
          {there.length === 0 ? (
            <Empty title={t(pageText.emptyTitle)} body={t(pageText.emptyBody)}>
              {write}
            </Empty>
          ) : (
            <section aria-labelledby="interviews-title">
              <h2 id="interviews-title" className="hidden">
                {t(pageText.tabInterviews)}
              </h2>
              {write ? (
                <p className="customers-acts">{write}</p>
              ) : (
                <p className="subtle">{t(pageText.mayNotWrite)}</p>
              )}
              <ul className="interviews">
                {there.map((card) => (
                  <InterviewLine key={card.interview} card={card} to={to(card.interview)} />
                ))}
              </ul>
            </section>
          )}
          {gone.length > 0 && (
            <details className="interviews-gone">
              <summary>{t(text.gone)}</summary>
              <ul className="interviews">
                {gone.map((card) => (
                  <InterviewLine key={card.interview} card={card} to={to(card.interview)}>
                    <InterviewRemoval company={company} card={card} may={view.may.ask} />
                  </InterviewLine>
                ))}
              </ul>
            </details>
          )}
        </div>
        <RegisterPanel view={view} />
      </div>
    </>
  );
}

type LineProps = { card: InterviewView; to: string; children?: ReactNode };

function InterviewLine({ card, to, children }: LineProps) {
  const t = useSay();
  const [first] = card.statements;
  return (
    <li>
      <div className="interview-head">
        <Link to={to}>{card.customerName}</Link>
        {!card.finished && card.removed === null && <Tag tone="deviation">{t(text.draft)}</Tag>}
      </div>
      <p className="small subtle">
        {[card.role, writeDay(card.heldOn, pageLanguage(), 'long'), card.heldBy].join(' · ')}
      </p>
      {first && <p className="interview-first">{card.statements.map(({ wants }) => wants).join(' · ')}</p>}
      {children}
    </li>
  );
}
