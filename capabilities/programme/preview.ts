import { compareJourneys } from '#engines/journey/compare.ts';
import type { Calendar, Journey, JourneySkeleton } from '#engines/journey/shape.ts';
import { startsWithSlack } from '#engines/journey/starts.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { BeatPlaces, BeatSubject } from '#programme/beats.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Marks } from '#programme/marks.ts';
import type { ChangePreview, StartPreview } from '#programme/previews.ts';
import type { Template } from '#programme/template.ts';
import { deliverablesOf } from '#programme/template-asks.ts';
import { text } from '#programme/text.ts';
import { closedName, warningOf } from '#programme/view.ts';

/** Mondays offered when a start has no week to spare. */
const betterStartsShown = 3;

/** What a start would give, for the person choosing it. */
export function startPreviewOf(
  journey: Journey,
  template: Template,
  skeleton: JourneySkeleton,
  choice: { calendar: Calendar; close: { isoWeek: string; reason: string }[]; open: string[] },
  language: Language,
): StartPreview {
  const tight = journey.slackWeeks < 1;
  const better = tight
    ? startsWithSlack(skeleton, choice.calendar, journey.start, betterStartsShown, {
        ...choice,
        direction: 'later',
      })
    : [];
  return {
    start: journey.start,
    end: journey.end,
    limit: journey.limit,
    slackWeeks: journey.slackWeeks,
    weeks: journey.weeks.length,
    visits: journey.visits.length,
    closed: journey.closed.map(({ monday, isoWeek, reason }) => ({
      monday,
      isoWeek,
      name: closedName(reason, template, language),
    })),
    phases: journey.phases.map(({ n, from, to }) => ({
      n,
      from,
      to,
      name: template.phases[n - 1]!.name[language],
    })),
    warnings: journey.warnings.map(warningOf),
    betterStarts: better.map(({ start, slackWeeks }) => ({ start, slackWeeks })),
  };
}

type Side = { journey: Journey; template: Template };

/** What a change moves, in words: the person sees it before deciding. */
export function changePreviewOf(
  before: Side,
  after: Side,
  marks: Marks,
  language: Language,
): Omit<ChangePreview, 'lapsing'> {
  const difference = compareJourneys(before.journey, after.journey);
  const rows = movedRows(difference, before.template, after.template, language);
  const reworded = rewordedRows(before.template, after.template, language);
  const lostMarks = lostMarkNames(before.template, after.template, marks, language);
  return {
    same: difference.same && reworded.length === 0 && lostMarks.length === 0,
    end: { before: before.journey.end, after: after.journey.end },
    limit: { before: before.journey.limit, after: after.journey.limit },
    months: after.template.months,
    slackWeeks: { before: before.journey.slackWeeks, after: after.journey.slackWeeks },
    weeks: { before: before.journey.weeks.length, after: after.journey.weeks.length },
    visits: { before: before.journey.visits.length, after: after.journey.visits.length },
    moved: rows,
    reworded,
    lostMarks,
    warnings: after.journey.warnings.map(warningOf),
  };
}

/** What has been decided by hand about single visits and meetings, and does not outlive the change. */
export const lapsingOf = (view: JourneyView, after: BeatPlaces): ChangePreview['lapsing'] =>
  [...view.visits, ...view.meetings]
    .filter(({ moved, cancelled, state }) => moved !== null || (cancelled !== null && state === 'cancelled'))
    .filter(({ subject, key }) => after.of(subject as BeatSubject, key)?.lapsed !== null)
    .map(({ name, date }) => ({ name, date }));

type Row = ChangePreview['moved'][number];
type Difference = ReturnType<typeof compareJourneys>;

/** Phases, gates, gatherings, deliverables and visits, in that order: the large before the small. */
function movedRows(difference: Difference, before: Template, after: Template, language: Language): Row[] {
  const phaseName = (template: Template, n: number) => template.phases[n - 1]?.name[language] ?? '';
  const gateName = (template: Template, key: string) =>
    template.phases.find(({ gate }) => gate?.key === key)?.gate?.name[language] ?? key;
  const gatheringName = (template: Template, n: number) =>
    template.gatherings?.held[n - 1]?.name[language] ?? say(text.gatheringN, language, { n });
  const workName = (template: Template, key: string) =>
    template.phases
      .flatMap((phase) => [...phase.deliverables, ...phase.activities])
      .find((work) => work.key === key)?.name[language] ?? key;
  const visitName = (_: Template, n: number) => say(text.visitN, language, { n });
  const rows = <T>(
    kind: string,
    changes: { moved: { before: T; after: T }[]; added: T[]; removed: T[] },
    name: (template: Template, thing: T) => string,
    date: (thing: T) => string,
  ): Row[] => [
    ...changes.moved.map((m) => ({
      kind,
      name: name(after, m.after),
      before: date(m.before),
      after: date(m.after),
    })),
    ...changes.added.map((thing) => ({ kind, name: name(after, thing), before: null, after: date(thing) })),
    ...changes.removed.map((thing) => ({
      kind,
      name: name(before, thing),
      before: date(thing),
      after: null,
    })),
  ];
  return [
    ...rows(
      'phase',
      difference.phases,
      (t, p) => phaseName(t, p.n),
      (p) => p.from,
    ),
    ...rows(
      'gate',
      difference.gates,
      (t, g) => gateName(t, g.key),
      (g) => g.date,
    ),
    ...rows(
      'gathering',
      difference.gatherings,
      (t, g) => gatheringName(t, g.n),
      (g) => g.earliest,
    ),
    ...rows(
      'deliverable',
      difference.activities,
      (t, a) => workName(t, a.key),
      (a) => a.to,
    ),
    ...rows(
      'visit',
      difference.visits,
      (t, v) => visitName(t, v.n),
      (v) => v.date,
    ),
  ];
}

/** Deliverables and phases that keep their key and change their words. */
function rewordedRows(before: Template, after: Template, language: Language): ChangePreview['reworded'] {
  const words = (template: Template) =>
    new Map(
      [
        ...template.phases.map((phase) => ({ key: phase.key, words: phase.name[language] })),
        ...deliverablesOf(template).flatMap((d) => [
          { key: d.key, words: d.name[language] },
          { key: `${d.key}/done`, words: d.done[language] },
        ]),
      ].map(({ key, words: w }) => [key, w]),
    );
  const was = words(before);
  return [...words(after)]
    .filter(([key, now]) => was.has(key) && was.get(key) !== now)
    .map(([key, now]) => ({ key, before: was.get(key)!, after: now }));
}

function lostMarkNames(before: Template, after: Template, marks: Marks, language: Language): string[] {
  const kept = new Set(deliverablesOf(after).map(({ key }) => key));
  return deliverablesOf(before)
    .filter(
      ({ key }) =>
        !kept.has(key) &&
        marks.all().some((m) => m.subject === 'deliverable' && m.key === key && m.state === 'done'),
    )
    .map((deliverable) => deliverable.name[language]);
}
