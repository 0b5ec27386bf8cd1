/**
 * Words that were written and not yet sent. They stay with this window alone, are gone when it is closed, and are
 * never sent in the name of somebody else who signs in here after.
 */
const prefix = 'unsent ';
const owner = 'unsent-of';

export function readUnsent(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps words under a name, or with null forgets them. */
export function keepUnsent(key: string, words: unknown): void {
  try {
    if (words === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(words));
  } catch {
    // A browser that keeps nothing still sends what is written.
  }
}

/** Says who is signed in: what another left is forgotten, and with null whatever anybody left. */
export function keepUnsentOf(person: string | null): void {
  try {
    if (person !== null && sessionStorage.getItem(owner) === person) return;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    if (person === null) sessionStorage.removeItem(owner);
    else sessionStorage.setItem(owner, person);
  } catch {
    // Nothing is kept where nothing can be.
  }
}
