import { promise } from '#actions/server/door.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { inOrder } from '#steering-groups/agenda-rules.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import { itemsOf } from '#steering-groups/minute-picture.ts';
import { type By, isSealedBy, nextNumber } from '#steering-groups/minute-rules.ts';
import type { EntryKind, Term } from '#steering-groups/minute-view.ts';
import { digestOf } from '#steering-groups/server/store-meeting-views.ts';
import {
  findOrder,
  insertAgendaWord,
  insertCallingOff,
  insertMeeting,
  insertOwnItem,
  listAgendaWords,
} from '#steering-groups/server/store-meetings.ts';
import {
  type AttendanceCounts,
  insertAttendance,
  insertCorrection,
  insertDeclining,
  insertEnding,
  insertMinutes,
  insertSealing,
  insertSignature,
} from '#steering-groups/server/store-minute-acts.ts';
import {
  insertDissentWord,
  insertEdit,
  insertEntry,
  insertTerm,
} from '#steering-groups/server/store-minute-entries.ts';
import { loadMinutes } from '#steering-groups/server/store-minutes.ts';

type MakeId = () => string;

const writer: By = { person: makeId(), by: 'En leder', at: '2026-11-20T12:00:00Z' };

const as = (tx: Tx, company: string, by: By): Promise<void> =>
  setScope(tx, { companies: [company], person: by.person });

type MeetingToBuild = {
  date: string;
  place: string;
  why: string;
  side: Side;
  by: By;
  calledOff?: By & { reason: string };
};

/** A meeting called besides the journey; answers with its id. Leaves its writer in scope. */
export async function buildMeeting(
  tx: Tx,
  company: string,
  given: Partial<MeetingToBuild> = {},
  makeNextId: MakeId = makeId,
): Promise<string> {
  const { by = writer, calledOff, ...rest } = given;
  const meeting = makeNextId();
  await as(tx, company, by);
  const row = { date: '2026-12-18', place: 'Kantina', why: 'Ny ordre', side: 'employer' as const, ...rest };
  await insertMeeting(tx, { company, meeting, ...row }, by);
  if (!calledOff) return meeting;
  await as(tx, company, calledOff);
  await insertCallingOff(tx, { company, meeting, reason: calledOff.reason }, calledOff);
  return meeting;
}

/** Something asked for at a meeting; answers with its id. Leaves its writer in scope. */
export async function buildAgendaItem(
  tx: Tx,
  company: string,
  item: { meeting: string; title: string; why: string; side: Side; by: By },
  makeNextId: MakeId = makeId,
): Promise<string> {
  const { by, ...row } = item;
  const id = makeNextId();
  await as(tx, company, by);
  await insertOwnItem(tx, { company, item: id, ...row }, by);
  return id;
}

export type EntryToBuild = {
  kind: EntryKind;
  item: string;
  title?: string;
  text?: string;
  by: By;
  /** The place among the entries of the decision a dissent is about. */
  about?: number;
  side?: Side;
  term?: Term;
  /** What its side has said of a dissent since. */
  said?: By & { kind: 'settled' | 'on-record'; note: string };
};

export type MinutesToBuild = {
  meeting: string;
  heldOn: string;
  begun: By;
  agenda: readonly AgendaLine[];
  present?: AttendanceCounts;
  entries: readonly EntryToBuild[];
  /** Lines put off to the next meeting. */
  putOff?: readonly (By & { key: string; note: string })[];
  ended?: By;
  declined?: readonly (By & { side: Side; reason: string })[];
  signed?: readonly (By & { side: Side })[];
  corrected?: readonly (By & { words: string; about?: number })[];
};

/** Minutes as they would be after a meeting: written, ended, signed. Answers with the ids of its entries. */
export async function buildMinutes(
  tx: Tx,
  company: string,
  given: MinutesToBuild,
  makeNextId: MakeId = makeId,
): Promise<string[]> {
  const { meeting, heldOn, begun, agenda } = given;
  const minutes = makeNextId();
  const of = { company, minutes };
  await as(tx, company, begun);
  await insertMinutes(tx, { ...of, meeting, heldOn, agenda }, begun);
  if (given.present) await insertAttendance(tx, { ...of, ...given.present, attendance: makeNextId() }, begun);
  const entries: string[] = [];
  for (const entry of given.entries) entries.push(await buildEntry(tx, of, entry, entries, makeNextId));
  for (const { key, note, ...by } of given.putOff ?? []) {
    await as(tx, company, by);
    const word = { company, word: makeNextId(), meeting, key, kind: 'put-off' as const, note };
    await insertAgendaWord(tx, word, by);
  }
  if (!given.ended) return entries;
  await as(tx, company, given.ended);
  await insertEnding(tx, of, given.ended);
  await signAll(tx, of, given, makeNextId);
  for (const { words, about, ...by } of given.corrected ?? []) {
    await as(tx, company, by);
    const entry = about === undefined ? null : entries[about]!;
    await insertCorrection(tx, { ...of, correction: makeNextId(), entry, words }, by);
  }
  for (const [i, { said, side }] of given.entries.entries()) {
    if (!said || !side) continue;
    const { kind, note, ...by } = said;
    await as(tx, company, by);
    await insertDissentWord(tx, { company, word: makeNextId(), entry: entries[i]!, kind, note, side }, by);
  }
  return entries;
}

