import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { cardsOf, columnOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import type { CardList as List } from '#pulse-boards/change.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { CardDialog } from '#pulse-boards/web/CardDialog.tsx';
import { CardFace } from '#pulse-boards/web/CardFace.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { WriteDialog } from '#pulse-boards/web/WriteDialog.tsx';

/** The cards of one list in order; what is done lies behind a button. */
export function CardList({ desk, board, list }: { desk: Desk; board: Thing; list: List }) {
  const t = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [whole, setWhole] = useState(false);
  const all = cardsOf(desk.things, board.thing, list);
  const done = all.filter((card) => columnOf(card) === 'done');
  const shown = whole ? all : all.filter((card) => columnOf(card) !== 'done');
  return (
    <section className="board-part" aria-label={t(text[`list-${list}`])}>
      <h2>{t(text[`list-${list}`])}</h2>
      {shown.length === 0 && <p className="subtle">{t(text[`none-${list}`])}</p>}
      <ul className="board-cards">
        {shown.map((card) => (
          <li key={card.thing}>
            <CardFace desk={desk} card={card} onOpen={() => setOpened(card.thing)} />
          </li>
        ))}
      </ul>
      <div className="board-part-acts">
        <Button
          kind="second"
          icon="plus"
          reason={desk.may.write ? undefined : t(officeText.mayNotWrite)}
          onClick={() => setWriting(true)}
        >
          {t(text[`add-${list}`])}
        </Button>
        {!whole && done.length > 0 && (
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t(text.showDone, { count: done.length })}
          </Button>
        )}
      </div>
      {opened && <CardDialog desk={desk} thing={opened} onClose={() => setOpened(null)} />}
      {writing && <WriteDialog desk={desk} board={board} list={list} onClose={() => setWriting(false)} />}
    </section>
  );
}
