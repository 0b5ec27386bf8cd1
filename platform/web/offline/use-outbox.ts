import { useMemo, useSyncExternalStore } from 'react';
import type { CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { say } from '#platform/contract/say.ts';
import { CallRefused, call, type Parts } from '#platform/web/call.ts';
import { type Line, lineNow, onLine } from '#platform/web/offline/line.ts';
import { offlineText } from '#platform/web/offline/offline-text.ts';
import { actsHere, keepAct, onActs } from '#platform/web/offline/outbox.ts';
import { onPerson, personHere } from '#platform/web/offline/owner.ts';
import { actsOver, freshAct, type OutboxAct } from '#platform/web/offline/queue.ts';
import { pageLanguage } from '#platform/web/say.ts';

/** What an act is about: the thing whose acts keep their order, and what was done in words, for the list of acts. */
export type About = { thing: string; what: string };

/**
 * An act that must not be lost where there is no line. `send` answers 'waiting' when the act is on the device's disk,
 * from where it goes to the server as soon as it can; what the server says then shows in the frame. On a device that
 * keeps nothing it is sent at once instead: 'sent', or CallRefused thrown as by `call`.
 * The body must carry ids made here: the same act may be sent twice.
 */
export function useOutboxAct<E extends EndpointShape>(endpoint: E) {
  return {
    send: async (input: CallInput<E>, { thing, what }: About): Promise<'waiting' | 'sent'> => {
      const person = personHere();
      const { method, path } = endpoint;
      const act = { thing, what, method, path, input: input as Parts };
      if (person && (await keepAct(freshAct(person, act, Date.now())))) return 'waiting';
      // What is waiting goes first: an order once given is kept.
      const before = person ? actsOver(actsHere(), { person, thing, fetchedAt: Infinity }) : [];
      if (before.length > 0) throw notKept();
      await call(endpoint, input);
      return 'sent';
    },
  };
}

const notKept = () =>
  new CallRefused(0, { code: 'not-kept', message: say(offlineText.notKept, pageLanguage()), problems: [] });

/**
 * The acts on a thing that what was fetched at `fetchedAt` (of `useKeptAnswer`) does not show for certain, in order.
 * A page folds them onto its picture by the room's own rule, by their ids: the picture may hold the last of them
 * already.
 */
export function useWaiting(thing: string, fetchedAt: number): readonly OutboxAct[] {
  const acts = useActs();
  const person = usePerson();
  return useMemo(
    () => (person ? actsOver(acts, { person, thing, fetchedAt }) : []),
    [acts, person, thing, fetchedAt],
  );
}

/** What was handed over with an act when it is one of this endpoint, else null. */
export const inputOf = <E extends EndpointShape>(act: OutboxAct, endpoint: E): CallInput<E> | null =>
  act.path === endpoint.path && act.method === endpoint.method ? (act.input as CallInput<E>) : null;

/** Every act on this device, whoever did it. */
export const useActs = (): readonly OutboxAct[] => useSyncExternalStore(onActs, actsHere);

/** Whether the service answers. */
export const useLine = (): Line => useSyncExternalStore(onLine, lineNow);

/** Whose device this is just now. */
export const usePerson = () => useSyncExternalStore(onPerson, personHere);

/** How many acts of whoever is here the server does not have. */
export function useUnsent(): number {
  const acts = useActs();
  const person = usePerson();
  return acts.filter((act) => act.person === person && (act.state === 'waiting' || act.state === 'refused'))
    .length;
}
