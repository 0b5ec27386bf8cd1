import { whereAreWe } from '#engines/journey/position.ts';
import type { Journey, JourneyPhase, PlanDate } from '#engines/journey/shape.ts';
import { type Side, sides } from '#people/contract.ts';
import type { Language } from '#platform/contract/language.ts';
import { adviceOn, evidenceOf, isProven, ownerOf, workroomOf } from '#programme/gates.ts';
import type { Deliverable, Gate, Phase } from '#programme/journey-view.ts';
import { deliverablesOf, isDelivered, type MarkRow, type Marks, missingFor } from '#programme/marks.ts';
import type { TemplateDeliverable, TemplatePhase } from '#programme/template.ts';
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
      .map(({ kind: _, ...activity }) => ({ ...activity, ...activityWords(phase, activity.key, language) })),
    gate: gateOf(known, phase, dated.n),
  };
}

function activityWords(phase: TemplatePhase, key: string, language: Language) {
  const activity = phase.activities.find((a) => a.key === key);
  return { key, name: activity?.name[language] ?? key, text: activity?.text[language] ?? '' };
}

function deliverableOf(known: Known, deliverable: TemplateDeliverable, phase: JourneyPhase): Deliverable {
  const { marks, journey, language, gates } = known;
  const { toWeek: dueWeek, to: due } = phase.activities.find(({ key }) => key === deliverable.key)!;
  const signatures = deliverable.signedByBoth ? signaturesOf(marks, 'deliverable', deliverable.key) : [];
  const mark = deliverable.signedByBoth
    ? latest(sides.map((side) => marks.of('deliverable', deliverable.key, side)))
    : marks.of('deliverable', deliverable.key);
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
    owner: ownerOf(gates, deliverable.key),
    evidence: evidenceOf(gates, deliverable.key),
    workroom: workroomOf(deliverable.key),
    signatures,
    ...wordOf(mark?.state === 'open' && !mark.note ? null : mark),
  };
}

function deliverableState(
  { journey, today }: Known,
  done: boolean,
  signed: number,
  dueWeek: number,
  due: PlanDate,
): Deliverable['state'] {
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
