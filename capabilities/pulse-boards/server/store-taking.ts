import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { refusalOf, type Why } from '#pulse-boards/board-rules.ts';
import type { Change } from '#pulse-boards/change.ts';
import { type Thing, type Things, thingAfter, withOwnSeen } from '#pulse-boards/fold.ts';
import { type AddedRow, type Author, addChangeRows, countTo, numbersOf } from '#pulse-boards/server/store.ts';
import { holdStanding, noteAdding } from '#pulse-boards/server/store-standing.ts';
import { dayAlone, isUnnamed } from '#pulse-boards/unnamed-rules.ts';

/** Who a change is kept as being of: nobody where no name was wished for, whoever is signed in. */
export const authorOf = (change: AddedRow, { by, byName, at }: Author): Author =>
  isUnnamed(change) ? { by: null, byName: '', at: dayAlone(at) } : { by, byName, at };

export type Taken = { readonly change: string; readonly seq: number | null; readonly why: Why | null };

/** What stands with changes of this transaction on top; what is kept between calls is left as it is. */
class Above extends Map<string, Thing> {
  readonly #below: ReadonlyMap<string, Thing>;
  constructor(below: ReadonlyMap<string, Thing>) {
    super();
    this.#below = below;
  }
  override get(key: string): Thing | undefined {
    return super.get(key) ?? this.#below.get(key);
  }
  override has(key: string): boolean {
    return super.has(key) || this.#below.has(key);
  }
  override *values(): MapIterator<Thing> {
    yield* super.values();
    for (const [key, thing] of this.#below) if (!super.has(key)) yield thing;
  }
}

export type Sender = Author & { readonly mayShape: boolean };
export type Sent = {
  readonly changes: readonly Change[];
  readonly author: Sender;
  /** What the sender has in scope, where several share the transaction. */
  readonly scope?: Scope;
};

/**
 * Takes what several send, in its order: each change gets the next number, stands already under its own, or is
 * refused. `tx` has the company in scope, and is left with the last sender's; what is taken is lost with it and
 * acknowledged with its commit. `things` answers for single ids with what is taken on top.
 */
export async function takeAll(
  tx: Tx,
  company: string,
  sent: readonly Sent[],
): Promise<{ at: number; taken: Taken[][]; things: Things }> {
  // Asked in one go: the second is answered once the sequence is held, and so after whoever held it before.
  const [standing, known] = await Promise.all([
    holdStanding(tx, company),
    numbersOf(
      tx,
      company,
      sent.flatMap(({ changes }) => changes.map(({ change }) => change)),
    ),
  ]);
  const things = new Above(standing.things);
  let at = standing.at;
  const taken: Taken[][] = [];
  for (const { changes, author, scope } of sent) {
    const rows: (AddedRow & Author)[] = [];
    // Who sends several has seen the first when making the next, though it had no number then.
    const own = new Set<number>();
    taken.push(
      changes.map((change): Taken => {
        const stands = known.get(change.change);
        if (stands !== undefined) {
          own.add(stands);
          return { change: change.change, seq: stands, why: null };
        }
        const why = refusalOf(things, change, author);
        if (why) return { change: change.change, seq: null, why };
        at += 1;
        own.add(at);
        const before = things.get(change.thing);
        const row: AddedRow = { ...withOwnSeen(change, before, (seq) => own.has(seq)), seq: at };
        known.set(change.change, at);
        rows.push({ ...row, ...authorOf(row, author) });
        things.set(row.thing, thingAfter(before, row));
        return { change: change.change, seq: at, why: null };
      }),
    );
    if (rows.length === 0) continue;
    noteAdding(tx);
    // A name is put on a change in the scope of whoever bears it, whoever else shares the transaction.
    if (scope) await setScope(tx, scope);
    addChangeRows(tx, company, rows);
  }
  if (at > standing.at) countTo(tx, company, at);
  return { at, taken, things };
}

/** Takes changes of one sender, who is in scope with the company. */
export async function takeChanges(
  tx: Tx,
  company: string,
  changes: readonly Change[],
  author: Sender,
): Promise<{ at: number; taken: Taken[]; things: Things }> {
  const { at, taken, things } = await takeAll(tx, company, [{ changes, author }]);
  return { at, taken: taken[0]!, things };
}
