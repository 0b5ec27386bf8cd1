import type { Side } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import {
  absentFrom,
  type By,
  type EntryRow,
  type MinutesRow,
  type SignatureRow,
} from '#steering-groups/minute-rules.ts';
import type { Attendance } from '#steering-groups/minute-view.ts';
import { listEntries } from '#steering-groups/server/store-minute-entries.ts';

/** Every meeting's minutes in a company, the earliest begun first. */
export async function loadMinutes(tx: Tx, company: string): Promise<MinutesRow[]> {
  const entries = Map.groupBy(await listEntries(tx, company), ({ minutes }) => minutes);
  const attendance = new Map(
    (await listAttendance(tx, company)).map(({ minutes, ...row }) => [minutes, row]),
  );
  const endings = new Map((await listEndings(tx, company)).map(({ minutes, ...row }) => [minutes, row]));
  const sealings = new Map((await listSealings(tx, company)).map(({ minutes, ...row }) => [minutes, row]));
  const signatures = Map.groupBy(await listSignatures(tx, company), ({ minutes }) => minutes);
  const declinings = Map.groupBy(await listDeclinings(tx, company), ({ minutes }) => minutes);
  const corrections = Map.groupBy(await listCorrections(tx, company), ({ minutes }) => minutes);
  const without = <Row extends { minutes: string }>(rows: Row[] = []) =>
    rows.map(({ minutes: _, ...row }) => row);
  return (await listBegun(tx, company)).map(({ agenda, person, by, at, ...row }) => ({
    ...row,
    agenda: agenda as AgendaLine[],
    begun: { person, by, at },
    ended: endings.get(row.minutes) ?? null,
    sealed: sealings.get(row.minutes) ?? null,
    attendance: attendance.get(row.minutes) ?? null,
    entries: without(entries.get(row.minutes)) as EntryRow[],
    signatures: without(signatures.get(row.minutes)),
    declinings: without(declinings.get(row.minutes)),
    corrections: without(corrections.get(row.minutes)),
  }));
}

const listBegun = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.minutes')
    .select([
      'minutes',
      'meeting',
      'heldOn',
      'agenda',
      'begunBy as person',
      'begunByName as by',
      'begunAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();

async function listAttendance(
  tx: Tx,
  company: string,
): Promise<(Attendance & { counted: By; minutes: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.attendance')
    .distinctOn('minutes')
    .select([
      'minutes',
      'employerPresent',
      'employerMembers',
      'employeesPresent',
      'employeesMembers',
      'countedBy as person',
      'countedByName as by',
      'countedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('minutes')
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ minutes, person, by, at, ...row }) => ({
    minutes,
    employer: { present: row.employerPresent, members: row.employerMembers },
    employees: { present: row.employeesPresent, members: row.employeesMembers },
    counted: { person, by, at },
  }));
}

const listEndings = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.ending')
    .select(['minutes', 'endedBy as person', 'endedByName as by', 'endedAt as at'])
    .where('company', '=', company)
    .execute();

const listSealings = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.sealing')
    .select(['minutes', 'digest', 'sealedBy as person', 'sealedByName as by', 'sealedAt as at'])
    .where('company', '=', company)
    .execute();

async function listSignatures(tx: Tx, company: string): Promise<(SignatureRow & { minutes: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.minutesSignature')
    .select(['minutes', 'side', 'digest', 'signedBy as person', 'signedByName as by', 'signedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

async function listDeclinings(
  tx: Tx,
  company: string,
): Promise<(By & { minutes: string; side: Side; reason: string })[]> {
  const rows = await tx
    .selectFrom('steering_groups.declining')
    .select(['minutes', 'side', 'reason', 'declinedBy as person', 'declinedByName as by', 'declinedAt as at'])
    .where('company', '=', company)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

const listCorrections = (tx: Tx, company: string) =>
  tx
    .selectFrom('steering_groups.correction')
    .select([
      'minutes',
      'correction',
      'entry',
      'words',
      'correctedBy as person',
      'correctedByName as by',
      'correctedAt as at',
    ])
    .where('company', '=', company)
    .orderBy('number')
    .execute();

export type DecisionBetween = {
  meeting: string;
  heldOn: string;
  number: number;
  title: string;
  text: string;
  dissents: { side: Side; by: string; words: string }[];
  /** The parties nobody was there for when it was decided. */
  absent: Side[];
};

/** Decisions of minutes both have signed, from one day to another, both included; the earliest first. */
export async function decisionsBetween(
  tx: Tx,
  company: string,
  from: string,
  to: string,
): Promise<DecisionBetween[]> {
  const rows = await loadMinutes(tx, company);
  return rows
    .filter(({ sealed, heldOn }) => sealed && from <= heldOn && heldOn <= to)
    .flatMap((row) => decisionsOf(row))
    .toSorted((a, b) => a.number - b.number);
}

function decisionsOf({ meeting, heldOn, entries, attendance }: MinutesRow): DecisionBetween[] {
  const standing = entries.filter(({ struck }) => !struck);
  return standing.flatMap(({ kind, entry, number, title, text }) =>
    kind === 'decision' && number !== null
      ? [
          {
            meeting,
            heldOn,
            number,
            title,
            text,
            dissents: standing
              .filter(({ decision }) => decision === entry)
              .map((one) => ({ side: one.side!, by: one.written.by, words: one.text })),
            absent: absentFrom(attendance),
          },
        ]
      : [],
  );
}

/** How many of each party were at each meeting that has ended, the earliest first. */
export async function attendanceOf(
  tx: Tx,
  company: string,
): Promise<(Attendance & { meeting: string; heldOn: string })[]> {
  return (await loadMinutes(tx, company)).flatMap(({ meeting, heldOn, attendance, ended }) =>
    attendance && ended
      ? [{ meeting, heldOn, employer: attendance.employer, employees: attendance.employees }]
      : [],
  );
}
