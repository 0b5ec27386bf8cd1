/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '#platform/web/say.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { isStale, listed } from '#pulse-boards/wall-rules.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';
import { BoardDisplay } from '#pulse-boards/web/wall/BoardDisplay.tsx';
import { modes } from '#pulse-boards/web/wall/modes.ts';
import { useCopy } from '#pulse-boards/web/wall/use-copy.ts';
import { usePlace } from '#pulse-boards/web/wall/use-place.ts';
import { usePlaylist } from '#pulse-boards/web/wall/use-playlist.ts';
import { useClock, useIdle, useNight } from '#pulse-boards/web/wall/use-room.ts';
import { useSquare } from '#pulse-boards/web/wall/use-square.ts';
import type { ModeProps, WallMode } from '#pulse-boards/web/wall/wall-mode.ts';

/** How long a meeting or a writing hand may rest before the board hangs there again, in milliseconds. */
const modeRests = 5 * 60_000;

/** How long a board stays where no screen has been told, in seconds. */
const stays = 30;

/** The page on the wall: the board that is on, in the mode somebody has chosen. */
export function Wall() {
  const t = useSay();
  const { place, again, look } = usePlace();
  const from = place && { company: place.company, isScreen: place.screen !== null, line: place.line };
  const { boards, make, dismiss, others } = useCopy(from, again);
  const [mode, setMode] = useState<WallMode>('display');
  // What stood on the device when the page was opened is old until the service has answered once.
  const heard = useRef(false);
  if (boards?.reach === 'open') heard.current = true;
  const now = useClock();
  const screen = place?.screen ?? null;
  useNight(now, screen ? { from: screen.nightFrom, to: screen.nightTo } : undefined);
  const hanging = listed([...(boards?.things.values() ?? [])].filter(isHanging), screen?.boards ?? []);
  const { board, next } = usePlaylist(hanging, {
    asked: place?.board ?? null,
    isRunning: mode === 'display',
    seconds: screen?.seconds ?? stays,
  });
  // What was changed may be what this screen is to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `others` is when to look.
  useEffect(look, [others]);
  const square = useSquare({
    company: place?.company ?? '',
    board: board?.thing ?? null,
    isScreen: screen !== null,
    others,
  });
  const leave = () => setMode('display');
  useIdle(modeRests, leave);
  const name = board ? wordsIn(board, 'name') : '';
  useEffect(() => {
    document.title = name ? `${name} · Spranget` : 'Spranget';
  }, [name]);

  if (boards?.reach === 'signed-out' && place && !place.screen) return <SignIn />;
  if (!boards?.said || !place)
    return <Bare title={t(boards?.reach === 'closed' ? text.closed : text.loading)} />;
  if (!board) return <Bare title={t(text.none)} lead={t(text.noneHow)} />;
  const { said, things, copy } = boards;
  const props: ModeProps = {
    company: place.company,
    companyName: said.name,
    today: said.today,
    board,
    shown: things,
    copy,
    may: said.may,
    make,
    dismiss,
    leave,
  };
  const Mode = mode === 'display' ? undefined : modes[mode];
  if (Mode) return <Mode key={board.thing} {...props} />;
  return (
    <BoardDisplay
      {...props}
      at={said.at}
      stale={!heard.current || isStale(said.at, now.getTime())}
      choose={setMode}
      square={square}
      next={hanging.length > 1 ? next : null}
    />
  );
}

const isHanging = (thing: Thing): boolean => thing.kind === 'board' && fieldOf(thing, 'ended') !== true;

/** A person whose session has run out is no screen: they sign in, and come back to the board by its address. */
function SignIn() {
  useEffect(() => location.replace('/sign-in'), []);
  return null;
}

function Bare({ title, lead }: { title: string; lead?: string }) {
  return (
    <main class="wall wall-bare">
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
    </main>
  );
}
