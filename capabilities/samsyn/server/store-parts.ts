import { challengesApartOf } from '#ambitions/server/door.ts';
import { ratingsOf } from '#lean-status/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Parts } from '#samsyn/picture.ts';
import { expectationsOf, partyExpectations } from '#surveys/server/door.ts';

/** What the rooms below know of a company on a day; `tx` has it in scope. Nothing of it is kept here. */
export async function loadParts(tx: Tx, company: string, today: string): Promise<Parts> {
  const guesses = await partyExpectations(tx, company);
  return {
    challenges: await challengesApartOf(tx, company),
    rounds: await ratingsOf(tx, company, today),
    surveys: await expectationsOf(tx, company, today),
    guesses: guesses.map(({ wave, items }) => ({ wave, marks: items })),
  };
}
