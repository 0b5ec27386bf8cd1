import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import type { ChairRow, GroupRows, MemberRow, MemberWordRow } from '#steering-groups/group-rules.ts';
import type { MemberWordKind, Post, Seat } from '#steering-groups/group-view.ts';

/** Holds a company's steering group for this transaction: what two people do at once comes one after the other. */
export async function lockGroup(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`steering group ${company}`}, 0))`.execute(tx);
}

/** All that was said of who sits in a company's group, oldest first. */
export async function loadGroup(tx: Tx, company: string): Promise<GroupRows> {
  return {
    members: await listMembers(tx, company),
    words: await listMemberWords(tx, company),
    chairs: await listChairs(tx, company),
  };
}

async function listMembers(tx: Tx, company: string): Promise<MemberRow[]> {
  const rows = await tx
    .selectFrom('steering_groups.member')
    .select([
      'member',
      'seat',
      'person',
      'name',
      'title',
      'fromDate as from',
      'addedByName as by',
      'addedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, seat: row.seat as Seat }));
}

async function listMemberWords(tx: Tx, company: string): Promise<MemberWordRow[]> {
  const rows = await tx
    .selectFrom('steering_groups.memberWord')
    .select(['word', 'member', 'kind', 'toDate as to', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as MemberWordKind }));
}

async function listChairs(tx: Tx, company: string): Promise<ChairRow[]> {
  const rows = await tx
    .selectFrom('steering_groups.chair')
    .select(['choice', 'post', 'member'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, post: row.post as Post }));
}

/** Whoever writes, and when; `at` is ISO 8601 in UTC. */
export type Author = { person: string; name: string; at: string };

/** The same member twice is one: the id is made by whoever adds them. */
export async function insertMember(
  tx: Tx,
  row: Omit<MemberRow, 'by' | 'at'> & { company: string },
  { person: addedBy, name: addedByName, at: addedAt }: Author,
): Promise<void> {
  const { from: fromDate, ...rest } = row;
  await tx
    .insertInto('steering_groups.member')
    .values({ ...rest, fromDate, addedBy, addedByName, addedAt })
    .onConflict((conflict) => conflict.columns(['company', 'member']).doNothing())
    .execute();
}

export async function insertMemberWord(
  tx: Tx,
  row: Omit<MemberWordRow, 'by' | 'at'> & { company: string },
  { person: saidBy, name: saidByName, at: saidAt }: Author,
): Promise<void> {
  const { to: toDate, ...rest } = row;
  await tx
    .insertInto('steering_groups.memberWord')
    .values({ ...rest, toDate, saidBy, saidByName, saidAt })
    .onConflict((conflict) => conflict.columns(['company', 'word']).doNothing())
    .execute();
}

export async function insertChair(
  tx: Tx,
  row: ChairRow & { company: string },
  { person: chosenBy, name: chosenByName, at: chosenAt }: Author,
): Promise<void> {
  await tx
    .insertInto('steering_groups.chair')
    .values({ ...row, chosenBy, chosenByName, chosenAt })
    .onConflict((conflict) => conflict.columns(['company', 'choice']).doNothing())
    .execute();
}
