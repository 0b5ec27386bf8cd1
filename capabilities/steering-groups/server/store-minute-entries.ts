import type { OwnerSide } from '#actions/contract.ts';
import type { Side } from '#people/contract.ts';
import type { EditRow } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { By, EntryRow } from '#steering-groups/minute-rules.ts';
import type { EntryField, EntryKind, Term } from '#steering-groups/minute-view.ts';

type OfMinutes = { minutes: string };

/** Every entry of a company's minutes as it reads now, in the order of writing. */
export async function listEntries(tx: Tx, company: string): Promise<(EntryRow & OfMinutes)[]> {
  const values = new Map(
    (await latestValues(tx, company)).map((row) => [`${row.entry} ${row.field}`, row.value]),
  );
  const terms = new Map((await latestTerms(tx, company)).map(({ entry, ...row }) => [entry, row]));
  const strikings = new Map((await latestStrikings(tx, company)).map((row) => [row.entry, row]));
  const words = new Map((await latestDissentWords(tx, company)).map(({ entry, ...row }) => [entry, row]));
  const rows = await tx
    .selectFrom('steering_groups.entry')
    .select([
      'entry',
      'minutes',
      'kind',
      'item',
      'number',
      'decision',
      'side',
      'principle',
      'writtenBy as person',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .orderBy('position')
    .execute();
  return rows.map(({ person, by, at, ...row }) => {
    const struck = strikings.get(row.entry);
    return {
      ...row,
      kind: row.kind as EntryKind,
      side: row.side as Side | null,
      written: { person, by, at },
      title: values.get(`${row.entry} title`) ?? '',
      text: values.get(`${row.entry} text`) ?? '',
      term: terms.get(row.entry) ?? null,
      struck: struck?.struck ? { person: struck.person, by: struck.by, at: struck.at } : null,
      word: words.get(row.entry) ?? null,
    };
  });
}

const latestValues = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.entryEdit')
    .distinctOn(['entry', 'field'])
    .select(['entry', 'field', 'value'])
    .where('company', '=', company)
    .orderBy('entry')
    .orderBy('field')
    .orderBy('number', 'desc')
    .execute();

async function latestTerms(tx: Tx, company: string): Promise<(Term & { set: By; entry: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.entryTerm')
    .distinctOn('entry')
    .select([
      'entry',
      'owner',
      'ownerName',
      'ownerSide',
      'due',
      'setBy as person',
      'setByName as by',
      'setAt as at',
    ])
    .where('company', '=', company)
    .orderBy('entry')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ person, by, at, ...row }) => ({
    ...row,
    ownerSide: row.ownerSide as OwnerSide,
    set: { person, by, at },
  }));
}

const latestStrikings = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.striking')
    .distinctOn('entry')
    .select(['entry', 'struck', 'struckBy as person', 'struckByName as by', 'struckAt as at'])
    .where('company', '=', company)
    .orderBy('entry')
    .orderBy('number', 'desc')
    .execute();

async function latestDissentWords(tx: Tx, company: string) {
  const rows = await tx
    .selectFrom('steering_groups.dissentWord')
    .distinctOn('entry')
    .select(['entry', 'word', 'kind', 'note', 'saidBy as person', 'saidByName as by', 'saidAt as at'])
    .where('company', '=', company)
    .orderBy('entry')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as 'settled' | 'on-record' | 'raised' }));
}

export type MinuteEdit = EditRow & { entry: string; field: EntryField };

/** Every writing in one meeting's minutes, oldest first. */
export async function listEdits(tx: Tx, company: string, minutes: string): Promise<MinuteEdit[]> {
  const rows = await tx
    .selectFrom('steering_groups.entryEdit')
    .select([
      'edit',
      'entry',
      'field',
      'value',
      'basedOn',
      'writtenBy as person',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .where('minutes', '=', minutes)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, field: row.field as EntryField }));
}

type InMinutes = { company: string; minutes: string; entry: string };

export async function insertEntry(
  tx: Tx,
  row: InMinutes & Pick<EntryRow, 'kind' | 'item' | 'number' | 'decision' | 'side' | 'principle'>,
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.entry')
    .values({ ...row, writtenBy: person, writtenByName: by, writtenAt: at })
    .execute();
}

/** The same writing twice is one: its id is made by whoever writes. */
export async function insertEdit(
  tx: Tx,
  row: InMinutes & { edit: string; field: EntryField; value: string; basedOn: string | null },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.entryEdit')
    .values({ ...row, writtenBy: person, writtenByName: by, writtenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertTerm(
  tx: Tx,
  row: InMinutes & Term & { term: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.entryTerm')
    .values({ ...row, setBy: person, setByName: by, setAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertStriking(
  tx: Tx,
  row: InMinutes & { striking: string; struck: boolean },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.striking')
    .values({ ...row, struckBy: person, struckByName: by, struckAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertDissentWord(
  tx: Tx,
  row: {
    company: string;
    word: string;
    entry: string;
    kind: 'settled' | 'on-record' | 'raised';
    note: string;
    side: Side;
  },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.dissentWord')
    .values({ ...row, saidBy: person, saidByName: by, saidAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
