import type { ReactNode } from 'react';
import { statusText } from '#platform/contract/status-text.ts';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { answerText } from '#pulse-boards/answer-text.ts';
import { columnOf, isAnswered, wordsOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { dayWords } from '#pulse-boards/web/words.ts';

type Props = {
  desk: Desk;
  card: Thing;
  /** The board it is seen at, when it is not the card's own. */
  at?: string;
  onOpen: () => void;
  children?: ReactNode;
};

/** A card as it hangs: what it says, whose it is and what it waits for. The whole of it opens it. */
export function CardFace({ desk, card, at = card.board, onOpen, children }: Props) {
  const t = useSay();
  const what = wordsIn(card, 'text');
  const due = wordsIn(card, 'due');
  const owner = wordsIn(card, 'owner');
  const isDone = columnOf(card) === 'done';
  const isLate = due !== '' && due < desk.today && !isDone;
  const raisedTo = desk.things.get(wordsIn(card, 'raisedTo'));
  const asked = isDone ? undefined : desk.asked.get(card.thing);
  const answerLate = asked !== undefined && !asked.answered && asked.due < desk.today;
  // Who asked can do nothing but wait.
  const owesLate = answerLate && asked.owedBy === at;
  const lacks = wordsIn(card, 'list') === 'deviations' && !raisedTo && !isDone && !(owner && due);
  const comments = wordsOf(desk.things, card.thing).filter((word) => wordsIn(word, 'text') !== '').length;
  return (
    <div className={isLate || lacks || owesLate ? 'board-card board-card-asks' : 'board-card'}>
      <button type="button" className="board-card-open" onClick={onOpen}>
        <span className="board-card-text" lang={wordsIn(card, 'language') || undefined}>
          {what}
        </span>
        <span className="small subtle board-card-line">
          {(isLate || lacks) && <MarkShape status="deviation" label={t(statusText.deviation)} />}
          {lacks && <span className="board-asks">{t(text.lacksOwner)}</span>}
          {owner && <span>{owner}</span>}
          {due && (
            <span className={isLate ? 'board-asks' : undefined}>
              {isLate ? t(text.late, { day: dayWords(due, desk.today, t) }) : dayWords(due, desk.today, t)}
            </span>
          )}
          {wordsIn(card, 'who') && <span>{wordsIn(card, 'who')}</span>}
          {comments > 0 && <span>{t(text.comments, { count: comments })}</span>}
        </span>
        {raisedTo && (
          <span className="small">
            {isAnswered(card)
              ? t(text.answered, { answer: wordsIn(card, 'answer') })
              : raisedTo.thing === at
                ? t(answerText.raisedFrom, { board: wordsIn(desk.things.get(card.board), 'name') })
                : t(text.waitsFor, { board: wordsIn(raisedTo, 'name') })}
          </span>
        )}
        {asked && !asked.answered && (
          <span className={owesLate ? 'small board-card-line board-asks' : 'small subtle'}>
            {owesLate && <MarkShape status="deviation" label={t(statusText.deviation)} />}
            {t(answerLate ? answerText.answerLate : answerText.answerBy, {
              day: dayWords(asked.due, desk.today, t),
            })}
          </span>
        )}
        {!raisedTo && fieldOf(card, 'answer', '') !== '' && (
          <span className="small">{t(text.answered, { answer: wordsIn(card, 'answer') })}</span>
        )}
      </button>
      {children}
    </div>
  );
}
