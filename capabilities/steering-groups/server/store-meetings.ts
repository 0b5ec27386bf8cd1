import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { AgendaWord, AgendaWordKind, OwnItem } from '#steering-groups/agenda-rules.ts';
import type { PlannedMeeting } from '#steering-groups/meeting-rules.ts';
import type { By } from '#steering-groups/minute-rules.ts';

/** Holds a company's meetings for this transaction: what is decided on is what is written over. */
export async function lockMeetings(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`steering meetings ${company}`}, 0))`.execute(tx);
}

/** Meetings that were called besides the journey. */
export async function listCalledMeetings(tx: Tx, company: string): Promise<PlannedMeeting[]> {
  const rows = await tx
    .selectFrom('steering_groups.meeting as m')
    .leftJoin('steering_groups.callingOff as o', (join) =>
      join.onRef('o.company', '=', 'm.company').onRef('o.meeting', '=', 'm.meeting'),
    )
    .select([
      'm.meeting',
      'm.onDate as date',
      'm.place',
      'm.why',
      'm.side',
      'm.calledByName as by',
      'o.reason',
      'o.calledOffByName as offBy',
      'o.calledOffAt as offAt',
    ])
    .where('m.company', '=', company)
    .execute();
  return rows.map(({ side, by, reason, offBy, offAt, ...row }) => ({
    ...row,
    n: null,
    called: { side: side as Side, by },
    calledOff: reason === null ? null : { by: offBy!, at: offAt!, reason },
    journey: null,
  }));
}

export async function insertMeeting(
  tx: Tx,
  row: { company: string; meeting: string; date: string; place: string; why: string; side: Side },
  { person, by, at }: By,
): Promise<void> {
  const { date: onDate, ...rest } = row;
  await tx
    .insertInto('steering_groups.meeting')
    .values({ ...rest, onDate, calledBy: person, calledByName: by, calledAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertCallingOff(
  tx: Tx,
  row: { company: string; meeting: string; reason: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.callingOff')
    .values({ ...row, calledOffBy: person, calledOffByName: by, calledOffAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the parties have asked to have taken up, the earliest first. */
export async function listOwnItems(tx: Tx, company: string): Promise<(OwnItem & { addedAt: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.agendaItem')
    .select([
      'item',
      'meeting',
      'title',
      'why',
      'side',
      'addedByName as by',
      'addedAt',
      sql<string>`to_char(added_at at time zone 'Europe/Oslo', 'YYYY-MM-DD')`.as('on'),
    ])
    .where('company', '=', company)
    .orderBy('addedAt')
    .orderBy('item')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertOwnItem(
  tx: Tx,
  row: { company: string; item: string; meeting: string; title: string; why: string; side: Side },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.agendaItem')
    .values({ ...row, addedBy: person, addedByName: by, addedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was said of the lines of all agendas, oldest first. */
export async function listAgendaWords(tx: Tx, company: string): Promise<(AgendaWord & { word: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.agendaWord')
    .select(['word', 'meeting', 'key', 'kind', 'note', 'saidByName as by'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AgendaWordKind }));
}

export async function insertAgendaWord(
  tx: Tx,
  row: {
    company: string;
    word: string;
    meeting: string;
    key: string;
    kind: AgendaWordKind;
    note: string;
  },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.agendaWord')
    .values({ ...row, saidBy: person, saidByName: by, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The keys of a meeting's lines in the order somebody put them in last. */
export async function findOrder(tx: Tx, company: string, meeting: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('steering_groups.agendaOrder')
    .select('keys')
    .where('company', '=', company)
    .where('meeting', '=', meeting)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.keys ?? [];
}

export async function insertOrder(
  tx: Tx,
  row: { company: string; ordering: string; meeting: string; keys: string[] },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.agendaOrder')
    .values({ ...row, orderedBy: person, orderedByName: by, orderedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
