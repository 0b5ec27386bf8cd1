import { freshAct, type OutboxAct, type Outcome } from '#platform/web/offline/queue.ts';
import { type Sender, senderOf } from '#platform/web/offline/sender.ts';
import { idOf, openService } from '#platform/web/offline/testing/pretended-service.ts';

/**
 * A device and a service in memory, for tests: every step of the outbox waits its turn, and between two turns a tab
 * may die, the line may go, and what was sent may arrive late or twice. Chance comes from a seed alone.
 */
export type Device = ReturnType<typeof openDevice>;

export type Tab = { alive: boolean; sender: Sender };

const noLine: Outcome = { kind: 'no-line' };
const treatments = ['through', 'through', 'lost', 'answer-lost', 'twice', 'late', 'busy'] as const;

export function openDevice(seed: number) {
  const chance = chanceOf(seed);
  const service = openService();
  const disk = new Map<number, OutboxAct>();
  /** What went on that never may, whatever it led to. */
  const faults: string[] = [];
  const turns: (() => void)[] = [];
  const sending = new Set<Tab>();
  const lock = lockOf();
  let lastN = 0;
  let now = 1_000_000;
  let healed = false;

  /** Something done to the world: a tab may die just before it and just after. */
  const does = async <T>(tab: Tab, effect: () => T): Promise<T> => {
    await turn(tab);
    const done = effect();
    await turn(tab);
    return done;
  };
  const turn = async (tab: Tab): Promise<void> => {
    await new Promise<void>((resolve) => turns.push(resolve));
    if (!tab.alive) await new Promise(() => {});
  };

  /** What the line and the service make of a sending. */
  const treat = (act: OutboxAct): Outcome => {
    const treatment = healed ? 'through' : treatments[Math.floor(chance() * treatments.length)]!;
    if (treatment === 'lost') return noLine;
    if (treatment === 'busy') return { kind: 'busy', wait: 0 };
    if (treatment === 'late' || treatment === 'twice') service.late.push(act);
    if (treatment === 'late') return noLine;
    const said = service.take(act);
    return treatment === 'answer-lost' ? noLine : said;
  };
  const send = async (tab: Tab, act: OutboxAct): Promise<Outcome> => {
    sending.add(tab);
    if (sending.size > 1) faults.push('two tabs were sending at once');
    if (service.log.some((one) => sameThing(one, act) && one.n > act.n))
      faults.push(`${idOf(act)} was sent after what came after it`);
    const outcome = await does(tab, () => treat(act));
    sending.delete(tab);
    return outcome;
  };

  const openTab = (): Tab => {
    const tab = { alive: true } as Tab;
    tab.sender = senderOf({
      store: {
        all: () => does(tab, () => inOrder(disk).map((act) => ({ ...act }))),
        add: (act) =>
          does(tab, () => {
            lastN += 1;
            disk.set(lastN, { ...act, n: lastN });
            return lastN;
          }),
        put: (act) => does(tab, () => void disk.set(act.n, { ...act })),
        remove: (n) => does(tab, () => void disk.delete(n)),
      },
      send: (act) => send(tab, act),
      alone: (work) => lock.hold(tab, work),
      now: () => now,
      chance,
      changed: () => undefined,
    });
    return tab;
  };
  return {
    disk,
    faults,
    service,
    openTab,
    now: () => now,
    kill: (tab: Tab) => {
      tab.alive = false;
      sending.delete(tab);
      lock.release(tab);
    },
    /** Lets some waiting steps happen, whichever chance picks. */
    run: async (steps: number): Promise<void> => {
      for (let left = steps; left > 0; left -= 1) {
        turns.splice(Math.floor(chance() * turns.length), 1)[0]?.();
        if (chance() < 0.2) service.arrive(chance);
        await new Promise(setImmediate);
        if (turns.length === 0) return;
      }
    },
    wait: (ms: number) => {
      now += ms;
    },
    /** From now on every sending gets through. */
    heal: () => {
      healed = true;
    },
    keep: (tab: Tab, person: string, { thing, id }: { thing: string; id: string }): Promise<void> => {
      const act = { thing, what: id, method: 'POST', path: '/api/things', input: { body: { id } } };
      return tab.sender.keep(freshAct(person, act, now));
    },
  };
}

export const inOrder = (disk: ReadonlyMap<number, OutboxAct>): OutboxAct[] =>
  [...disk.values()].sort((a, b) => a.n - b.n);

export const sameThing = (a: OutboxAct, b: OutboxAct): boolean =>
  a.thing === b.thing && a.person === b.person;

/** The browser's lock: one tab at a time, and a tab that dies lets go of it. */
function lockOf() {
  let holder: Tab | null = null;
  const queue: (() => void)[] = [];
  const release = (tab: Tab) => {
    if (holder !== tab) return;
    holder = null;
    queue.shift()?.();
  };
  return {
    release,
    hold: async (tab: Tab, work: () => Promise<void>): Promise<void> => {
      while (holder) await new Promise<void>((resolve) => queue.push(resolve));
      // The next in line is let on when whoever was called up is no longer there.
      if (!tab.alive) return queue.shift()?.();
      holder = tab;
      await work();
      release(tab);
    },
  };
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
