import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { cellAt, shiftsOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import type { CellStatus } from '#pulse-boards/change.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { officeText } from '#pulse-boards/office-text.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';
import { type Told, toldOn } from '#pulse-boards/web/board-summary.ts';
import { TellDialog } from '#pulse-boards/web/TellDialog.tsx';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import { writeNumber } from '#pulse-boards/web/words.ts';

const daysShown = 10;

/** What a board measures, as it stands today; the last days as a table. */
export function Tiles({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const [asTable, setAsTable] = useState(false);
  const [telling, setTelling] = useState<Thing | null>(null);
  const told = toldOn(desk.things, board.thing, desk.today);
  return (
    <section className="board-part" aria-label={t(text.today)}>
      <div className="board-part-head">
        <h2>{t(text.today)}</h2>
        {told.length > 0 && (
          <Button kind="quiet" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? text.asTiles : text.asTable)}
          </Button>
        )}
      </div>
      {told.length === 0 && <p className="subtle">{t(text.noCategories)}</p>}
      {asTable ? (
        <DaysTable desk={desk} board={board} />
      ) : (
        <ul className="tiles-row">
          {told.map((one) => (
            <Tile
              key={one.category.thing}
              desk={desk}
              board={board}
              told={one}
              onTell={() => setTelling(one.category)}
            />
          ))}
        </ul>
      )}
      {telling && (
        <TellDialog desk={desk} board={board} category={telling} onClose={() => setTelling(null)} />
      )}
    </section>
  );
}

const numberOf = (cell: Thing | undefined): string => {
  const value = fieldOf(cell, 'number');
  return typeof value === 'number' ? writeNumber(value) : '–';
};

type TileProps = { desk: Desk; board: Thing; told: Told; onTell: () => void };

function Tile({ desk, board, told: { category, cell, status }, onTell }: TileProps) {
  const t = useSay();
  const name = wordsIn(category, 'name');
  const target = wordsIn(category, 'target');
  const shifts = shiftsOf(desk.things, board.thing);
  const lang = wordsIn(board, 'language') || undefined;
  return (
    <li className={`board-tile board-tile-${status}`}>
      <h3 lang={lang}>{name}</h3>
      <p className="board-number num">{numberOf(cell)}</p>
      <p className="small subtle board-unit">
        <span lang={lang}>{wordsIn(category, 'unit')}</span>
        {wordsIn(category, 'unit') && target && ', '}
        {target && t(text.target, { target })}
      </p>
      {shifts.length > 0 && (
        <ul className="board-shifts small">
          {shifts.map((shift) => {
            const own = cellAt(desk.things, category.thing, desk.today, shift.thing);
            const ownStatus = fieldOf(own, 'status', 'silent') as CellStatus;
            return (
              <li key={shift.thing}>
                <span lang={lang}>{wordsIn(shift, 'name')}</span>
                <Mark status={markOf(ownStatus)}>{statusWord(board, ownStatus, t)}</Mark>
              </li>
            );
          })}
        </ul>
      )}
      <div className="board-foot">
        <Mark status={markOf(status)}>{statusWord(board, status, t)}</Mark>
        <Button
          kind="quiet"
          aria-label={t(text.tellOf, { what: name })}
          reason={desk.may.write ? undefined : t(officeText.mayNotWrite)}
          onClick={onTell}
        >
          {t(text.tell)}
        </Button>
      </div>
    </li>
  );
}

function DaysTable({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const days = Array.from({ length: daysShown }, (_, i) => dayAfter(desk.today, -i));
  const fields = toldOn(desk.things, board.thing, desk.today);
  return (
    <DataTable
      caption={t(text.lastDays)}
      columns={[
        { key: 'day', label: t(text.day) },
        ...fields.map(({ category }) => ({ key: category.thing, label: wordsIn(category, 'name') })),
      ]}
      rows={days.map((day) => ({
        key: day,
        cells: {
          day: writeDay(day, pageLanguage(), 'brief'),
          ...Object.fromEntries(
            toldOn(desk.things, board.thing, day).map(({ category, cell, status }) => [
              category.thing,
              <Mark key={category.thing} status={markOf(status)}>
                {typeof fieldOf(cell, 'number') === 'number' ? `${numberOf(cell)} · ` : ''}
                {statusWord(board, status, t)}
              </Mark>,
            ]),
          ),
        },
      }))}
    />
  );
}
