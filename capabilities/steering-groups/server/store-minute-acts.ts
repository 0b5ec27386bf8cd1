import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import type { By } from '#steering-groups/minute-rules.ts';

type OfMinutes = { company: string; minutes: string };

export async function insertMinutes(
  tx: Tx,
  row: OfMinutes & { meeting: string; heldOn: string; agenda: readonly AgendaLine[] },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.minutes')
    .values({
      ...row,
      agenda: JSON.stringify(row.agenda),
      begunBy: person,
      begunByName: by,
      begunAt: at,
    })
    .execute();
}

export type AttendanceCounts = {
  employerPresent: number;
  employerMembers: number;
  employeesPresent: number;
  employeesMembers: number;
};

export async function insertAttendance(
  tx: Tx,
  row: OfMinutes & AttendanceCounts & { attendance: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.attendance')
    .values({ ...row, countedBy: person, countedByName: by, countedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertEnding(tx: Tx, row: OfMinutes, { person, by, at }: By): Promise<void> {
  await tx
    .insertInto('steering_groups.ending')
    .values({ ...row, endedBy: person, endedByName: by, endedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSignature(
  tx: Tx,
  row: OfMinutes & { signature: string; side: Side; digest: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.minutesSignature')
    .values({ ...row, signedBy: person, signedByName: by, signedAt: at })
    .execute();
}

export async function insertDeclining(
  tx: Tx,
  row: OfMinutes & { declining: string; side: Side; reason: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.declining')
    .values({ ...row, declinedBy: person, declinedByName: by, declinedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertSealing(
  tx: Tx,
  row: OfMinutes & { digest: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.sealing')
    .values({ ...row, sealedBy: person, sealedByName: by, sealedAt: at })
    .execute();
}

export async function insertCorrection(
  tx: Tx,
  row: OfMinutes & { correction: string; entry: string | null; words: string },
  { person, by, at }: By,
): Promise<void> {
  await tx
    .insertInto('steering_groups.correction')
    .values({ ...row, correctedBy: person, correctedByName: by, correctedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
