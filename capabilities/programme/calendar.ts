import type { Calendar } from '#engines/journey/shape.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { BeatHours, BeatMode } from '#programme/beat-change.ts';
import { beatText } from '#programme/beat-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { text } from '#programme/text.ts';

/** A day or hours in a calendar, before the platform writes it as a file. */
export type CalendarEntry = {
  uid: string;
  summary: string;
  description: string;
  location: string;
  status: 'confirmed' | 'maybe' | 'cancelled';
  date: string;
  days?: number;
  hours?: BeatHours & { zone: 'Europe/Oslo' | 'Europe/Stockholm' };
  /** Changes decided about this one beat, and when the latest was: they count beside those to the whole journey. */
  changes: number;
  changedAt: string | null;
};

/** Hours of a visit until someone agrees others: an assumption, the programme has not said. */
export const visitHours = { from: '09:00', to: '15:00' };

export const zoneOf = (calendar: Calendar): 'Europe/Oslo' | 'Europe/Stockholm' =>
  calendar === 'se' ? 'Europe/Stockholm' : 'Europe/Oslo';

/** The uid of a visit or meeting: the same in a subscription and in every letter, however often it moves. */
export const uidOf = (subject: string, key: string, enrolment: string): string =>
  `${subject}-${key}-${enrolment}@spranget`;

/**
 * The dates of one journey as calendar entries: visits with hours, meetings, deadlines, gates and gatherings as days.
 * The uid of a thing stays when it moves, so calendars move it too; one that is called off stays and says so. With
 * `named`, each says which company it is.
 */
export function entriesOf(
  view: JourneyView,
  calendar: Calendar,
  language: Language,
  named: boolean,
): CalendarEntry[] {
  const open = view.pause?.expectedTo === null ? view.pause.from : null;
  const entry: MakeEntry = (thing, summary, date, week, more = []) => {
    const maybe = open !== null && date >= open;
    const words = [
      ...more,
      ...(week ? [weekLine(view, week, language)] : []),
      ...(maybe ? [say(text.calendarMaybe, language)] : []),
    ];
    return {
      uid: `${thing}-${view.enrolment}@spranget`,
      summary: named ? `${view.company.name}: ${summary}` : summary,
      description: words.join('\n'),
      location: '',
      status: maybe ? 'maybe' : 'confirmed',
      date,
      days: 1,
      changes: 0,
      changedAt: null,
    };
  };
  const zone = zoneOf(calendar);
  const adviser = view.parties.adviser ? [view.parties.adviser] : [];
  return [
    ...view.visits.map((visit) => ({
      ...beatEntry(entry, visit, language, adviser),
      hours: { ...(visit.hours ?? visitHours), zone },
    })),
    ...view.meetings.map((meeting) => ({
      ...beatEntry(entry, meeting, language),
      ...(meeting.hours && { hours: { ...meeting.hours, zone } }),
    })),
    ...view.gatherings.map((gathering) => gatheringEntry(entry, gathering, language)),
    ...view.phases.flatMap(({ deliverables }) =>
      deliverables.map((d) =>
        entry(`deliverable-${d.key}`, say(text.calendarDue, language, { name: d.name }), d.due, d.dueWeek, [
          d.done,
        ]),
      ),
    ),
    ...view.phases.flatMap(({ gate }) =>
      gate ? [entry(`gate-${gate.key}`, gate.name, gate.date, gate.week, [gate.text])] : [],
    ),
    entry('end', say(text.calendarEnd, language), view.end, null),
    ...view.followUps.map((followUp) =>
      entry(`follow-up-${followUp.key}`, followUp.name, followUp.date, null),
    ),
  ];
}

type MakeEntry = (
  thing: string,
  summary: string,
  date: string,
  week: number | null,
  more?: string[],
) => CalendarEntry;

/** A visit or meeting where it lies now, with what has been decided about it. */
function beatEntry(make: MakeEntry, beat: Beat, language: Language, who: string[] = []): CalendarEntry {
  const decided = decisionLines(beat, language);
  const unsettled = beat.subject === 'visit' && !beat.hours && !beat.cancelled;
  const more = [...who, ...decided, ...(unsettled ? [say(beatText.calendarNotArranged, language)] : [])];
  const entry = make(`${beat.subject}-${beat.key}`, beat.name, beat.date, beat.week, more);
  return {
    ...entry,
    status: beat.state === 'cancelled' ? 'cancelled' : entry.status,
    location: placeWords(beat, language),
    changes: beat.sequence,
    changedAt: beat.changedAt,
  };
}

/** «Hos bedriften, Saga», as far as anybody has agreed on it. */
export const placeWords = (at: { mode: BeatMode | null; place: string }, language: Language): string =>
  [at.mode && say(beatText[`mode-${at.mode}`], language), at.place].filter(Boolean).join(', ');

/**
 * That it was moved or called off. Not why: a subscription is fetched by services outside the house, and a reason may
 * be somebody's illness.
 */
function decisionLines({ moved, cancelled, state }: Beat, language: Language): string[] {
  if (cancelled && state === 'cancelled')
    return [say(beatText.calendarCancelled, language, { name: cancelled.by })];
  return moved
    ? [say(beatText.calendarMoved, language, { date: writeDay(moved.from, language, 'said') })]
    : [];
}

/** A gathering has no date of its own yet: the first day of its window says what is to be found by when. */
function gatheringEntry(entry: MakeEntry, gathering: Beat, language: Language): CalendarEntry {
  const date = writeDay(gathering.latest, language, 'day');
  return entry(
    `gathering-${gathering.key}`,
    say(text.calendarGathering, language, { name: gathering.name, date }),
    gathering.date,
    gathering.week,
  );
}

function weekLine(view: JourneyView, week: number, language: Language): string {
  const phase = view.weeks[week - 1]?.phase ?? 1;
  return say(text.calendarWeek, language, { week, weeks: view.weeks.length, phase });
}
