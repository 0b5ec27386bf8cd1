import { thresholdsOf } from '#parties/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { shuffled } from '#surveys/answer-rules.ts';
import type { Answer } from '#surveys/ballot.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { fewestAnswers } from '#surveys/limits.ts';
import type { WaveTables } from '#surveys/results-view.ts';
import { inTermsOf } from '#surveys/same-statement.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { insertOpened } from '#surveys/server/store-opening.ts';
import { listResults } from '#surveys/server/store-results.ts';
import type { WaveRow } from '#surveys/server/store-waves.ts';
import { makeTables } from '#surveys/tables.ts';

/** What orders and numbers are drawn with: `below(n)` draws a whole number under n, each alike. */
export type Lot = { below: (n: number) => number; makeNextId: () => string };

type ToCount = {
  row: WaveRow;
  instrument: Instrument;
  /** As they were opened, in whatever order they lay. */
  answers: readonly Answer[];
  unreadable: number;
  today: string;
};

/**
 * Makes the tables of an ended wave from what was answered and writes all of it, in an order drawn by lot under numbers
 * drawn by lot; of fewer than five answers nothing is kept. `tx` has the company and the errand in scope.
 */
export async function countAnswers(
  tx: Tx,
  company: string,
  { row, instrument, answers, unreadable, today }: ToCount,
  lot: Lot,
): Promise<WaveTables> {
  const { wave, plan } = row;
  const counted = answers.length >= fewestAnswers ? shuffled(answers, lot.below) : [];
  const tables = makeTables({
    wave,
    instrument,
    plan,
    answers: counted,
    agreed: await thresholdsOf(tx, company),
    ...(await madeBefore(tx, company, instrument)),
  });
  await insertOpened(
    tx,
    { company, wave, unreadable, tables, madeOn: today },
    counted.map(({ marks, groups }) => ({ answer: lot.makeNextId(), marks, groups })),
    counted.length >= tables.atLeast.distributions ? commentsOf(counted, lot) : [],
  );
  return tables;
}

/** What has been shown of a company: of the same instrument, and of others in terms of its statements. */
async function madeBefore(tx: Tx, company: string, instrument: Instrument) {
  const all = await listResults(tx, company, {});
  const beside: WaveTables[] = [];
  for (const { instrument: key, version, tables } of all) {
    const other = key === instrument.key ? null : await instrumentOf(tx, key, version);
    if (other) beside.push(inTermsOf(instrument, other, tables));
  }
  return { earlier: all.filter(({ instrument: key }) => key === instrument.key), beside };
}

/** What was written, drawn by lot: nothing ties two of them to one answer. */
function commentsOf(answers: readonly Answer[], { below, makeNextId }: Lot) {
  const all = answers.flatMap(({ words }) =>
    Object.entries(words)
      .map(([item, said]) => ({ comment: makeNextId(), item, words: said.trim() }))
      .filter((one) => one.words !== ''),
  );
  return shuffled(all, below);
}
