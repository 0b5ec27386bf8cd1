import type { Scope, Tx } from '#platform/server/database/scope.ts';

/** Work in a transaction of its own, so that no refusal takes it back. */
export type Aside = <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What is known of ways in that need no e-mail. */
export type WaysIn = {
  /** Persons of a company who have a PIN; `tx` has the company in scope. */
  pinHolders: (tx: Tx, company: string) => Promise<readonly string[]>;
  /** Tries a PIN and counts the try aside; `locked` says for how many minutes more. The same for somebody unknown. */
  tryPin: (
    aside: Aside,
    company: string,
    person: string,
    pin: string,
    now: Date,
  ) => Promise<'ok' | 'wrong' | { readonly locked: number }>;
  /** Whose badge it is, by the sha256 (hex) of what is written in its square; null when nobody's. */
  findBadge: (tx: Tx, badgeHash: string) => Promise<{ readonly person: string } | null>;
};

const nobodyHasOne: WaysIn = {
  pinHolders: async () => [],
  tryPin: async () => 'wrong',
  findBadge: async () => null,
};

let connected = nobodyHasOne;

/** Connects the room that keeps PINs and badges; until then nobody has one. */
export function connectWaysIn(ways: WaysIn): void {
  connected = ways;
}

export const waysIn = (): WaysIn => connected;
