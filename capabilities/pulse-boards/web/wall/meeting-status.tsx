/** @jsxImportSource preact */

import { useState } from 'preact/hooks';
import { writeDay } from '#platform/contract/dates.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { categoriesOf, cellAt, latestCell, shiftsOf } from '#pulse-boards/board-state.ts';
import { cellName } from '#pulse-boards/cell-name.ts';
import type { CellStatus } from '#pulse-boards/change.ts';
import { deviationsOf } from '#pulse-boards/deviation-rules.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import type { Act } from '#pulse-boards/meeting-acts.ts';
import { meetingCardText } from '#pulse-boards/meeting-card-text.ts';
import { meetingText as text } from '#pulse-boards/meeting-text.ts';
import { statusWord } from '#pulse-boards/status-words.ts';
import { chartOfCategory } from '#pulse-boards/wall-chart.ts';
import { wallText } from '#pulse-boards/wall-text.ts';
import { ChartPanel } from '#pulse-boards/web/wall/ChartPanel.tsx';
import { Action } from '#pulse-boards/web/wall/meeting-parts.tsx';
import { StatusMark } from '#pulse-boards/web/wall/StatusMark.tsx';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';

const statuses: readonly CellStatus[] = ['planned', 'watch', 'deviation', 'silent'];

type Props = ModeProps & {
  readonly act: (...acts: Act[]) => void;
  readonly reason: string | null;
  /** Someone takes a deviation, or asks for help with it. */
  readonly onTake: (cell: Thing) => void;
  readonly onRaise: (cell: Thing) => void;
};

/** Each category as it was the last day: pick one, and tell how it went with one of four large buttons. */
export function StatusStep(props: Props) {
  const { shown, board, today, act, reason } = props;
  const t = useSay();
  const categories = categoriesOf(shown, board.thing);
  const shifts = shiftsOf(shown, board.thing);
  const [shift, setShift] = useState<string | null>(shifts[0]?.thing ?? null);
  const cellOf = (category: string) => cellAt(shown, category, today, shift);
  const statusOf = (category: string) => fieldOf(cellOf(category), 'status') as CellStatus | null;
  const untold = categories.filter(({ thing }) => statusOf(thing) === null);
  const [picked, setPicked] = useState(untold[0]?.thing ?? categories[0]?.thing ?? '');
  const category = categories.find(({ thing }) => thing === picked) ?? categories[0];
  if (!category) return null;

  const word = (status: CellStatus | null): string =>
    status === null ? t(statusText.silent) : statusWord(board, status, t);
  const telling = (of: string, status: CellStatus): Act => ({
    kind: 'cell',
    board: board.thing,
    thing: cellName(of, today, shift),
    set: { category: of, day: today, shift, status },
  });
  const tell = (status: CellStatus) => {
    act(telling(category.thing, status));
    const next = untold.find(({ thing }) => thing !== category.thing);
    if (next && status === 'planned') setPicked(next.thing);
  };
  const status = statusOf(category.thing);
  return (
    <div class="meet-stage">
      {shifts.length > 0 && (
        <fieldset class="meet-shifts" aria-label={t(text.shift)}>
          {shifts.map((one) => (
            <Action key={one.thing} pressed={one.thing === shift} onPress={() => setShift(one.thing)}>
              {wordsIn(one, 'name')}
            </Action>
          ))}
        </fieldset>
      )}
      <ol class="meet-pick" aria-label={t(text.categories)}>
        {categories.map((one) => (
          <li key={one.thing}>
            <button
              type="button"
              aria-current={one === category ? 'true' : undefined}
              onClick={() => setPicked(one.thing)}
            >
              <StatusMark status={statusOf(one.thing) ?? 'silent'} label={word(statusOf(one.thing))} />
              <span>{wordsIn(one, 'name')}</span>
            </button>
          </li>
        ))}
      </ol>
      <Focus {...props} category={category} cell={cellOf(category.thing)}>
        {untold.length > 1 && untold.length < categories.length && (
          <Action
            look="quiet"
            icon="check"
            reason={reason}
            onPress={() => act(...untold.map(({ thing }) => telling(thing, 'planned')))}
          >
            {t(text.restPlanned, { n: untold.length })}
          </Action>
        )}
      </Focus>
      <fieldset class="meet-say">
        <legend>{t(text.today)}</legend>
        {statuses.map((one) => (
          <button
            type="button"
            key={one}
            class={`meet-tell tell-${one}`}
            aria-pressed={status === one}
            aria-disabled={reason ? true : undefined}
            onClick={() => !reason && tell(one)}
          >
            <StatusMark status={one} />
            <span>{one === 'silent' ? t(text.silent) : word(one)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

type FocusProps = Props & { category: Thing; cell: Thing | undefined; children: preact.ComponentChildren };

/** The category that is talked about: its number, its note, and what a deviation asks for. */
function Focus({ shown, board, today, category, cell, reason, onTake, onRaise, children }: FocusProps) {
  const t = useSay();
  const number = fieldOf(cell ?? latestCell(shown, board.thing, category.thing, today), 'number');
  const [unit, target, note] = [
    fieldOf(category, 'unit', ''),
    fieldOf(category, 'target', ''),
    fieldOf(cell, 'note', ''),
  ].map(String);
  const deviation = cell
    ? deviationsOf(shown, board.thing, today).find((one) => one.cell.thing === cell.thing)
    : undefined;
  const card = deviation?.card;
  const chart = chartOfCategory(shown, category);
  return (
    <article class="meet-panel">
      <h2 class="meet-name">{wordsIn(category, 'name')}</h2>
      <div class="meet-number">
        <b>{number === null ? '–' : new Intl.NumberFormat(pageLanguage()).format(Number(number))}</b>
        <span>
          {unit}
          {target && <br />}
          {target && t(wallText.target, { target })}
        </span>
      </div>
      {note && <p>{note}</p>}
      {chart && <ChartPanel chart={chart} />}
      {card && deviation.lacks === null && (
        <p class="meet-taken">
          {fieldOf(card, 'raisedTo') !== null
            ? t(text.isRaised, {
                board: wordsIn(shown.get(wordsIn(card, 'raisedTo')), 'name'),
              })
            : t(text.isTaken, {
                owner: wordsIn(card, 'owner'),
                day: writeDay(String(fieldOf(card, 'due', today)), pageLanguage(), 'day'),
              })}
        </p>
      )}
      {cell && deviation && deviation.lacks !== null && (
        <div class="meet-then">
          <p>{t(text.needs)}</p>
          <Action look="first" icon="plus" reason={reason} onPress={() => onTake(cell)}>
            {t(meetingCardText.newAction)}
          </Action>
          <Action icon="raise" reason={reason} onPress={() => onRaise(cell)}>
            {t(meetingCardText.raise)}
          </Action>
        </div>
      )}
      <div class="meet-rest">{children}</div>
    </article>
  );
}
