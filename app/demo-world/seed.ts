import { createHash } from 'node:crypto';
import { makeId } from '#platform/contract/id.ts';

/**
 * Chance that comes out the same each time: every draw has a name, so a company that is added or left out
 * changes nothing in the others.
 */
const digest = (name: string): Buffer => createHash('sha256').update(`demo world: ${name}`).digest();

/** The moment the ids of the demo world seem to be made: a fixed one, or they would differ from day to day. */
const idsBegin = Date.UTC(2026, 0, 5);

/** Ids in order, the same ones again for the same name: for the builders' `makeNextId`. */
export function idsOf(name: string): () => string {
  let n = 0;
  return () => {
    n += 1;
    return makeId(idsBegin + n, digest(`${name} ${n}`).subarray(0, 10));
  };
}

/** The one id of a thing. */
export const idOf = (name: string): string => idsOf(name)();

/** A draw from 0 (included) to 1 (not included). */
export const chance = (name: string): number => digest(name).readUInt32BE(0) / 2 ** 32;

/** One of several; throws RangeError when there is none to choose from. */
export function pick<T>(items: readonly T[], name: string): T {
  if (items.length === 0) throw new RangeError(`nothing to pick from: ${name}`);
  return items[Math.floor(chance(name) * items.length)]!;
}
