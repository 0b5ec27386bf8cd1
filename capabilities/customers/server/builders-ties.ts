import type { Word } from '#customers/server/builders.ts';
import { insertTie } from '#customers/server/store-ties.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** A quote tied to a pilot group. Leaves whoever tied it in scope. */
export async function buildTie(
  tx: Tx,
  company: string,
  { statement, group, said }: { statement: string; group: string; said: Word },
  makeNextId: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [company], person: said.by.person });
  const row = { company, tie: makeNextId(), statement, pilotGroup: group };
  await insertTie(tx, row, { ...said.by, at: said.at });
}
