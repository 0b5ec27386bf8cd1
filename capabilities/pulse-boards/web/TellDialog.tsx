import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { cellAt, ownersOf, shiftsOf } from '#pulse-boards/board-state.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type CellStatus, cellName } from '#pulse-boards/change.ts';
import { readNumber } from '#pulse-boards/day-chips.ts';
import { asksForCard } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { printText } from '#pulse-boards/print-text.ts';
import { statusWord } from '#pulse-boards/status-words.ts';
import { seenOf } from '#pulse-boards/sync.ts';
import { DeskDialog } from '#pulse-boards/web/DeskDialog.tsx';
import { EarlierWords } from '#pulse-boards/web/EarlierWords.tsx';
import { OwnerDay } from '#pulse-boards/web/OwnerDay.tsx';
import { StatusField } from '#pulse-boards/web/StatusField.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { writeNumber } from '#pulse-boards/web/words.ts';

type Props = {
  desk: Desk;
  board: Thing;
  category: Thing;
  /** Today, and the first shift, unless it is told of another. */
  on?: { readonly day: string; readonly shift: string | null };
  onClose: () => void;
};

/** Tells how a field stands on a day. A deviation asks for somebody with a day, or help from the board above. */
export function TellDialog({ desk, board, category, on, onClose }: Props) {
  const t = useSay();
  const day = on?.day ?? desk.today;
  const shifts = shiftsOf(desk.things, board.thing);
  const [shift, setShift] = useState(on?.shift ?? shifts[0]?.thing ?? '');
  const cell = cellAt(desk.things, category.thing, day, shift || null);
  const number = fieldOf(cell, 'number');
  const [status, setStatus] = useState(() => wordsIn(cell, 'status'));
  const [count, setCount] = useState(() => (typeof number === 'number' ? writeNumber(number) : ''));
  const [note, setNote] = useState(() => wordsIn(cell, 'note'));
  const [seen, setSeen] = useState(() => seenOf(cell, 'note'));
  const [way, setWay] = useState('take');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [wish, setWish] = useState('');
  const [problem, setProblem] = useState<{ at: string; says: string } | null>(null);
  const problemAt = (at: string) => (problem?.at === at ? problem.says : undefined);
  const turnTo = (next: string) => {
    const other = cellAt(desk.things, category.thing, day, next);
    const told = fieldOf(other, 'number');
    setShift(next);
    setStatus(wordsIn(other, 'status'));
    setCount(typeof told === 'number' ? writeNumber(told) : '');
    setNote(wordsIn(other, 'note'));
    setSeen(seenOf(other, 'note'));
    setProblem(null);
  };
  const above = desk.things.get(wordsIn(board, 'above'));
  const name = wordsIn(category, 'name');
  const covered =
    fieldOf(cell, 'status') === 'deviation' && !asksForCard(desk.things, category.thing, day, shift || null);
  const asks = status === 'deviation' && !covered;
  const found = (): { at: string; says: string } | null => {
    if (!status) return { at: 'status', says: t(text.statusNeeded) };
    if (readNumber(count) === undefined) return { at: 'number', says: t(text.numberWrong) };
    if (!asks) return null;
    if (note.trim() === '') return { at: 'note', says: t(text.textNeeded) };
    if (way === 'take' && (!owner.trim() || !/^\d{4}-\d\d-\d\d$/.test(due)))
      return { at: 'owner', says: t(text.ownerNeeded) };
    return way === 'raise' && wish.trim() === '' ? { at: 'wish', says: t(text.wishNeeded) } : null;
  };
  const card = (thing: string) =>
    changeOf('card', board.thing, makeId(), {
      list: 'deviations',
      text: note.trim(),
      language: pageLanguage(),
      category: category.thing,
      cell: thing,
      ...(way === 'take'
        ? { owner: owner.trim(), due }
        : { raisedTo: above?.thing ?? null, raisedOn: desk.today, wish: wish.trim() }),
    });
  const save = () => {
    const wrong = found();
    if (wrong) return setProblem(wrong);
    const thing = cellName(category.thing, day, shift || null);
    const told = { status, number: readNumber(count) ?? null, note: note.trim() };
    const place = { category: category.thing, day, shift: shift || null };
    const changes = [
      changeOf('cell', board.thing, thing, cell ? told : { ...place, ...told }, seen),
      ...(asks ? [card(thing)] : []),
    ];
    const said = t(text.isTold, { what: name, status: statusWord(board, status as CellStatus, t) });
    const why = desk.act(changes, said);
    return why ? setProblem({ at: 'status', says: why }) : onClose();
  };
  return (
    <DeskDialog
      title={
        day === desk.today
          ? t(text.tellTitle, { what: name })
          : t(printText.tellTitleOn, { what: name, day: writeDay(day, pageLanguage()) })
      }
      act={t(text.save)}
      onSend={save}
      onClose={onClose}
    >
      {shifts.length > 0 && (
        <RadioField
          name="shift"
          label={t(text.shift)}
          value={shift}
          onChange={turnTo}
          options={shifts.map((one) => ({ value: one.thing, label: wordsIn(one, 'name') }))}
        />
      )}
      <StatusField
        name="status"
        label={t(text.status)}
        board={board}
        value={status}
        onChange={setStatus}
        problem={problemAt('status')}
      />
      <TextField
        name="number"
        label={t(text.number)}
        hint={wordsIn(category, 'unit') || undefined}
        value={count}
        onChange={setCount}
        inputMode="decimal"
        problem={problemAt('number')}
      />
      <TextArea
        name="note"
        label={t(text.note)}
        value={note}
        onChange={setNote}
        problem={problemAt('note')}
      />
      {cell && (
        <EarlierWords
          desk={desk}
          thing={cell}
          field="note"
          onUse={(earlier) => {
            setNote(earlier);
            setSeen(seenOf(cell, 'note'));
          }}
        />
      )}
      {asks && (
        <>
          <RadioField
            name="way"
            label={t(text.whatNow)}
            hint={above ? undefined : t(text.nobodyAbove)}
            value={way}
            onChange={setWay}
            options={[
              { value: 'take', label: t(text.takeIt) },
              ...(above
                ? [{ value: 'raise', label: t(text.raiseTo, { board: wordsIn(above, 'name') }) }]
                : []),
            ]}
          />
          {way === 'take' ? (
            <OwnerDay
              today={desk.today}
              owners={ownersOf(desk.things, board.thing)}
              owner={owner}
              due={due}
              onOwner={setOwner}
              onDue={setDue}
              problem={problemAt('owner')}
            />
          ) : (
            <TextArea
              name="wish"
              label={t(text.wish)}
              value={wish}
              onChange={setWish}
              problem={problemAt('wish')}
            />
          )}
        </>
      )}
    </DeskDialog>
  );
}
