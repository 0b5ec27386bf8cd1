import { makeId } from '#platform/contract/id.ts';
import { refusalOf, type Why } from '#pulse-boards/board-rules.ts';
import type { Change, ThingKind, Value } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, thingAfter, written } from '#pulse-boards/fold.ts';

type Fields = Readonly<Record<string, Value>>;

/** A change as a device makes it. `seen` only where somebody began to write on words that may have changed since. */
export const changeOf = (
  kind: ThingKind,
  board: string,
  thing: string,
  set: Fields,
  seen: Readonly<Record<string, number>> = {},
): Change => ({ change: makeId(), kind, board, thing, set, seen }) as Change;

/** Why changes made after each other would not be taken; null when they would. */
export const whyNot = (things: Things, changes: readonly Change[], who: { mayShape: boolean }): Why | null =>
  firstRefused(things, changes, who)?.why ?? null;

/** The first of several changes made after each other that would not be taken, and why. */
export function firstRefused(
  things: Things,
  changes: readonly Change[],
  who: { mayShape: boolean },
): { readonly at: number; readonly why: Why } | null {
  const after = new Map<string, Thing>(things);
  for (const [at, change] of changes.entries()) {
    const why = refusalOf(after, change, who);
    if (why) return { at, why };
    const seq = Number.MAX_SAFE_INTEGER;
    after.set(change.thing, thingAfter(after.get(change.thing), { ...change, seq }));
  }
  return null;
}

/** What a field is before anybody has set it, where that is not nothing. */
const unset: Readonly<Record<string, Value>> = {
  away: false,
  ended: false,
  column: 'to-do',
  status: 'silent',
  origin: 'nobody',
  everyoneHeard: false,
};
const emptyText: ReadonlySet<string> = new Set([...written, 'owner', 'who', 'area', 'unit', 'target']);

/** How what is made now is taken back: new things are taken down, fields go back to what they were. */
export function undoOf(things: Things, changes: readonly Change[]): Change[] {
  return changes.toReversed().flatMap(({ kind, board, thing, set }) => {
    const before = things.get(thing);
    if (!before && kind === 'card') return [changeOf(kind, board, thing, { away: true })];
    if (!before && kind !== 'cell' && kind !== 'word' && kind !== 'meeting')
      return [changeOf(kind, board, thing, { ended: true })];
    if (!before && kind === 'word') return [changeOf(kind, board, thing, { text: '' })];
    const names = Object.keys(set).filter((field) => isUndone(before, field, set[field]!));
    if (names.length === 0) return [];
    return [changeOf(kind, board, thing, Object.fromEntries(names.map((name) => [name, was(before, name)])))];
  });
}

const was = (before: Thing | undefined, field: string): Value =>
  fieldOf(before, field, unset[field] ?? (emptyText.has(field) ? '' : null));

/** What names a thing stays when it is taken back, and what has no value of nothing. */
const stays: ReadonlySet<string> = new Set(['category', 'day', 'shift', 'list', 'language', 'place', 'name']);
const isUndone = (before: Thing | undefined, field: string, value: Value): boolean =>
  (before?.fields[field] !== undefined || !stays.has(field)) && was(before, field) !== value;
