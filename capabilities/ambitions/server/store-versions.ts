import type { SignedVersion } from '#ambitions/ambitions-view.ts';
import type { PictureContent } from '#ambitions/picture-content.ts';
import type { Author } from '#ambitions/server/store-insert.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** The pictures both parties have signed, the first one first, each with what it was known by. */
export async function listVersions(tx: Tx, company: string): Promise<(SignedVersion & { digest: string })[]> {
  const rows = await tx
    .selectFrom('ambitions.version')
    .select(['version', 'digest', 'content', 'signatures', 'signedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row, i) => ({
    ...row,
    number: i + 1,
    content: row.content as PictureContent,
    signatures: row.signatures as SignedVersion['signatures'],
  }));
}

/** The same version twice is one. */
export async function insertVersion(
  tx: Tx,
  { company, person, at }: Author,
  row: { version: string; digest: string; content: PictureContent; signatures: SignedVersion['signatures'] },
): Promise<void> {
  await tx
    .insertInto('ambitions.version')
    .values({
      ...row,
      content: JSON.stringify(row.content),
      signatures: JSON.stringify(row.signatures),
      company,
      signedBy: person,
      signedAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
