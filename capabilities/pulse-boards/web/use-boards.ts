import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '#people/web/door.tsx';
import { usePerson } from '#platform/web/offline/use-outbox.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { boardsHere } from '#pulse-boards/web/board-live.ts';
import type { BoardStore, BoardsNow } from '#pulse-boards/web/board-store.ts';

type Open = { readonly store: BoardStore; users: number; closing?: ReturnType<typeof setTimeout> };

/** Open copies, so that going from one page to the next asks for what is new and no more. */
const open = new Map<string, Open>();
const keptOpenFor = 30_000;

function take(key: string, make: () => BoardStore): Open {
  const known = open.get(key);
  if (known) return known;
  const fresh = { store: make(), users: 0 };
  open.set(key, fresh);
  return fresh;
}

function use(key: string, entry: Open): () => void {
  entry.users += 1;
  clearTimeout(entry.closing);
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    entry.closing = setTimeout(() => {
      open.delete(key);
      entry.store.close();
    }, keptOpenFor);
  };
}

const nothing = () => () => undefined;

/**
 * The boards of a company as this device shows them, and the store that changes are made with. Null until it is known
 * who is signed in. What others change comes by the frame's stream, as all other answers do.
 */
export function useBoards(
  company: string,
): (BoardsNow & Pick<BoardStore, 'make' | 'dismiss' | 'refresh'>) | null {
  const session = useSession();
  const person = session?.person?.person ?? null;
  // At a terminal many share the device is nobody's, and nothing is kept on it.
  const lasts = usePerson() === person;
  const key = `${company}:${person}:${lasts}`;
  const entry = useMemo(
    () => (person && company ? take(key, () => boardsHere(company, person, lasts)) : null),
    [key, company, person, lasts],
  );
  useEffect(() => (entry ? use(key, entry) : undefined), [key, entry]);
  useQuery({
    queryKey: [pulseBoards.readBoards.path, company, 'news'],
    queryFn: async () => {
      await entry?.store.refresh();
      return Date.now();
    },
    enabled: entry !== null,
    networkMode: 'always',
  });
  const now = useSyncExternalStore(entry?.store.onChange ?? nothing, () => entry?.store.now() ?? null);
  return useMemo(
    () =>
      now && entry
        ? { ...now, make: entry.store.make, dismiss: entry.store.dismiss, refresh: entry.store.refresh }
        : null,
    [now, entry],
  );
}
