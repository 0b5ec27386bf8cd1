/** @jsxImportSource preact */
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import type { PostSquare as Square } from '#pulse-boards/post-endpoints.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';
import { ChangeDisplay } from '#pulse-boards/web/wall/ChangeDisplay.tsx';
import { DailyDisplay } from '#pulse-boards/web/wall/DailyDisplay.tsx';
import { modes } from '#pulse-boards/web/wall/modes.ts';
import { PostSquare } from '#pulse-boards/web/wall/PostSquare.tsx';
import type { ModeProps, WallMode } from '#pulse-boards/web/wall/wall-mode.ts';

type Props = ModeProps & {
  /** When the service last answered, in milliseconds. */
  readonly at: number | null;
  readonly stale: boolean;
  readonly choose: (mode: WallMode) => void;
  /** Null where the board shows no address to write to. */
  readonly square: Square | null;
  /** Null where there is one board only. */
  readonly next: (() => void) | null;
};

/** A board as it hangs, with what one may do at it. */
export function BoardDisplay({ at, stale, choose, square, next, ...props }: Props) {
  const t = useSay();
  const { board, today } = props;
  const isChange = fieldOf(board, 'kind') === 'change';
  const Board = isChange ? ChangeDisplay : DailyDisplay;
  return (
    <main class={`wall ${isChange ? 'wall-change' : 'wall-daily'}`}>
      <header class="wall-head">
        <h1>{wordsIn(board, 'name')}</h1>
        <span class="wall-subtle">{writeDay(today, pageLanguage(), 'day')}</span>
        <span class={stale ? 'wall-live wall-stale' : 'wall-live'} role="status">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            {stale ? (
              <path class="wall-fill" d="M12 2.2 23 21.4H1Z" />
            ) : (
              <>
                <circle cx="12" cy="12" r="3.5" />
                <path class="wall-wave" d="M6.5 17.5a8 8 0 0 1 0-11M17.5 6.5a8 8 0 0 1 0 11" />
              </>
            )}
          </svg>
          {t(stale ? text.stale : text.updated, { time: at === null ? '–' : clockOf(at) })}
        </span>
      </header>
      <Board {...props} />
      {square && <PostSquare {...square} />}
      <nav class="wall-acts" aria-label={t(text.atBoard)}>
        {modes.meeting && props.may.write && (
          <button type="button" class="wall-button wall-button-first" onClick={() => choose('meeting')}>
            {t(text.meeting)}
          </button>
        )}
        {modes.edit && props.may.write && (
          <button
            type="button"
            class="wall-button wall-square"
            aria-label={t(text.edit)}
            onClick={() => choose('edit')}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="m4 20 1-5L16 4l4 4L9 19zM14 6l4 4" />
            </svg>
          </button>
        )}
        {next && (
          <button type="button" class="wall-button wall-square" aria-label={t(text.next)} onClick={next}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 12h16M14 6l6 6-6 6" />
            </svg>
          </button>
        )}
      </nav>
    </main>
  );
}

/** The clock of the company, with a full stop between where the language has one. */
function clockOf(at: number): string {
  const language = pageLanguage();
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(at);
  return language === 'nb' || language === 'nn' ? written.replace(':', '.') : written;
}
