import type { AssentRow, IntakeRows, SheetRow } from '#parties/intake-rules.ts';
import type { Anchoring, Application, ReadinessReply } from '#parties/intake-view.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** All that was said on a company's way in, oldest first. */
export async function loadIntake(tx: Tx, company: string): Promise<IntakeRows> {
  return {
    application: await findApplication(tx, company),
    sheets: await listSheets(tx, company),
    assents: await listAssents(tx, company),
    anchorings: await listAnchorings(tx, company),
    admitted: await findAdmission(tx, company),
  };
}

async function findApplication(tx: Tx, company: string): Promise<Application | null> {
  const row = await tx
    .selectFrom('parties.application')
    .selectAll()
    .where('company', '=', company)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { company: _, writtenBy: __, writtenByName: by, writtenAt: at, ...rest } = row;
  return { ...rest, written: { by, at } };
}

async function listSheets(tx: Tx, company: string): Promise<SheetRow[]> {
  const rows = await tx
    .selectFrom('parties.readiness')
    .select([
      'readiness',
      'side',
      'instrument',
      'answers',
      'note',
      'answeredByName as name',
      'answeredAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    side: row.side as Side,
    answers: row.answers as ReadinessReply[],
  }));
}

async function listAssents(tx: Tx, company: string): Promise<AssentRow[]> {
  const rows = await tx
    .selectFrom('parties.assent')
    .select([
      'assent',
      'subject',
      'textVersion',
      'side',
      'given',
      'saidBy as person',
      'saidByName as name',
      'saidAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    subject: row.subject as AssentRow['subject'],
    side: row.side as Side,
  }));
}

async function listAnchorings(tx: Tx, company: string) {
  const rows = await tx
    .selectFrom('parties.anchoring')
    .select(['anchoring', 'body', 'heldOn', 'caseNumber', 'note', 'recordedByName as by', 'recordedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map(({ by, at, ...row }) => ({
    ...row,
    body: row.body as Anchoring['body'],
    recorded: { by, at },
  }));
}

async function findAdmission(tx: Tx, company: string) {
  const row = await tx
    .selectFrom('parties.admission')
    .select(['admittedByName as by', 'admittedAt as at'])
    .where('company', '=', company)
    .executeTakeFirst();
  return row ?? null;
}

type By<Act extends string> = Record<`${Act}By` | `${Act}ByName` | `${Act}At`, string>;

/** The same act twice is one act: the ids are made by whoever acts. */
export async function insertApplication(
  tx: Tx,
  row: Omit<Application, 'written'> & { company: string } & By<'written'>,
): Promise<void> {
  await tx.insertInto('parties.application').values(row).execute();
}

export async function insertSheet(
  tx: Tx,
  row: Omit<SheetRow, 'name' | 'at'> & { company: string } & By<'answered'>,
): Promise<void> {
  await tx
    .insertInto('parties.readiness')
    .values({ ...row, answers: JSON.stringify(row.answers) })
    .onConflict((conflict) => conflict.columns(['company', 'readiness']).doNothing())
    .execute();
}

export async function insertAssent(
  tx: Tx,
  row: Omit<AssentRow, 'person' | 'name' | 'at'> & { company: string } & By<'said'>,
): Promise<void> {
  await tx
    .insertInto('parties.assent')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'assent']).doNothing())
    .execute();
}

export async function insertAnchoring(
  tx: Tx,
  row: Omit<Anchoring, 'recorded'> & { company: string; anchoring: string } & By<'recorded'>,
): Promise<void> {
  await tx
    .insertInto('parties.anchoring')
    .values(row)
    .onConflict((conflict) => conflict.columns(['company', 'anchoring']).doNothing())
    .execute();
}

export async function insertAdmission(tx: Tx, row: { company: string } & By<'admitted'>): Promise<void> {
  await tx
    .insertInto('parties.admission')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
