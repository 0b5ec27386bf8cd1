import { whereAreWe } from '#engines/journey/position.ts';
import type { Journey, JourneyWarning, PlanDate } from '#engines/journey/shape.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { beatHistoryOf } from '#programme/beat-history.ts';
import type { BeatPlaces } from '#programme/beats.ts';
import type { JourneyChange } from '#programme/change.ts';
import type { GateKnowledge } from '#programme/gates.ts';
import type { Beat, JourneyView, Position, Warning } from '#programme/journey-view.ts';
import { beatState, type Marks, meetingKey, meetingSeries } from '#programme/marks.ts';
import { nextItems } from '#programme/next.ts';
import { type ChangeRow, type EnrolmentState, openPause, undoneChanges } from '#programme/rules.ts';
import type { Localized, Template } from '#programme/template.ts';
import { text } from '#programme/text.ts';
import { phaseOf, wordOf } from '#programme/view-phases.ts';

/** Everything a journey's picture is made from, as plain values. */
export type Known = {
  company: { company: string; name: string };
  cohort: string;
  enrolment: string;
  newest: string;
  template: Template;
  journey: Journey;
  state: EnrolmentState;
  changes: readonly ChangeRow[];
  marks: Marks;
  /** Where visits and meetings lie, with what has been decided about them by hand. */
  places: BeatPlaces;
  /** Owners, evidence and advice. */
  gates: GateKnowledge;
  parties: JourneyView['parties'];
  may: JourneyView['may'];
  today: PlanDate;
  language: Language;
};

/** The journey as one person sees it today, in that person's language. */
export function viewOf(known: Known): JourneyView {
  const { journey, template, state, today, language } = known;
  const pause = openPause(state);
  const undone = undoneChanges(known.changes);
  const view: Omit<JourneyView, 'next'> = {
    company: known.company,
    cohort: known.cohort,
    enrolment: known.enrolment,
    programme: {
      key: template.key,
      name: template.name[language],
      version: template.version,
      newest: known.newest,
      example: template.example,
      months: template.months,
    },
    today,
    position: positionOf(journey, template, today, language),
    start: journey.start,
    end: journey.end,
    limit: journey.limit,
    slackWeeks: journey.slackWeeks,
    revision: state.revision,
    pause: pause && { from: pause.from, expectedTo: pause.expectedTo, reason: pause.reason },
    warnings: journey.warnings.map(warningOf),
    weeks: journey.weeks.map(({ n, monday, phase }) => ({ n, monday, phase })),
    closed: journey.closed.map((week) => ({ ...week, name: closedName(week.reason, template, language) })),
    phases: template.phases.map((phase, i) => phaseOf(known, phase, i)),
    visits: journey.visits.map((visit) =>
      beatOf(known, 'visit', String(visit.n), say(text.visitN, language, { n: visit.n }), visit),
    ),
    meetings: journey.meetings.map((meeting) =>
      beatOf(known, 'meeting', meetingKey(meeting), meetingName(template, meeting.key, language), meeting),
    ),
    gatherings: gatheringsOf(known),
    followUps: journey.followUps.map(({ months, date }, i) => ({
      key: template.followUps[i]?.key ?? String(months),
      name: template.followUps[i]?.name[language] ?? '',
      months,
      date,
    })),
    commitments: commitmentsOf(known),
    parties: known.parties,
    ownWeeks: { close: state.close, open: state.open },
    changes: known.changes.map((change) => asJourneyChange(change, undone)),
    beatChanges: beatHistoryOf(known.places.rows(), ({ subject, key }) =>
      subject === 'visit'
        ? say(text.visitN, language, { n: Number(key) })
        : meetingName(template, meetingSeries(key), language),
    ),
    may: known.may,
  };
  return { ...view, next: nextItems(view) };
}

export const asJourneyChange = (change: ChangeRow, undone: ReadonlySet<string>): JourneyChange => ({
  change: change.change,
  revision: change.revision,
  detail: change.detail,
  reason: change.reason,
  by: change.byName,
  at: change.at,
  undone: undone.has(change.change),
});

/** Why a week is closed: the template's words, or the room's for what is the company's own. */
export function closedName(reason: string, template: Template, language: Language): string {
  const own: Record<string, Phrase> = {
    company: text.closedByCompany,
    pause: text.closedByPause,
    moved: text.closedByMove,
  };
  const fromTemplate: Localized | undefined = template.closedWeeks.find(({ key }) => key === reason)?.name;
  return fromTemplate?.[language] ?? say(own[reason] ?? text.closedByCompany, language);
}

export function positionOf(
  journey: Journey,
  template: Template,
  today: PlanDate,
  language: Language,
): Position {
  const at = whereAreWe(journey, today);
  const reason = 'reason' in at ? closedName(at.reason, template, language) : null;
  return {
    state: at.state,
    week: at.week,
    phase: at.phase,
    daysToStart: at.state === 'before' ? at.daysToStart : null,
    resumes: 'resumes' in at ? at.resumes : null,
    reason,
  };
}

export function warningOf(warning: JourneyWarning): Warning {
  const date = warning.code === 'pause-open' ? warning.from : warning.suggestedStart;
  return { code: warning.code, weeks: warning.code === 'past-limit' ? warning.weeks : null, date };
}

const meetingName = (template: Template, key: string, language: Language): string =>
  template.meetings.find((meeting) => meeting.key === key)?.name[language] ?? key;

function beatOf(
  { marks, places, today }: Known,
  subject: Beat['subject'],
  key: string,
  name: string,
  at: { n: number; phase: number; week: number; date: PlanDate; toWeek?: number; latest?: PlanDate },
): Beat {
  const mark = marks.of(subject, key);
  const place = subject === 'gathering' ? null : places.of(subject, key);
  const date = place?.date ?? at.date;
  const latest = at.latest ?? date;
  return {
    subject,
    key,
    name,
    n: at.n,
    phase: at.phase,
    week: at.week,
    toWeek: at.toWeek ?? at.week,
    planned: at.date,
    date,
    latest,
    state: beatState(mark, latest, today, place?.cancelled != null),
    hours: place?.hours ?? null,
    mode: place?.mode ?? null,
    place: place?.place ?? '',
    sequence: place?.sequence ?? 0,
    changedAt: place?.changedAt ?? null,
    moved: place?.moved ?? null,
    cancelled: place?.cancelled ?? null,
    lapsed: place?.lapsed ?? null,
    although: [...(place?.although ?? [])],
    ...wordOf(mark),
  };
}

function gatheringsOf(known: Known): Beat[] {
  const { journey, template, language } = known;
  return journey.gatherings.map((gathering, i) => {
    const name =
      template.gatherings?.held[i]?.name[language] ?? say(text.gatheringN, language, { n: gathering.n });
    const phase = journey.weeks[gathering.fromWeek - 1]?.phase ?? 1;
    return beatOf(known, 'gathering', String(gathering.n), name, {
      n: gathering.n,
      phase,
      week: gathering.fromWeek,
      toWeek: gathering.toWeek,
      date: gathering.earliest,
      latest: gathering.latest,
    });
  });
}

function commitmentsOf({ template, marks, language }: Known): JourneyView['commitments'] {
  return template.commitments.map((commitment) => ({
    key: commitment.key,
    name: commitment.name[language],
    text: commitment.text[language],
    evidence: commitment.evidence.map((evidence) => evidence.text[language]),
    assumed: commitment.quantity.assumption ?? false,
    kept: marks.isDone('commitment', commitment.key),
    ...wordOf(marks.of('commitment', commitment.key)),
  }));
}
