import type { PilotView } from '#customers/interview-view.ts';
import type { Author } from '#customers/server/store-cards.ts';
import { pilotGroupsOf } from '#pilot-groups/server/door.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** The pilot groups a quote may be tied to. */
export async function listPilots(tx: Tx, company: string, today: string): Promise<PilotView[]> {
  const groups = await pilotGroupsOf(tx, company, today);
  return groups.map(({ group, title }) => ({ group, title }));
}

/** The pilot group each quote was tied to last. */
export async function listTies(tx: Tx, company: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('customers.quoteTie')
    .distinctOn('statement')
    .select(['statement', 'pilotGroup'])
    .where('company', '=', company)
    .orderBy('statement')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ statement, pilotGroup }) => [statement, pilotGroup]));
}

export async function hasTie(tx: Tx, company: string, tie: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customers.quoteTie')
    .select('tie')
    .where('company', '=', company)
    .where('tie', '=', tie)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTie(
  tx: Tx,
  row: { company: string; tie: string; statement: string; pilotGroup: string | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('customers.quoteTie')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
