import { sql } from 'kysely';
import { sidesToSee } from '#ambitions/apart-rules.ts';
import type { AssentRow, ContentRow, FinishRow, Rows, WritingRow } from '#ambitions/rows.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/**
 * All of the room for a company in scope, as far as somebody who speaks for `held` may see it. While the parties write
 * apart the other's challenges and their words are not loaded: what never left the database cannot leak.
 */
export async function loadRows(tx: Tx, company: string, held: readonly Side[]): Promise<Rows> {
  const finishes = await listFinishes(tx, company);
  const seen = sidesToSee(finishes, held);
  return {
    finishes,
    challenges: await listChallenges(tx, company, seen),
    writings: await listWritings(tx, company, seen),
    sortings: await tx
      .selectFrom('ambitions.sorting')
      .select(['sorting', 'challenge', 'topic'])
      .where('company', '=', company)
      .orderBy('number')
      .execute(),
    joints: await tx
      .selectFrom('ambitions.jointChallenge')
      .select(['joint', 'topic'])
      .where('company', '=', company)
      .orderBy('number')
      .execute(),
    ambitions: await listAmbitions(tx, company),
    contents: await listContents(tx, company),
    standings: await tx
      .selectFrom('ambitions.standing')
      .select(['standing', 'thing', 'stands'])
      .where('company', '=', company)
      .orderBy('number')
      .execute(),
    assents: await listAssents(tx, company),
  };
}

async function listFinishes(tx: Tx, company: string): Promise<FinishRow[]> {
  const rows = await tx
    .selectFrom('ambitions.finish')
    .select(['finish', 'side', 'finished', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

async function listChallenges(tx: Tx, company: string, seen: readonly Side[]) {
  if (seen.length === 0) return [];
  const rows = await tx
    .selectFrom('ambitions.challenge')
    .select(['challenge', 'side', 'madeByName as by', 'madeAt as at'])
    .where('company', '=', company)
    .where('side', 'in', [...seen])
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

async function listWritings(tx: Tx, company: string, seen: readonly Side[]): Promise<WritingRow[]> {
  const rows = await tx
    .selectFrom('ambitions.edit')
    .select([
      'edit',
      'thing',
      'field',
      'value',
      'basedOn',
      'writtenBy as person',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .where((is) => is.or([is('side', 'is', null), ...(seen.length > 0 ? [is('side', 'in', [...seen])] : [])]))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, field: row.field as WritingRow['field'] }));
}

async function listAmbitions(tx: Tx, company: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('ambitions.ambition')
    .select('ambition')
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map(({ ambition }) => ambition);
}

async function listContents(tx: Tx, company: string): Promise<ContentRow[]> {
  const rows = await tx
    .selectFrom('ambitions.content')
    .select([
      'content',
      'ambition',
      'statement',
      'figure',
      'indicator',
      'words',
      'unit',
      'decimals',
      'baseline',
      'target',
      'byDate',
      'reason',
      'answers',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, figure: row.figure as ContentRow['figure'] }));
}

async function listAssents(tx: Tx, company: string): Promise<AssentRow[]> {
  const rows = await tx
    .selectFrom('ambitions.assent')
    .select([
      'assent',
      'about',
      'thing',
      'side',
      'word',
      'saidOf',
      'note',
      'saidBy as person',
      'saidByName as by',
      'saidAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    about: row.about as AssentRow['about'],
    side: row.side as Side,
    word: row.word as AssentRow['word'],
  }));
}

/** Holds the room of a company for the rest of the transaction, so that what is decided on is what is written over. */
export async function lockAmbitions(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ambitions ${company}`}, 0))`.execute(tx);
}
