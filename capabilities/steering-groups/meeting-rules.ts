import { addDays, daysBetween } from '#engines/journey/days.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { BeatState } from '#programme/contract.ts';
import type { MeetingState } from '#steering-groups/meeting-view.ts';

/**
 * A meeting of the steering group. States: planned → begun (its agenda is frozen) → ended (can be signed) → sealed by
 * both signatures. One whose day has passed with no minutes is unwritten until somebody begins them. One that was
 * called besides the journey can be called off before it begins.
 */
export type PlannedMeeting = {
  meeting: string;
  n: number | null;
  date: string;
  place: string;
  why: string;
  called: { side: Side; by: string } | null;
  calledOff: { by: string; at: string; reason: string } | null;
  journey: BeatState | null;
};

/** The journey's own kind of meeting that is this group's; pulse meetings are others'. */
export const steeringMeetingKey = 'steering-group-meeting';

/** How far ahead a meeting may be called, in days: further off nobody knows what it is about. */
export const farthestMeeting = 366;

/** Days a meeting thinks ahead where none comes after it. */
const usualRhythm = 28;

type MinutesSoFar = { heldOn: string; ended: object | null; sealed: object | null };

export function meetingState(
  planned: PlannedMeeting,
  minutes: MinutesSoFar | undefined,
  today: string,
): MeetingState {
  if (planned.calledOff) return 'called-off';
  if (!minutes) return planned.date < today ? 'unwritten' : 'planned';
  if (minutes.sealed) return 'sealed';
  return minutes.ended ? 'ended' : 'begun';
}

type Dated = { meeting: string; date: string; state: MeetingState; journey: PlannedMeeting['journey'] };

const byDay = (a: Dated, b: Dated): number =>
  a.date === b.date ? (a.meeting < b.meeting ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The meeting people have before them: the one that goes on, or else the first to come. */
export function nextMeeting<Row extends Dated>(meetings: readonly Row[]): Row | null {
  const inTime = meetings.toSorted(byDay);
  return (
    inTime.findLast(({ state }) => state === 'begun') ??
    inTime.find(({ state }) => state === 'planned') ??
    null
  );
}

/** The meeting that comes after one, whatever it has come to; what was not held takes nothing up. */
export function followingMeeting<Row extends Dated>(meetings: readonly Row[], of: Dated): Row | null {
  const holds = (row: Row) =>
    row.state !== 'called-off' && !(row.state === 'unwritten' && row.journey === 'missed');
  return meetings.toSorted(byDay).find((row) => holds(row) && byDay(of, row) < 0) ?? null;
}

/** Whether an agenda is made by what happens: for the first meeting to come, and for one written down afterwards. */
export const isMadeNow = (meetings: readonly Dated[], of: Dated): boolean =>
  of.state === 'unwritten' ||
  (of.state === 'planned' && meetings.toSorted(byDay).find(({ state }) => state === 'planned') === of);

/** The last day a meeting has to think of. */
export const thinksUntil = (date: string, following: { date: string } | null): string =>
  following ? addDays(following.date, -1) : addDays(date, usualRhythm);

export function refuseCalling(
  wish: { date: string },
  meetings: readonly Dated[],
  today: string,
): Refusal<'meeting-in-the-past' | 'meeting-too-far' | 'already-that-day'> | null {
  if (wish.date < today) return refuse('meeting-in-the-past', { field: 'date' });
  if (daysBetween(today, wish.date) > farthestMeeting) return refuse('meeting-too-far', { field: 'date' });
  const same = meetings.some(({ date, state }) => date === wish.date && state !== 'called-off');
  return same ? refuse('already-that-day', { field: 'date' }) : null;
}

export function refuseCallingOff(
  planned: PlannedMeeting,
  hasBegun: boolean,
): Refusal<'journey-meeting-stays' | 'already-begun'> | null {
  if (!planned.called) return refuse('journey-meeting-stays');
  return hasBegun ? refuse('already-begun') : null;
}

export function refuseBeginning(
  planned: PlannedMeeting,
  hasBegun: boolean,
  heldOn: string,
  today: string,
): Refusal<'called-off' | 'already-begun' | 'not-yet'> | null {
  if (planned.calledOff) return refuse('called-off');
  if (hasBegun) return refuse('already-begun');
  return heldOn > today || planned.date > today ? refuse('not-yet', { field: 'heldOn' }) : null;
}
