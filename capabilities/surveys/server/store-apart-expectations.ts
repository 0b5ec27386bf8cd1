import type { Tx } from '#platform/server/database/scope.ts';
import { stateOfForm } from '#surveys/apart-rules.ts';
import { type Beside, besideEachOther } from '#surveys/apart-sides.ts';
import { listAnswers, listFormMarks, listFormRows } from '#surveys/server/store-apart.ts';
import { asksOf, saidIn } from '#surveys/server/store-apart-views.ts';

/**
 * What each party of a company in scope expected employees to answer, survey by survey, the earliest first: the step
 * for each item, null for what a party did not know. Only what both have handed in; the rest is not loaded.
 */
export async function partyExpectations(
  tx: Tx,
  company: string,
): Promise<{ wave: string; instrument: string; version: string; aboutOn: string; items: Beside[] }[]> {
  const marks = await listFormMarks(tx, company);
  const rows = (await listFormRows(tx, company))
    .filter(
      ({ occasion, form }) => occasion === 'expectations' && stateOfForm(marks.get(form) ?? []) === 'shown',
    )
    .toReversed();
  const answers = await listAnswers(
    tx,
    company,
    rows.map(({ form }) => form),
  );
  const found = [];
  for (const row of rows) {
    const asks = await asksOf(tx, row);
    if (!asks) continue;
    const { thing: wave, instrument, version, aboutOn, form } = row;
    found.push({ wave, instrument, version, aboutOn, items: besideEachOther(asks, saidIn(answers, form)) });
  }
  return found;
}
