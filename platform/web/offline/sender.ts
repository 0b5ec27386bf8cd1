import { type FreshAct, isOver, nextToSend, type OutboxAct, type Outcome, settle } from './queue.ts';

/** Where acts are kept: nothing answers before what it was asked is on the disk. */
export type ActStore = {
  /** Every act, in order. */
  all: () => Promise<OutboxAct[]>;
  /** Writes an act down, and answers with its place. */
  add: (act: FreshAct) => Promise<number>;
  put: (act: OutboxAct) => Promise<void>;
  remove: (n: number) => Promise<void>;
};

/** The world of a sender; a test hands over one that cuts, crashes and delivers twice. */
export type SenderPorts = {
  store: ActStore;
  /** Sends an act in its person's name. Never throws. */
  send: (act: OutboxAct) => Promise<Outcome>;
  /** Does the work while no other tab of this browser does such work. */
  alone: (work: () => Promise<void>) => Promise<void>;
  now: () => number;
  chance: () => number;
  /** Called when acts have changed. */
  changed: () => void;
};

export type Sender = {
  /** Writes an act down; when this answers, the act outlives the browser. */
  keep: (act: FreshAct) => Promise<void>;
  /** Sends what a person has waiting, one by one. `hurry` does not wait for pauses: something has changed. */
  work: (person: string, hurry?: boolean) => Promise<void>;
};

export function senderOf(ports: SenderPorts): Sender {
  const { store, alone, now, changed } = ports;
  /** What was asked for while this tab was at it; an act may have been written after the last look. */
  let wanted: { person: string; hurry: boolean } | null = null;
  let busy = false;

  const work = async (person: string, hurry = false): Promise<void> => {
    wanted = { person, hurry: hurry || (wanted?.person === person && wanted.hurry) };
    if (busy) return;
    busy = true;
    try {
      while (wanted) {
        const { person: whose, hurry: hurried } = wanted;
        wanted = null;
        await alone(() => sendAll(ports, whose, hurried));
      }
    } finally {
      busy = false;
    }
  };
  return {
    keep: async (act) => {
      await store.add({ ...act, doneAt: now() });
      changed();
    },
    work,
  };
}

async function sendAll(ports: SenderPorts, person: string, hurry: boolean): Promise<void> {
  const { store, send, now, chance, changed } = ports;
  let acts = await store.all();
  const over = acts.filter((act) => isOver(act, now()));
  for (const { n } of over) await store.remove(n);
  if (over.length > 0) changed();
  if (hurry)
    for (const act of acts)
      if (act.person === person && act.state === 'waiting' && act.notBefore > 0)
        await store.put({ ...act, notBefore: 0 });
  for (;;) {
    acts = await store.all();
    const act = nextToSend(acts, person, now());
    if (!act) return;
    const outcome = await send(act);
    const after = settle(act, outcome, now(), chance());
    if (after !== act) await store.put(after);
    changed();
    // Without a line, or without the person, the next one would fare no better.
    if (outcome.kind === 'no-line' || outcome.kind === 'not-signed-in') return;
  }
}
