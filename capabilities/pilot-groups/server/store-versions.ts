import type { OrganisationContent } from '#pilot-groups/organisation-content.ts';
import type { SignedVersion } from '#pilot-groups/organisation-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** The organisations both parties have signed, the first one first, each with what it was known by. */
export async function listVersions(tx: Tx, company: string): Promise<(SignedVersion & { digest: string })[]> {
  const rows = await tx
    .selectFrom('pilot_groups.version')
    .select(['version', 'digest', 'content', 'signatures', 'signedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row, i) => ({
    ...row,
    number: i + 1,
    content: row.content as OrganisationContent,
    signatures: row.signatures as SignedVersion['signatures'],
  }));
}
