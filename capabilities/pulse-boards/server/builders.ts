import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { refusalOf } from '#pulse-boards/board-rules.ts';
import { Change, type Value } from '#pulse-boards/change.ts';
import { type Thing, thingAfter } from '#pulse-boards/fold.ts';
import {
  type AddedRow,
  type Author,
  addChangeRows,
  countTo,
  holdSequence,
} from '#pulse-boards/server/store.ts';
import { authorOf, takeChanges } from '#pulse-boards/server/store-taking.ts';

type Build = { kind: string; board: string; thing: string; set: Record<string, Value> };

/** Changes on the boards of a company in scope, for tests and the demo world. Throws when one is refused. */
export async function buildChanges(
  tx: Tx,
  company: string,
  changes: readonly Build[],
  author: { by: string | null; byName: string; at: string },
  makeNextId: () => string = makeId,
): Promise<void> {
  const whole = changes.map((one) => Change.parse({ change: makeNextId(), ...one }));
  const { taken } = await takeChanges(tx, company, whole, { ...author, mayShape: true });
  const refused = taken.find(({ why }) => why !== null);
  if (refused) throw new Error(`A change that was built is refused: ${refused.why}.`);
}

/** A board of a company in scope; answers with its id. */
export async function buildBoard(
  tx: Tx,
  company: string,
  set: Record<string, Value> = {},
  author = { by: null as string | null, byName: 'En leder', at: '2026-11-20T08:00:00Z' },
): Promise<string> {
  const board = makeId();
  const fields = { name: 'Formlinje 2', kind: 'daily', level: 1, language: 'nb', ...set };
  await buildChanges(tx, company, [{ kind: 'board', board, thing: board, set: fields }], author);
  return board;
}

/** Rows in one insert. */
const chunk = 1000;

/**
 * All that has happened on the boards of a company that has had none, by many and in its order: each change is judged
 * as it would be when sent. Throws when one is refused. Leaves one of its authors in scope.
 */
export async function buildHistory(
  tx: Tx,
  company: string,
  acts: readonly (Build & { change: string; author: Author })[],
): Promise<void> {
  const begun = await holdSequence(tx, company);
  if (begun > 0) throw new Error(`The boards of ${company} have a history already.`);
  const things = new Map<string, Thing>();
  const byPerson = Map.groupBy(
    acts.map(({ author, ...one }, i): AddedRow & Author => {
      const change = Change.parse(one);
      const why = refusalOf(things, change, { mayShape: true });
      if (why) throw new Error(`${JSON.stringify(one.set)} is refused: ${why}.`);
      const row = { ...change, seq: i + 1 };
      things.set(row.thing, thingAfter(things.get(row.thing), row));
      return { ...row, ...authorOf(row, author) };
    }),
    ({ by }) => by,
  );
  for (const [person, rows] of byPerson) {
    await setScope(tx, person ? { companies: [company], person } : { companies: [company] });
    for (let from = 0; from < rows.length; from += chunk)
      addChangeRows(tx, company, rows.slice(from, from + chunk));
  }
  countTo(tx, company, acts.length);
}
