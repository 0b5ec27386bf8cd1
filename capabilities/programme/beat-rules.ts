import { toDate, toDay } from '#engines/journey/days.ts';
import type { Calendar, Journey, PlanDate } from '#engines/journey/shape.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import { writeAlternatives, writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type {
  BeatChangeRefusal,
  BeatChangeRequest,
  BeatChangeRow,
  BeatPreview,
} from '#programme/beat-change.ts';
import { rhythmOf } from '#programme/beat-rhythm.ts';
import { type BeatWarning, messageOf, warningsOf } from '#programme/beat-warnings.ts';
import {
  type BeatPlace,
  type BeatPlaces,
  type BeatSubject,
  beatsOf,
  type PlannedBeat,
  placeOf,
  standingRows,
} from '#programme/beats.ts';
import { type Marks, meetingSeries } from '#programme/marks.ts';
import { type ChangeRow, type EnrolmentState, openPause } from '#programme/rules.ts';

/** What deciding a change to one beat needs to know. */
export type BeatStanding = {
  journey: Journey;
  calendar: Calendar;
  state: EnrolmentState;
  changes: readonly ChangeRow[];
  places: BeatPlaces;
  marks: Marks;
  today: PlanDate;
  language: Language;
};

export type BeatDecided = {
  row: Omit<BeatChangeRow, 'byName' | 'at'>;
  warnings: BeatWarning[];
  before: BeatPlace;
  beat: PlannedBeat;
};

type Decided = BeatDecided | Refusal<BeatChangeRefusal>;

/** Decides a change to one visit or meeting on plain values: the row to store and what is to be warned of, or why not. */
export function decideBeatChange(
  subject: BeatSubject,
  request: BeatChangeRequest,
  standing: BeatStanding,
): Decided {
  const beat = beatsOf(standing.journey).find((one) => one.subject === subject && one.key === request.key);
  const before = standing.places.of(subject, request.key);
  if (!beat || !before || !maySwitch(subject, request.key, standing)) return refuse('no-such-thing');
  const rows = standing.places.rowsOf(subject, request.key);
  if (request.sequence !== rows.length)
    return refuse('already-decided-by-another', { values: { name: rows.at(-1)?.byName ?? '' } });
  const mark = standing.marks.of(subject, request.key);
  if (mark && mark.state !== 'open') return refuse('beat-is-over', { values: { state: mark.state } });
  const pause = openPause(standing.state);
  if (pause?.expectedTo === null && before.planned >= pause.from) return refuse('beat-in-pause');
  const row = rowOf(beat, before, request, standing, rows);
  if ('refused' in row) return row;
  const moves = row.kind === 'moved';
  const warnings = moves ? warningsOf(beat, row.date, standing) : [];
  return { row: { ...row, although: warnings.map(({ code }) => code) }, warnings, before, beat };
}

/** A visit always; a meeting when it is an event in its week, and no board of its own that is held every week. */
const maySwitch = (subject: BeatSubject, key: string, { journey }: BeatStanding): boolean => {
  if (subject === 'visit') return true;
  const same = journey.meetings.filter((meeting) => meeting.key === meetingSeries(key));
  return same.length * 2 <= journey.weeks.length;
};

/** What a warning that was not said yes to is refused with; null when there is nothing to ask about. */
export function unsaid(
  decided: BeatDecided,
  { although }: BeatChangeRequest,
  language: Language,
): Refusal<'beat-has-warnings'> | null {
  if (although || decided.warnings.length === 0) return null;
  const lines = decided.warnings.map((warning) => messageOf(warning, language));
  return refuse('beat-has-warnings', { field: 'although', lines, values: { count: lines.length } });
}

