import { promise } from '#actions/server/door.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { markFor } from '#programme/server/door.ts';
import type { meetingAccess } from '#steering-groups/meeting-access.ts';
import type { Placed } from '#steering-groups/meeting-list.ts';
import { minutesIn } from '#steering-groups/meeting-picture.ts';
import { minutesDocument } from '#steering-groups/minute-document.ts';
import type { minuteEndpoints } from '#steering-groups/minute-endpoints.ts';
import { type By, decideSignature, isSealedBy, type MinutesRow } from '#steering-groups/minute-rules.ts';
import {
  agendaItems,
  digestOf,
  type Loaded,
  type Looking,
  loadMeetings,
  readMeeting,
} from '#steering-groups/server/store-meeting-views.ts';
import { lockMeetings } from '#steering-groups/server/store-meetings.ts';
import {
  insertCorrection,
  insertDeclining,
  insertEnding,
  insertSealing,
  insertSignature,
} from '#steering-groups/server/store-minute-acts.ts';

type SignatureHandlers = Pick<
  Handlers<typeof minuteEndpoints, typeof meetingAccess>,
  'endMeeting' | 'readMinutesFile' | 'signMinutes' | 'declineMinutes' | 'correctMinutes'
>;

type AtMeeting = Looking & { params: { company: string; meeting: string } };
type Held = { loaded: Loaded; placed: Placed; row: MinutesRow | undefined; digest: string };

const authorOf = ({ actor, now }: Looking): By => ({
  person: actor.person,
  by: actor.name,
  at: now.toISOString(),
});

/** The meeting with the company held and the digest of its minutes as they read now. */
async function held(call: AtMeeting): Promise<Held | Refusal<'not-found'>> {
  await lockMeetings(call.tx, call.params.company);
  const loaded = await loadMeetings(call);
  if (isRefusal(loaded)) return loaded;
  const placed = loaded.meetings.find(({ meeting }) => meeting === call.params.meeting);
  if (!placed) return refuse('not-found');
  const row = minutesIn(loaded, placed);
  const digest = row ? digestOf(row, await agendaItems(call, loaded, placed)) : '';
  return { loaded, placed, row, digest };
}

export const signatureHandlers: SignatureHandlers = {
  endMeeting: async (call) => {
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { row, loaded } = found;
    if (!row) return refuse('not-begun');
    if (row.ended) return readMeeting(call, loaded);
    if (!row.attendance) return refuse('attendance-needed');
    await insertEnding(call.tx, { company: call.params.company, minutes: row.minutes }, authorOf(call));
    return readMeeting(call);
  },

  readMinutesFile: async (call) => {
    const view = await readMeeting(call);
    if (isRefusal(view)) return view;
    if (!view.minutes) return refuse('not-begun');
    const file = `referat-${view.minutes.heldOn}.pdf`;
    call.reply.setHeader('content-disposition', `inline; filename="${file}"`);
    return minutesDocument(view, view.minutes, call.language, call.now.toISOString());
  },

  signMinutes: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { row, digest, loaded } = found;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const decided = decideSignature(row, { person: call.actor.person }, side, body.digest, digest);
    if (isRefusal(decided)) return decided;
    if (decided.side === null) return readMeeting(call, loaded);
    const author = authorOf(call);
    const of = { company: params.company, minutes: row!.minutes };
    await insertSignature(tx, { ...of, signature: body.signature, side: decided.side, digest }, author);
    const signed = { ...row!, signatures: [...row!.signatures, { ...author, side: decided.side, digest }] };
    if (isSealedBy(signed, digest)) await seal(call, found, signed);
    return readMeeting(call);
  },

  declineMinutes: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { row, digest } = found;
    if (!row) return refuse('not-begun');
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    if (row.sealed) return refuse('already-sealed');
    if (!row.ended) return refuse('not-ended');
    const signed = row.signatures.findLast((one) => one.side === side && one.digest === digest);
    if (signed) return refuse('already-signed', { values: { name: signed.by } });
    const { declining, reason } = body;
    const of = { company: params.company, minutes: row.minutes };
    await insertDeclining(tx, { ...of, declining, side, reason }, authorOf(call));
    return readMeeting(call);
  },

  correctMinutes: async (call) => {
    const { tx, body, params } = call;
    const found = await held(call);
    if (isRefusal(found)) return found;
    const { row } = found;
    if (!row?.sealed) return refuse('not-sealed');
    if (body.entry && !row.entries.some(({ entry }) => entry === body.entry))
      return refuse('no-such-entry', { field: 'entry' });
    await insertCorrection(tx, { ...body, company: params.company, minutes: row.minutes }, authorOf(call));
    return readMeeting(call);
  },
};

/** Shuts the minutes: what was promised becomes actions, and the journey hears that the meeting was held. */
async function seal(call: AtMeeting, { placed, digest }: Held, row: MinutesRow): Promise<void> {
  const { tx, params, actor, now } = call;
  const { company } = params;
  await insertSealing(tx, { company, minutes: row.minutes, digest }, authorOf(call));
  const promised = row.entries.flatMap(({ kind, entry, struck, title, term }) =>
    kind === 'action' && term && !struck
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
  const at = { company, source: 'minutes' as const, sourceThing: row.meeting, on: row.heldOn };
  await promise(tx, at, promised, { person: actor.person, name: actor.name, now: now.toISOString() });
  if (placed.journey === null || placed.journey === 'held') return;
  const mark = { mark: makeId(now.getTime()), subject: 'meeting' as const, key: row.meeting, note: '' };
  const refused = await markFor(call, company, { ...mark, state: 'done' });
  // A journey that has been moved since may say that the day is not here yet: the minutes stand all the same.
  const alone = ['not-enrolled', 'no-such-thing', 'not-yet'];
  if (refused && !alone.includes(refused.refused))
    throw new Error(`The meeting ${row.meeting} could not be marked: ${refused.refused}.`);
}
