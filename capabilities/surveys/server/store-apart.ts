import { sql } from 'kysely';
import type { Side } from '#people/contract.ts';
import type { EditRow } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { FormMark } from '#surveys/apart-rules.ts';
import type { FormOccasion } from '#surveys/apart-view.ts';

export type Author = { person: string; name: string; at: string };

export type FormRow = {
  form: string;
  occasion: FormOccasion;
  thing: string;
  name: string;
  aboutOn: string;
  dueOn: string;
  instrument: string;
  version: string;
  by: string;
  at: string;
};
export type AnswerRow = EditRow & { form: string; side: Side; item: string };
export type NoteRow = EditRow & { item: string; side: Side };
export type AssentRow = {
  assent: string;
  edit: string;
  side: Side;
  given: boolean;
  person: string;
  by: string;
  at: string;
};

/** Holds the forms of a company, so that what is decided on is what is written over. */
export async function lockForms(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys.form ${company}`}, 0))`.execute(tx);
}

/**
 * Says which sides of a company whoever calls speaks for. Until both have handed in, the database shows and takes the
 * answers of these alone; a transaction that does not say so is shown nobody's.
 */
export const speakFor = (tx: Tx, company: string, sides: readonly Side[]): Promise<void> =>
  speakForAll(tx, [{ company, sides }]);

/** The same for several companies at once. */
export async function speakForAll(
  tx: Tx,
  spoken: readonly { company: string; sides: readonly Side[] }[],
): Promise<void> {
  const all = spoken.flatMap(({ company, sides }) => sides.map((side) => `"${company} ${side}"`));
  await sql`select set_config('app.form_sides', ${`{${all.join(',')}}`}, true)`.execute(tx);
}

/** The forms of a company, the latest occasion first; only the one named where one is. */
export async function listFormRows(tx: Tx, company: string, only: string | null = null): Promise<FormRow[]> {
  const rows = await tx
    .selectFrom('surveys.form')
    .select(['form', 'occasion', 'thing', 'name', 'aboutOn', 'dueOn', 'instrument'])
    .select(['instrumentVersion as version', 'openedByName as by', 'openedAt as at'])
    .where('company', '=', company)
    .$if(only !== null, (query) => query.where('form', '=', only!))
    .orderBy('aboutOn', 'desc')
    .orderBy('form', 'desc')
    .execute();
  return rows as FormRow[];
}

/** The marks of every form of a company, oldest first. */
export async function listFormMarks(tx: Tx, company: string): Promise<ReadonlyMap<string, FormMark[]>> {
  const rows = await tx
    .selectFrom('surveys.formMark')
    .select(['form', 'mark', 'kind', 'side', 'saidBy as person', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return Map.groupBy(rows as (FormMark & { form: string })[], ({ form }) => form);
}

/** What has been written in some forms, oldest first, as far as the database shows it: see `speakFor`. */
export async function listAnswers(tx: Tx, company: string, forms: readonly string[]): Promise<AnswerRow[]> {
  if (forms.length === 0) return [];
  const rows = await tx
    .selectFrom('surveys.formAnswer')
    .select(['form', 'side', 'item', 'edit', 'value', 'basedOn'])
    .select(['writtenBy as person', 'writtenByName as by', 'writtenAt as at'])
    .where('company', '=', company)
    .where('form', 'in', [...forms])
    .orderBy('number')
    .execute();
  return rows as AnswerRow[];
}

export async function listNotes(tx: Tx, company: string, form: string): Promise<NoteRow[]> {
  const rows = await tx
    .selectFrom('surveys.formNote')
    .select(['item', 'side', 'edit', 'value', 'basedOn'])
    .select(['writtenBy as person', 'writtenByName as by', 'writtenAt as at'])
    .where('company', '=', company)
    .where('form', '=', form)
    .orderBy('number')
    .execute();
  return rows as NoteRow[];
}

export async function listFormAssents(tx: Tx, company: string, form: string): Promise<AssentRow[]> {
  const rows = await tx
    .selectFrom('surveys.formAssent')
    .select(['assent', 'edit', 'side', 'given', 'saidBy as person', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .where('form', '=', form)
    .orderBy('number')
    .execute();
  return rows as AssentRow[];
}

export async function insertForm(
  tx: Tx,
  row: Omit<FormRow, 'by' | 'at'> & { company: string },
  { person, name, at }: Author,
): Promise<void> {
  const { version, ...rest } = row;
  await tx
    .insertInto('surveys.form')
    .values({ ...rest, instrumentVersion: version, openedBy: person, openedByName: name, openedAt: at })
    .execute();
}

export async function insertFormMark(
  tx: Tx,
  row: { company: string; form: string; mark: string; kind: FormMark['kind']; side: Side | null },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('surveys.formMark')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}

type Writing = Pick<EditRow, 'edit' | 'value' | 'basedOn'> & {
  company: string;
  form: string;
  side: Side;
  item: string;
};

export async function insertAnswer(tx: Tx, row: Writing, { person, name, at }: Author): Promise<void> {
  await tx
    .insertInto('surveys.formAnswer')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

export async function insertNote(tx: Tx, row: Writing, { person, name, at }: Author): Promise<void> {
  await tx
    .insertInto('surveys.formNote')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

export async function insertFormAssent(
  tx: Tx,
  row: Pick<AssentRow, 'assent' | 'edit' | 'side' | 'given'> & { company: string; form: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('surveys.formAssent')
    .values({ ...row, saidBy: person, saidByName: name, saidAt: at })
    .execute();
}
