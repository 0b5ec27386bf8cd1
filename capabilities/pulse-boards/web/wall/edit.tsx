/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import { cardsOf, columnOf } from '#pulse-boards/board-state.ts';
import type { CardList, Column } from '#pulse-boards/change.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import { meetingText } from '#pulse-boards/meeting-text.ts';
import { wallText } from '#pulse-boards/wall-text.ts';
import { CardSheet } from '#pulse-boards/web/wall/meeting-card.tsx';
import { CardLines } from '#pulse-boards/web/wall/meeting-cards.tsx';
import { CardForm, isPromised, newName } from '#pulse-boards/web/wall/meeting-form.tsx';
import { StillHere } from '#pulse-boards/web/wall/meeting-frame.tsx';
import { Action, Notices, Title } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { RaiseForm } from '#pulse-boards/web/wall/meeting-raise.tsx';
import { useActs } from '#pulse-boards/web/wall/use-acts.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const listsOf: Readonly<Record<string, readonly CardList[]>> = {
  daily: ['tasks', 'deviations', 'suggestions', 'recognitions'],
  change: ['tasks', 'activities', 'problems', 'decisions'],
};
const columns: readonly (readonly [Column, 'toDo' | 'doing' | 'done'])[] = [
  ['to-do', 'toDo'],
  ['doing', 'doing'],
  ['done', 'done'],
];

type Over = { is: 'form' } | { is: 'card' | 'raise'; card: string };

/** Writing on the board where it hangs: one list at a time, its cards in their columns, each a tap from being moved. */
export function Edit(props: ModeProps) {
  const { board, shown, today } = props;
  const t = useSay();
  const { act, undo } = useActs(props);
  const lists = listsOf[String(fieldOf(board, 'kind', 'daily'))] ?? [];
  const [list, setList] = useState<CardList>(lists[0] ?? 'tasks');
  const [over, setOver] = useState<Over | null>(null);
  const close = () => setOver(null);
  const card = over && over.is !== 'form' ? shown.get(over.card) : undefined;
  const cards = cardsOf(shown, board.thing, list);
  const hasColumns = list !== 'decisions' && list !== 'recognitions';
  const open = ({ thing }: { thing: string }) => setOver({ is: 'card', card: thing });
  const lines = { shown, board: board.thing, today, open };
  return (
    <main class="wall meet">
      <header class="meet-head">
        <Title>{wordsIn(board, 'name')}</Title>
        <nav aria-label={t(wallText.edit)}>
          <ol class="meet-steps">
            {lists.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === list ? 'true' : undefined}
                  onClick={() => {
                    setList(one);
                    close();
                  }}
                >
                  {t(listName[one])}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      {over?.is === 'form' && <CardForm {...props} list={list} act={act} close={close} />}
      {over?.is === 'card' && card && (
        <CardSheet
          {...props}
          key={card.thing}
          card={card}
          act={act}
          close={close}
          raise={() => setOver({ is: 'raise', card: card.thing })}
        />
      )}
      {over?.is === 'raise' && card && <RaiseForm {...props} card={card} act={act} close={close} />}
      {!over && hasColumns && (
        <div class="meet-columns">
          {columns.map(([column, word]) => {
            const some = cards.filter((one) => columnOf(one) === column);
            return (
              <section key={column} aria-labelledby={`column-${column}`}>
                <h2 id={`column-${column}`}>
                  {t(wallText[word])} <small class="wall-subtle">{some.length}</small>
                </h2>
                <CardLines cards={column === 'done' ? some.toReversed() : some} {...lines} />
              </section>
            );
          })}
        </div>
      )}
      {!over && !hasColumns && (
        <div class="meet-scroll">
          {cards.length === 0 && <p class="wall-subtle">{t(wallText.nothingHere)}</p>}
          <CardLines cards={cards.toReversed()} {...lines} />
        </div>
      )}
      <Notices {...props} undo={undo} />
      {!over && (
        <footer class="meet-foot">
          <Action
            look={isPromised(list) ? 'first' : 'second'}
            icon="plus"
            onPress={() => setOver({ is: 'form' })}
          >
            {t(newName[list])}
          </Action>
          <span class="meet-push" />
          <Action onPress={props.leave}>{t(meetingText.leave)}</Action>
        </footer>
      )}
      <StillHere leave={props.leave} />
    </main>
  );
}

const listName = {
  tasks: meetingText['step-actions'],
  deviations: meetingText['step-deviations'],
  suggestions: meetingText['step-suggestions'],
  recognitions: meetingText.recognitions,
  activities: wallText.activities,
  problems: meetingText['step-problems'],
  decisions: meetingText['step-decisions'],
} as const;
