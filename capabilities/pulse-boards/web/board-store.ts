import type { Change } from '#pulse-boards/change.ts';
import type { Things } from '#pulse-boards/fold.ts';
import {
  type Copy,
  shownOn,
  toSend,
  withMade,
  withNews,
  withOutcomes,
  withoutRefused,
} from '#pulse-boards/sync.ts';
import { type BoardKeep, nothingKept, type Said, type Step } from '#pulse-boards/web/board-keep.ts';
import { afterNews, isForAll, outcomesOf, type Reach, reachOf } from '#pulse-boards/web/board-reach.ts';
import type { BoardWire } from '#pulse-boards/web/board-wire.ts';
import { once } from '#pulse-boards/web/once.ts';

/**
 * The boards of a company on one device. What is made is shown at once and kept on the device; it is sent in the
 * order it was made, in batches, by one tab at a time, again and again until the server has said yes or no. It has no
 * framework in it: the office's pages and the wall both stand on it.
 */
export type BoardsNow = {
  readonly copy: Copy;
  /** What is to be seen: what the server has, with what waits here on top. */
  readonly things: Things;
  readonly said: Said | null;
  readonly reach: Reach;
  /** Whether what waits outlives the browser. */
  readonly lasts: boolean;
};

export type BoardStore = {
  readonly now: () => BoardsNow;
  /** Calls `listener` with each change; answers with the way out. */
  readonly onChange: (listener: () => void) => () => void;
  /** Makes changes, in order. They stand on this device when this answers. */
  readonly make: (...changes: Change[]) => Promise<void>;
  /** A refused change that has been read. */
  readonly dismiss: (change: string) => Promise<void>;
  /** Asks for what is new, and sends what waits without minding pauses. */
  readonly refresh: () => Promise<void>;
  /** Another tab has altered what is kept. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
};

/** The world of a store; a test hands over one that cuts, dies and delivers twice. */
export type BoardPorts = {
  readonly keep: BoardKeep;
  readonly wire: BoardWire;
  /** Whether it is still this person who is here: what one made is never sent as another. */
  readonly isOwner: () => boolean;
  /** Does the work while no other tab of this device does such work. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that what is kept has been altered. */
  readonly tell: () => void;
  readonly now: () => number;
  readonly chance: () => number;
  /** Calls after a while; answers with the way out. */
  readonly later: (ms: number, act: () => void) => () => void;
};

/** A copy that has only been added to for so long is asked for anew: what nobody looks at any more then leaves it. */
const wholeEvery = 24 * 3_600_000;
const longestPause = 60_000;

export function openBoardStore(ports: BoardPorts): BoardStore {
  const { keep, wire, now } = ports;
  const listeners = new Set<() => void>();
  /** Steps that are shown and not on the disk yet. */
  const steps: Step[] = [];
  let kept = nothingKept;
  let reach: Reach = 'asking';
  let closed = false;
  let tries = 0;
  let cancel: (() => void) | null = null;
  let shown: BoardsNow | null = null;

  function snapshot(): BoardsNow {
    const { copy, said } = steps.reduce((before, step) => step(before), kept);
    const things = shown?.copy === copy ? shown.things : shownOn(copy);
    return { copy, things, said, reach, lasts: keep.lasts() };
  }
  const show = () => {
    if (closed) return;
    shown = snapshot();
    for (const listener of listeners) listener();
  };
  const reaches = (next: Reach) => {
    if (reach === next) return;
    reach = next;
    show();
  };

  async function alter(step: Step, isShown = false): Promise<void> {
    if (isShown) {
      steps.push(step);
      show();
    }
    const after = await keep.alter(step);
    if (isShown) steps.splice(steps.indexOf(step), 1);
    kept = after;
    show();
    ports.tell();
  }

  const ask = once(async () => {
    const { copy, said } = kept;
    const whole = said === null || now() - said.wholeAt > wholeEvery;
    let from = whole ? 0 : copy.held.at;
    let asked = await wire.ask(from);
    if (asked.is === 'answer' && withNews(kept.copy, asked.answer.part) === null) {
      from = 0;
      asked = await wire.ask(from);
    }
    if (asked.is === 'answer') {
      const { answer } = asked;
      await alter((before) => afterNews(before, answer, from, now()));
    } else if (asked.is === 'no' && isForAll(asked))
      // What one may no longer see does not stay on the device because it was seen before.
      await alter(({ copy: { waiting, refused } }) => ({
        said: null,
        copy: { ...nothingKept.copy, waiting, refused },
      }));
    reaches(reachOf(asked));
  });

  const send = once(async () => {
    let sentAny = false;
    await ports.alone(async () => {
      let most = 100;
      while (!closed && ports.isOwner()) {
        kept = await keep.alter((same) => same);
        const batch = toSend(kept.copy, most);
        if (batch.length === 0) break;
        const sent = await wire.send(batch);
        if (sent.is === 'no' && batch.length > 1 && !isForAll(sent)) {
          // One of them is nothing the server can read: each is then asked about by itself.
          most = 1;
          continue;
        }
        const outcomes = outcomesOf(sent, batch);
        if (!outcomes) {
          reaches(reachOf(sent));
          if (sent.is !== 'not-signed-in') pause(sent.is === 'busy' ? sent.wait : 0);
          break;
        }
        tries = 0;
        sentAny = true;
        await alter((before) => ({ ...before, copy: withOutcomes(before.copy, outcomes) }));
      }
    });
    if (sentAny) await ask();
  });

  function pause(least: number): void {
    const grown = Math.min(longestPause, 1000 * 2 ** tries);
    tries += 1;
    cancel?.();
    cancel = ports.later(Math.max(least, grown * (0.5 + ports.chance() / 2)), () => void send());
  }

  return {
    now: () => {
      shown ??= snapshot();
      return shown;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    make: async (...changes) => {
      if (changes.length === 0) return;
      await alter((before) => ({ ...before, copy: changes.reduce(withMade, before.copy) }), true);
      void send();
    },
    dismiss: (change) => alter((before) => ({ ...before, copy: withoutRefused(before.copy, change) }), true),
    refresh: async () => {
      if (kept.said === null) {
        kept = await keep.alter((same) => same);
        show();
      }
      tries = 0;
      void send();
      await ask();
    },
    look: async () => {
      kept = await keep.alter((same) => same);
      show();
      if (toSend(kept.copy, 1).length > 0) void send();
    },
    close: () => {
      closed = true;
      cancel?.();
      listeners.clear();
    },
  };
}
