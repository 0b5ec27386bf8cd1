import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pageText } from '#customers/page-text.ts';
import { nameFor } from '#customers/round-rules.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { RoundPage } from '#customers/round-view.ts';
import { AnswerList } from '#customers/web/AnswerList.tsx';
import { LinkPanel } from '#customers/web/LinkPanel.tsx';
import { RoundChange } from '#customers/web/RoundChange.tsx';
import { roundHeadline } from '#customers/web/round-words.ts';
import { useRound } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';

/** One round of the survey: its links, and what has come in. */
export function Page() {
  const t = useSay();
  const { company = '', round = '' } = useParams({ strict: false });
  const [from, setFrom] = useState(0);
  const answer = useRound(company, round, from);
  if (answer.data) return <Round page={answer.data} from={from} onTurn={setFrom} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(pageText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

type Props = { page: RoundPage; from: number; onTurn: (from: number) => void };

function Round({ page, from, onTurn }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const { round } = page;
  const { company, name } = page.company;
  const day = (date: string) => writeDay(date, language, 'long');
  const isHeld = round.held !== null;
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${round.title}`}
        title={roundHeadline(round, t, language)}
        lead={`${t(text.days, { from: day(round.opensOn), to: day(round.closesOn) })}. ${t(text.counted, { named: round.namedAnswers, open: round.openAnswers })}.`}
      />
      <div className="customers-two">
        <div className="customers-main">
          <LinkPanel page={page} />
          {isHeld && (
            <Mark status="silent">{t(round.held === 'too-few' ? text.heldFew : text.heldOpen)}</Mark>
          )}
          <AnswerList page={page} from={from} onTurn={onTurn} />
        </div>
        <div className="customers-aside">
          <section aria-labelledby="asked-title">
            <h2 id="asked-title">{t(text.asked)}</h2>
            <ol className="round-asked">
              {round.needs.map(({ need, names }) => (
                <li key={need}>{nameFor(names, language).name}</li>
              ))}
            </ol>
          </section>
          <RoundChange page={page} />
          <LinkButton kind="quiet" icon="arrow-left" to={`/companies/${company}/customers/rounds`}>
            {t(text.toRounds)}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
