import { whereAreWe } from '#engines/journey/position.ts';
import type { Journey, JourneyPhase, JourneyWarning, PlanDate } from '#engines/journey/shape.ts';
import type { Side } from '#people/contract.ts';
import { sides } from '#people/contract.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { JourneyChange } from '#programme/change.ts';
import type { Beat, Deliverable, Gate, JourneyView, Phase, Position, Warning } from '#programme/journey-view.ts';
import { beatState, isDelivered, type MarkRow, type Marks, meetingKey, missingFor } from '#programme/marks.ts';
import { nextItems } from '#programme/next.ts';
import { type ChangeRow, type EnrolmentState, openPause, undoneChanges } from '#programme/rules.ts';
import { text } from '#programme/text.ts';
import type { Localized, Template, TemplateDeliverable, TemplatePhase } from '#programme/template.ts';

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
    visits: journey.visits.map((visit) => beatOf(known, 'visit', String(visit.n), say(text.visitN, language, { n: visit.n }), visit)),
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
  const own: Record<string, Phrase> = { company: text.closedByCompany, pause: text.closedByPause, moved: text.closedByMove };
  const fromTemplate: Localized | undefined = template.closedWeeks.find(({ key }) => key === reason)?.name;
  return fromTemplate?.[language] ?? say(own[reason] ?? text.closedByCompany, language);
}

export function positionOf(journey: Journey, template: Template, today: PlanDate, language: Language): Position {
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

const wordOf = (mark: MarkRow | null) => ({ by: mark?.byName ?? null, at: mark?.at ?? null, note: mark?.note ?? '' });

const meetingName = (template: Template, key: string, language: Language): string =>
  template.meetings.find((meeting) => meeting.key === key)?.name[language] ?? key;

function beatOf(
  { marks, today }: Known,
  subject: Beat['subject'],
  key: string,
  name: string,
  at: { n: number; phase: number; week: number; date: PlanDate; toWeek?: number; latest?: PlanDate },
): Beat {
  const mark = marks.of(subject, key);
  const latest = at.latest ?? at.date;
  return {
    subject,
    key,
    name,
    n: at.n,
    phase: at.phase,
    week: at.week,
    toWeek: at.toWeek ?? at.week,
    date: at.date,
    latest,
    state: beatState(mark, latest, today),
    ...wordOf(mark),
  };
}

function gatheringsOf(known: Known): Beat[] {
  const { journey, template, language } = known;
  return journey.gatherings.map((gathering, i) => {
    const name = template.gatherings?.held[i]?.name[language] ?? say(text.gatheringN, language, { n: gathering.n });
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

function phaseOf(known: Known, phase: TemplatePhase, i: number): Phase {
  const { journey, language } = known;
  const dated = journey.phases[i]!;
  const firstWeek = journey.weeks.find((week) => week.phase === dated.n)!.n;
  return {
    n: dated.n,
    name: phase.name[language],
    text: phase.text[language],
    people: phase.people[language],
    weeks: dated.weeks,
    firstWeek,
    lastWeek: firstWeek + dated.weeks - 1,
    from: dated.from,
    to: dated.to,
    visitEvery: phase.visits?.every ?? null,
    visitEveryAssumed: phase.visits?.assumption ?? false,
    points: phase.points.map((point) => point.text[language]),
    deliverables: phase.deliverables.map((deliverable) => deliverableOf(known, deliverable, dated)),
    activities: dated.activities
      .filter(({ kind }) => kind !== 'deliverable')
      .map(({ kind: _, ...activity }) => ({ ...activity, ...activityWords(phase, activity.key, language) })),
    gate: gateOf(known, phase, dated.n),
  };
}

function activityWords(phase: TemplatePhase, key: string, language: Language) {
  const activity = phase.activities.find((a) => a.key === key);
  return { key, name: activity?.name[language] ?? key, text: activity?.text[language] ?? '' };
}

function deliverableOf(known: Known, deliverable: TemplateDeliverable, phase: JourneyPhase): Deliverable {
  const { marks, journey, language } = known;
  const { toWeek: dueWeek, to: due } = phase.activities.find(({ key }) => key === deliverable.key)!;
  const signatures = deliverable.signedByBoth ? signaturesOf(marks, 'deliverable', deliverable.key) : [];
  const mark = deliverable.signedByBoth ? latest(sides.map((side) => marks.of('deliverable', deliverable.key, side))) : marks.of('deliverable', deliverable.key);
  const done = isDelivered(marks, deliverable);
  return {
    key: deliverable.key,
    name: deliverable.name[language],
    done: deliverable.done[language],
    dueWeek,
    due,
    state: deliverableState(known, done, signatures.length, dueWeek, due),
    doneInWeek: done && mark ? weekOf(journey, mark.at.slice(0, 10)) : null,
    signedByBoth: deliverable.signedByBoth,
    signatures,
    ...wordOf(mark?.state === 'open' && !mark.note ? null : mark),
  };
}

function deliverableState({ journey, today }: Known, done: boolean, signed: number, dueWeek: number, due: PlanDate): Deliverable['state'] {
  if (done) return 'done';
  if (due < today) return 'late';
  if (signed > 0) return 'half';
  const at = whereAreWe(journey, today);
  return at.week !== null && dueWeek - at.week <= 1 ? 'due' : 'later';
}

const latest = (rows: (MarkRow | null)[]): MarkRow | null =>
  rows.filter((row) => row !== null).sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;

function signaturesOf(marks: Marks, subject: 'deliverable' | 'gate', key: string) {
  return sides.flatMap((side: Side) => {
    const mark = marks.of(subject, key, side);
    return mark?.state === 'done' ? [{ side, by: mark.byName, at: mark.at, note: mark.note }] : [];
  });
}

function gateOf(known: Known, phase: TemplatePhase, n: number): Gate | null {
  const { journey, marks, template, today, language } = known;
  const dated = journey.gates.find((gate) => gate.phase === n);
  if (!phase.gate || !dated) return null;
  const missing = missingFor(template, marks, phase.gate.requires);
  const signatures = signaturesOf(marks, 'gate', dated.key);
  const isOpen = phase.gate.signedBy.every((side) => signatures.some((s) => s.side === side));
  return {
    key: dated.key,
    name: phase.gate.name[language],
    text: phase.gate.text[language],
    phase: n,
    week: dated.week,
    date: dated.date,
    state: isOpen ? 'open' : dated.date < today ? 'late' : missing.length === 0 ? 'ready' : 'waiting',
    missing: missing.map((deliverable) => deliverable.name[language]),
    signatures,
  };
}

/** The active week a day fell in, or the last one before it; null before the start. */
function weekOf(journey: Journey, day: PlanDate): number | null {
  return journey.weeks.findLast(({ monday }) => monday <= day)?.n ?? null;
}

