import type { Change } from '#pulse-boards/change.ts';
import type { Outcome, Part } from '#pulse-boards/contract.ts';
import { type Thing, thingAfter, withOwnSeen, written } from '#pulse-boards/fold.ts';
import { type Held, nothingHeld, withPart } from '#pulse-boards/part.ts';
import { isUnnamed } from '#pulse-boards/unnamed-rules.ts';

/**
 * A device's copy of a company's boards. A change is made here first and shown at once; it waits until the server has
 * taken it and this device has seen it come back in a part, or is refused and stays with its reason. Every step is a
 * plain value, so that it can be kept on the device between two presses.
 */
export type Waiting = {
  readonly change: Change;
  /** Its number once the server has taken it. */
  readonly seq: number | null;
};

export type Refused = { readonly change: Change; readonly code: string; readonly message: string };

export type Copy = {
  readonly held: Held;
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Refused[];
};

export const emptyCopy: Copy = { held: nothingHeld, waiting: [], refused: [] };

/** The number of the words somebody begins to write over, for `seen` of the change that comes of it. */
export const seenOf = (thing: Thing | undefined, field: string): Record<string, number> => {
  const stood = thing?.fields[field];
  return stood ? { [field]: stood.seq } : {};
};

/**
 * A change made on this device. Words it writes over count as seen as they stand here, unless `seen` says that
 * whoever wrote began on earlier ones; words of one's own that wait have no number yet, and count by their order.
 */
export function withMade(copy: Copy, made: Change): Copy {
  if (copy.waiting.some((one) => one.change.change === made.change)) return copy;
  const stands = copy.held.things.get(made.thing);
  const seen: Record<string, number> = {};
  for (const field of Object.keys(made.set)) {
    if (!written.has(field)) continue;
    const told = made.seen[field];
    const number = told !== undefined && told <= copy.held.at ? told : stands?.fields[field]?.seq;
    if (number !== undefined) seen[field] = number;
  }
  const change = copy.waiting.reduce<Change>((later, one) => afterOwn(later, one), { ...made, seen });
  return { ...copy, waiting: [...copy.waiting, { change, seq: null }] };
}

/** A change that has seen an earlier one of the same device, once that has its number. */
function afterOwn(later: Change, { change, seq }: Waiting): Change {
  if (seq === null || change.thing !== later.thing) return later;
  const both = Object.keys(later.set).filter(
    (field) => Object.hasOwn(change.set, field) && (later.seen[field] ?? 0) < seq,
  );
  return { ...later, seen: { ...later.seen, ...Object.fromEntries(both.map((field) => [field, seq])) } };
}

/**
 * What is to be sent, in the order it was made. What is from somebody who gives no name goes by itself, so that the
 * line about the call names nobody.
 */
export function toSend({ waiting }: Copy, most = 100): Change[] {
  const unsent = waiting.flatMap(({ seq, change }) => (seq === null ? [change] : []));
  const isAlone = unsent[0] !== undefined && isUnnamed(unsent[0]);
  const end = unsent.findIndex((change) => isUnnamed(change) !== isAlone);
  return unsent.slice(0, Math.min(most, end < 0 ? most : end));
}

/** The server's word on what was sent. What it has not spoken of waits on: not known is not refused. */
export function withOutcomes(copy: Copy, outcomes: readonly Outcome[]): Copy {
  const told = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  const refused: Refused[] = [];
  const numbered: Waiting[] = [];
  const waiting = copy.waiting.flatMap((one): Waiting[] => {
    const outcome = told.get(one.change.change);
    if (!outcome) return [{ ...one, change: numbered.reduce(afterOwn, one.change) }];
    numbered.push({ ...one, seq: outcome.seq });
    if (outcome.refused) refused.push({ change: one.change, ...outcome.refused });
    if (outcome.seq === null) return [];
    return outcome.seq > copy.held.at ? [{ ...one, seq: outcome.seq }] : [];
  });
  // Sent twice, it may be refused at first and taken the second time: then it stands.
  const isTaken = ({ change }: Refused) => typeof told.get(change.change)?.seq === 'number';
  return { ...copy, waiting, refused: [...copy.refused.filter((one) => !isTaken(one)), ...refused] };
}

/**
 * What the server has, as it came; `asked` is the number it was asked from. Null when it leaves a gap: then all has to
 * be asked for. From a server that has gone back, numbers of what waits are worth nothing, and it is sent again.
 */
export function withNews(copy: Copy, part: Part, asked = part.from): Copy | null {
  const held = withPart(copy.held, part, asked);
  if (!held) return null;
  const waiting =
    held.at < copy.held.at
      ? copy.waiting.map((one) => ({ ...one, seq: null }))
      : copy.waiting.filter(({ seq }) => seq === null || seq > held.at);
  return { ...copy, held, waiting };
}

/** A refused change that has been read, or made anew in another way. */
export const withoutRefused = (copy: Copy, change: string): Copy => ({
  ...copy,
  refused: copy.refused.filter((one) => one.change.change !== change),
});

/** What this device shows: what it holds, with what waits laid on top in the order it was made. */
export function shownOn({ held, waiting }: Copy): ReadonlyMap<string, Thing> {
  if (waiting.length === 0) return held.things;
  const things = new Map(held.things);
  waiting.forEach(({ change }, i) => {
    const before = things.get(change.thing);
    // Above every number there is, so that one's own change is what one sees until it has its number.
    const counted = { ...change, seq: Number.MAX_SAFE_INTEGER - waiting.length + i };
    const isOwn = (seq: number) => seq > held.at;
    things.set(change.thing, thingAfter(before, withOwnSeen(counted, before, isOwn)));
  });
  return things;
}