function rowOf(
  beat: PlannedBeat,
  before: BeatPlace,
  request: BeatChangeRequest,
  standing: BeatStanding,
  rows: readonly BeatChangeRow[],
): BeatDecided['row'] | Refusal<BeatChangeRefusal> {
  const { detail, reason, change } = request;
  const { hours, mode, place } = before;
  const row = {
    change,
    subject: beat.subject,
    key: beat.key,
    sequence: before.sequence + 1,
    kind: detail.kind,
    planned: before.planned,
    date: before.date,
    hours,
    mode,
    place,
    although: [],
    reason,
  };
  switch (detail.kind) {
    case 'moved': {
      const { date } = detail;
      if (date === before.date && !before.cancelled) return refuse('nothing-changes', { field: 'date' });
      const wrong = wrongDate(date, standing) ?? wrongHours(detail);
      if (wrong) return wrong;
      if (reason === '') return refuse('reason-needed', { field: 'reason' });
      return { ...row, date, hours: detail.hours, mode: detail.mode, place: detail.place };
    }
    case 'arranged': {
      if (before.cancelled) return refuse('beat-is-cancelled');
      if (before.date < standing.today) return refuse('beat-day-is-past');
      const wrong = wrongHours(detail);
      if (wrong) return wrong;
      if (sameArrangement(before, detail)) return refuse('nothing-changes', { field: 'hours' });
      return { ...row, hours: detail.hours, mode: detail.mode, place: detail.place };
    }
    case 'cancelled':
      if (before.cancelled) return refuse('nothing-changes');
      if (before.date < standing.today) return refuse('beat-day-is-past');
      return reason === '' ? refuse('reason-needed', { field: 'reason' }) : row;
    case 'restored': {
      if (standingRows(rows).length === 0) return refuse('nothing-to-undo');
      const restored = { ...row, byName: '', at: '' };
      const after = placeOf(before.planned, [...rows, restored], standing.changes);
      if (after.date < standing.today) return refuse('beat-date-past', { field: 'date' });
      return { ...row, date: after.date, hours: after.hours, mode: after.mode, place: after.place };
    }
  }
}

type Arranged = { hours: BeatPlace['hours']; mode: BeatPlace['mode']; place: string };

const sameArrangement = (a: Arranged, b: Arranged): boolean =>
  a.hours?.from === b.hours?.from && a.hours?.to === b.hours?.to && a.mode === b.mode && a.place === b.place;

const wrongHours = ({ hours }: Arranged): Refusal<'hours-not-valid'> | null =>
  hours && hours.to <= hours.from ? refuse('hours-not-valid', { field: 'to' }) : null;

/** A day nobody can be asked to meet on, with the nearest working days before and after it that are not past. */
function wrongDate(
  date: PlanDate,
  { today, calendar, language }: BeatStanding,
): Refusal<'beat-date-past' | 'not-a-working-day'> | null {
  if (date < today) return refuse('beat-date-past', { field: 'date' });
  const isWorkingDay = workingDays(calendar);
  if (isWorkingDay(toDay(date))) return null;
  const next = (from: number, step: number) => {
    let day = from + step;
    while (!isWorkingDay(day)) day += step;
    return day;
  };
  const [earlier, later] = [next(toDay(date), -1), next(toDay(date), 1)];
  const nearest = toDate(earlier) >= today ? [earlier, later] : [later, next(later, 1)];
  return refuse('not-a-working-day', {
    field: 'date',
    values: {
      date: writeDay(date, language, 'saidFull'),
      nearest: writeAlternatives(nearest.map(toDate), language),
    },
  });
}

/** What a decided change would be, for the person deciding: nothing is stored. */
export function beatPreviewOf(decided: BeatDecided, standing: BeatStanding): BeatPreview {
  const { row, warnings, before, beat } = decided;
  const gone = row.kind === 'cancelled';
  return {
    date: row.date,
    warnings: warnings.map((warning) => ({
      code: warning.code,
      message: messageOf(warning, standing.language),
    })),
    before: rhythmOf(beat, before.date, standing),
    after: gone ? { since: null, until: null } : rhythmOf(beat, row.date, standing),
  };
}
