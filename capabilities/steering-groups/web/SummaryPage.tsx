import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf, useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { dueBodies } from '#steering-groups/anchoring-bodies.ts';
import { anchoringPageText } from '#steering-groups/anchoring-page-text.ts';
import type { DueBody } from '#steering-groups/anchoring-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { groupMandateText } from '#steering-groups/group-mandate-text.ts';
import { summaryPageText as text } from '#steering-groups/summary-text.ts';
import type { SummaryPicture, SummaryView } from '#steering-groups/summary-view.ts';
import '#steering-groups/web/group.css';
import '#steering-groups/web/summary.css';

type Choice = { receiver: DueBody; from: string; to: string };

const isDay = (written: string): boolean => /^\d{4}-\d\d-\d\d$/.test(written);

/** Days that are not whole yet are not asked for: what stands goes on standing while somebody writes. */
const queryOf = ({ receiver, from, to }: Choice): Record<string, string> => ({
  receiver,
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
});

/** One page for the board or a joint body: on the screen with a way to each source, and as a PDF. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const [choice, setChoice] = useState<Choice>({ receiver: 'board', from: '', to: '' });
  const [last, setLast] = useState<SummaryView | null>(null);
  const query = queryOf(choice);
  const answer = useAnswer(steeringGroups.readSummary, { params: { company }, query });
  if (answer.data && answer.data !== last) setLast(answer.data);
  const view = answer.data ?? last;
  if (!view && answer.error)
    return <Trouble eyebrow={t(text.summary)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!view) return <Skeleton lines={8} />;
  const { picture, period } = view;
  const problem = (field: string) => problemOf(answer.error, field);
  return (
    <div className="group summary">
      <PageHead
        eyebrow={`${view.company.name} · ${t(text.summary)}`}
        title={picture.title}
        lead={picture.lead}
      />
      <div className="summary-choice">
        <SelectField
          name="receiver"
          label={t(text.to)}
          value={choice.receiver}
          onChange={(receiver) => setChoice({ receiver: receiver as DueBody, from: '', to: '' })}
          options={dueBodies.map((value) => ({ value, label: t(anchoringPageText[value]) }))}
        />
        <DateField
          name="from"
          label={t(text.from)}
          value={choice.from || period.from}
          problem={problem('from')}
          onChange={(from) => setChoice((now) => ({ ...now, from }))}
        />
        <DateField
          name="to"
          label={t(text.until)}
          value={choice.to || period.to}
          problem={problem('to')}
          onChange={(to) => setChoice((now) => ({ ...now, to }))}
        />
      </div>
      {answer.error && answer.error.problems.length === 0 && <Note tone="act">{answer.error.message}</Note>}
      <p className="group-acts">
        <LinkButton
          icon="print"
          href={`/api/steering-groups/companies/${company}/summary.pdf?${new URLSearchParams(query)}`}
          download={`${choice.receiver}.pdf`}
        >
          {t(text.file)}
        </LinkButton>
        <LinkButton to={`/companies/${company}/steering-group`} kind="quiet" icon="arrow-left">
          {t(groupMandateText.back)}
        </LinkButton>
      </p>
      <p className="small subtle summary-source">{t(text.source)}</p>
      <Sections picture={picture} />
    </div>
  );
}

function Sections({ picture }: { picture: SummaryPicture }) {
  return (
    <article className="summary-page">
      {picture.sections.map(({ key, heading, lines, more, none }) => (
        <section key={key} aria-labelledby={`summary-${key}`}>
          <h2 id={`summary-${key}`}>{heading}</h2>
          {none && <p className="subtle">{none}</p>}
          <ul>
            {lines.map((line) => (
              <li key={`${line.url} ${line.text}`}>
                {line.mark && <MarkShape status={line.mark} />}
                <span>
                  <Link to={line.url}>{line.text}</Link>
                  {line.under.map((words) => (
                    <span key={words} className="group-under">
                      {words}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          {more && <p className="small subtle">{more}</p>}
        </section>
      ))}
    </article>
  );
}
