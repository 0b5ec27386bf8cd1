import { useEffect, useRef, useState } from 'preact/hooks';
import { people } from '#people/contract.ts';
import { call } from '#platform/web/call.ts';
import type { Change } from '#pulse-boards/change.ts';
import { boardsHere, listenTo } from '#pulse-boards/web/board-live.ts';
import type { BoardStore, BoardsNow } from '#pulse-boards/web/board-store.ts';

/**
 * A company's boards on this device, live. A screen keeps its copy, so that it hangs there again before anything has
 * answered; a person who looks keeps none. `line` that has grown opens the stream anew.
 */
export function useCopy(
  of: { company: string; isScreen: boolean; line: number } | null,
  onEnded: () => void,
): {
  boards: BoardsNow | null;
  make: (change: Change) => void;
  dismiss: (change: string) => void;
  /** Grows with each change of the company's that was none of its boards. */
  others: number;
} {
  const [store, setStore] = useState<BoardStore | null>(null);
  const [boards, setBoards] = useState<BoardsNow | null>(null);
  const [others, setOthers] = useState(0);
  const ended = useRef(onEnded);
  ended.current = onEnded;
  const { company, isScreen, line } = of ?? {};
  useEffect(() => {
    if (!company) return undefined;
    let gone = false;
    let opened: BoardStore | null = null;
    const open = async () => {
      const person = isScreen ? null : await whoIsHere();
      if (gone) return;
      opened = boardsHere(company, person, isScreen);
      const { now } = opened;
      opened.onChange(() => setBoards(now()));
      setBoards(now());
      setStore(opened);
    };
    void open();
    return () => {
      gone = true;
      opened?.close();
    };
  }, [company, isScreen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that has grown is a stream to open anew.
  useEffect(() => {
    if (!store || !company) return undefined;
    const path = people.watchCompany.path.replace(':company', company);
    let held = store.now().copy.held.at;
    return listenTo(store, path, {
      ended: () => ended.current(),
      changed: () => {
        const { at } = store.now().copy.held;
        if (at === held) setOthers((count) => count + 1);
        held = at;
      },
    });
  }, [store, company, line]);
  return {
    boards,
    others,
    make: (change) => void store?.make(change),
    dismiss: (change) => void store?.dismiss(change),
  };
}

/** Asked of the server: a page that hangs by itself knows nothing of who has signed in. */
const whoIsHere = async (): Promise<string | null> =>
  call(people.readSession, {}).then(
    ({ person }) => person?.person ?? null,
    () => null,
  );
