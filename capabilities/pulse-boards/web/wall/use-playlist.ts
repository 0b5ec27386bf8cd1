import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Thing } from '#pulse-boards/fold.ts';
import { nextOf } from '#pulse-boards/wall-rules.ts';
import { useIdle } from '#pulse-boards/web/wall/use-room.ts';

/** A list that was stopped by a hand goes on after so long, in milliseconds. */
const goesOn = 2 * 60_000;

/**
 * The board that is on. With several, each stays its while and the next comes; a touch stops them, and they go on when
 * nobody has touched for a while. One that was asked for in the address stays.
 */
export function usePlaylist(
  hanging: readonly Thing[],
  { asked, isRunning, seconds }: { asked: string | null; isRunning: boolean; seconds: number },
) {
  const [on, setOn] = useState<string | null>(asked);
  const isStill = useIdle(goesOn);
  const names = hanging.map(({ thing }) => thing).join(' ');
  // From the one that is seen: at first, and when one is taken down, that is not the one that was chosen.
  const board = hanging.find(({ thing }) => thing === on) ?? hanging[0] ?? null;
  const seen = board?.thing ?? null;
  const next = useCallback(() => setOn(nextOf(names.split(' '), seen)), [names, seen]);
  const turns = isRunning && isStill && asked === null && hanging.length > 1;
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setInterval(next, seconds * 1000);
    return () => clearInterval(timer);
  }, [turns, next, seconds]);
  return { board, next };
}
