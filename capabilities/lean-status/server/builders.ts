import type { Level } from '#lean-status/instrument.ts';
import type { Occasion, OperatorRow } from '#lean-status/rows.ts';
import { recordOperators } from '#lean-status/server/door.ts';
import { insertAgreed, insertAssent } from '#lean-status/server/store-agreed.ts';
import { insertAnswer, newestCases } from '#lean-status/server/store-calibration.ts';
import { installation, listInstruments } from '#lean-status/server/store-instruments.ts';
import { insertPhoto, insertRating, type Photo } from '#lean-status/server/store-ratings.ts';
import {
  type Author,
  insertHanding,
  insertLaying,
  insertLayingWord,
  insertRound,
} from '#lean-status/server/store-rounds.ts';
import { digestOf } from '#lean-status/server/store-views.ts';
import type { RaterVoice } from '#lean-status/voice.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** A round of a company with the newest instrument of the installation; answers with its id. Leaves its author in scope. */
export async function buildRound(
  tx: Tx,
  by: Author,
  given: { occasion?: Occasion; title?: string; opensOn: string; closesOn: string },
  next: () => string = makeId,
): Promise<string> {
  await setScope(tx, { companies: [by.company], person: by.person });
  const newest = (await listInstruments(tx, installation)).at(-1);
  if (!newest) throw new Error('No instrument for the lean status is published.');
  const round = next();
  const { programme, version } = newest;
  await insertRound(tx, { occasion: 'week-10', title: '', ...given, round, programme, version }, by);
  return round;
}

type RatedDimension = {
  dimension: string;
  now: Level | null;
  target?: Level | null;
  observation?: string;
  photo?: Photo;
};

/** What one person rated, handed in unless `open`. Leaves that person in scope. */
export async function buildRatings(
  tx: Tx,
  by: Author,
  given: { round: string; voice: RaterVoice; ratings: readonly RatedDimension[]; open?: true },
  next: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [by.company], person: by.person });
  const { round, voice } = given;
  for (const { dimension, now, target = null, observation = '', photo: picture } of given.ratings) {
    const photo = picture ? next() : null;
    if (picture && photo) await insertPhoto(tx, photo, picture, by);
    await insertRating(tx, { rating: next(), round, voice, dimension, now, target, observation, photo }, by);
  }
  if (!given.open) await insertHanding(tx, { handing: next(), round, voice, given: true }, by);
}

/** What operators answered, as sums. */
export const buildOperators = (
  tx: Tx,
  at: { company: string; round: string; now: string },
  rows: readonly OperatorRow[],
): Promise<void> => recordOperators(tx, at.company, at.round, rows, at.now);

/** Both parties lay a round on the table, management first. Leaves the last of them in scope. */
export async function buildLaying(
  tx: Tx,
  round: string,
  said: Readonly<Record<Side, Author>>,
  next: () => string = makeId,
): Promise<void> {
  for (const side of ['employer', 'employees'] as const) {
    const by = said[side];
    await setScope(tx, { companies: [by.company], person: by.person });
    await insertLayingWord(tx, { word: next(), round, side, given: true }, by);
  }
  const { company, at } = said.employees;
  await insertLaying(tx, company, { round, cause: 'parties', at });
}

/** One agreed value with the yes of the parties that are given. Leaves the last author in scope. */
export async function buildAgreed(
  tx: Tx,
  by: Author,
  given: { round: string; dimension: string; now: Level; target: Level; note?: string },
  yes: Partial<Readonly<Record<Side, Author>>> = {},
  next: () => string = makeId,
): Promise<void> {
  await setScope(tx, { companies: [by.company], person: by.person });
  const row = { note: '', ...given, edit: next() };
  await insertAgreed(tx, row, by);
  const digest = digestOf({ ...row, by: by.name, at: by.at });
  for (const [side, author] of Object.entries(yes) as [Side, Author][]) {
    await setScope(tx, { companies: [by.company], person: author.person });
    const { round, dimension } = given;
    await insertAssent(tx, { assent: next(), round, dimension, side, given: true, digest }, author);
  }
}

/** An adviser's levels for a case of those that came along. Leaves the adviser in scope. */
export async function buildCaseAnswer(
  tx: Tx,
  by: { programme: string; person: string; name: string; at: string },
  given: { case: string; levels: (key: Level, dimension: string) => Level },
  next: () => string = makeId,
): Promise<void> {
  const { programme, person, name, at } = by;
  await setScope(tx, { person });
  const known = await newestCases(tx, installation);
  const one = known?.set.cases.find(({ key }) => key === given.case);
  if (!known || !one) throw new Error(`No case ${given.case} is published.`);
  const levels = Object.fromEntries(
    Object.entries(one.levels).map(([dimension, key]) => [dimension, given.levels(key, dimension)]),
  );
  const answer = { answer: next(), person, by: name, caseKey: one.key, levels, at };
  await insertAnswer(tx, { ...answer, programme, setProgramme: known.programme, version: known.version });
}
