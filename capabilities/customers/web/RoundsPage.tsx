import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CustomersView } from '#customers/customers-view.ts';
import { pageText } from '#customers/page-text.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { RoundView } from '#customers/round-view.ts';
import { CustomersTabs } from '#customers/web/CustomersTabs.tsx';
import { RoundDialog } from '#customers/web/RoundDialog.tsx';
import { roundHeadline } from '#customers/web/round-words.ts';
import { useCustomers } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';

/** The rounds in which customers are asked by link. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useCustomers(company);
  if (answer.data) return <Rounds view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(pageText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function Rounds({ view }: { view: CustomersView }) {
  const t = useSay();
  const navigate = useNavigate();
  const language = pageLanguage();
  const [making, setMaking] = useState(false);
  const { company, name } = view.company;
  const to = (round: string) => `/companies/${company}/customers/rounds/${round}`;
  const latest = view.rounds.find(({ state }) => state === 'open') ?? view.rounds[0];
  const reason = !view.may.ask ? t(text.mayNotAsk) : view.needs.length === 0 ? t(text.needsFirst) : undefined;
  const make = (
    <Button icon="plus" reason={reason} onClick={() => setMaking(true)}>
      {t(text.make)}
    </Button>
  );
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(view.today, language, 'full')}`}
        title={latest ? roundHeadline(latest, t, language) : t(text.headNone)}
        lead={t(text.lead)}
      />
      <CustomersTabs company={company} at="rounds" />
      {view.rounds.length === 0 ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {make}
        </Empty>
      ) : (
        <section className="customers-section" aria-labelledby="rounds-title">
          <h2 id="rounds-title" className="hidden">
            {t(pageText.tabRounds)}
          </h2>
          <p className="customers-acts">{make}</p>
          <ul className="rounds">
            {view.rounds.map((round) => (
              <RoundLine key={round.round} round={round} to={to(round.round)} />
            ))}
          </ul>
        </section>
      )}
      {making && (
        <RoundDialog
          view={view}
          onMade={(round) => void navigate({ to: to(round) })}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

function RoundLine({ round, to }: { round: RoundView; to: string }) {
  const t = useSay();
  const day = (date: string) => writeDay(date, pageLanguage(), 'long');
  return (
    <li>
      <div className="interview-head">
        <Link to={to}>{round.title}</Link>
        <Tag tone={round.state === 'open' ? 'pine' : 'plain'}>{t(text[round.state])}</Tag>
      </div>
      <p className="small subtle">
        {t(text.days, { from: day(round.opensOn), to: day(round.closesOn) })}
        {' · '}
        {t(text.counted, { named: round.namedAnswers, open: round.openAnswers })}
      </p>
    </li>
  );
}
