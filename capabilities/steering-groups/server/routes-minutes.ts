import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { principlesOf } from '#principles/server/door.ts';
import type { meetingAccess } from '#steering-groups/meeting-access.ts';
import { minutesIn } from '#steering-groups/meeting-picture.ts';
import { refuseBeginning } from '#steering-groups/meeting-rules.ts';
import type { minuteEndpoints } from '#steering-groups/minute-endpoints.ts';
import {
  type By,
  decideTerm,
  type EntryRow,
  type MinutesRow,
  mostEntries,
  nextNumber,
  refuseField,
  refuseTouching,
  refuseWords,
  refuseWritingIn,
} from '#steering-groups/minute-rules.ts';
import { signatureHandlers } from '#steering-groups/server/routes-minute-signatures.ts';
import {
  agendaItems,
  type Loaded,
  type Looking,
  loadMeetings,
  personsIn,
  readMeeting,
  voicesOf,
} from '#steering-groups/server/store-meeting-views.ts';
import { frozenIn } from '#steering-groups/server/store-meeting-words.ts';
import { lockMeetings } from '#steering-groups/server/store-meetings.ts';
import { insertAttendance, insertMinutes } from '#steering-groups/server/store-minute-acts.ts';
import {
  insertEdit,
  insertEntry,
  insertStriking,
  insertTerm,
  listEdits,
} from '#steering-groups/server/store-minute-entries.ts';

type MinuteHandlers = Handlers<typeof minuteEndpoints, typeof meetingAccess>;

type AtMeeting = Looking & { params: { company: string; meeting: string } };
type Held = { loaded: Loaded; row: MinutesRow | undefined };

const authorOf = ({ actor, now }: Looking): By => ({
  person: actor.person,
  by: actor.name,
  at: now.toISOString(),
});

/** The meeting with the company held, so that what is decided on is what is written over. */
async function held(call: AtMeeting): Promise<Held | Refusal<'not-found'>> {
  await lockMeetings(call.tx, call.params.company);
  const loaded = await loadMeetings(call);
  if (isRefusal(loaded)) return loaded;
  const placed = loaded.meetings.find(({ meeting }) => meeting === call.params.meeting);
  return placed ? { loaded, row: minutesIn(loaded, placed) } : refuse('not-found');
}

/** An entry of the meeting, free to be written in by whoever calls; or why not. */
function openEntry(
  { row }: Held,
  entry: string,
  call: Looking,
):
  | { row: MinutesRow; entry: EntryRow }
  | Refusal<'not-begun' | 'already-sealed' | 'not-your-side' | 'not-found'> {
  const found = row?.entries.find((one) => one.entry === entry);
  if (row && !found) return refuse('not-found');
  const refused = refuseWritingIn(row);
  if (refused) return refused;
  return refuseTouching(found!, voicesOf(call)) ?? { row: row!, entry: found! };
}

type WishedTerm = Parameters<typeof decideTerm>[0];

const termFor = async (call: Looking, wish: WishedTerm, heldOn: string) => {
  const known = (await personsIn(call)).find(({ person }) => person === wish.owner);
  const { owner, ownerName, ownerSide, due } = wish;
  return decideTerm({ owner, ownerName, ownerSide, due }, known, heldOn);
};