type OfMinutes = { company: string; minutes: string };

async function buildEntry(
  tx: Tx,
  of: OfMinutes,
  given: EntryToBuild,
  before: readonly string[],
  makeNextId: MakeId,
): Promise<string> {
  const { kind, item, title = '', text = '', by, about, side = null, term } = given;
  const entry = makeNextId();
  await as(tx, of.company, by);
  const number = kind === 'decision' ? nextNumber(await loadMinutes(tx, of.company)) : null;
  const decision = about === undefined ? null : before[about]!;
  await insertEntry(tx, { ...of, entry, kind, item, number, decision, side, principle: null }, by);
  const at = { ...of, entry, basedOn: null };
  if (title) await insertEdit(tx, { ...at, edit: makeNextId(), field: 'title', value: title }, by);
  if (text) await insertEdit(tx, { ...at, edit: makeNextId(), field: 'text', value: text }, by);
  if (term) await insertTerm(tx, { ...of, entry, ...term, term: makeNextId() }, by);
  return entry;
}

async function signAll(
  tx: Tx,
  of: OfMinutes,
  { meeting, heldOn, signed = [], declined = [] }: MinutesToBuild,
  makeNextId: MakeId,
): Promise<void> {
  const { company } = of;
  for (const { side, reason, ...by } of declined) {
    await as(tx, company, by);
    await insertDeclining(tx, { ...of, declining: makeNextId(), side, reason }, by);
  }
  const find = async () => (await loadMinutes(tx, company)).find(({ minutes }) => minutes === of.minutes)!;
  const row = await find();
  const words = (await listAgendaWords(tx, company)).filter((word) => word.meeting === meeting);
  const lines = inOrder(row.agenda, await findOrder(tx, company, meeting));
  const looker = { person: '', sides: [], voices: [], write: false };
  const digest = digestOf(
    row,
    itemsOf(lines, { words, noted: new Set(), made: null, looker, isOpen: false }),
  );
  for (const { side, ...by } of signed) {
    await as(tx, company, by);
    await insertSignature(tx, { ...of, signature: makeNextId(), side, digest }, by);
  }
  const [last] = signed.slice(-1);
  if (!last || !isSealedBy(await find(), digest)) return;
  await insertSealing(tx, { ...of, digest }, last);
  const promised = row.entries.flatMap(({ kind, entry, title, term }) =>
    kind === 'action' && term
      ? [
          {
            action: entry,
            what: title,
            owner: term.owner,
            ownerName: term.ownerName,
            ownerSide: term.ownerSide,
            due: term.due,
          },
        ]
      : [],
  );
  const at = { company, source: 'minutes' as const, sourceThing: meeting, on: heldOn };
  await promise(tx, at, promised, { person: last.person, name: last.by, now: last.at });
}

/** A meeting that has ended with a dissent in its minutes, and waits for signatures; answers with its id. */
export async function buildMinutedMeeting(tx: Tx, company: string): Promise<string> {
  const meeting = await buildMeeting(tx, company, { date: '2026-11-19' });
  const about = { meeting, title: 'Bemanning', why: 'Ny ordre', side: 'employees' as const, by: writer };
  const item = await buildAgendaItem(tx, company, about);
  const agenda: AgendaLine[] = [
    {
      key: `own:${item}`,
      kind: 'own',
      title: about.title,
      reason: 'asked-for',
      date: '2026-11-18',
      daysLate: 0,
      who: writer.by,
      side: about.side,
      words: about.why,
      missing: [],
      path: null,
      putOff: 0,
    },
  ];
  const entries = [
    { kind: 'dissent' as const, item: `own:${item}`, text: 'For lite folk', side: about.side, by: writer },
  ];
  const present = { employerPresent: 2, employerMembers: 2, employeesPresent: 2, employeesMembers: 2 };
  const given = { meeting, heldOn: '2026-11-19', begun: writer, agenda, present, entries, ended: writer };
  await buildMinutes(tx, company, given);
  return meeting;
}
