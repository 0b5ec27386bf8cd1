import { useSay } from '#platform/web/say.ts';
import { isAnswered, raisedTo } from '#pulse-boards/board-state.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import type { CardList } from '#pulse-boards/change.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { emptyCard, withEmptyLast } from '#pulse-boards/paper-draft.ts';
import { isOwned, listsOf, movesOf, openCards } from '#pulse-boards/paper-order.ts';
import { DueField } from '#pulse-boards/web/DueField.tsx';
import { PaperField } from '#pulse-boards/web/PaperField.tsx';
import type { PaperDesk } from '#pulse-boards/web/use-paper.ts';

/** The lists of the sheet in its order: what hangs there with its ticks, and lines for what was written. */
export function PaperLists({ paper }: { paper: PaperDesk }) {
  const t = useSay();
  const { desk, board } = paper;
  const asked = raisedTo(desk.things, board.thing).filter((card) => !isAnswered(card));
  return (
    <>
      {asked.length > 0 && (
        <section className="board-part" aria-label={t(boardText.raisedHere)}>
          <h2>{t(boardText.raisedHere)}</h2>
          <ul className="paper-rows">
            {asked.map((card) => (
              <Raised key={card.thing} paper={paper} card={card} />
            ))}
          </ul>
        </section>
      )}
      {listsOf(board)
        .flat()
        .map((list) => (
          <List key={list} paper={paper} list={list} />
        ))}
    </>
  );
}

function Raised({ paper, card }: { paper: PaperDesk; card: Thing }) {
  const t = useSay();
  const what = wordsIn(card, 'text');
  const typed = paper.draft.cards[card.thing] ?? emptyCard;
  return (
    <li className="paper-row paper-card">
      <b lang={wordsIn(card, 'language') || undefined}>{what}</b>
      <PaperField
        name={`answer-${card.thing}`}
        shown={t(text.answer)}
        label={t(text.of, { field: t(text.answer), what })}
        column="answer"
        value={typed.answer}
        onChange={(answer) => paper.setCard(card.thing, { ...typed, answer })}
        problem={paper.problemAt(`answer-${card.thing}`)}
      />
    </li>
  );
}

function List({ paper, list }: { paper: PaperDesk; list: CardList }) {
  const t = useSay();
  const { desk, board, draft } = paper;
  const title = t(boardText[`list-${list}`]);
  return (
    <section className="board-part" aria-label={title}>
      <h2>{title}</h2>
      <ul className="paper-rows">
        {openCards(desk.things, board.thing, list).map((card) => (
          <Card key={card.thing} paper={paper} card={card} />
        ))}
        {draft.lines[list].map((line, i) => (
          <Line key={line.thing} paper={paper} list={list} at={i} title={title} />
        ))}
      </ul>
    </section>
  );
}

function Card({ paper, card }: { paper: PaperDesk; card: Thing }) {
  const t = useSay();
  const { draft, setCard, problemAt } = paper;
  const typed = draft.cards[card.thing] ?? emptyCard;
  const set = (of: Partial<typeof typed>) => setCard(card.thing, { ...typed, ...of });
  const what = wordsIn(card, 'text');
  const asks = isOwned(fieldOf(card, 'list') as CardList) && fieldOf(card, 'raisedTo') === null;
  const problem = problemAt(`owner-${card.thing}`);
  const isShown = asks && !(wordsIn(card, 'owner') && wordsIn(card, 'due'));
  return (
    <li className="paper-row paper-card">
      <div>
        <b lang={wordsIn(card, 'language') || undefined}>{what}</b>
        <span className="small subtle">{wordsIn(card, 'owner')}</span>
        {problem && !isShown && <span className="field-problem">{problem}</span>}
      </div>
      <div className="board-chips">
        {movesOf(card).map((column) => {
          const name = t(boardText[`column-${column}`]);
          return (
            <button
              key={column}
              type="button"
              id={isShown ? undefined : `field-owner-${card.thing}`}
              aria-pressed={typed.column === column}
              aria-label={t(text.of, { field: name, what })}
              onClick={() => set({ column: typed.column === column ? '' : column })}
            >
              {name}
            </button>
          );
        })}
      </div>
      {isShown && (
        <div className="paper-takes">
          <PaperField
            name={`owner-${card.thing}`}
            shown={t(text.owner)}
            label={t(text.of, { field: t(text.owner), what })}
            list="paper-owners"
            value={typed.owner}
            onChange={(owner) => set({ owner })}
            problem={problem}
          />
          <DueField
            name={`due-${card.thing}`}
            what={what}
            paper={paper}
            value={typed.due}
            onChange={(due) => set({ due })}
          />
        </div>
      )}
    </li>
  );
}

type LineProps = { paper: PaperDesk; list: CardList; at: number; title: string };

function Line({ paper, list, at, title }: LineProps) {
  const t = useSay();
  const { draft, setLines, problemAt } = paper;
  const lines = draft.lines[list];
  const line = lines[at]!;
  const what = `${title} ${at + 1}`;
  const set = (of: Partial<typeof line>) =>
    setLines(list, withEmptyLast(lines.map((one, i) => (i === at ? { ...one, ...of } : one))));
  const who = t(isOwned(list) ? text.owner : text.from);
  return (
    <li className="paper-row paper-line">
      <PaperField
        name={`text-${line.thing}`}
        shown={t(text.text)}
        label={t(text.of, { field: t(text.text), what })}
        column={`text ${list}`}
        value={line.text}
        onChange={(words) => set({ text: words })}
        problem={problemAt(`text-${line.thing}`)}
      />
      <PaperField
        name={`owner-${line.thing}`}
        shown={who}
        label={t(text.of, { field: who, what })}
        column={`owner ${list}`}
        list="paper-owners"
        value={line.owner}
        onChange={(owner) => set({ owner })}
        problem={problemAt(`owner-${line.thing}`)}
      />
      {isOwned(list) && (
        <DueField
          name={`due-${line.thing}`}
          what={what}
          paper={paper}
          column={`due ${list}`}
          value={line.due}
          onChange={(due) => set({ due })}
        />
      )}
    </li>
  );
}
