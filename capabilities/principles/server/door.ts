import type { Tx } from '#platform/server/database/scope.ts';
import { listVersions } from '#principles/server/store-set.ts';
import { listAnswers } from '#principles/server/store-walk.ts';
import { doubtsIn, walkOf } from '#principles/walk-rules.ts';

/** The principles both parties have adopted, as they count now, in their order; none before the first adoption. */
export async function principlesOf(
  tx: Tx,
  company: string,
): Promise<{ principle: string; number: number; text: string }[]> {
  const [current] = await listVersions(tx, company);
  return (current?.principles ?? []).map(({ principle, number, text }) => ({ principle, number, text }));
}

/** What the latest check both parties have answered put in doubt: a principle, and the examples that were given. */
export async function doubtsOf(
  tx: Tx,
  company: string,
  today: string,
): Promise<{ principle: string; quarter: number; text: string; examples: string[] }[]> {
  const versions = await listVersions(tx, company);
  const answers = await listAnswers(tx, company);
  const walk = walkOf({ versions, answers, today, speaksFor: [] });
  return walk ? doubtsIn(walk) : [];
}
