import { sql } from 'kysely';
import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export type Author = { person: string; name: string; at: string };

/** A figure with all versions of what it means, oldest first. */
export type IndicatorRow = { indicator: string; versions: Definition[] };

/** A company's figures, by the name each has now; `only` narrows to one. */
export async function listIndicators(tx: Tx, company: string, only?: string): Promise<IndicatorRow[]> {
  const agreements = Map.groupBy(await listAgreements(tx, company, only), keyOf);
  const versions = (await listVersions(tx, company, only)).map((row) => {
    const { indicator, by, at, from, ...content } = row;
    const said = (side: Side) => agreements.get(keyOf(row))?.find((one) => one.side === side) ?? null;
    const definition: Definition = {
      ...(content as DefinitionContent & { version: number; reason: string; breaks: boolean }),
      from,
      written: { by, at },
      agreed: { employer: saidOf(said('employer')), employees: saidOf(said('employees')) },
    };
    return { indicator, definition };
  });
  return [...Map.groupBy(versions, ({ indicator }) => indicator)]
    .map(([indicator, all]) => ({ indicator, versions: all.map(({ definition }) => definition) }))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nb'));
}

const nameOf = ({ versions }: IndicatorRow) => versions.at(-1)!.name;
const keyOf = ({ indicator, version }: { indicator: string; version: number }) => `${indicator} ${version}`;
const saidOf = (row: { by: string; at: string } | null) => row && { by: row.by, at: row.at };

const listVersions = (tx: Tx, company: string, only?: string) =>
  tx
    .selectFrom('indicators.definition')
    .select([
      'indicator',
      'version',
      'fromPeriod as from',
      'breaks',
      'name',
      'meaning',
      'category',
      'unit',
      'decimals',
      'direction',
      'period',
      'measured',
      'formula',
      'scale',
      'chart',
      'bySite',
      'lowest',
      'highest',
      'source',
      'owner',
      'pointsAtPeople',
      'reason',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .orderBy('indicator')
    .orderBy('version')
    .execute();

const listAgreements = (tx: Tx, company: string, only?: string) =>
  tx
    .selectFrom('indicators.agreement')
    .select(['indicator', 'version', 'side', 'agreedByName as by', 'agreedAt as at'])
    .where('company', '=', company)
    .$if(only !== undefined, (query) => query.where('indicator', '=', only!))
    .execute();

export async function insertIndicator(
  tx: Tx,
  row: { company: string; indicator: string },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.indicator')
    .values({ ...row, madeBy: person, madeByName: name, madeAt: at })
    .execute();
}

export async function insertDefinition(
  tx: Tx,
  row: DefinitionContent & {
    company: string;
    indicator: string;
    version: number;
    fromPeriod: string;
    breaks: boolean;
    reason: string;
  },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.definition')
    .values({ ...row, writtenBy: person, writtenByName: name, writtenAt: at })
    .execute();
}

/** A party's yes to a version; said twice it is said once. */
export async function insertAgreement(
  tx: Tx,
  row: { company: string; indicator: string; version: number; side: Side },
  { person, name, at }: Author,
): Promise<void> {
  await tx
    .insertInto('indicators.agreement')
    .values({ ...row, agreedBy: person, agreedByName: name, agreedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Holds a company's figures for the rest of the transaction, so that what is decided on is what is written over. */
export async function lockIndicators(tx: Tx, company: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`indicators ${company}`}, 0))`.execute(tx);
}
