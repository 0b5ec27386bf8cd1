import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { GroupMember } from '#pilot-groups/organisation-content.ts';
import type { AnswerRow, AreaRow, GroupRow, PromiseRow, Rows, SignatureRow } from '#pilot-groups/rows.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** One at a time writes in a company's organisation, until its transaction is over. */
export async function lockPilotGroups(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pilot_groups ${company}`}, 0))`.execute(tx);
}

/** All of the room for a company in scope, the oldest first. */
export async function loadRows(tx: Tx, company: string): Promise<Rows> {
  return {
    areas: await listAreas(tx, company),
    groups: await listGroups(tx, company),
    promises: await listPromises(tx, company),
    answers: await listAnswers(tx, company),
    signatures: await listSignatures(tx, company),
  };
}

const listAreas = (tx: Tx, company: string): Promise<AreaRow[]> =>
  tx
    .selectFrom('pilot_groups.area')
    .select(['content', 'area', 'name', 'site', 'what', 'why', 'challenge', 'stands'])
    .select(['writtenByName as by', 'writtenAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();

async function listGroups(tx: Tx, company: string): Promise<GroupRow[]> {
  const rows = await tx
    .selectFrom('pilot_groups.pilotGroup')
    .select(['content', 'pilotGroup as group', 'title', 'goal', 'areas', 'sites', 'rhythm', 'meets'])
    .select(['line', 'steering', 'members', 'stands', 'writtenByName as by', 'writtenAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    rhythm: row.rhythm as GroupRow['rhythm'],
    members: row.members as GroupMember[],
  }));
}

const listPromises = (tx: Tx, company: string): Promise<PromiseRow[]> =>
  tx
    .selectFrom('pilot_groups.promise')
    .select([
      'promise',
      'pilotGroup as group',
      'hours',
      'persons',
      'fromDate as from',
      'toDate as to',
      'note',
    ])
    .select(['promisedByName as by', 'promisedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();

async function listAnswers(tx: Tx, company: string): Promise<AnswerRow[]> {
  const rows = await tx
    .selectFrom('pilot_groups.hoursAnswer')
    .select(['answer', 'pilotGroup as group', 'week', 'side', 'word', 'hours', 'note'])
    .select(['answeredByName as by', 'answeredAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side, word: row.word as AnswerRow['word'] }));
}

async function listSignatures(tx: Tx, company: string): Promise<SignatureRow[]> {
  const rows = await tx
    .selectFrom('pilot_groups.signature')
    .select([
      'signature',
      'side',
      'digest',
      'isGiven',
      'signedBy as person',
      'signedByName as by',
      'signedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}
