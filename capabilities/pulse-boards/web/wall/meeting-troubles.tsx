/** @jsxImportSource preact */
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { meetingCardText } from '#pulse-boards/meeting-card-text.ts';
import { type Trouble, troublesOf } from '#pulse-boards/meeting-rules.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import { CardLines } from '#pulse-boards/web/wall/meeting-cards.tsx';
import { Action } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { StatusMark } from '#pulse-boards/web/wall/StatusMark.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

/** A deviation in a few words: the category it was told of and the day, or what its card says. */
export function nameOfTrouble({ cell, card }: Trouble, shown: Things): string {
  if (!cell) return wordsIn(card ?? undefined, 'text');
  const category = wordsIn(shown.get(wordsIn(cell, 'category')), 'name');
  const note = wordsIn(cell, 'note');
  const day = writeDay(String(fieldOf(cell, 'day')), pageLanguage(), 'brief');
  return note ? `${category}, ${day} · ${note}` : `${category}, ${day}`;
}

/** What a card that answers a told deviation is about, in words to begin with. */
export function aboutCell(cell: Thing, shown: Things) {
  const category = String(fieldOf(cell, 'category'));
  const name = wordsIn(shown.get(category), 'name');
  const note = wordsIn(cell, 'note');
  return { cell: cell.thing, category, words: note ? `${name}: ${note}` : name };
}

type Props = ModeProps & {
  readonly reason: string | null;
  readonly open: (card: Thing) => void;
  readonly onTake: (cell: Thing) => void;
  readonly onRaise: (cell: Thing) => void;
};

/** The deviations, those that nobody has first: each with the two ways on. */
export function TroubleStep({ shown, board, today, reason, open, onTake, onRaise }: Props) {
  const t = useSay();
  const troubles = troublesOf(shown, board.thing, today);
  const bare = troubles.filter(({ cell, card }) => cell && !card);
  const cards = troubles.flatMap(({ card }) => (card ? [card] : []));
  const lacking = new Set(troubles.flatMap(({ card, isLacking }) => (card && isLacking ? [card.thing] : [])));
  return (
    <div class="meet-scroll">
      {bare.map((one) => (
        <article class="meet-panel meet-trouble" key={one.cell!.thing}>
          <StatusMark status="deviation" />
          <h2>{nameOfTrouble(one, shown)}</h2>
          <div class="meet-then">
            <Action look="first" icon="plus" reason={reason} onPress={() => onTake(one.cell!)}>
              {t(meetingCardText.newAction)}
            </Action>
            <Action icon="raise" reason={reason} onPress={() => onRaise(one.cell!)}>
              {t(meetingCardText.raise)}
            </Action>
          </div>
        </article>
      ))}
      {troubles.length === 0 && <p class="wall-subtle">{t(text['none-deviations'])}</p>}
      <CardLines
        cards={cards}
        shown={shown}
        board={board.thing}
        today={today}
        open={open}
        lacking={lacking}
      />
    </div>
  );
}
