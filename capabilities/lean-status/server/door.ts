import { createHash } from 'node:crypto';
import type { LeanInstrument } from '#lean-status/instrument.ts';
import { type FileProblem, readCalibration, readInstrument } from '#lean-status/instrument-file.ts';
import { fewestOperators } from '#lean-status/limits.ts';
import { operatorsOn } from '#lean-status/operator-rules.ts';
import { countedIn } from '#lean-status/round-picture.ts';
import type { AskingRow, OperatorRow } from '#lean-status/rows.ts';
import { insertCases, newestCases } from '#lean-status/server/store-calibration.ts';
import {
  findInstrument,
  insertInstrument,
  installation,
  listInstruments,
} from '#lean-status/server/store-instruments.ts';
import {
  findAsking,
  findOperators,
  insertAsking,
  insertOperators,
} from '#lean-status/server/store-operators.ts';
import { listRatings } from '#lean-status/server/store-ratings.ts';
import { listHandings, listRounds, lockRounds } from '#lean-status/server/store-rounds.ts';
import { agreedIn, loadAgreeing } from '#lean-status/server/store-views.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** An instrument file that cannot be published; the message says where and why. */
export class InstrumentNotPublished extends Error {}

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/**
 * Publishes the instrument that comes along with the installation. A version that is there already is left alone when
 * the file is the same, and refused when it was changed without a higher version. `tx` has the installation in scope.
 */
export async function publishLeanInstrument(tx: Tx, source: string, fileName: string): Promise<void> {
  const found = readInstrument(source);
  if ('problems' in found) throw new InstrumentNotPublished(firstOf(found.problems, fileName));
  const { content: instrument } = found;
  const known = (await listInstruments(tx, installation)).find((row) => row.version === instrument.version);
  const hash = hashOf(source);
  if (known && known.hash !== hash)
    throw new InstrumentNotPublished(
      `${fileName} was changed, and its version ${instrument.version} is published already. Give it a higher version.`,
    );
  if (!known)
    await insertInstrument(tx, { programme: installation, source, hash, publishedBy: null, instrument });
}

/** The same for the cases advisers practise on. */
export async function publishCalibration(tx: Tx, source: string, fileName: string): Promise<void> {
  const found = readCalibration(source);
  if ('problems' in found) throw new InstrumentNotPublished(firstOf(found.problems, fileName));
  const known = await newestCases(tx, installation);
  const hash = hashOf(source);
  if (known?.hash === hash) return;
  if (known?.version === found.content.version)
    throw new InstrumentNotPublished(
      `${fileName} was changed, and its version ${known.version} is published already. Give it a higher version.`,
    );
  await insertCases(tx, { programme: installation, source, hash, publishedBy: null, set: found.content });
}

const firstOf = ([first]: readonly FileProblem[], fileName: string): string =>
  `${fileName}, line ${first?.line}: ${first?.path} is ${first?.code}.`;

/** The keys of the newest cases that came along, in their order. */
export const publishedCases = async (tx: Tx): Promise<string[]> =>
  (await newestCases(tx, installation))?.set.cases.map(({ key }) => key) ?? [];

/** The keys of what is asked by the newest instrument that came along, in its order. */
export const leanDimensions = async (tx: Tx): Promise<string[]> =>
  (await listInstruments(tx, installation)).at(-1)?.instrument.dimensions.map(({ key }) => key) ?? [];

/** The round operators may be asked about now, with what is asked and whose it is; null where none is being rated. */
export async function roundToAsk(
  tx: Tx,
  company: string,
): Promise<{ round: string; closesOn: string; programme: string; instrument: LeanInstrument } | null> {
  const row = (await listRounds(tx, company)).findLast(({ laid }) => laid === null);
  if (!row || (await findOperators(tx, company, row.round)) !== null) return null;
  const { round, closesOn, programme } = row;
  return { round, closesOn, programme, instrument: await findInstrument(tx, row) };
}

/**
 * Says when operators are asked in a round and when what they answer is shown, or that they are not asked after all;
 * the last word counts. `asking` names the word, `now` is ISO 8601 in UTC; `tx` has the company in scope.
 */
export const sayAsking = (
  tx: Tx,
  at: { company: string; round: string; asking: string; now: string },
  row: AskingRow,
): Promise<void> => insertAsking(tx, at, row);

/**
 * Writes what operators answered in a round, as sums that are suppressed already: once, and a second time changes
 * nothing. No rows say that too few answered. Throws where a row tells of fewer than five, or of what is not asked.
 * `now` is ISO 8601 in UTC; `tx` has the company in scope.
 */
export async function recordOperators(
  tx: Tx,
  company: string,
  round: string,
  rows: readonly OperatorRow[],
  now: string,
): Promise<void> {
  await lockRounds(tx, company);
  const row = (await listRounds(tx, company)).find((one) => one.round === round);
  if (!row) throw new RangeError('There is no such round in this company.');
  const { dimensions } = await findInstrument(tx, row);
  const wrong = rows.find(
    ({ dimension, n }) => n < fewestOperators || !dimensions.some(({ key }) => key === dimension),
  );
  if (wrong) throw new RangeError(`Operators on ${wrong.dimension}: ${wrong.n} answers are not shown.`);
  await insertOperators(tx, { company, round, now }, rows);
}

/** What each side said of each dimension in a round that is on the table, oldest round first; levels 1 to 5. */
export type RoundRatings = {
  round: string;
  occasion: string;
  /** When it was laid on the table. */
  at: string;
  dimensions: {
    dimension: string;
    name: Record<string, string>;
    values: Record<RaterVoice, number[]>;
    operators: { n: number; median: number } | null;
    /** What both parties stand behind; null while they do not. */
    agreed: number | null;
  }[];
};

/** The ratings of a company's rounds that are on the table, as they are shown on a day. `tx` has it in scope. */
export async function ratingsOf(tx: Tx, company: string, today: string): Promise<RoundRatings[]> {
  const agreeing = await loadAgreeing(tx, company);
  const found: RoundRatings[] = [];
  for (const row of await listRounds(tx, company)) {
    if (!row.laid) continue;
    const { round, occasion } = row;
    const instrument = await findInstrument(tx, row);
    const ratings = countedIn({
      ratings: await listRatings(tx, company, round),
      handings: await listHandings(tx, company, round),
    });
    const asking = await findAsking(tx, company, round);
    const { rows: operators } = operatorsOn(asking, await findOperators(tx, company, round), today);
    const agreed = agreedIn(agreeing, round, instrument);
    const valuesOf = (dimension: string, voice: RaterVoice) =>
      ratings.flatMap((one) =>
        one.dimension === dimension && one.voice === voice && one.now !== null ? [one.now] : [],
      );
    found.push({
      round,
      occasion,
      at: row.laid.at,
      dimensions: instrument.dimensions.map(({ key, name }) => {
        const asked = operators.find(({ dimension }) => dimension === key);
        const value = agreed.get(key);
        return {
          dimension: key,
          name,
          values: {
            management: valuesOf(key, 'management'),
            employees: valuesOf(key, 'employees'),
            adviser: valuesOf(key, 'adviser'),
          },
          operators: asked ? { n: asked.n, median: asked.median } : null,
          agreed: value?.agreed ? value.now : null,
        };
      }),
    });
  }
  return found;
}

export { readInstrument as readLeanInstrument } from '#lean-status/instrument-file.ts';
