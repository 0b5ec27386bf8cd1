/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import { columnOf, isAnswered, ownersOf } from '#pulse-boards/board-state.ts';
import type { CardList, Column, Value } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import type { Act } from '#pulse-boards/meeting-acts.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { wallText } from '#pulse-boards/wall-text.ts';
import { WhenChoice, WhoChoice } from '#pulse-boards/web/wall/meeting-choices.tsx';
import { Sheet } from '#pulse-boards/web/wall/meeting-form.tsx';
import { Writing } from '#pulse-boards/web/wall/meeting-keyboard.tsx';
import { Action } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { boardsAbove } from '#pulse-boards/web/wall/meeting-raise.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const columns: readonly { column: Column; word: 'toDo' | 'doing' | 'done' }[] = [
  { column: 'to-do', word: 'toDo' },
  { column: 'doing', word: 'doing' },
  { column: 'done', word: 'done' },
];

type Props = ModeProps & {
  readonly card: Thing;
  readonly act: (...acts: Act[]) => void;
  readonly raise: () => void;
  readonly close: () => void;
};

/** One card in large: who takes it and by when, where it is moved, and the way to help or to its answer. */
export function CardSheet({ card, board, shown, today, act, raise, close }: Props) {
  const t = useSay();
  const list = fieldOf(card, 'list') as CardList;
  const isOurs = card.board === board.thing;
  const asksUs = fieldOf(card, 'raisedTo') === board.thing;
  const wish = wordsIn(card, 'wish');
  const [owner, setOwner] = useState(wordsIn(card, 'owner'));
  const [due, setDue] = useState(fieldOf(card, 'due') as string | null);
  const [answer, setAnswer] = useState(isAnswered(card) ? String(fieldOf(card, 'answer')) : '');
  const takesAnswer = asksUs || (isOurs && list === 'suggestions');
  const takesOwner = isOurs && list !== 'recognitions' && list !== 'decisions';

  const changed: Record<string, Value> = {};
  if (owner.trim() !== fieldOf(card, 'owner', '')) changed.owner = owner.trim();
  if (due !== fieldOf(card, 'due')) changed.due = due;
  if (takesAnswer && answer.trim() && answer.trim() !== fieldOf(card, 'answer', ''))
    Object.assign(changed, { answer: answer.trim(), answeredOn: today });
  // Help is answered by the board it was asked of; all else is the card's own board's.
  const set = (fields: Record<string, Value>) =>
    act({ kind: 'card', board: asksUs ? board.thing : card.board, thing: card.thing, set: fields });
  const move = (fields: Record<string, Value>) => {
    set({ ...changed, ...fields });
    close();
  };
  const save = () => {
    if (Object.keys(changed).length > 0) set(changed);
    close();
  };
  const further = (
    <Action
      icon="raise"
      reason={boardsAbove(shown, board).length === 0 ? t(text.nobodyAbove) : null}
      onPress={raise}
    >
      {t(text.raise)}
    </Action>
  );
  return (
    <Sheet title={wordsIn(card, 'text')} lacks={null} save={save} close={close}>
      {asksUs && (
        <p class="meet-words">
          {t(text.asksUs, { board: wordsIn(shown.get(card.board), 'name') })}
          {wish && `: ${wish}`}
        </p>
      )}
      <div class="meet-form">
        {takesAnswer && (
          <Writing label={t(text.answer)} value={answer} most={600} onWrite={setAnswer} opens={asksUs} />
        )}
        {asksUs && !isOurs && !isAnswered(card) && <div class="meet-row">{further}</div>}
        {takesOwner && (
          <WhoChoice owners={ownersOf(shown, board.thing, 8)} owner={owner} onChoose={setOwner} />
        )}
        {takesOwner && <WhenChoice today={today} due={due} onChoose={setDue} />}
        {isOurs && (
          <fieldset class="meet-choice">
            <legend>{t(text.moveTo)}</legend>
            <div class="meet-chips">
              {takesOwner &&
                columns.map(({ column, word }) => (
                  <Action
                    key={column}
                    pressed={columnOf(card) === column}
                    reason={column === 'doing' && !(owner.trim() && due) ? t(text.lacksOwner) : null}
                    onPress={() => move({ column })}
                  >
                    {t(wallText[word])}
                  </Action>
                ))}
              {list !== 'recognitions' && list !== 'decisions' && further}
              <Action look="quiet" onPress={() => move({ away: true })}>
                {t(text.takeDown)}
              </Action>
            </div>
          </fieldset>
        )}
      </div>
    </Sheet>
  );
}
