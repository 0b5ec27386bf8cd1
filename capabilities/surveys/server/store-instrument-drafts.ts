import type { Tx } from '#platform/server/database/scope.ts';
import { InstrumentDraft } from '#surveys/instrument-draft.ts';

export type DraftRow = {
  readonly key: string;
  readonly draft: InstrumentDraft;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: string;
};
type Writing = {
  readonly programme: string;
  readonly key: string;
  readonly draft: InstrumentDraft;
  readonly person: string;
  readonly name: string;
  readonly at: string;
};

const columns = ['key', 'body', 'revision', 'writtenByName as writtenBy', 'writtenAt'] as const;
const rowOf = ({ body, ...row }: Omit<DraftRow, 'draft'> & { body: unknown }): DraftRow => ({
  ...row,
  draft: InstrumentDraft.parse(body),
});

/** The drafts of the office in scope, by key. */
export async function listDrafts(tx: Tx, programme: string): Promise<DraftRow[]> {
  const rows = await tx
    .selectFrom('surveys.instrumentDraft')
    .select(columns)
    .where('programme', '=', programme)
    .orderBy('key')
    .execute();
  return rows.map(rowOf);
}

export async function findDraft(tx: Tx, programme: string, key: string): Promise<DraftRow | null> {
  const row = await tx
    .selectFrom('surveys.instrumentDraft')
    .select(columns)
    .where('programme', '=', programme)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  return row ? rowOf(row) : null;
}

const written = ({ draft, person, name, at }: Writing) => ({
  body: JSON.stringify(draft),
  writtenBy: person,
  writtenByName: name,
  writtenAt: at,
});

/** Begins a draft; one that is there already stays. */
export async function insertDraft(tx: Tx, writing: Writing): Promise<void> {
  await tx
    .insertInto('surveys.instrumentDraft')
    .values({ programme: writing.programme, key: writing.key, revision: 1, ...written(writing) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateDraft(tx: Tx, writing: Writing & { revision: number }): Promise<void> {
  await tx
    .updateTable('surveys.instrumentDraft')
    .set({ ...written(writing), revision: writing.revision })
    .where('programme', '=', writing.programme)
    .where('key', '=', writing.key)
    .execute();
}

export async function deleteDraft(tx: Tx, programme: string, key: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('surveys.instrumentDraft')
    .where('programme', '=', programme)
    .where('key', '=', key)
    .returning('key')
    .execute();
  return gone.length > 0;
}
