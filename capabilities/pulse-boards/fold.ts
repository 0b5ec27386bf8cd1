import type { ThingKind, Value } from '#pulse-boards/change.ts';

/**
 * What changes come to: the same in the server and in every browser. Fields are independent: of several changes to
 * one field the last counted, and changes to different fields all stand. Of words nothing is lost: those that were
 * written over by somebody who had not seen them stay beside the field until somebody who has seen both writes anew.
 *
 * Cost: one step for each field a change sets.
 */
export type Field = { readonly value: Value; readonly seq: number };
export type Earlier = { readonly field: string; readonly value: Value; readonly seq: number };

export type Thing = {
  readonly thing: string;
  readonly kind: ThingKind;
  readonly board: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Words that were crossed by later ones. */
  readonly earlier: readonly Earlier[];
};

export type Things = ReadonlyMap<string, Thing>;

/** A change that has its number in the order of its company, dense from 1. */
export type Counted = {
  readonly seq: number;
  readonly kind: ThingKind;
  readonly board: string;
  readonly thing: string;
  readonly set: Readonly<Record<string, Value>>;
  readonly seen: Readonly<Record<string, number>>;
};

/** Fields that hold what somebody wrote: two who write at once both keep their words. */
export const written: ReadonlySet<string> = new Set(['text', 'goal', 'note', 'wish', 'answer', 'learned']);

/** Marks words a change writes over as seen where `own` holds their number: nobody crosses words of their own. */
export function withOwnSeen<T extends Pick<Counted, 'set' | 'seen'>>(
  change: T,
  stands: Thing | undefined,
  own: (seq: number) => boolean,
): T {
  const seen = { ...change.seen };
  for (const field of Object.keys(change.set)) {
    const stood = stands?.fields[field];
    if (stood && written.has(field) && own(stood.seq)) seen[field] = stood.seq;
  }
  return { ...change, seen };
}

/** A thing after a change of it; `before` is undefined for its first. */
export function thingAfter(before: Thing | undefined, change: Counted): Thing {
  const { seq, thing, kind, board, set, seen } = change;
  const fields = { ...before?.fields };
  let earlier = before?.earlier ?? [];
  for (const [field, value] of Object.entries(set)) {
    const stood = fields[field];
    if (stood && stood.seq > seq) continue;
    if (stood && written.has(field)) {
      // Who has seen the last words has seen what they crossed, which stood beside them.
      if (seen[field] === stood.seq) earlier = earlier.filter((one) => one.field !== field);
      else if (stood.value !== '' && stood.value !== value)
        earlier = [...earlier, { field, value: stood.value, seq: stood.seq }];
    }
    fields[field] = { value, seq };
  }
  return { thing, kind: before?.kind ?? kind, board: before?.board ?? board, fields, earlier };
}

/** Adds changes in the order of their numbers to `things`, which is changed. */
export function addChanges(things: Map<string, Thing>, changes: readonly Counted[]): void {
  for (const change of changes) things.set(change.thing, thingAfter(things.get(change.thing), change));
}

/** A field's value, or what it is before anybody has set it. */
export const fieldOf = (thing: Thing | undefined, field: string, before: Value = null): Value =>
  thing?.fields[field]?.value ?? before;

/** A field that holds words; empty before anybody has written any. */
export const wordsIn = (thing: Thing | undefined, field: string): string =>
  String(fieldOf(thing, field, '') ?? '');

/** All of a company's things as one text in one order: two that hold the same write the same. */
export const canonical = (things: Iterable<Thing>): string =>
  [...things]
    .toSorted((a, b) => (a.thing < b.thing ? -1 : 1))
    .map(({ thing, kind, board, fields, earlier }) =>
      JSON.stringify([
        thing,
        kind,
        board,
        Object.entries(fields)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([field, { value, seq }]) => [field, value, seq]),
        earlier
          .toSorted((a, b) => a.seq - b.seq || (a.field < b.field ? -1 : 1))
          .map(({ field, value, seq }) => [field, value, seq]),
      ]),
    )
    .join('\n');

/** Sha256 of that text: two that hold the same show so by 64 signs. Cost: all of it is written once. */
export async function digestOf(things: Iterable<Thing>): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(things)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
