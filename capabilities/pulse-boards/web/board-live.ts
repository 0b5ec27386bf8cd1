import { screenOwner } from '#platform/web/offline/device-store.ts';
import { lineNow, onLine } from '#platform/web/offline/line.ts';
import { personHere } from '#platform/web/offline/owner.ts';
import { deviceKeep, memoryKeep } from '#pulse-boards/web/board-keep.ts';
import { type BoardStore, openBoardStore } from '#pulse-boards/web/board-store.ts';
import { wireOf } from '#pulse-boards/web/board-wire.ts';

/** Between two looks where a stream says nothing: what a stream has lost is found by then. */
const lookEvery = 60_000;

/**
 * The boards of a company in this browser. `person` is who is signed in; null is a screen on the wall. On a device
 * that is nobody's, such as a terminal many share, nothing is kept: hand over `lasts: false`.
 */
export function boardsHere(company: string, person: string | null, lasts = true): BoardStore {
  const owner = person ?? screenOwner;
  const name = `spranget-boards:${owner}:${company}`;
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const store = openBoardStore({
    keep: lasts ? deviceKeep(owner, company) : memoryKeep(),
    wire: wireOf(company, person, person === null && lasts),
    isOwner: () => person === null || !lasts || personHere() === person,
    alone: (work) => (lasts && navigator.locks ? navigator.locks.request(name, work) : work()),
    tell: () => lasts && tabs?.postMessage('altered'),
    now: Date.now,
    chance: Math.random,
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  tabs?.addEventListener('message', () => void store.look());
  const leave = onLine(() => {
    if (lineNow() === 'up') void store.refresh();
  });
  void store.refresh();
  return {
    ...store,
    close: () => {
      leave();
      tabs?.close();
      store.close();
    },
  };
}

/**
 * Listens to a company's stream, for a page without the office's frame, and looks by itself now and then. `path` is
 * the stream's address; `ended` hears when the right to it is gone, `changed` when what was told of has been asked
 * for. Answers with the way out.
 */
export function listenTo(
  store: BoardStore,
  path: string,
  { ended, changed }: { ended: () => void; changed: () => void },
): () => void {
  const source = new EventSource(path);
  let version = -1;
  source.addEventListener('changed', (event) => {
    const reached = (JSON.parse(event.data) as { version: number }).version;
    if (reached !== version) void store.refresh().then(changed);
    version = reached;
  });
  source.addEventListener('ended', () => {
    source.close();
    void store.refresh();
    ended();
  });
  const beat = setInterval(() => void store.refresh(), lookEvery);
  return () => {
    clearInterval(beat);
    source.close();
  };
}
