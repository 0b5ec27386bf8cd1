import type { WordKind } from '#actions/action-view.ts';
import { insertWord } from '#actions/server/store.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** A word said of an action, for tests and the demo world. Leaves its speaker in scope. */
export async function buildActionWord(
  tx: Tx,
  company: string,
  word: {
    action: string;
    kind: WordKind;
    due?: string;
    note?: string;
    by: { person: string; name: string };
    at: string;
  },
  makeNextId: () => string = makeId,
): Promise<void> {
  const { by, at, due = null, note = '', ...row } = word;
  await setScope(tx, { companies: [company], person: by.person });
  await insertWord(tx, {
    ...row,
    company,
    word: makeNextId(),
    due,
    note,
    saidBy: by.person,
    saidByName: by.name,
    saidAt: at,
  });
}
