import { readDay } from '#platform/contract/dates.ts';
import type { BeatChangeDetail, BeatHours, BeatMode } from '#programme/beat-change.ts';
import { readClock } from '#programme/clock-time.ts';
import type { Beat } from '#programme/journey-view.ts';

/** What somebody writes about a visit or meeting before it is saved; text as it stands in the fields. */
export type MoveDraft = { date: string; from: string; to: string; mode: BeatMode | ''; place: string };

export const draftOf = ({ date, hours, mode, place }: Beat): MoveDraft => ({
  date,
  from: hours?.from ?? '',
  to: hours?.to ?? '',
  mode: mode ?? '',
  place,
});

/** Whether the day is another, which needs a reason; a visit that is called off is moved even to its own day. */
export const movesDay = (draft: MoveDraft, beat: Beat): boolean =>
  draft.date !== beat.date || beat.state === 'cancelled';

/** The hours as written: none when both fields are empty, `unclear` when they are not two times of day. */
export function hoursOf({ from, to }: MoveDraft): BeatHours | null | 'unclear' {
  if (from.trim() === '' && to.trim() === '') return null;
  const [begins, ends] = [readClock(from), readClock(to)];
  return begins !== null && ends !== null ? { from: begins, to: ends } : 'unclear';
}

/** The change a draft asks for; null while the hours cannot be read. */
export function detailOf(draft: MoveDraft, beat: Beat): BeatChangeDetail | null {
  const hours = hoursOf(draft);
  if (hours === 'unclear') return null;
  const arrangement = { hours, mode: draft.mode || null, place: draft.place };
  return movesDay(draft, beat)
    ? { kind: 'moved', date: draft.date, ...arrangement }
    : { kind: 'arranged', ...arrangement };
}

/** Whether there is a day the server could say something about. */
export const isDay = (date: string): boolean => readDay(date) !== null;
