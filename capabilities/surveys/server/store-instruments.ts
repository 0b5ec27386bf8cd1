import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';
import { Instrument } from '#surveys/instrument.ts';
import { byVersion } from '#surveys/instrument-draft.ts';

/** What comes with the house belongs to no office. */
export const installation = 'installation';

export type InstrumentRow = {
  readonly instrument: Instrument;
  /** Whose it is: a programme, or `installation`. */
  readonly programme: string;
  readonly hash: string;
  readonly publication: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: string;
};

/** Parsed bodies by content hash: a published version never changes, so one parse serves every call. */
const parsed = new Map<string, Instrument>();

/** Every version of one instrument, or of all, the oldest first within each. */
export async function listVersions(tx: Tx, key?: string): Promise<InstrumentRow[]> {
  const rows = await tx
    .selectFrom('surveys.instrument')
    .select([
      'key',
      'version',
      'programme',
      'hash',
      'publication',
      'publishedByName as publishedBy',
      'publishedAt',
    ])
    .$if(key !== undefined, (query) => query.where('key', '=', key!))
    .execute();
  for (const { key: of, version, hash } of rows)
    if (!parsed.has(hash)) parsed.set(hash, await readBody(tx, of, version));
  return rows
    .map(({ key: _, version: __, ...row }) => ({ ...row, instrument: parsed.get(row.hash)! }))
    .sort(
      ({ instrument: a }, { instrument: b }) =>
        (a.key < b.key ? -1 : Number(a.key > b.key)) || byVersion(a.version, b.version),
    );
}

async function readBody(tx: Tx, key: string, version: string): Promise<Instrument> {
  const { body } = await tx
    .selectFrom('surveys.instrument')
    .select('body')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return Instrument.parse(body);
}

/** The newest version of each instrument of the installation and of the given programmes, by key. */
export async function newestInstruments(tx: Tx, programmes: readonly string[]): Promise<InstrumentRow[]> {
  const open = (await listVersions(tx)).filter(
    ({ programme }) => programme === installation || programmes.includes(programme),
  );
  return [...new Map(open.map((row) => [row.instrument.key, row])).values()];
}

/** One version of an instrument, or null. */
export async function instrumentOf(tx: Tx, key: string, version: string): Promise<Instrument | null> {
  const rows = await listVersions(tx, key);
  return rows.find(({ instrument }) => instrument.version === version)?.instrument ?? null;
}

export async function findSource(tx: Tx, key: string, version: string): Promise<string | null> {
  const row = await tx
    .selectFrom('surveys.instrument')
    .select('source')
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.source ?? null;
}

/** False when the version is there already. */
export async function insertInstrument(
  tx: Tx,
  row: {
    instrument: Instrument;
    programme: string;
    source: string;
    hash: string;
    published: { publication: string; person: string; name: string; at: string } | null;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('surveys.instrument')
    .values({
      key: row.instrument.key,
      version: row.instrument.version,
      programme: row.programme,
      source: row.source,
      body: JSON.stringify(row.instrument),
      hash: row.hash,
      publication: row.published?.publication ?? null,
      publishedBy: row.published?.person ?? null,
      publishedByName: row.published?.name ?? null,
      ...(row.published && { publishedAt: row.published.at }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Holds an instrument's key until the transaction ends: two who publish or begin at once come one after the other. */
export async function holdInstrument(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys.instrument ${key}`}, 0))`.execute(tx);
}

/**
 * The versions of an instrument that have been asked in a wave of a company in scope. The row is read as a whole, so
 * that a wave without an instrument counts for none.
 */
export async function askedVersions(tx: Tx, key: string): Promise<Instrument[]> {
  const { rows } = await sql<{ version: string | null }>`
    select distinct to_jsonb(w) ->> 'instrument_version' as version from surveys.wave w
    where to_jsonb(w) ->> 'instrument' = ${key}`.execute(tx);
  const asked = new Set(rows.map(({ version }) => version));
  return (await listVersions(tx, key))
    .map(({ instrument }) => instrument)
    .filter(({ version }) => asked.has(version));
}
