import { useState } from 'react';
import { useSay } from '#platform/web/say.ts';
import { isAnswered, raisedTo } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { CardDialog } from '#pulse-boards/web/CardDialog.tsx';
import { CardFace } from '#pulse-boards/web/CardFace.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** Cards other boards ask this one for help with, as long as they wait. They are the same cards, and go back answered. */
export function Raised({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const cards = raisedTo(desk.things, board.thing).filter((card) => !isAnswered(card));
  if (cards.length === 0 && !opened) return null;
  return (
    <section className="board-part" aria-label={t(text.raisedHere)}>
      <h2>{t(text.raisedHere)}</h2>
      <ul className="board-cards">
        {cards.map((card) => (
          <li key={card.thing}>
            <CardFace desk={desk} card={card} at={board.thing} onOpen={() => setOpened(card.thing)} />
          </li>
        ))}
      </ul>
      {opened && <CardDialog desk={desk} thing={opened} at={board.thing} onClose={() => setOpened(null)} />}
    </section>
  );
}
