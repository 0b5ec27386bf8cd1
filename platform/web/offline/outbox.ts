import type { QueryClient } from '@tanstack/react-query';
import { request } from '#platform/web/call.ts';
import { actStore } from '#platform/web/offline/device-store.ts';
import { isOurs, lineNow, onLine, watchLine } from '#platform/web/offline/line.ts';
import { outcomeOf } from '#platform/web/offline/outcome.ts';
import { onPerson, personHere } from '#platform/web/offline/owner.ts';
import {
  again,
  drop,
  type FreshAct,
  nextMoment,
  type OutboxAct,
  type Outcome,
  takeBack,
} from '#platform/web/offline/queue.ts';
import { senderOf } from '#platform/web/offline/sender.ts';

/** How long an act may be on its way before it counts as unanswered, in milliseconds. */
const onTheWay = 20_000;

let acts: readonly OutboxAct[] = [];
/** Whether the last try to write something down went wrong. */
let failed = false;
let pages: QueryClient | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
/** Tells the other tabs of this browser that acts have changed. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('spranget-outbox');

async function post(act: OutboxAct): Promise<Outcome> {
  const response = await request(act, act.input, { as: act.person, within: onTheWay }).catch(() => null);
  if (!response) return { kind: 'no-line' };
  const ours = isOurs(response.headers) && !response.redirected;
  const body: unknown = ours ? await response.json().catch(() => null) : null;
  const outcome = outcomeOf(response.status, body, response.headers.get('retry-after'));
  // The page still shows somebody who is no longer signed in.
  if (outcome.kind === 'not-signed-in') void pages?.invalidateQueries();
  return outcome;
}

const sender = senderOf({
  store: actStore,
  send: post,
  alone: (work) => navigator.locks.request('spranget-outbox', work),
  now: Date.now,
  chance: Math.random,
  changed: () => {
    tabs?.postMessage('changed');
    void look();
  },
});

/** Reads what is on the device, tells the pages, and comes back when the next pause is over. */
async function look(): Promise<void> {
  const before = new Set(acts.flatMap(({ n, state }) => (state === 'sent' ? [n] : [])));
  acts = await actStore.all().catch(() => acts);
  for (const listener of listeners) listener();
  // What has arrived since shows in what is fetched from here on.
  if (acts.some(({ n, state }) => state === 'sent' && !before.has(n)))
    void pages?.invalidateQueries({ predicate: ({ meta }) => meta?.onAsking !== true });
  const person = personHere();
  const next = person ? nextMoment(acts, person) : null;
  clearTimeout(timer);
  if (next !== null) timer = setTimeout(() => sendWaiting(), Math.max(0, next - Date.now()) + 50);
}

function sendWaiting(hurry = false): void {
  const person = personHere();
  if (person && couldKeep()) void sender.work(person, hurry).catch(() => undefined);
}

/** Whether this browser has what a promise takes: a store, and a way to be the only one who sends. */
const couldKeep = (): boolean =>
  isSecureContext && typeof indexedDB !== 'undefined' && navigator.locks !== undefined;

/** Whether this device keeps what is done on it, as far as it has shown. */
export const deviceKeeps = (): boolean => couldKeep() && !failed;

/** Starts sending, and goes on whenever there may be a better chance. `queries` fetch anew when acts have arrived. */
export function startOutbox(queries: QueryClient): void {
  pages = queries;
  watchLine();
  tabs?.addEventListener('message', () => void look());
  onPerson(() => void look().then(() => sendWaiting(true)));
  onLine(() => {
    for (const listener of listeners) listener();
    if (lineNow() === 'up') sendWaiting(true);
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look().then(() => sendWaiting(true));
  });
}

/** Writes an act down and sends it as soon as it can be. False when the device keeps nothing: nothing is promised. */
export async function keepAct(act: FreshAct): Promise<boolean> {
  if (!couldKeep()) return false;
  try {
    await sender.keep(act);
    failed = false;
  } catch {
    // Said in the frame at once; the next act is tried all the same.
    failed = true;
    for (const listener of listeners) listener();
    return false;
  }
  // Asked for once there is something to lose: a browser that is short of room then takes others' first.
  void navigator.storage.persist?.();
  sendWaiting();
  return true;
}

async function change(act: OutboxAct): Promise<void> {
  await actStore.put(act);
  tabs?.postMessage('changed');
  await look();
  sendWaiting();
}

export const tryAgain = (act: OutboxAct): Promise<void> => change(again(act));
export const giveUp = (act: OutboxAct): Promise<void> => change(drop(act, Date.now()));
export const undoGivingUp = (act: OutboxAct): Promise<void> => change(takeBack(act));

export const actsHere = (): readonly OutboxAct[] => acts;

/** Calls `listener` with each change of the acts or the line; answers with the way out. */
export function onActs(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
