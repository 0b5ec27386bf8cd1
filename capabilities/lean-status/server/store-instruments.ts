import { LeanInstrument } from '#lean-status/instrument.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type InstrumentRow = {
  programme: string;
  version: string;
  hash: string;
  publishedAt: string;
  publishedBy: string | null;
  instrument: LeanInstrument;
};

/** Parsed bodies by content hash: a published version never changes, so one parse serves every call. */
const parsed = new Map<string, LeanInstrument>();

/** Programme under which what comes along with the installation is published. */
export const installation = 'installation';

/** What is published for a programme and for every installation, oldest first. */
export async function listInstruments(tx: Tx, programme: string): Promise<InstrumentRow[]> {
  const known = await tx
    .selectFrom('lean_status.instrument')
    .select(['programme', 'version', 'hash', 'publishedAt', 'publishedByName as publishedBy'])
    .where('programme', 'in', [installation, programme])
    .orderBy('number')
    .execute();
  const rows: InstrumentRow[] = [];
  for (const row of known) rows.push({ ...row, instrument: await bodyOf(tx, row) });
  return rows;
}

/** What is in use in a programme: the newest of its office, or the newest that came along where it has none. */
export async function newestInstrument(tx: Tx, programme: string): Promise<InstrumentRow | undefined> {
  const rows = await listInstruments(tx, programme);
  return rows.findLast((row) => row.programme === programme) ?? rows.at(-1);
}

/** The versions that have been rated in rounds of the companies in scope. */
export async function ratedInstruments(tx: Tx): Promise<LeanInstrument[]> {
  const known = await tx
    .selectFrom('lean_status.round')
    .select(['programme', 'version'])
    .distinct()
    .execute();
  const found: LeanInstrument[] = [];
  for (const row of known) found.push(await findInstrument(tx, row));
  return found;
}

/** One version; throws where it is not published, as no round can be without. */
export async function findInstrument(
  tx: Tx,
  { programme, version }: { programme: string; version: string },
): Promise<LeanInstrument> {
  const row = await tx
    .selectFrom('lean_status.instrument')
    .select(['programme', 'version', 'hash'])
    .where('programme', '=', programme)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return bodyOf(tx, row);
}

async function bodyOf(
  tx: Tx,
  { programme, version, hash }: Pick<InstrumentRow, 'programme' | 'version' | 'hash'>,
): Promise<LeanInstrument> {
  const known = parsed.get(hash);
  if (known) return known;
  const row = await tx
    .selectFrom('lean_status.instrument')
    .select('body')
    .where('programme', '=', programme)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const instrument = LeanInstrument.parse(row.body);
  parsed.set(hash, instrument);
  return instrument;
}

/** A moment is ISO 8601 in UTC. */
export type Publisher = { person: string; name: string; at: string };

export const publisherColumns = (publisher: Publisher | null) =>
  publisher && {
    publishedBy: publisher.person,
    publishedByName: publisher.name,
    publishedAt: publisher.at,
  };

export async function insertInstrument(
  tx: Tx,
  row: {
    programme: string;
    source: string;
    hash: string;
    publishedBy: Publisher | null;
    instrument: LeanInstrument;
  },
): Promise<void> {
  const { instrument, publishedBy, ...rest } = row;
  await tx
    .insertInto('lean_status.instrument')
    .values({
      ...rest,
      ...publisherColumns(publishedBy),
      version: instrument.version,
      body: JSON.stringify(instrument),
    })
    // Several servers may start at once, and find that it is missing.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
