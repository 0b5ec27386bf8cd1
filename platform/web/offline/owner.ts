import { type Kept, readOwner, setOwner } from '#platform/web/offline/device-store.ts';

/** Whose device this is just now: the person signed in, null for nobody, undefined until it is known. */
type Person = string | null | undefined;

let person: Person;
const listeners = new Set<() => void>();

export const personHere = (): Person => person;

/** Calls `listener` when somebody else is here; answers with the way out. */
export function onPerson(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function is(next: string | null): void {
  if (next === person) return;
  person = next;
  for (const listener of listeners) listener();
}

/**
 * The server has said who is signed in: what was kept for others leaves the device. Where the browser keeps nothing
 * there is nothing to take away.
 */
export async function ownerIs(next: string | null, said: Kept): Promise<void> {
  if (next === null) return deviceIsNobodys();
  is(next);
  await setOwner({ ...said, person: next }).catch(() => undefined);
}

/** Nobody is signed in here any longer. */
export async function deviceIsNobodys(): Promise<void> {
  is(null);
  await setOwner(null).catch(() => undefined);
}

/** Who was here last, and the answer that said so; for a start without a line. */
export async function ownerBefore(): Promise<Kept | undefined> {
  const owner = await readOwner().catch(() => undefined);
  if (owner) is(owner.person);
  return owner;
}
