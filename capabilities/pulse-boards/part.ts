import type { Part } from '#pulse-boards/contract.ts';
import type { Field, Thing } from '#pulse-boards/fold.ts';
import { backInView, outOfView } from '#pulse-boards/view-rules.ts';

type Stamps = ReadonlyMap<number, readonly [name: string, at: string]>;

/**
 * What has changed since a number, as it stands: only fields set after it, and every thing that has one. With `now`
 * (milliseconds) a part from 0 leaves out what nobody looks at any more, and a later part sends whole what may have
 * been left out of an earlier one. Named is whoever wrote a comment, and whoever's words were crossed, so that they
 * can be asked; not who moved a card, told a status or held a meeting, which nobody is to be counted by.
 */
export function partOf(
  things: Iterable<Thing>,
  stamps: Stamps,
  from: number,
  at: number,
  now: number | null = null,
): Part {
  const all = [...things];
  const view = now === null ? null : { stamps, now };
  const unseen = view && from === 0 ? outOfView(all, view) : new Set<string>();
  const back = view && from > 0 ? backInView(all, view, from) : new Set<string>();
  const used = new Set<number>();
  const named = new Set<number>();
  const sent: Part['things'] = [];
  for (const { thing, kind, board, fields, earlier } of all) {
    if (unseen.has(thing)) continue;
    const isBack = back.has(thing);
    const fresh = Object.entries(fields).filter(([, { seq }]) => isBack || seq > from);
    if (fresh.length === 0) continue;
    for (const { seq } of [...fresh.map(([, field]) => field), ...earlier]) used.add(seq);
    for (const { seq } of earlier) named.add(seq);
    const said = kind === 'word' && fields.text;
    if (said) named.add(said.seq);
    sent.push({
      thing,
      kind,
      board,
      fields: Object.fromEntries(fresh.map(([name, { value, seq }]) => [name, [value, seq]])),
      earlier: [...earlier],
    });
  }
  return {
    from,
    at,
    things: sent,
    stamps: [...used].flatMap((seq) => {
      const stamp = stamps.get(seq);
      return stamp ? [[seq, named.has(seq) ? stamp[0] : '', stamp[1]] as [number, string, string]] : [];
    }),
  };
}

/** What a browser holds of a company's boards. */
export type Held = {
  readonly at: number;
  readonly things: ReadonlyMap<string, Thing>;
  readonly stamps: ReadonlyMap<number, readonly [name: string, at: string]>;
};

export const nothingHeld: Held = { at: 0, things: new Map(), stamps: new Map() };

/**
 * What is held after a part has come; a part that begins later than what is held leaves a gap, and is null. One that
 * was long on its way tells of less than is held, and changes nothing; but a server that answers from the beginning
 * to who `asked` from later has itself gone back, as after a restore, and then all that is held is what it has.
 */
export function withPart(held: Held, part: Part, asked = part.from): Held | null {
  const isBack = part.from === 0 && asked > part.at && asked === held.at;
  if (part.from > held.at) return null;
  if (part.at < held.at && !isBack) return held;
  const things = new Map(part.from === 0 ? [] : held.things);
  const stamps = new Map(part.from === 0 ? [] : held.stamps);
  for (const { thing, kind, board, fields, earlier } of part.things) {
    const before = things.get(thing);
    const fresh: Record<string, Field> = { ...before?.fields };
    for (const [name, [value, seq]] of Object.entries(fields))
      if ((fresh[name]?.seq ?? 0) <= seq) fresh[name] = { value, seq };
    things.set(thing, { thing, kind, board, fields: fresh, earlier });
  }
  for (const [seq, name, at] of part.stamps) stamps.set(seq, [name, at]);
  return { at: part.at, things, stamps };
}
