import { type Side, sides } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Principle } from '#principles/principles-view.ts';
import type { Stage } from '#principles/round-view.ts';
import { type Author, insertRound, insertStep } from '#principles/server/store-rounds.ts';
import {
  digestOf,
  insertDrafts,
  insertEdit,
  insertSignature,
  insertVersion,
  listVersions,
} from '#principles/server/store-set.ts';
import { insertCards, insertChoice, insertCluster, insertMove } from '#principles/server/store-table.ts';
import { insertAnswers } from '#principles/server/store-walk.ts';

/** Rows for tests and the demo world. Each leaves the person it is written by in scope. */

/** A round of a company that stands at a stage; answers with its id. */
export async function buildRound(
  tx: Tx,
  company: string,
  given: { by: Author; everyone?: boolean; stage?: Stage },
  makeNextId: () => string = makeId,
): Promise<string> {
  const { by, everyone = false, stage = 'collecting' } = given;
  await setScope(tx, { companies: [company], person: by.person });
  const round = makeNextId();
  await insertRound(tx, { company, round, everyone }, by);
  await insertStep(tx, { company, step: makeNextId(), round, stage, tally: null }, by);
  return round;
}

/** Piles with their notes on the table of a round; answers with their ids. */
export async function buildPiles(
  tx: Tx,
  company: string,
  given: { round: string; by: Author; piles: readonly { name: string; notes: readonly string[] }[] },
  makeNextId: () => string = makeId,
): Promise<string[]> {
  const { round, by } = given;
  await setScope(tx, { companies: [company], person: by.person });
  const clusters: string[] = [];
  for (const { name, notes } of given.piles) {
    const cluster = makeNextId();
    clusters.push(cluster);
    await insertCluster(tx, { company, round, cluster }, by);
    const words = { thing: cluster, field: 'name' as const, value: name, basedOn: null };
    await insertEdit(tx, { company, edit: makeNextId(), ...words }, by);
    const cards = notes.map((text) => ({ card: makeNextId(), text }));
    await insertCards(tx, company, round, cards, null);
    for (const { card } of cards) await insertMove(tx, { company, move: makeNextId(), card, cluster }, by);
  }
  return clusters;
}

/** Where somebody placed their dots. */
export async function buildDots(
  tx: Tx,
  company: string,
  given: { round: string; by: Author; side: Side; clusters: readonly string[] },
  makeNextId: () => string = makeId,
): Promise<void> {
  const { round, by, side, clusters } = given;
  await setScope(tx, { companies: [company], person: by.person });
  await insertChoice(tx, { company, round, choice: makeNextId(), side, clusters }, by);
}

type Words = { text?: string; like?: string; unlike?: string; principle?: string; cluster?: string };

/** Principles under work in a round; answers with the drafts. A principle that is named keeps its own. */
export async function buildDrafts(
  tx: Tx,
  company: string,
  given: { round: string; by: Author; words: readonly Words[] },
  makeNextId: () => string = makeId,
): Promise<string[]> {
  const { round, by } = given;
  await setScope(tx, { companies: [company], person: by.person });
  const drafts: string[] = [];
  for (const { principle, cluster = null, ...words } of given.words) {
    const draft = makeNextId();
    drafts.push(draft);
    await insertDrafts(tx, company, round, [{ draft, principle: principle ?? draft, cluster }], by);
    for (const field of ['text', 'like', 'unlike'] as const) {
      const value = words[field];
      if (value === undefined) continue;
      const edit = { edit: makeNextId(), thing: draft, field, value, basedOn: null };
      await insertEdit(tx, { company, ...edit }, by);
    }
  }
  return drafts;
}

/** A version both parties signed on a day, after a round that was worded; answers with its principles. */
export async function buildVersion(
  tx: Tx,
  company: string,
  given: {
    by: Author;
    signed: Readonly<Record<Side, Author>>;
    on: string;
    words: readonly (Words & { number: number })[];
  },
  makeNextId: () => string = makeId,
): Promise<Principle[]> {
  const { by, signed, on, words } = given;
  const round = await buildRound(tx, company, { by, stage: 'wording' }, makeNextId);
  const drafts = await buildDrafts(tx, company, { round, by, words }, makeNextId);
  const principles = words.map(({ number, principle, text = '', like = '', unlike = '' }, n) => ({
    principle: principle ?? drafts[n]!,
    number,
    text,
    like,
    unlike,
  }));
  const digest = digestOf(principles);
  for (const side of sides) {
    const { person, at } = signed[side];
    await setScope(tx, { companies: [company], person });
    const row = { company, round, signature: makeNextId(), side, digest, isGiven: true };
    await insertSignature(tx, row, { ...signed[side], at });
  }
  const last = signed.employer.at > signed.employees.at ? signed.employer : signed.employees;
  await insertVersion(tx, {
    company,
    round,
    digest,
    version: ((await listVersions(tx, company))[0]?.version ?? 0) + 1,
    principles,
    signed: {
      employer: { by: signed.employer.name, at: signed.employer.at },
      employees: { by: signed.employees.name, at: signed.employees.at },
    },
    adoptedOn: on,
    adoptedAt: last.at,
  });
  return principles;
}

/** What a party said at a quarter's check. */
export async function buildAnswers(
  tx: Tx,
  company: string,
  given: {
    by: Author;
    side: Side;
    quarter: number;
    version: number;
    answers: readonly { principle: string; score: number; example: string }[];
  },
  makeNextId: () => string = makeId,
): Promise<void> {
  const { by, answers, ...sent } = given;
  await setScope(tx, { companies: [company], person: by.person });
  await insertAnswers(tx, company, { answer: makeNextId(), ...sent }, answers, by);
}
