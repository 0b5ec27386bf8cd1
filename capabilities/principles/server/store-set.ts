import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Principle, Version } from '#principles/principles-view.ts';
import type { Author } from '#principles/server/store-rounds.ts';
import { canonicalSet, type DraftRow, Edits, type Field } from '#principles/set-rules.ts';
import type { Change, SignatureRow } from '#principles/signature-rules.ts';

/** The digest of a set: sha256 (hex) of its text. */
export const digestOf = (content: readonly Principle[]): string =>
  createHash('sha256').update(canonicalSet(content)).digest('hex');

/** All writings in the fields of a round's clusters and drafts. */
export async function loadEdits(tx: Tx, company: string, round: string): Promise<Edits> {
  const { rows } = await sql<{
    thing: string;
    field: Field;
    edit: string;
    value: string;
    basedOn: string | null;
    person: string;
    by: string;
    at: string;
  }>`
    select e.thing, e.field, e.edit, e.value, e.based_on, e.written_by as person, e.written_by_name as by,
      e.written_at as at
    from principles.edit e
    where e.company = ${company} and e.thing in (
      select cluster from principles.cluster where company = ${company} and round = ${round}
      union all select draft from principles.draft where company = ${company} and round = ${round})
    order by e.number`.execute(tx);
  return new Edits(rows);
}

/** One writing of a field; the same one again changes nothing. */
export async function insertEdit(
  tx: Tx,
  row: {
    company: string;
    edit: string;
    thing: string;
    field: Field;
    value: string;
    basedOn: string | null;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.edit')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'edit']).doNothing())
    .execute();
}

/** The drafts of a round as they were added. */
export async function listDrafts(tx: Tx, company: string, round: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    select d.draft, d.principle, d.cluster, coalesce(w.is_out, false) as is_out
    from principles.draft d
    left join lateral (
      select is_out from principles.draft_word w where w.company = d.company and w.draft = d.draft
      order by number desc limit 1
    ) w on true
    where d.company = ${company} and d.round = ${round} order by d.number`.execute(tx);
  return rows;
}

export async function insertDrafts(
  tx: Tx,
  company: string,
  round: string,
  drafts: readonly { draft: string; principle: string; cluster: string | null }[],
  { person, name, at }: Author,
): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .insertInto('principles.draft')
    .values(
      drafts.map((row) => ({ company, round, ...row, addedBy: person, addedByName: name, addedAt: at })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertDraftWord(
  tx: Tx,
  row: { company: string; word: string; draft: string; isOut: boolean },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.draftWord')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'word']).doNothing())
    .execute();
}

export async function findOrder(tx: Tx, company: string, round: string): Promise<string[]> {
  const row = await tx
    .selectFrom('principles.ordering')
    .select('drafts')
    .where('company', '=', company)
    .where('round', '=', round)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.drafts ?? [];
}

export async function insertOrder(
  tx: Tx,
  row: { company: string; round: string; ordering: string; drafts: readonly string[] },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.ordering')
    .values({ ...row, drafts: [...row.drafts], orderedBy: person, orderedByName: name, orderedAt: at })
    .onConflict((conflict) => conflict.columns(['company', 'ordering']).doNothing())
    .execute();
}

/** Who changed a round's set last, in any way that a signature is put under. */
export async function findLatestChange(tx: Tx, company: string, round: string): Promise<Change | null> {
  const { rows } = await sql<Change>`
    with d as (select draft from principles.draft where company = ${company} and round = ${round})
    select by, at from (
      select written_by_name, written_at from principles.edit where company = ${company} and thing in (select draft from d)
      union all
      select said_by_name, said_at from principles.draft_word where company = ${company} and draft in (select draft from d)
      union all
      select added_by_name, added_at from principles.draft where company = ${company} and round = ${round}
      union all
      select ordered_by_name, ordered_at from principles.ordering where company = ${company} and round = ${round}
    ) as c(by, at) order by at desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Words about signatures in a round, oldest first. */
export async function listSignatures(tx: Tx, company: string, round: string): Promise<SignatureRow[]> {
  const rows = await tx
    .selectFrom('principles.signature')
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
    .where('round', '=', round)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertSignature(
  tx: Tx,
  row: { company: string; round: string; signature: string; side: Side; digest: string; isGiven: boolean },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('principles.signature')
    .values({ ...row, signedBy: person, signedByName: name, signedAt: at })
    .execute();
}

/** A company's versions, the latest first. */
export async function listVersions(tx: Tx, company: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('principles.version')
    .select(['version', 'content', 'signed', 'adoptedOn', 'adoptedAt'])
    .where('company', '=', company)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ content, signed, ...row }) => ({
    ...row,
    principles: content as Principle[],
    signed: signed as Version['signed'],
  }));
}

export async function insertVersion(
  tx: Tx,
  row: Version & { company: string; round: string; digest: string },
): Promise<void> {
  const { principles, signed, ...rest } = row;
  await tx
    .insertInto('principles.version')
    .values({ ...rest, content: JSON.stringify(principles), signed: JSON.stringify(signed) })
    .execute();
}
