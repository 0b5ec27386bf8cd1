import { whereAreWe } from '#engines/journey/position.ts';
import type { Journey, JourneyActivity, JourneyPhase, PlanDate } from '#engines/journey/shape.ts';
import { type Side, sides } from '#people/contract.ts';
import { adviceOn, evidenceOf, isProven, ownerOf, workroomAsking, workroomOf } from '#programme/gates.ts';
import { type MarkRow, type Marks, missingFor } from '#programme/marks.ts';
import type { Activity, Deliverable, DeliverableState, Gate, Phase } from '#programme/phase-view.ts';
import type { TemplateDeliverable, TemplatePhase } from '#programme/template.ts';
import { deliverablesOf, isSignedByBoth } from '#programme/template-asks.ts';
import type { Known } from '#programme/view.ts';

/** Who said it, when, and what they added. */
export const wordOf = (mark: MarkRow | null) => ({
  by: mark?.byName ?? null,
  at: mark?.at ?? null,
  note: mark?.note ?? '',
});

/** One phase of a journey's picture: its deliverables, activities and gate. */
export function phaseOf(known: Known, phase: TemplatePhase, i: number): Phase {
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
      .map((dates) => activityOf(known, phase, dates)),
    gate: gateOf(known, phase, dated.n),
  };
}

function activityOf(known: Known, phase: TemplatePhase, dated: JourneyActivity): Activity {
  const { template, marks, journey, language } = known;
  const { kind: _, ...dates } = dated;
  const activity = phase.activities.find(({ key }) => key === dates.key)!;
  const { key, name, text, instrument } = activity;
  const signedByBoth = isSignedByBoth(template, activity);
  const said = saidOf(marks, { subject: 'activity', key, signedByBoth });
  return {
    ...dates,
    name: name[language],
    text: text[language],
    state: stateOf(known, said, { ...dates, asks: instrument !== undefined }),
    doneInWeek: doneIn(journey, said),
    signedByBoth,
    instrument: instrument ?? null,
    workroom: workroomAsking(instrument),
    signatures: said.signatures,
    ...wordOf(said.mark),
  };
}

function deliverableOf(known: Known, deliverable: TemplateDeliverable, phase: JourneyPhase): Deliverable {
  const { marks, journey, language, gates } = known;
  const { key, signedByBoth } = deliverable;
  const dates = phase.activities.find((activity) => activity.key === key)!;
  const said = saidOf(marks, { subject: 'deliverable', key, signedByBoth });
  return {
    key,
    name: deliverable.name[language],
    done: deliverable.done[language],
    dueWeek: dates.toWeek,
    due: dates.to,
    state: stateOf(known, said, { ...dates, asks: false }),
    doneInWeek: doneIn(journey, said),
    signedByBoth,
    owner: ownerOf(gates, key),
    evidence: evidenceOf(gates, key),
    workroom: workroomOf(key),
    signatures: said.signatures,
    ...wordOf(said.mark),
  };
}

/** What has been said of a deliverable or an activity, and whether it is done by that. */
type SaidOf = { done: boolean; signatures: ReturnType<typeof signaturesOf>; mark: MarkRow | null };

type Thing = { subject: 'deliverable' | 'activity'; key: string; signedByBoth: boolean };

function saidOf(marks: Marks, { subject, key, signedByBoth }: Thing): SaidOf {
  const mark = signedByBoth
    ? latest(sides.map((side) => marks.of(subject, key, side)))
    : marks.of(subject, key);
  return {
    done: signedByBoth ? marks.isSigned(subject, key) : marks.isDone(subject, key),
    signatures: signedByBoth ? signaturesOf(marks, subject, key) : [],
    // One that was taken back without a word says nothing.
    mark: mark?.state === 'open' && !mark.note ? null : mark,
  };
}

const doneIn = (journey: Journey, { done, mark }: SaidOf): number | null =>
  done && mark ? weekOf(journey, mark.at.slice(0, 10)) : null;

/** What asks people is due when its weeks begin, everything else when they end: both from the week before. */
function stateOf(
  { journey, today }: Known,
  { done, signatures }: SaidOf,
  { fromWeek, toWeek, to, asks }: { fromWeek: number; toWeek: number; to: PlanDate; asks: boolean },
): DeliverableState {
  if (done) return 'done';
  if (to < today) return 'late';
  if (signatures.length > 0) return 'half';
  const at = whereAreWe(journey, today);
  return at.week !== null && (asks ? fromWeek : toWeek) - at.week <= 1 ? 'due' : 'later';
}

const latest = (rows: (MarkRow | null)[]): MarkRow | null =>
  rows.filter((row) => row !== null).sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;

function signaturesOf(marks: Marks, subject: 'deliverable' | 'activity' | 'gate', key: string) {
  return sides.flatMap((side: Side) => {
    const mark = marks.of(subject, key, side);
    return mark?.state === 'done' ? [{ side, by: mark.byName, at: mark.at, note: mark.note }] : [];
  });
}

function gateOf(known: Known, phase: TemplatePhase, n: number): Gate | null {
  const { journey, marks, template, today, language, gates } = known;
  const dated = journey.gates.find((gate) => gate.phase === n);
  if (!phase.gate || !dated) return null;
  const { requires, signedBy } = phase.gate;
  const missing = missingFor(template, marks, requires);
  const signatures = signaturesOf(marks, 'gate', dated.key);
  const isOpen = signedBy.every((side) => signatures.some((s) => s.side === side));
  const opened = isOpen
    ? signatures
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
    : undefined;
  const activities = journey.phases.flatMap((one) => one.activities);
  return {
    key: dated.key,
    name: phase.gate.name[language],
    text: phase.gate.text[language],
    phase: n,
    week: dated.week,
    date: dated.date,
    state: isOpen ? 'open' : dated.date < today ? 'late' : missing.length === 0 ? 'ready' : 'waiting',
    missing: missing.map(({ key, name }) => ({
      key,
      name: name[language],
      owner: ownerOf(gates, key),
      due: activities.find((activity) => activity.key === key)?.to ?? dated.date,
    })),
    unproven: deliverablesOf(template)
      .filter(({ key }) => requires.includes(key) && !missing.some((one) => one.key === key))
      .filter(({ key }) => !isProven(gates, key))
      .map(({ name }) => name[language]),
    openedWithout: opened
      ? missingFor(template, marks.asOf(opened), requires).map(({ name }) => name[language])
      : [],
    advice: adviceOn(gates, dated.key),
    signatures,
  };
}

/** The active week a day fell in, or the last one before it; null before the start. */
function weekOf(journey: Journey, day: PlanDate): number | null {
  return journey.weeks.findLast(({ monday }) => monday <= day)?.n ?? null;
}
