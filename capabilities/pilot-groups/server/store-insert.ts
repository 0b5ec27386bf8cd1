import type {
  AreaWords,
  GroupWords,
  HoursPromise,
  OrganisationContent,
} from '#pilot-groups/organisation-content.ts';
import type { SignedVersion } from '#pilot-groups/organisation-view.ts';
import type { AnswerRow, SignatureRow } from '#pilot-groups/rows.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Who writes, and when (ISO 8601 in UTC). The same id twice is one act everywhere here. */
export type Author = { company: string; person: string; name: string; at: string };

const written = ({ company, person, name, at }: Author) => ({
  company,
  writtenBy: person,
  writtenByName: name,
  writtenAt: at,
});

type Standing = { content: string; stands: boolean };

export async function insertArea(
  tx: Tx,
  by: Author,
  row: AreaWords & Standing & { area: string },
): Promise<void> {
  await tx
    .insertInto('pilot_groups.area')
    .values({ ...row, ...written(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertGroup(
  tx: Tx,
  by: Author,
  { group, ...row }: GroupWords & Standing & { group: string },
): Promise<void> {
  await tx
    .insertInto('pilot_groups.pilotGroup')
    .values({ ...row, pilotGroup: group, members: JSON.stringify(row.members), ...written(by) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertPromise(
  tx: Tx,
  { company, person, name, at }: Author,
  { group, from, to, ...row }: HoursPromise & { promise: string; group: string; note: string },
): Promise<void> {
  await tx
    .insertInto('pilot_groups.promise')
    .values({
      ...row,
      company,
      pilotGroup: group,
      fromDate: from,
      toDate: to,
      promisedBy: person,
      promisedByName: name,
      promisedAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Answer = Omit<AnswerRow, 'by' | 'at'>;

export async function insertAnswers(
  tx: Tx,
  { company, person, name, at }: Author,
  rows: readonly Answer[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('pilot_groups.hoursAnswer')
    .values(
      rows.map(({ group, ...row }) => ({
        ...row,
        company,
        pilotGroup: group,
        answeredBy: person,
        answeredByName: name,
        answeredAt: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSignature(
  tx: Tx,
  { company, person, name, at }: Author,
  row: Pick<SignatureRow, 'signature' | 'side' | 'digest' | 'isGiven'>,
): Promise<void> {
  await tx
    .insertInto('pilot_groups.signature')
    .values({ ...row, company, signedBy: person, signedByName: name, signedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertVersion(
  tx: Tx,
  { company, person, at }: Author,
  row: {
    version: string;
    digest: string;
    content: OrganisationContent;
    signatures: SignedVersion['signatures'];
  },
): Promise<void> {
  await tx
    .insertInto('pilot_groups.version')
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
