import { sideFor, speakerOf } from '#parties/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { mostOwnItems, refuseAgendaWord } from '#steering-groups/agenda-rules.ts';
import type { meetingAccess } from '#steering-groups/meeting-access.ts';
import type { meetingEndpoints } from '#steering-groups/meeting-endpoints.ts';
import { minutesIn } from '#steering-groups/meeting-picture.ts';
import { refuseCalling, refuseCallingOff } from '#steering-groups/meeting-rules.ts';
import { type By, refuseDissentWord } from '#steering-groups/minute-rules.ts';
import { minuteHandlers } from '#steering-groups/server/routes-minutes.ts';
import {
  agendaItems,
  type Loaded,
  type Looking,
  loadMeetings,
  readMeeting,
  readMeetings,
  voicesOf,
} from '#steering-groups/server/store-meeting-views.ts';
import {
  insertAgendaWord,
  insertCallingOff,
  insertMeeting,
  insertOrder,
  insertOwnItem,
  lockMeetings,
} from '#steering-groups/server/store-meetings.ts';
import { insertDissentWord } from '#steering-groups/server/store-minute-entries.ts';

type MeetingHandlers = Handlers<typeof meetingEndpoints, typeof meetingAccess>;

const authorOf = ({ actor, now }: Looking): By => ({
  person: actor.person,
  by: actor.name,
  at: now.toISOString(),
});

/** The meetings with the company held, so that what is decided on is what is written over. */
async function held(call: Looking) {
  await lockMeetings(call.tx, call.params.company);
  return loadMeetings(call);
}

const placedIn = (loaded: Loaded, meeting: string) => loaded.meetings.find((one) => one.meeting === meeting);

const isOver = (state: string): boolean => state === 'ended' || state === 'sealed';

export const meetingHandlers: MeetingHandlers = {
  ...minuteHandlers,

  listMeetings: readMeetings,
  readMeeting: (call) => readMeeting(call),

  callMeeting: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const page = { ...call, params: { ...params, meeting: body.meeting } };
    if (placedIn(loaded, body.meeting)) return readMeeting(page, loaded);
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const refused = refuseCalling(body, loaded.meetings, call.today);
    if (refused) return refused;
    await insertMeeting(tx, { ...body, ...params, side }, authorOf(call));
    return readMeeting(page);
  },

  callOffMeeting: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const placed = placedIn(loaded, params.meeting);
    if (!placed) return refuse('not-found');
    if (placed.calledOff) return readMeeting(call, loaded);
    const refused = refuseCallingOff(placed, minutesIn(loaded, placed) !== undefined);
    if (refused) return refused;
    await insertCallingOff(tx, { ...params, reason: body.reason }, authorOf(call));
    return readMeeting(call);
  },

  addAgendaItem: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const placed = placedIn(loaded, params.meeting);
    if (!placed) return refuse('not-found');
    if (loaded.own.some(({ item }) => item === body.item)) return readMeeting(call, loaded);
    if (placed.calledOff) return refuse('called-off');
    if (isOver(placed.state)) return refuse('already-ended');
    const side = sideFor({ ...speakerOf(call), sides: voicesOf(call) }, body.side);
    if (isRefusal(side)) return side;
    if (loaded.own.filter(({ meeting }) => meeting === params.meeting).length >= mostOwnItems)
      return refuse('too-many-items', { values: { most: mostOwnItems } });
    await insertOwnItem(tx, { ...body, ...params, side }, authorOf(call));
    return readMeeting(call);
  },

  sayOfAgendaItem: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const placed = placedIn(loaded, params.meeting);
    if (!placed) return refuse('not-found');
    if (isOver(placed.state)) return refuse('already-ended');
    const row = minutesIn(loaded, placed);
    const lines = await agendaItems(call, loaded, placed);
    const line = lines.find(({ key }) => key === body.key);
    const noted = row?.entries.some((one) => one.item === body.key && !one.struck) ?? false;
    const refused = refuseAgendaWord(line && { ...line, noted }, body.kind, voicesOf(call));
    if (refused) return refused;
    await insertAgendaWord(tx, { ...body, ...params }, authorOf(call));
    return readMeeting(call);
  },

  orderAgenda: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const placed = placedIn(loaded, params.meeting);
    if (!placed) return refuse('not-found');
    if (isOver(placed.state)) return refuse('already-ended');
    await insertOrder(tx, { ...body, ...params }, authorOf(call));
    return readMeeting(call);
  },

  sayOfDissent: async (call) => {
    const { tx, body, params } = call;
    const loaded = await held(call);
    if (isRefusal(loaded)) return loaded;
    const row = loaded.minutes.find(({ entries }) => entries.some(({ entry }) => entry === params.entry));
    const entry = row?.entries.find((one) => one.entry === params.entry);
    if (!row || !entry) return refuse('not-found');
    if (entry.kind !== 'dissent' || entry.struck) return refuse('not-there');
    if (entry.word?.word === body.word) return { said: false };
    const refused = refuseDissentWord(entry, row.ended !== null, body.kind, voicesOf(call));
    if (refused) return refused;
    await insertDissentWord(tx, { ...body, ...params, side: entry.side! }, authorOf(call));
    return { said: true };
  },
};
