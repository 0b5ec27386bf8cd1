import type { Calendar } from '#engines/journey/shape.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { text } from '#programme/text.ts';

/** A day or hours in a calendar, before the platform writes it as a file. */
export type CalendarEntry = {
  uid: string;
  summary: string;
  description: string;
  maybe: boolean;
  date: string;
  days?: number;
  hours?: { from: string; to: string; zone: 'Europe/Oslo' | 'Europe/Stockholm' };
};

/** Hours of a visit until someone agrees others: an assumption, the programme has not said. */
const visitHours = { from: '09:00', to: '15:00' };

/**
 * The dates of one journey as calendar entries: visits with hours, meetings, deadlines, gates and gatherings as days.
 * The uid of a thing stays when it moves, so calendars move it too. With `named`, each says which company it is.
 */
export function entriesOf(
  view: JourneyView,
  calendar: Calendar,
  language: Language,
  named: boolean,
): CalendarEntry[] {
  const open = view.pause?.expectedTo === null ? view.pause.from : null;
  const entry = (
    uid: string,
    summary: string,
    date: string,
    week: number | null,
    more: string[] = [],
  ): CalendarEntry => {
    const maybe = open !== null && date >= open;
    const words = [
      ...more,
      ...(week ? [weekLine(view, week, language)] : []),
      ...(maybe ? [say(text.calendarMaybe, language)] : []),
    ];
    return {
      uid: `${uid}-${view.enrolment}@spranget`,
      summary: named ? `${view.company.name}: ${summary}` : summary,
      description: words.join('\n'),
      maybe,
      date,
      days: 1,
    };
  };
  const zone = calendar === 'se' ? 'Europe/Stockholm' : 'Europe/Oslo';
  const adviser = view.parties.adviser ? [view.parties.adviser] : [];
  return [
    ...view.visits.map((visit) => ({
      ...entry(`visit-${visit.key}`, visit.name, visit.date, visit.week, adviser),
      hours: { ...visitHours, zone } as const,
    })),
    ...view.meetings.map((meeting) =>
      entry(`meeting-${meeting.key}`, meeting.name, meeting.date, meeting.week),
    ),
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
  uid: string,
  summary: string,
  date: string,
  week: number | null,
  more?: string[],
) => CalendarEntry;

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
