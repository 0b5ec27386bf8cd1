import type { ThingKind } from '#pulse-boards/change.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';

/** What nobody looks at any more: left alone for so many days, and over. Days of 24 hours. */
const daysLooked: Record<ThingKind, number> = {
  board: 30,
  category: 30,
  shift: 30,
  card: 30,
  word: 30,
  cell: 40,
  meeting: 90,
};

const dayLong = 86_400_000;

/** When each change was made, and the moment it is seen from in milliseconds. */
export type View = {
  readonly stamps: ReadonlyMap<number, readonly [name: string, at: string]>;
  readonly now: number;
};

/** Whether everything set up to a number was set longer ago than anybody looks back. */
function isOld({ kind, fields }: Thing, { stamps, now }: View, upTo = Number.POSITIVE_INFINITY): boolean {
  let newest = 0;
  for (const { seq } of Object.values(fields)) if (seq > newest && seq <= upTo) newest = seq;
  const at = stamps.get(newest)?.[1];
  return at !== undefined && Date.parse(at) < now - daysLooked[kind] * dayLong;
}

/** Whether a thing asks for nothing more: a card done or put away, a board taken down, a day or a meeting gone by. */
function isOver(thing: Thing, { now }: View): boolean {
  const before = (moment: unknown) => Date.parse(String(moment)) < now - daysLooked[thing.kind] * dayLong;
  switch (thing.kind) {
    case 'board':
      return fieldOf(thing, 'ended', false) === true;
    case 'card':
      return fieldOf(thing, 'away', false) === true || fieldOf(thing, 'column') === 'done';
    case 'cell':
      return before(fieldOf(thing, 'day'));
    case 'meeting':
      return before(fieldOf(thing, 'begun'));
    default:
      return false;
  }
}

/** What stands or falls with another: everything with its board, a word with its card too. */
const withIn = (thing: Thing, ids: ReadonlySet<string>): boolean =>
  ids.has(thing.board) || (thing.kind === 'word' && ids.has(String(fieldOf(thing, 'card'))));

/** Names of the things that are out of view. */
export function outOfView(things: readonly Thing[], view: View): Set<string> {
  const out = new Set(
    things.filter((thing) => isOver(thing, view) && isOld(thing, view)).map(({ thing }) => thing),
  );
  for (const thing of things) if (out.size > 0 && withIn(thing, out)) out.add(thing.thing);
  return out;
}

/** The things in view. Whoever holds more than that, since it opened long ago, comes to the same. */
export function inView(things: Iterable<Thing>, view: View): Thing[] {
  const all = [...things];
  const out = outOfView(all, view);
  return all.filter(({ thing }) => !out.has(thing));
}

/**
 * Names of the things that have changed after a number and may have been out of view to whoever holds that number,
 * with what belongs to them. What was out of view then had been left alone since before anybody looks back now.
 */
export function backInView(things: readonly Thing[], view: View, from: number): Set<string> {
  const back = new Set<string>();
  for (const thing of things)
    if (Object.values(thing.fields).some(({ seq }) => seq > from) && isOld(thing, view, from))
      back.add(thing.thing);
  if (back.size > 0) for (const thing of things) if (withIn(thing, back)) back.add(thing.thing);
  return back;
}
