/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { isAnswered } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { StatusMark } from '#pulse-boards/web/wall/StatusMark.tsx';

const shownAtOnce = 6;

type Props = {
  readonly cards: readonly Thing[];
  readonly shown: Things;
  readonly board: string;
  readonly today: string;
  readonly open: (card: Thing) => void;
  /** Cards that hold the meeting back until somebody has them. */
  readonly lacking?: ReadonlySet<string>;
};

/** Cards as lines to be tapped, the first few at once: fewer things, never smaller ones. */
export function CardLines({ cards, open, lacking, ...rest }: Props) {
  const t = useSay();
  const [isAll, setAll] = useState(false);
  const some = isAll ? cards : cards.slice(0, shownAtOnce);
  return (
    <ul class="meet-lines">
      {some.map((card) => {
        const late = isLate(card, rest.today) || lacking?.has(card.thing);
        return (
          <li key={card.thing}>
            <button type="button" class="meet-line" onClick={() => open(card)}>
              {late && <StatusMark status="deviation" />}
              <span class="meet-line-text">{wordsIn(card, 'text')}</span>
              <span class={late ? 'meet-line-note meet-late' : 'meet-line-note'}>
                {noteOf(t, card, rest)}
              </span>
            </button>
          </li>
        );
      })}
      {cards.length > some.length && (
        <li>
          <button type="button" class="meet-act meet-quiet" onClick={() => setAll(true)}>
            {t(text.andMore, { n: cards.length - some.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

const isLate = (card: Thing, today: string): boolean => {
  const due = fieldOf(card, 'due');
  return due !== null && String(due) < today && fieldOf(card, 'column') !== 'done';
};

/** What is most worth knowing of a card: its answer, who owes one, or who has it by when. */
function noteOf(
  t: Say,
  card: Thing,
  { shown, board, today }: Pick<Props, 'shown' | 'board' | 'today'>,
): string {
  const nameOf = (thing: unknown) => wordsIn(shown.get(String(thing)), 'name');
  if (isAnswered(card)) return t(text.answered, { answer: String(fieldOf(card, 'answer')) });
  const to = fieldOf(card, 'raisedTo');
  const wish = fieldOf(card, 'wish', '');
  if (to === board) return `${t(text.asksUs, { board: nameOf(card.board) })}${wish && `: ${wish}`}`;
  if (to !== null) return t(text.waits, { board: nameOf(to) });
  const owner = wordsIn(card, 'owner');
  const due = fieldOf(card, 'due') as string | null;
  if (owner && due) {
    // A day stays on one line.
    const day = writeDay(due, pageLanguage(), 'brief').replaceAll(' ', '\u00a0');
    return t(isLate(card, today) ? text.wasDue : text.owned, { owner, day });
  }
  const list = fieldOf(card, 'list');
  if (list === 'suggestions') return wordsIn(card, 'who');
  return list === 'decisions' || list === 'recognitions' ? '' : owner || t(text.noOwner);
}
