import type { Tx } from '#platform/server/database/scope.ts';
import type { NoteDeed, NoteRow, SaidAs } from '#visits/note-acts.ts';

/** What was done with the notes of a company in scope, in the order it came in; of one visit where it is named. */
export async function listNoteActs(
  tx: Tx,
  company: string,
  visit: string | null = null,
): Promise<(NoteRow & { visit: string })[]> {
  const rows = await tx
    .selectFrom('visits.noteAct')
    .select([
      'act',
      'number',
      'visit',
      'detail',
      'saidBy as person',
      'saidByName as by',
      'saidAs as as',
      'saidAt as at',
    ])
    .where('company', '=', company)
    .$if(visit !== null, (query) => query.where('visit', '=', visit!))
    .orderBy('number')
    .execute();
  return rows.map(({ detail, as, number, ...row }) => ({
    ...row,
    number: Number(number),
    does: detail as NoteDeed,
    as: as as SaidAs,
  }));
}

export type NoteActInsert = {
  company: string;
  visit: string;
  act: string;
  does: NoteDeed;
  person: string;
  by: string;
  as: SaidAs;
  at: string;
  receivedAt: string;
};

/** Adds an act; the same id again changes nothing. */
export async function insertNoteAct(tx: Tx, row: NoteActInsert): Promise<void> {
  const { does, person, by, as, at, ...rest } = row;
  await tx
    .insertInto('visits.noteAct')
    .values({
      ...rest,
      kind: does.kind,
      detail: JSON.stringify(does),
      saidBy: person,
      saidByName: by,
      saidAs: as,
      saidAt: at,
    })
    .onConflict((conflict) => conflict.columns(['company', 'act']).doNothing())
    .execute();
}
