/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import { statusText } from '#platform/contract/status-text.ts';
import { type Say, useSay } from '#platform/web/say.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { markOf, statusWord } from '#pulse-boards/status-words.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';
import { dailyView, type WallAction, type WallTile } from '#pulse-boards/wall-view.ts';
import { ChartPanel } from '#pulse-boards/web/wall/ChartPanel.tsx';
import { StatusMark } from '#pulse-boards/web/wall/StatusMark.tsx';
import { mostRows, useFit } from '#pulse-boards/web/wall/use-fit.ts';
import { useTurn } from '#pulse-boards/web/wall/use-room.ts';
import type { ModeProps } from '#pulse-boards/web/wall/wall-mode.ts';
import { asNumber, dayWord } from '#pulse-boards/web/wall/wall-words.ts';

/** How long each chart that tells of a change stays, in seconds, where there are several. */
const chartStays = 15;
/** Letters a line of a tile has room for. */
const aTileLine = 11;
/** Categories without a tile that are named. */
const mostOthers = 4;

/** The area's board: how it stands, what the numbers say, who does what by when, and whether answers come. */
export function DailyDisplay({ board, shown, copy, today }: ModeProps) {
  const t = useSay();
  const { stamps } = copy.held;
  const view = useMemo(
    () => dailyView({ things: shown, stamps, today }, board),
    [shown, stamps, today, board],
  );
  const turn = useTurn(view.charts.length, chartStays);
  const turns = view.charts.length > 1 ? `${turn + 1} / ${view.charts.length}` : undefined;
  return (
    <>
      {view.tiles.length > 0 && (
        <section
          class={view.others.length > 0 ? 'wall-tiles wall-tiles-many' : 'wall-tiles'}
          style={{ '--tiles': view.tiles.length }}
          aria-label={t(text.statusNow)}
        >
          {view.tiles.map((tile) => (
            <Tile key={tile.category.thing} tile={tile} board={board} />
          ))}
          {view.others.length > 0 && <Others tiles={view.others} board={board} />}
        </section>
      )}
      <section class="wall-lower">
        {view.tiles.length > 0 && <ChartPanel chart={view.charts[turn] ?? null} turn={turns} />}
        <Actions actions={view.actions} today={today} />
      </section>
      <p class="wall-answers">
        {view.rate && <span>{t(text.answered, { ...view.rate })}</span>}
        {view.waiting > 0 && (
          <span class={view.late ? 'wall-waiting wall-late' : 'wall-waiting'}>
            <StatusMark status={view.late ? 'deviation' : 'planned'} />
            {t(text.waitingForAnswer, { count: view.waiting })}
          </span>
        )}
      </p>
    </>
  );
}

function Tile({ tile: { category, status, number }, board }: { tile: WallTile; board: Thing }) {
  const t = useSay();
  const target = wordsIn(category, 'target');
  const figure = number === null ? '–' : asNumber(number);
  const name = wordsIn(category, 'name');
  const unit = wordsIn(category, 'unit');
  // A tile has room for four lines beside its number: the name's are its own, and the target's before the unit's.
  const sizes = [name.length > aTileLine && 'wall-tile-long', unit.length <= aTileLine && 'wall-tile-short'];
  return (
    <article class={`wall-tile wall-tile-${status} ${sizes.filter(Boolean).join(' ')}`}>
      <h2>{name}</h2>
      <p class={`wall-figure ${sizeOf(figure)}`}>{figure}</p>
      <p class="wall-unit">
        <span>{unit}</span>
        {target && <span>{t(text.target, { target })}</span>}
      </p>
      <p class="wall-status">
        <StatusMark status={status} />
        {statusWord(board, status, t)}
      </p>
    </article>
  );
}

/** Categories whose tile there is no room for, by name on one line: as many as it holds, and how many more there are. */
function Others({ tiles, board }: { tiles: readonly WallTile[]; board: Thing }) {
  const t = useSay();
  const more = tiles.length - mostOthers;
  return (
    <ul class="wall-others">
      {tiles.slice(0, mostOthers).map(({ category, status }) => (
        <li key={category.thing}>
          <StatusMark status={status} label={statusWord(board, status, t)} />
          <span>{wordsIn(category, 'name')}</span>
        </li>
      ))}
      {more > 0 && <li class="wall-subtle">{t(text.more, { count: more })}</li>}
    </ul>
  );
}

/** A long number is written smaller, so that none of it is lost. */
const sizeOf = (figure: string): string =>
  figure.length > 6 ? 'wall-figure-longest' : figure.length > 4 ? 'wall-figure-long' : '';

function Actions({ actions, today }: { actions: readonly WallAction[]; today: string }) {
  const t = useSay();
  const { list, shown } = useFit(actions.length);
  const more = actions.length - shown;
  return (
    <article class="wall-panel wall-list">
      <h2>
        {t(text.actions)} {more > 0 && <span class="wall-subtle">{t(text.more, { count: more })}</span>}
      </h2>
      {actions.length === 0 && <p class="wall-subtle">{t(text.noActions)}</p>}
      <ol class="wall-actions wall-fit" ref={list}>
        {actions.slice(0, mostRows).map(({ card, owner, due, status }, i) => (
          <li
            key={card.thing}
            class={`${status === 'deviation' ? 'wall-late' : ''} ${i < shown ? '' : 'wall-out'}`}
          >
            <StatusMark status={status} label={labelOf(t, status)} />
            <span class="wall-words">{wordsIn(card, 'text')}</span>
            <span class="wall-subtle wall-owner">{owner.split(' ')[0] || t(text.nobody)}</span>
            <time class="wall-due" dateTime={due ?? undefined}>
              {due ? dayWord(t, due, today) : '–'}
            </time>
          </li>
        ))}
      </ol>
    </article>
  );
}

const labelOf = (t: Say, status: WallAction['status']): string =>
  t(status === 'deviation' ? text.late : statusText[markOf(status)]);
