import { useState } from 'react';
import { cardText } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import { pageText } from '#customers/page-text.ts';
import { nameFor } from '#customers/round-rules.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { AnswerView, RoundPage } from '#customers/round-view.ts';
import { useRoundAct } from '#customers/web/use-customers.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { page: RoundPage; from: number; onTurn: (from: number) => void };

/** As many as the server hands out at a time. */
const byPage = 100;

/** What may be read of the answers, a hundred at a time. */
export function AnswerList({ page, from, onTurn }: Props) {
  const t = useSay();
  const { answers, answersInAll } = page;
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">{t(text.whatTheyWrote)}</h2>
      {answers.length === 0 && <p className="subtle">{t(text.noAnswers)}</p>}
      <ul className="rounds">
        {answers.map((one) => (
          <AnswerLine key={one.answer} page={page} one={one} />
        ))}
      </ul>
      {answersInAll > byPage && (
        <p className="customers-acts">
          {from > 0 && (
            <Button kind="second" onClick={() => onTurn(Math.max(0, from - byPage))}>
              {t(text.newer)}
            </Button>
          )}
          {from + answers.length < answersInAll && (
            <Button kind="second" onClick={() => onTurn(from + byPage)}>
              {t(text.more)}
            </Button>
          )}
          <span className="small subtle" role="status">
            {t(text.shownOf, { from: from + 1, to: from + answers.length, all: answersInAll })}
          </span>
        </p>
      )}
    </section>
  );
}

function AnswerLine({ page, one }: { page: RoundPage; one: AnswerView }) {
  const t = useSay();
  const toast = useToast();
  const [removing, setRemoving] = useState(false);
  const { company } = page.company;
  const { round } = page.round;
  const { run, busy } = useRoundAct(customers.removeAnswer, company, round);
  const language = pageLanguage();
  const bringBack = () =>
    run({
      params: { company, answer: one.answer },
      body: { removal: makeId(), removed: false },
    });
  const nameOf = new Map(page.round.needs.map(({ need, names }) => [need, nameFor(names, language).name]));
  const words = one.words === '' ? t(text.withoutWords) : one.words;
  return (
    <li className="answer">
      <div>
        <p className={one.removed ? 'answer-removed' : 'customer-words'}>{words}</p>
        {one.marks.length > 0 && (
          <p className="small">
            {one.marks
              .map(({ need, importance, performance }) => {
                const grades = t(cardText.grades, {
                  importance: importance ?? '–',
                  performance: performance ?? '–',
                });
                return `${nameOf.get(need) ?? ''}: ${grades}`;
              })
              .join('. ')}
          </p>
        )}
        <p className="small subtle">
          {[
            one.customerName ?? t(text.withoutName),
            one.answeredOn && writeDay(one.answeredOn, language, 'long'),
            one.words !== '' && t(one.mayQuote ? text.mayQuote : text.mayNotQuote),
            one.removed &&
              t(cardText.removedBy, {
                name: one.removed.by,
                date: writeDay(one.removed.at.slice(0, 10), language, 'date'),
                reason: one.removed.reason,
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {page.may.write &&
        (one.removed ? (
          <Button kind="quiet" icon="undo" busy={busy} onClick={bringBack}>
            {t(cardText.bringBack)}
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => setRemoving(true)}>
            {t(text.removeAnswer)}
          </Button>
        ))}
      {removing && (
        <RemoveDialog
          page={page}
          answer={one.answer}
          onDone={() =>
            toast({ message: t(text.answerRemoved), undo: { label: t(pageText.undo), act: bringBack } })
          }
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

type RemoveProps = { page: RoundPage; answer: string; onDone: () => void; onClose: () => void };

function RemoveDialog({ page, answer, onDone, onClose }: RemoveProps) {
  const t = useSay();
  const removal = useOneId();
  const { company } = page.company;
  const { round } = page.round;
  const { run, busy, error } = useRoundAct(customers.removeAnswer, company, round);
  const send = (reason: string) =>
    run({ params: { company, answer }, body: { removal, removed: true, reason } }, () => {
      onDone();
      onClose();
    });
  return (
    <ReasonDialog
      title={t(text.removeAnswer)}
      lead={t(text.removeAnswerLead)}
      label={t(text.reason)}
      act={t(text.removeAnswer)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
