import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { columnOf, isAnswered } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import { EarlierWords } from '#pulse-boards/web/EarlierWords.tsx';
import type { Writing } from '#pulse-boards/web/use-card-draft.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

type Props = { desk: Desk; card: Thing; at: string; writing: Writing };

/** Help asked for one level up, and the answer, said at the board `at`. The card stays the same card all the way. */
export function CardHelp({ desk, card, at, writing }: Props) {
  const t = useSay();
  const raisedTo = desk.things.get(wordsIn(card, 'raisedTo'));
  const isAsked = raisedTo !== undefined || wordsIn(card, 'list') === 'suggestions';
  const owing = raisedTo?.thing ?? card.board;
  const answered = raisedTo ? isAnswered(card) : wordsIn(card, 'answer') !== '';
  const wish = writing.shown('wish');
  const answer = writing.shown('answer');
  const above = desk.things.get(wordsIn(desk.things.get(card.board), 'above'));
  const raise = () =>
    wish.trim() === '' ? writing.refuse(t(text.wishNeeded), 'wish') : writing.send(['wish']);
  const give = () =>
    answer.trim() === '' ? writing.refuse(t(text.textNeeded), 'answer') : writing.send(['answer']);
  const takeBack = () =>
    writing.refuse(
      desk.act([changeOf('card', at, card.thing, { raisedTo: null, raisedOn: null })], t(text.isTakenBack)),
    );
  // What was begun stays in sight when somebody else answers or raises the card meanwhile.
  const mayAnswer = (isAsked && !answered) || answer !== '';
  const mayRaise = (!raisedTo && columnOf(card) !== 'done') || wish !== '';
  return (
    <div className="board-help">
      {raisedTo && (
        <p>
          <b>
            {answered
              ? t(boardText.answered, { answer: wordsIn(card, 'answer') })
              : t(boardText.waitsFor, { board: wordsIn(raisedTo, 'name') })}
          </b>
          {wordsIn(card, 'wish') && (
            <span className="subtle"> {t(text.wished, { wish: wordsIn(card, 'wish') })}</span>
          )}
        </p>
      )}
      <EarlierWords desk={desk} thing={card} field="wish" />
      <EarlierWords desk={desk} thing={card} field="answer" />
      {!raisedTo && answered && <p>{t(boardText.answered, { answer: wordsIn(card, 'answer') })}</p>}
      {desk.may.write && mayAnswer && (
        <details open={raisedTo?.thing === at || answer !== ''}>
          <summary>{t(text.giveAnswer)}</summary>
          {(owing === at || answer !== '') && (
            <TextArea
              name="answer"
              label={t(text.answer)}
              value={answer}
              onChange={(words) => writing.write('answer', words)}
              problem={writing.problemAt('answer')}
            />
          )}
          <Button
            kind="second"
            reason={owing === at ? undefined : t(refusalText['answer-from-above'])}
            onClick={give}
          >
            {t(text.giveAnswer)}
          </Button>
        </details>
      )}
      {desk.may.write && raisedTo && at === card.board && !answered && (
        <Button kind="quiet" onClick={takeBack}>
          {t(text.takeBack)}
        </Button>
      )}
      {desk.may.write && mayRaise && (
        <details open={wish !== ''}>
          <summary>{t(text.raise)}</summary>
          {(above || wish !== '') && (
            <TextArea
              name="wish"
              label={t(text.wish)}
              value={wish}
              onChange={(words) => writing.write('wish', words)}
              problem={writing.problemAt('wish')}
            />
          )}
          <Button kind="second" reason={above ? undefined : t(text.nobodyAbove)} onClick={raise}>
            {above ? t(text.raiseTo, { board: wordsIn(above, 'name') }) : t(text.raise)}
          </Button>
        </details>
      )}
    </div>
  );
}
