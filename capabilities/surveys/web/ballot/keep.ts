/**
 * What this device keeps of an answer that was begun, so that it can be gone on with here and nowhere else: wiped when
 * it has been sent, and when the wave is over. A shared device keeps nothing.
 */

import type { Ballot } from '#surveys/cast.ts';
import type { Answers } from '#surveys/web/ballot/flow.ts';

export type Kept = {
  readonly token: string;
  /** The wave's last day. */
  readonly until: string;
  readonly ballot?: Ballot;
  readonly signature?: string;
  readonly answers: Answers;
  readonly at: number;
  readonly isSending: boolean;
};

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const beginning = 'svar ';
const keyOf = (address: string, token: string): string => `${beginning}${address} ${token}`;

const keysOn = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((key) =>
    key.startsWith(beginning),
  );

/** The answers begun here to a wave; what cannot be read any more is thrown away. */
export function keptFor(shelf: Shelf, address: string): Kept[] {
  return keysOn(shelf)
    .filter((key) => key.startsWith(keyOf(address, '')))
    .flatMap((key) => {
      try {
        return [JSON.parse(shelf.getItem(key) ?? '') as Kept];
      } catch {
        shelf.removeItem(key);
        return [];
      }
    });
}

/** What was begun with the code given; without one, what was begun here when that is one alone. */
export function keptOf(shelf: Shelf, address: string, given: string | null): Kept | undefined {
  const found = keptFor(shelf, address);
  if (given !== null) return found.find(({ token }) => token === given);
  return found.length === 1 ? found[0] : undefined;
}

export const keep = (shelf: Shelf, address: string, kept: Kept): void =>
  shelf.setItem(keyOf(address, kept.token), JSON.stringify(kept));

export const forget = (shelf: Shelf, address: string, token: string): void =>
  shelf.removeItem(keyOf(address, token));

/** Wipes what was begun in a wave that is over, and in others whose last day has passed. */
export function wipeOver(shelf: Shelf, over: string | null, today: string, current = ''): void {
  for (const key of keysOn(shelf)) {
    const [, address = '', token = ''] = key.split(' ');
    // The last day of the wave that is open here may have been moved.
    if (address === current) continue;
    const kept = keptFor(shelf, address).find((one) => one.token === token);
    if (address === over || !kept || kept.until < today) shelf.removeItem(key);
  }
}

const nothingKept: Shelf = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
};

/** The device's own store; one that keeps nothing where the browser lets nobody. */
export function shelfHere(): Shelf {
  try {
    localStorage.setItem('svar', '');
    localStorage.removeItem('svar');
    return localStorage;
  } catch {
    return nothingKept;
  }
}
