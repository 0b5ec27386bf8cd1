import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { HoursKind } from '#visits/hours-shape.ts';
import type { NoteDeed, SaidAs } from '#visits/note-acts.ts';
import { insertHours } from '#visits/server/store-hours.ts';
import { insertNoteAct } from '#visits/server/store-notes.ts';
import { insertOwnEdit } from '#visits/server/store-own-notes.ts';

export type Author = { person: string; name: string };

/** Something done with the note of a visit; answers with its act. Leaves company and author in scope. */
export async function buildNoteAct(
  tx: Tx,
  company: string,
  given: { visit: string; does: NoteDeed; by: Author; as: SaidAs; at: string; act?: string },
): Promise<string> {
  const { visit, does, by, as, at, act = makeId() } = given;
  await setScope(tx, { companies: [company], person: by.person });
  await insertNoteAct(tx, {
    company,
    visit,
    act,
    does,
    person: by.person,
    by: by.name,
    as,
    at,
    receivedAt: at,
  });
  return act;
}

/** Own hours as logged once; answers with the entry. Leaves company and author in scope. */
export async function buildHours(
  tx: Tx,
  company: string,
  given: {
    on: string;
    kind: HoursKind;
    people: number | null;
    minutes: number;
    by: Author;
    at: string;
    entry?: string;
    writing?: string;
  },
): Promise<string> {
  const { by, entry = makeId(), writing = makeId(), ...row } = given;
  await setScope(tx, { companies: [company], person: by.person });
  await insertHours(tx, {
    ...row,
    company,
    entry,
    writing,
    withdrawn: false,
    person: by.person,
    by: by.name,
  });
  return entry;
}

/** What an adviser wrote for nobody else. Leaves the author in scope. */
export async function buildOwnNote(
  tx: Tx,
  given: { company: string; visit: string; person: string; value: string; at: string; edit?: string },
): Promise<void> {
  const { at, edit = makeId(), ...row } = given;
  await setScope(tx, { person: given.person });
  await insertOwnEdit(tx, { ...row, edit, basedOn: null, writtenAt: at });
}
