import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnScreen } from '#screens/contract.ts';
import { keepPaired } from '#screens/web/door.ts';

/** Whose boards this page shows, and how it got here. */
export type Place = {
  readonly company: string;
  /** The one asked for in the address. */
  readonly board: string | null;
  /** The screen this browser is, and null for a person who looks. */
  readonly screen: OwnScreen | null;
  /** Grows whenever a stream has to be opened anew. */
  readonly line: number;
};

const lastKey = 'spranget-wall-screen';
const pairing = '/wall';

/** What a paired screen was the last time: shown before anything has answered. */
function lastPlace(): Place | null {
  try {
    const screen = JSON.parse(localStorage.getItem(lastKey) ?? '') as OwnScreen;
    return { company: screen.company, board: null, screen, line: 0 };
  } catch {
    return null;
  }
}

const askedPlace = (): Place | null => {
  const asked = new URLSearchParams(location.search);
  const company = asked.get('company');
  return company ? { company, board: asked.get('board'), screen: null, line: 0 } : null;
};

/**
 * The place of this page: what its address asks for, or what its screen is. A browser that is neither is sent to
 * where screens are paired. `again` is for whoever was told that a stream has ended.
 */
export function usePlace(): { place: Place | null; again: () => void; look: () => void } {
  const [place, setPlace] = useState<Place | null>(() => askedPlace() ?? lastPlace());
  const keeper = useRef<Awaited<ReturnType<typeof keepPaired>>>(null);
  useEffect(() => {
    const asked = askedPlace();
    let gone = false;
    const kept = keepPaired((state) => {
      if (gone) return;
      if (state.is === 'waiting' || state.is === 'unable') return asked ? undefined : leave();
      if (state.is !== 'paired' || asked || !showsBoards(state.screen)) return;
      const { screen, line } = state;
      localStorage.setItem(lastKey, JSON.stringify(screen));
      setPlace({ company: screen.company, board: null, screen, line });
    });
    void kept.then((found) => {
      if (gone) found?.stop();
      else if (found) keeper.current = found;
      else if (!asked) leave();
    });
    return () => {
      gone = true;
      keeper.current?.stop();
    };
  }, []);
  return { place, again: () => keeper.current?.again(), look: () => keeper.current?.look() };
}

/** What hangs here has been changed, and `/wall` knows what instead. */
function showsBoards(screen: OwnScreen): boolean {
  if (screen.kind === 'wall-screen' && screen.shows === 'boards') return true;
  leave();
  return false;
}

function leave(): void {
  localStorage.removeItem(lastKey);
  location.replace(pairing);
}
