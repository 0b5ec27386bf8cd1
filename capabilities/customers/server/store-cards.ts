import { sql } from 'kysely';
import type { InterviewContent, InterviewRow } from '#customers/interview-rules.ts';
import type { QuoteUse, Statement } from '#customers/interview-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Whoever writes, and when: ISO 8601 in UTC. */
export type Author = { person: string; name: string; at: string };

/** Holds what the company knows of its customers, so that what is decided on is what is written over. */
export async function lockCustomers(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`customers ${company}`}, 0))`.execute(tx);
}

export type CustomerRow = {
  customer: string;
  revision: number;
  name: string;
  trade: string;
  turnoverShare: number | null;
  writtenBy: string;
};

/** The register, by name. */
export async function listCustomers(tx: Tx, company: string): Promise<CustomerRow[]> {
  const rows = await tx
    .selectFrom('customers.customerVersion')
    .distinctOn('customer')
    .select(['customer', 'revision', 'name', 'trade', 'turnoverShare', 'writtenByName as writtenBy'])
    .where('company', '=', company)
    .orderBy('customer')
    .orderBy('revision', 'desc')
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.customer < b.customer ? -1 : 1));
}

/** A version of a customer; the first makes it. */
export async function insertCustomer(
  tx: Tx,
  row: Omit<CustomerRow, 'writtenBy'> & { company: string },
  { person, name, at }: Author,
): Promise<void> {
  const { company, customer } = row;
  await tx
    .insertInto('customers.customer')
    .values({ company, customer, madeBy: person, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('customers.customerVersion')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

/** Cards in their latest version, the latest talk first; only the one named where one is. */
export async function listInterviews(
  tx: Tx,
  company: string,
  only: string | null = null,
): Promise<InterviewRow[]> {
  const versions = await tx
    .selectFrom('customers.interviewVersion')
    .distinctOn('interview')
    .select([
      'interview',
      'revision',
      'customer',
      'role',
      'personName',
      'heldOn',
      'heldBy',
      'employerThere',
      'employeesThere',
      'finished',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .$if(only !== null, (query) => query.where('interview', '=', only!))
    .orderBy('interview')
    .orderBy('revision', 'desc')
    .execute();
  const statements = await listStatements(tx, company, only);
  const removals = await listRemovals(tx, company, 'interview');
  return versions
    .sort((a, b) => (a.heldOn === b.heldOn ? (a.at < b.at ? 1 : -1) : a.heldOn < b.heldOn ? 1 : -1))
    .map(({ by, at, personName, ...row }) => ({
      ...row,
      personName: personName ?? '',
      statements: statements.get(`${row.interview} ${row.revision}`) ?? [],
      written: { by, at },
      removed: removals.get(row.interview) ?? null,
    }));
}

async function listStatements(
  tx: Tx,
  company: string,
  only: string | null,
): Promise<Map<string, Statement[]>> {
  const rows = await tx
    .selectFrom('customers.statement')
    .select([
      'interview',
      'revision',
      'statement',
      'wants',
      'gets',
      'quote',
      'quoteUse',
      'importance',
      'performance',
    ])
    .where('company', '=', company)
    .$if(only !== null, (query) => query.where('interview', '=', only!))
    .orderBy('position')
    .execute();
  const found = new Map<string, Statement[]>();
  for (const { interview, revision, quoteUse, ...row } of rows) {
    const key = `${interview} ${revision}`;
    const one = { ...row, quoteUse: quoteUse as QuoteUse };
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

/** The card a statement stands in, whatever its version, or null. */
export async function cardOfStatement(tx: Tx, company: string, statement: string): Promise<string | null> {
  const row = await tx
    .selectFrom('customers.statement')
    .select('interview')
    .where('company', '=', company)
    .where('statement', '=', statement)
    .executeTakeFirst();
  return row?.interview ?? null;
}

/** A version of a card with all its statements; the first makes the card. */
export async function insertInterview(
  tx: Tx,
  row: InterviewContent & { company: string; interview: string; revision: number },
  { person, name, at }: Author,
): Promise<void> {
  const { statements, personName, ...version } = row;
  const { company, interview, revision } = row;
  await tx
    .insertInto('customers.interview')
    .values({ company, interview, madeBy: person, madeAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('customers.interviewVersion')
    .values({
      ...version,
      personName: personName === '' ? null : personName,
      writtenBy: person,
      writtenByName: name,
      writtenAt: at,
    })
    .execute();
  if (statements.length === 0) return;
  await tx
    .insertInto('customers.statement')
    .values(statements.map((one, position) => ({ company, interview, revision, position, ...one })))
    .execute();
}

export type RemovalRow = { reason: string; by: string; at: string };

/** What is removed of a kind now, by its id. */
export async function listRemovals(
  tx: Tx,
  company: string,
  kind: 'interview' | 'answer',
): Promise<Map<string, RemovalRow>> {
  const rows = await tx
    .selectFrom('customers.removal')
    .distinctOn('subject')
    .select(['subject', 'removed', 'reason', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .where('kind', '=', kind)
    .orderBy('subject')
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.filter(({ removed }) => removed).map(({ subject, removed: _, ...row }) => [subject, row]),
  );
}

/** The same removal twice is one. */
export async function insertRemoval(
  tx: Tx,
  row: {
    company: string;
    removal: string;
    kind: 'interview' | 'answer';
    subject: string;
    removed: boolean;
    reason: string;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.removal')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'removal']).doNothing())
    .execute();
}
