import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { categoriesOf, cellAt, shiftsOf } from '#pulse-boards/board-state.ts';
import { type CellStatus, cellName } from '#pulse-boards/change.ts';
import { asksForCard } from '#pulse-boards/deviation-rules.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { emptyCell } from '#pulse-boards/paper-draft.ts';
import { ticked } from '#pulse-boards/paper-order.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';
import { DueField } from '#pulse-boards/web/DueField.tsx';
import { PaperField } from '#pulse-boards/web/PaperField.tsx';
import type { PaperDesk } from '#pulse-boards/web/use-paper.ts';
import { writeNumber } from '#pulse-boards/web/words.ts';

/** Each field of the sheet's day, in its order: a status and a number, and what stands already. */
export function PaperCells({ paper }: { paper: PaperDesk }) {
  const t = useSay();
  const { desk, board } = paper;
  const shifts: (Thing | null)[] = shiftsOf(desk.things, board.thing);
  const categories = categoriesOf(desk.things, board.thing);
  if (categories.length === 0) return null;
  return (
    <section className="board-part" aria-label={t(text.status)}>
      <h2>{t(text.status)}</h2>
      <ul className="paper-rows">
        {categories.flatMap((category) =>
          (shifts.length > 0 ? shifts : [null]).map((shift) => (
            <CellRow
              key={`${category.thing} ${shift?.thing}`}
              paper={paper}
              category={category}
              shift={shift}
            />
          )),
        )}
      </ul>
    </section>
  );
}

type RowProps = { paper: PaperDesk; category: Thing; shift: Thing | null };

function CellRow({ paper, category, shift }: RowProps) {
  const t = useSay();
  const { desk, board, day, draft, setCell, problemAt } = paper;
  const name = cellName(category.thing, day, shift?.thing ?? null);
  const cell = cellAt(desk.things, category.thing, day, shift?.thing ?? null);
  const typed = draft.cells[name] ?? emptyCell();
  const set = (of: Partial<typeof typed>) => setCell(name, { ...typed, ...of });
  const what = [wordsIn(category, 'name'), shift && wordsIn(shift, 'name')].filter(Boolean).join(', ');
  const isCovered =
    fieldOf(cell, 'status') === 'deviation' &&
    !asksForCard(desk.things, category.thing, day, shift?.thing ?? null);
  const above = desk.things.get(wordsIn(board, 'above'));
  return (
    <li className="paper-row">
      <div>
        <b>{what}</b>
        <span className="small subtle">{wordsIn(category, 'unit')}</span>
        {cell && <Standing board={board} cell={cell} />}
      </div>
      <Statuses
        name={`status-${name}`}
        label={t(text.statusOf, { what })}
        board={board}
        value={typed.status}
        onChange={(status) => set({ status })}
        problem={problemAt(`status-${name}`)}
      />
      <PaperField
        name={`number-${name}`}
        shown={t(text.number)}
        label={t(text.numberOf, { what })}
        column="number"
        numeric
        value={typed.number}
        onChange={(number) => set({ number })}
        problem={problemAt(`number-${name}`)}
      />
      <PaperField
        name={`note-${name}`}
        shown={t(text.note)}
        label={t(text.noteOf, { what })}
        column="note"
        value={typed.note}
        onChange={(note) => set({ note })}
        problem={problemAt(`note-${name}`)}
      />
      {typed.status === 'deviation' && !isCovered && (
        <div className="paper-takes">
          {!typed.raise && (
            <>
              <PaperField
                name={`owner-${name}`}
                shown={t(text.owner)}
                label={t(text.of, { field: t(text.owner), what })}
                list="paper-owners"
                value={typed.owner}
                onChange={(owner) => set({ owner })}
                problem={problemAt(`owner-${name}`)}
              />
              <DueField
                name={`due-${name}`}
                what={what}
                paper={paper}
                value={typed.due}
                onChange={(due) => set({ due })}
              />
            </>
          )}
          {above && (
            <CheckboxField
              name={`raise-${name}`}
              label={t(text.raiseTo, { board: wordsIn(above, 'name') })}
              checked={typed.raise}
              onChange={(raise) => set({ raise })}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Standing({ board, cell }: { board: Thing; cell: Thing }) {
  const t = useSay();
  const number = fieldOf(cell, 'number');
  const status = fieldOf(cell, 'status', 'silent') as CellStatus;
  const what = [
    statusWord(board, status, t),
    typeof number === 'number' && writeNumber(number),
    wordsIn(cell, 'note'),
  ];
  return (
    <span className="small paper-stands">
      <MarkShape status={markOf(status)} />
      <span>{t(text.stands, { what: what.filter(Boolean).join(' · ') })}</span>
    </span>
  );
}

type StatusesProps = {
  name: string;
  label: string;
  board: Thing;
  value: string;
  onChange: (status: string) => void;
  problem?: string;
};

/** The three ticks of a field, by a tap, the arrows or 1, 2, 3; 0 takes the tick away. */
function Statuses({ name, label, board, value, onChange, problem }: StatusesProps) {
  const t = useSay();
  const id = fieldId(name);
  return (
    <fieldset
      className="paper-ticks"
      data-column="status"
      aria-describedby={problem ? `${id}-says` : undefined}
      onKeyDown={({ key, currentTarget }) => {
        if (key === '0' || key === 'Backspace') return onChange('');
        const at = Number(key) - 1;
        const chosen = ticked[at];
        if (!chosen) return;
        onChange(chosen);
        // Where the tick is, so that Tab leads on to the number and not to the tick.
        currentTarget.querySelectorAll('input')[at]?.focus();
      }}
    >
      <legend className="hidden">{label}</legend>
      {ticked.map((status, i) => (
        <label key={status} className="paper-tick">
          <input
            id={i === 0 ? id : undefined}
            type="radio"
            name={name}
            checked={value === status}
            onChange={() => onChange(status)}
          />
          <span>
            <MarkShape status={markOf(status)} />
            {statusWord(board, status, t)}
          </span>
        </label>
      ))}
      {problem && (
        <p id={`${id}-says`} className="field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
    </fieldset>
  );
}