export const minuteHandlers: MinuteHandlers = {
  ...signatureHandlers,

  beginMinutes: async (call) => {
    const { tx, body, params, today } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { loaded, row } = found;
    if (row?.minutes === body.minutes) return readMeeting(call, loaded);
    const placed = loaded.meetings.find(({ meeting }) => meeting === params.meeting)!;
    const refused = refuseBeginning(placed, row !== undefined, body.heldOn, today);
    if (refused) return refused;
    const items = await agendaItems(call, loaded, placed);
    // What is frozen is the line, and not what this person may do about it.
    const lines = items
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ state: _, said: __, over: ___, thing: ____, may: _____, ...line }) => line);
    const agenda = await frozenIn(call, loaded, placed, lines);
    await insertMinutes(tx, { ...body, ...params, agenda }, authorOf(call));
    return readMeeting(call);
  },

  countPresent: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const refused = refuseWritingIn(found.row);
    if (refused) return refused;
    if (body.employerPresent > body.employerMembers)
      return refuse('more-than-members', { field: 'employerPresent' });
    if (body.employeesPresent > body.employeesMembers)
      return refuse('more-than-members', { field: 'employeesPresent' });
    const { company } = params;
    await insertAttendance(tx, { ...body, company, minutes: found.row!.minutes }, authorOf(call));
    return readMeeting(call);
  },

  writeEntry: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { loaded, row } = found;
    if (row?.entries.some(({ entry }) => entry === body.entry)) return readMeeting(call, loaded);
    const refused = refuseWritingIn(row);
    if (refused || !row) return refused ?? refuse('not-begun');
    const placed = loaded.meetings.find(({ meeting }) => meeting === params.meeting)!;
    const lines = await agendaItems(call, loaded, placed);
    if (!lines.some(({ key }) => key === body.item)) return refuse('no-such-item', { field: 'item' });
    if (row.entries.length >= mostEntries)
      return refuse('too-many-entries', { values: { most: mostEntries } });
    const { kind } = body;
    const bare = refuseWords(kind, body);
    if (bare && bare.refused !== 'title-too-long') return bare as Refusal<'words-needed' | 'title-needed'>;
    const isDissent = kind === 'dissent';
    const side = isDissent ? sideFor({ ...speakerOf(call), sides: voicesOf(call) }, body.side) : null;
    if (isRefusal(side)) return side;
    const decision = isDissent ? body.decision : null;
    const decisions = row.entries.filter((one) => one.kind === 'decision' && !one.struck);
    if (decision && !decisions.some(({ entry }) => entry === decision))
      return refuse('no-such-decision', { field: 'decision' });
    const principle = kind === 'decision' ? body.principle : null;
    const adopted = principle === null ? [] : await principlesOf(call.tx, params.company);
    if (principle !== null && !adopted.some((one) => one.principle === principle))
      return refuse('no-such-principle', { field: 'principle' });
    const term = kind === 'action' ? await termFor(call, body, row.heldOn) : null;
    if (isRefusal(term)) return term;
    const author = authorOf(call);
    const at = { company: params.company, minutes: row.minutes, entry: body.entry };
    const number = kind === 'decision' ? nextNumber(loaded.minutes) : null;
    await insertEntry(tx, { ...at, kind, item: body.item, number, decision, side, principle }, author);
    // Whoever makes the entry makes its id; its first writings and its first term are part of the same act.
    const first = { ...at, basedOn: null };
    const hasTitle = kind === 'decision' || kind === 'action';
    if (hasTitle)
      await insertEdit(
        tx,
        { ...first, edit: partOf(body.entry, 1), field: 'title', value: body.title },
        author,
      );
    if (body.text !== '')
      await insertEdit(
        tx,
        { ...first, edit: partOf(body.entry, 2), field: 'text', value: body.text },
        author,
      );
    if (term) await insertTerm(tx, { ...at, ...term, term: partOf(body.entry, 3) }, author);
    return readMeeting(call);
  },

  writeField: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const open = openEntry(found, params.entry, call);
    if (isRefusal(open)) return open;
    const { row, entry } = open;
    const written = await listEdits(tx, params.company, row.minutes);
    if (written.some(({ edit }) => edit === body.edit)) return readMeeting(call, found.loaded);
    const refused = refuseField(entry, body.field, body.value);
    if (refused) return refused;
    const { company } = params;
    await insertEdit(tx, { ...body, company, minutes: row.minutes, entry: params.entry }, authorOf(call));
    return readMeeting(call);
  },

  setTerm: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const open = openEntry(found, params.entry, call);
    if (isRefusal(open)) return open as Refusal<'not-begun' | 'already-sealed' | 'not-found'>;
    const { row, entry } = open;
    if (entry.kind !== 'action') return refuse('not-there');
    if (entry.struck) return refuse('already-struck', { values: { name: entry.struck.by } });
    const term = await termFor(call, body, row.heldOn);
    if (isRefusal(term)) return term;
    const { company } = params;
    const at = { company, minutes: row.minutes, entry: entry.entry };
    await insertTerm(tx, { ...at, ...term, term: body.term }, authorOf(call));
    return readMeeting(call);
  },

  strikeEntry: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const open = openEntry(found, params.entry, call);
    if (isRefusal(open)) return open;
    const { row, entry } = open;
    const { company } = params;
    const at = { company, minutes: row.minutes, entry: entry.entry };
    if ((entry.struck !== null) !== body.struck) await insertStriking(tx, { ...body, ...at }, authorOf(call));
    return readMeeting(call);
  },
};

/** The id of the n-th part of what has an id: the same for a retry. */
function partOf(id: string, n: number): string {
  const last = (Number.parseInt(id.slice(-2), 16) ^ (n << 4)) & 0xff;
  return id.slice(0, -2) + last.toString(16).padStart(2, '0');
}
