import { createHash } from 'node:crypto';
import type { Side } from '#people/contract.ts';
import { writtenOf } from '#platform/contract/written.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Content, SignatureRow, VersionRow } from '#steering-groups/group-mandate.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import type { Mandate, MandatePart } from '#steering-groups/group-view.ts';
import type { Author } from '#steering-groups/server/store-group.ts';

/** What is written in each part of the mandate, with the latest writing of each. */
export async function readParts(tx: Tx, company: string): Promise<Mandate['parts']> {
  const rows = await tx
    .selectFrom('steering_groups.mandateEdit')
    .select([
      'edit',
      'part',
      'value',
      'basedOn',
      'writtenBy as person',
      'writtenByName as by',
      'writtenAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  const edits = Map.groupBy(rows, ({ part }) => part);
  const written = mandateParts.map((part) => [part, writtenOf(edits.get(part) ?? [])]);
  return Object.fromEntries(written) as Mandate['parts'];
}

/**
 * sha256 (hex) of a mandate's words and composition: `spranget-mandate/1`, then each part and each member as JSON
 * with its fields in the order they are named here.
 */
export function digestOf({ words, members }: Content): string {
  const said = mandateParts.map((part) => [part, words[part]]);
  const seats = members.map((m) => [m.member, m.seat, m.name, m.title, m.from, m.to, m.post]);
  return createHash('sha256')
    .update(`spranget-mandate/1\n${JSON.stringify([said, seats])}`)
    .digest('hex');
}

/** The same edit twice is one. */
export async function insertMandateEdit(
  tx: Tx,
  row: { company: string; edit: string; part: MandatePart; value: string; basedOn: string | null },
  { person: writtenBy, name: writtenByName, at: writtenAt }: Author,
): Promise<void> {
  await tx
    .insertInto('steering_groups.mandateEdit')
    .values({ ...row, writtenBy, writtenByName, writtenAt })
    .onConflict((conflict) => conflict.columns(['company', 'edit']).doNothing())
    .execute();
}

/** What was signed in a company, the first first. */
export async function listVersions(tx: Tx, company: string): Promise<VersionRow[]> {
  const rows = await tx
    .selectFrom('steering_groups.mandateVersion')
    .select(['version', 'body', 'digest'])
    .where('company', '=', company)
    .orderBy('version')
    .execute();
  const signatures = Map.groupBy(await listSignatures(tx, company), ({ version }) => version);
  return rows.map(({ version, body, digest }) => ({
    ...(body as Content),
    version,
    digest,
    signatures: (signatures.get(version) ?? []).map(({ version: _, ...signature }) => signature),
  }));
}

async function listSignatures(tx: Tx, company: string): Promise<(SignatureRow & { version: number })[]> {
  const rows = await tx
    .selectFrom('steering_groups.signature')
    .select(['version', 'side', 'signature', 'signedBy as person', 'signedByName as by', 'signedAt as at'])
    .where('company', '=', company)
    .orderBy('signedAt')
    .orderBy('signature')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

export async function insertVersion(
  tx: Tx,
  row: { company: string; version: number; digest: string } & Content,
  { person: madeBy, at: madeAt }: Author,
): Promise<void> {
  const { words, members, ...rest } = row;
  await tx
    .insertInto('steering_groups.mandateVersion')
    .values({ ...rest, body: JSON.stringify({ words, members }), madeBy, madeAt })
    .execute();
}

export async function insertSignature(
  tx: Tx,
  row: { company: string; version: number; side: Side; signature: string },
  { person: signedBy, name: signedByName, at: signedAt }: Author,
): Promise<void> {
  await tx
    .insertInto('steering_groups.signature')
    .values({ ...row, signedBy, signedByName, signedAt })
    .execute();
}
