import type { ThingKind, Value } from '#pulse-boards/change.ts';
import { addChanges, type Thing } from '#pulse-boards/fold.ts';

type Told = { kind: ThingKind; thing: string; board?: string; set: Record<string, Value>; day?: string };

/** A wall as plain values: changes numbered from 1 in the order they are told, each on a day (8 o'clock UTC). */
export function wallOf(told: readonly Told[]): {
  things: Map<string, Thing>;
  stamps: Map<number, readonly [string, string]>;
} {
  const things = new Map<string, Thing>();
  const stamps = new Map<number, readonly [string, string]>();
  told.forEach(({ day = '2027-03-01', ...one }, i) => {
    addChanges(things, [{ board: 'wall', ...one, seq: i + 1, seen: {} }]);
    stamps.set(i + 1, ['Ingrid Solbakk', `${day}T08:00:00Z`]);
  });
  return { things, stamps };
}
