import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { cardsOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import { cardText } from '#pulse-boards/card-text.ts';
import { type Column, columns } from '#pulse-boards/change.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';
import { moveOf } from '#pulse-boards/moving.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { CardDialog } from '#pulse-boards/web/CardDialog.tsx';
import { CardFace } from '#pulse-boards/web/CardFace.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { WriteDialog } from '#pulse-boards/web/WriteDialog.tsx';

const shownDone = 5;

/** Actions on their way from left to right. By the buttons on a card, or by dragging it. */
export function Columns({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [over, setOver] = useState<Column | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const most = Number(fieldOf(board, 'mostDoing', 3));
  const move = (card: string, column: Column, before: string | null) => {
    setOver(null);
    const change = moveOf(desk.things, card, column, before);
    if (!change) return setProblem(null);
    const name = t(text[`column-${column}`]);
    return setProblem(desk.act([change], t(cardText.moved, { column: name })));
  };
  return (
    <section className="board-part" aria-label={t(text['list-tasks'])}>
      <div className="board-part-head">
        <h2>{t(text['list-tasks'])}</h2>
        <Button
          kind="second"
          icon="plus"
          reason={desk.may.write ? undefined : t(officeText.mayNotWrite)}
          onClick={() => setWriting(true)}
        >
          {t(text['add-tasks'])}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="board-asks">
          {problem}
        </p>
      )}
      <div className="board-columns">
        {columns.map((column) => {
          const cards = cardsOf(desk.things, board.thing, 'tasks', column);
          const shown = column === 'done' ? cards.slice(-shownDone) : cards;
          return (
            <section
              key={column}
              aria-label={t(text[`column-${column}`])}
              className={over === column ? 'board-column board-column-over' : 'board-column'}
              onDragOver={(event) => {
                if (!desk.may.write) return;
                event.preventDefault();
                setOver(column);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                const before = (event.target as Element).closest('[data-card]')?.getAttribute('data-card');
                move(event.dataTransfer.getData('text/plain'), column, before ?? null);
              }}
            >
              <h3>
                {t(text[`column-${column}`])}{' '}
                {column === 'doing' && (
                  <span className="small subtle">{t(text.doingOf, { count: cards.length, most })}</span>
                )}
              </h3>
              <ul className="board-cards">
                {shown.map((card) => (
                  <li
                    key={card.thing}
                    data-card={card.thing}
                    draggable={desk.may.write}
                    onDragStart={(event) => event.dataTransfer.setData('text/plain', card.thing)}
                  >
                    <CardFace desk={desk} card={card} onOpen={() => setOpened(card.thing)} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {opened && <CardDialog desk={desk} thing={opened} onClose={() => setOpened(null)} />}
      {writing && <WriteDialog desk={desk} board={board} list="tasks" onClose={() => setWriting(false)} />}
    </section>
  );
}
