import { addDays, weekday } from '#engines/journey/days.ts';
import { meetingsOf } from '#pulse-boards/board-state.ts';
import { fieldOf, type Thing, type Things } from '#pulse-boards/fold.ts';
import { byDue, isDone } from '#pulse-boards/meeting-rules.ts';

/** A meeting nobody has touched or ended for this long is over; how long it was is not known. */
const minutesOpen = 60;

/** Whole minutes left of a meeting, below zero when it is over time. */
export function minutesLeft(begun: string, minutes: number, now: number): number {
  const gone = Math.max(0, now - Date.parse(begun)) / 60_000;
  return gone <= minutes ? Math.ceil(minutes - gone) : -Math.floor(gone - minutes);
}

/** How long a meeting was in whole minutes, at least one; null when nobody ended it. */
export function minutesHeld(meeting: Thing): number | null {
  const ended = fieldOf(meeting, 'ended');
  if (ended === null) return null;
  return Math.max(
    1,
    Math.round((Date.parse(String(ended)) - Date.parse(String(fieldOf(meeting, 'begun')))) / 60_000),
  );
}

/** The meeting a device may walk into: the newest, unless it is ended or was left standing. */
export function meetingNow(things: Things, board: string, now: number): Thing | null {
  const newest = meetingsOf(things, board)[0];
  if (!newest || fieldOf(newest, 'ended') !== null) return null;
  return now - Date.parse(String(fieldOf(newest, 'begun'))) < minutesOpen * 60_000 ? newest : null;
}

/** What was promised in a meeting, by the order of the changes and no clock: cards taken by a day, help asked for. */
export function promisedIn(things: Things, meeting: Thing): { taken: Thing[]; raised: Thing[] } {
  const from = meeting.fields.begun?.seq ?? 0;
  const to = fieldOf(meeting, 'ended') === null ? Number.POSITIVE_INFINITY : meeting.fields.ended!.seq;
  const isSet = (card: Thing, field: string) => {
    const seq = card.fields[field]?.seq ?? 0;
    return seq > from && seq < to;
  };
  const cards = [...things.values()].filter(
    (one) => one.kind === 'card' && one.board === meeting.board && !fieldOf(one, 'away', false),
  );
  return {
    taken: cards
      .filter((one) => fieldOf(one, 'owner') && fieldOf(one, 'due') && !isDone(one))
      .filter((one) => isSet(one, 'owner') || isSet(one, 'due'))
      .toSorted(byDue),
    raised: cards.filter((one) => fieldOf(one, 'raisedTo') !== null && isSet(one, 'raisedTo')),
  };
}

const weeksAhead = 4;

/** Whole weeks from the Monday of this one, to choose any other day in. */
export const daysAhead = (today: string): string[] =>
  Array.from({ length: weeksAhead * 7 }, (_, i) => addDays(today, 1 - weekday(today) + i));
