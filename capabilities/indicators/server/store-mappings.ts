import { sql } from 'kysely';
import type { Mapping } from '#indicators/import-view.ts';
import type { Author } from '#indicators/server/store.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** All that is remembered of how a company's files are read, by signature. */
export async function listMappings(tx: Tx, company: string): Promise<Map<string, Mapping>> {
  const rows = await tx
    .selectFrom('indicators.mapping')
    .select(['signature', 'mapping'])
    .where('company', '=', company)
    .execute();
  return new Map(rows.map(({ signature, mapping }) => [signature, mapping as Mapping]));
}

export async function writeMapping(
  tx: Tx,
  row: { company: string; signature: string; mapping: Mapping },
  { person, name, at }: Author,
): Promise<void> {
  const said = {
    mapping: JSON.stringify(row.mapping),
    writtenBy: person,
    writtenByName: name,
    writtenAt: at,
  };
  await tx
    .insertInto('indicators.mapping')
    .values({ company: row.company, signature: row.signature, ...said })
    .onConflict((conflict) => conflict.expression(sql`company, md5(signature)`).doUpdateSet(said))
    .execute();
}
