import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { InterviewCard } from '#customers/web/InterviewCard.tsx';
import { InterviewForm } from '#customers/web/InterviewForm.tsx';
import { InterviewRemoval } from '#customers/web/InterviewRemoval.tsx';
import { useCustomers } from '#customers/web/use-customers.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';

/** One card from a talk with a customer. An address nobody has written at yet is an empty card. */
export function Page() {
  const t = useSay();
  const { company = '', interview = '' } = useParams({ strict: false });
  const answer = useCustomers(company);
  if (answer.data) return <Card key={interview} view={answer.data} interview={interview} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(pageText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

function Card({ view, interview }: { view: CustomersView; interview: string }) {
  const t = useSay();
  const language = pageLanguage();
  const card = view.interviews.find((one) => one.interview === interview) ?? null;
  // What the form began from: when somebody saves meanwhile, what is written here is not lost under it.
  const [begun, setBegun] = useState<InterviewView | null>(card);
  const newer = card !== null && card.revision !== (begun?.revision ?? 0);
  const { company, name } = view.company;
  const title = card
    ? t(text.cardTitle, { customer: card.customerName, date: writeDay(card.heldOn, language, 'said') })
    : t(text.newTitle);
  const writes = view.may.write && !card?.removed;
  return (
    <>
      <PageHead eyebrow={`${name} · ${t(pageText.tabInterviews)}`} title={title}>
        {card && (
          <p className="small subtle">
            {t(text.changedBy, { name: card.written.by, at: writeMoment(card.written.at, language) })}
          </p>
        )}
      </PageHead>
      {writes && newer && (
        <Note tone="calm">
          <p>{t(text.newer, { name: card.written.by })}</p>
          <Button kind="second" onClick={() => setBegun(card)}>
            {t(text.fetchNewer)}
          </Button>
        </Note>
      )}
      {writes ? (
        <InterviewForm
          key={begun?.revision ?? 0}
          view={view}
          interview={interview}
          card={begun}
          onSaved={(saved) => setBegun(saved)}
        />
      ) : card ? (
        <InterviewCard card={card} />
      ) : (
        <p className="subtle">{t(pageText.mayNotWrite)}</p>
      )}
      <div className="customers-acts interview-foot">
        {card && <InterviewRemoval company={company} card={card} may={view.may.ask} />}
        <LinkButton kind="quiet" icon="arrow-left" to={`/companies/${company}/customers/interviews`}>
          {t(text.toInterviews)}
        </LinkButton>
      </div>
    </>
  );
}
