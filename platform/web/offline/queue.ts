import type { RefusalBody } from '#platform/contract/refusal.ts';

/**
 * The outbox of a device: what somebody has done here, from the moment it is written down until the server has it.
 *
 * An act is in one of four states:
 *   waiting  on the device; sent when nothing before it in its thing is unsettled, and its pause is over
 *   refused  the server said no and why; it stays, and holds back what came after it in the same thing
 *   dropped  whoever did it gave it up; it holds back until the way back has closed, then it is forgotten
 *   sent     the server has it; kept a while, for pages that were fetched before it arrived
 *
 * Acts of one thing reach the server in the order they were done. An act belongs to the person who did it, and is
 * never sent while somebody else is signed in. It carries ids made here, so that sending it twice is sending it once.
 */
export type OutboxAct = {
  /** Its place, given by the store when it was written; rises. */
  n: number;
  person: string;
  /** What must keep its order, such as one visit. */
  thing: string;
  /** What was done, in the words of whoever did it. */
  what: string;
  method: string;
  /** The endpoint's path as declared, with its `:params`. */
  path: string;
  input: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  /** When it was done, in milliseconds by the device's clock, as are the other moments. */
  doneAt: number;
  state: 'waiting' | 'refused' | 'dropped' | 'sent';
  /** How often it has been sent without an answer that counts. */
  tries: number;
  /** Not to be sent before this. */
  notBefore: number;
  refusal: RefusalBody | null;
  /** When it was dropped or sent. */
  settledAt: number | null;
};

export type FreshAct = Omit<OutboxAct, 'n'>;

/** What became of a sending. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused'; refusal: RefusalBody }
  /** No answer, or none of ours. */
  | { kind: 'no-line' }
  /** The server is there and cannot just now; `wait` in milliseconds when it said how long. */
  | { kind: 'busy'; wait: number }
  /** Nobody, or somebody else, is signed in. */
  | { kind: 'not-signed-in' };

/** How long a dropped act can be taken back, in milliseconds: longer than the message that offers it stays. */
export const wayBack = 12_000;

const longestPause = 300_000;
const keptAfterSending = 7 * 24 * 3_600_000;

export function freshAct(
  person: string,
  act: Pick<OutboxAct, 'thing' | 'what' | 'method' | 'path' | 'input'>,
  now: number,
): FreshAct {
  return {
    ...act,
    person,
    doneAt: now,
    state: 'waiting',
    tries: 0,
    notBefore: 0,
    refusal: null,
    settledAt: null,
  };
}

/** Acts that hold back what comes after them in their thing. */
const holds = ({ state }: OutboxAct): boolean => state !== 'sent';

/** The first unsettled act of each thing of a person; `acts` in order. */
function firstOfEach(acts: readonly OutboxAct[], person: string): OutboxAct[] {
  const first = new Map<string, OutboxAct>();
  for (const act of acts)
    if (act.person === person && holds(act) && !first.has(act.thing)) first.set(act.thing, act);
  return [...first.values()];
}

/** What may be sent now, or null; `acts` in order. */
export function nextToSend(acts: readonly OutboxAct[], person: string, now: number): OutboxAct | null {
  return (
    firstOfEach(acts, person).find(({ state, notBefore }) => state === 'waiting' && notBefore <= now) ?? null
  );
}

/** When there will next be something to do, or null: a pause is over, or a way back has closed. */
export function nextMoment(acts: readonly OutboxAct[], person: string): number | null {
  const moments = firstOfEach(acts, person).flatMap(({ state, notBefore, settledAt }) =>
    state === 'waiting' ? [notBefore] : state === 'dropped' ? [(settledAt ?? 0) + wayBack] : [],
  );
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** The act as it is after a sending; `chance` from 0 to 1 keeps devices from coming back all at once. */
export function settle(act: OutboxAct, outcome: Outcome, now: number, chance: number): OutboxAct {
  switch (outcome.kind) {
    case 'sent':
      return { ...act, state: 'sent', settledAt: now };
    case 'refused':
      return { ...act, state: 'refused', refusal: outcome.refusal };
    case 'not-signed-in':
      return act;
    case 'no-line':
    case 'busy': {
      const told = outcome.kind === 'busy' ? outcome.wait : 0;
      const grown = Math.min(longestPause, 1000 * 2 ** act.tries) * (0.75 + chance / 2);
      return { ...act, tries: act.tries + 1, notBefore: now + Math.max(told, grown) };
    }
  }
}

/** Sends a refused act once more. */
export const again = (act: OutboxAct): OutboxAct => ({
  ...act,
  state: 'waiting',
  refusal: null,
  tries: 0,
  notBefore: 0,
});

/** Gives a refused act up. */
export const drop = (act: OutboxAct, now: number): OutboxAct => ({
  ...act,
  state: 'dropped',
  settledAt: now,
});

/** Takes a dropped act back: it is refused as before. */
export const takeBack = (act: OutboxAct): OutboxAct => ({ ...act, state: 'refused', settledAt: null });

/** Whether an act need not be kept any longer. An act the server does not have is over only when it was dropped. */
export function isOver({ state, settledAt }: OutboxAct, now: number): boolean {
  if (state === 'dropped') return now >= (settledAt ?? now) + wayBack;
  return state === 'sent' && now >= (settledAt ?? now) + keptAfterSending;
}

/**
 * The acts a page draws on top of what it has fetched, in order: those the server does not have, and those it got
 * after the page was fetched.
 */
export const actsOver = (
  acts: readonly OutboxAct[],
  { person, thing, fetchedAt }: { person: string; thing: string; fetchedAt: number },
): OutboxAct[] =>
  acts.filter(
    (act) =>
      act.person === person &&
      act.thing === thing &&
      act.state !== 'dropped' &&
      !(act.state === 'sent' && (act.settledAt ?? 0) <= fetchedAt),
  );
