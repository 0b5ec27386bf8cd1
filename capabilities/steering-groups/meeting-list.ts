import type { Beat } from '#programme/contract.ts';
import { meetingState, type PlannedMeeting, steeringMeetingKey } from '#steering-groups/meeting-rules.ts';
import type { MeetingRow, MeetingState } from '#steering-groups/meeting-view.ts';
import { absentFrom, type MinutesRow, signaturesOf } from '#steering-groups/minute-rules.ts';

/** A meeting with where it stands; `date` is the day it was held once it has begun. */
export type Placed = PlannedMeeting & { state: MeetingState; planned: string };

/** The meetings of the journey that are this group's, and those called besides; the earliest first. */
export function placedMeetings(
  beats: readonly Beat[],
  called: readonly PlannedMeeting[],
  minutes: readonly MinutesRow[],
  today: string,
): Placed[] {
  const ofJourney = beats
    .filter(({ key }) => key.startsWith(`${steeringMeetingKey}-`))
    .map(
      ({ key, n, date, state, cancelled }): PlannedMeeting => ({
        meeting: key,
        n,
        date,
        place: '',
        why: '',
        called: null,
        calledOff: cancelled && { by: cancelled.by, at: cancelled.at, reason: cancelled.reason },
        journey: state,
      }),
    );
  // A meeting that was held stays, though the journey has been made shorter since.
  const known = new Set([...ofJourney, ...called].map(({ meeting }) => meeting));
  const left = minutes
    .filter(({ meeting }) => !known.has(meeting))
    .map(({ meeting, heldOn }): PlannedMeeting => ({ ...gone, meeting, date: heldOn, n: numberOf(meeting) }));
  return [...ofJourney, ...called, ...left]
    .map((planned) => {
      const row = minutes.find(({ meeting }) => meeting === planned.meeting);
      const state = meetingState(planned, row, today);
      return { ...planned, planned: planned.date, date: row?.heldOn ?? planned.date, state };
    })
    .toSorted((a, b) => (a.date === b.date ? (a.meeting < b.meeting ? -1 : 1) : a.date < b.date ? -1 : 1));
}

const gone = { place: '', why: '', called: null, calledOff: null, journey: null } as const;
const numberOf = (meeting: string): number | null =>
  meeting.startsWith(`${steeringMeetingKey}-`) ? Number(meeting.split('-').at(-1)) || null : null;

/** A meeting as it stands in the list. `digest` is of what is to be signed, null before there is any. */
export function rowOf(placed: Placed, row: MinutesRow | undefined, digest: string | null): MeetingRow {
  const standing = row?.entries.filter(({ struck }) => !struck) ?? [];
  const count = (kind: string) => standing.filter((one) => one.kind === kind).length;
  const unsigned =
    row?.ended && !row.sealed && digest
      ? signaturesOf(row, digest, []).filter(({ state }) => state !== 'signed')
      : [];
  return {
    meeting: placed.meeting,
    n: placed.n,
    date: placed.date,
    state: placed.state,
    place: placed.place,
    why: placed.why,
    journey: placed.journey,
    decisions: count('decision'),
    dissents: count('dissent'),
    actions: count('action'),
    unsigned: unsigned.map(({ side }) => side),
    absent: row?.ended ? absentFrom(row.attendance) : [],
  };
}
