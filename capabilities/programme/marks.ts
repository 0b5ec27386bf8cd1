import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { MarkRequest } from '#programme/contract.ts';
import type { BeatState } from '#programme/journey-view.ts';
import type { Template, TemplateDeliverable } from '#programme/template.ts';

export type Subject = MarkRequest['subject'];

export type MarkRow = {
  subject: Subject;
  key: string;
  side: Side | null;
  state: 'done' | 'missed' | 'open';
  note: string;
  byName: string;
  at: string;
};

/** The last word about each thing: rows come oldest first, and a later one about the same thing and side counts. */
export class Marks {
  readonly #latest = new Map<string, MarkRow>();

  constructor(rows: readonly MarkRow[]) {
    for (const row of rows) this.#latest.set(keyOf(row.subject, row.key, row.side), row);
  }

  of(subject: Subject, key: string, side: Side | null = null): MarkRow | null {
    return this.#latest.get(keyOf(subject, key, side)) ?? null;
  }

  isDone(subject: Subject, key: string, side: Side | null = null): boolean {
    return this.of(subject, key, side)?.state === 'done';
  }

  /** Signed by both parties. */
  isSigned(subject: Subject, key: string): boolean {
    return this.isDone(subject, key, 'employer') && this.isDone(subject, key, 'employees');
  }

  all(): MarkRow[] {
    return [...this.#latest.values()];
  }
}

const keyOf = (subject: string, key: string, side: Side | null) => `${subject} ${key} ${side ?? ''}`;

export const deliverablesOf = (template: Template): TemplateDeliverable[] =>
  template.phases.flatMap((phase) => phase.deliverables);

export function isDelivered(marks: Marks, deliverable: TemplateDeliverable): boolean {
  const { key, signedByBoth } = deliverable;
  return signedByBoth ? marks.isSigned('deliverable', key) : marks.isDone('deliverable', key);
}

/** The steering group's third meeting is `steering-group-3`. */
export const meetingKey = (meeting: { key: string; n: number }): string => `${meeting.key}-${meeting.n}`;

export function beatState(mark: MarkRow | null, latest: PlanDate, today: PlanDate): BeatState {
  if (mark?.state === 'done') return 'held';
  if (mark?.state === 'missed') return 'missed';
  return latest < today ? 'unreported' : 'planned';
}

/**
 * Decides a mark: the row to store with the side it speaks for, or why not.
 * `side` is the party the person speaks for, null for neither.
 */
export function decideMark(
  request: MarkRequest,
  known: { template: Template; journey: Journey; marks: Marks; today: PlanDate; side: Side | null },
):
  | { side: Side | null }
  | Refusal<'no-such-thing' | 'not-yet' | 'party-needed' | 'gate-not-ready' | 'state-not-valid'> {
  switch (request.subject) {
    case 'visit':
    case 'meeting':
    case 'gathering':
      return decideBeat(request, known.journey, known.today);
    case 'deliverable':
      return decideDeliverable(request, known.template, known.side);
    case 'commitment':
      if (!known.template.commitments.some(({ key }) => key === request.key))
        return refuse('no-such-thing', { field: 'key' });
      return notMissed(request) ?? { side: null };
    case 'gate':
      return decideGate(request, known);
  }
}

const notMissed = (request: MarkRequest): Refusal<'state-not-valid'> | null =>
  request.state === 'missed' ? refuse('state-not-valid', { field: 'state' }) : null;

function decideBeat(request: MarkRequest, journey: Journey, today: PlanDate) {
  const date = {
    visit: () => journey.visits.find(({ n }) => String(n) === request.key)?.date,
    meeting: () => journey.meetings.find((meeting) => meetingKey(meeting) === request.key)?.date,
    gathering: () => journey.gatherings.find(({ n }) => String(n) === request.key)?.earliest,
  }[request.subject as 'visit' | 'meeting' | 'gathering']();
  if (!date) return refuse('no-such-thing', { field: 'key' });
  return date > today && request.state !== 'open' ? refuse('not-yet', { field: 'state' }) : { side: null };
}

function decideDeliverable(request: MarkRequest, template: Template, side: Side | null) {
  const deliverable = deliverablesOf(template).find(({ key }) => key === request.key);
  if (!deliverable) return refuse('no-such-thing', { field: 'key' });
  if (deliverable.signedByBoth && !side) return refuse('party-needed');
  return notMissed(request) ?? { side: deliverable.signedByBoth ? side : null };
}

function decideGate(request: MarkRequest, known: { template: Template; marks: Marks; side: Side | null }) {
  const gate = known.template.phases.map((phase) => phase.gate).find((g) => g?.key === request.key);
  if (!gate) return refuse('no-such-thing', { field: 'key' });
  if (!known.side) return refuse('party-needed');
  const missing = missingFor(known.template, known.marks, gate.requires);
  // A gate may be opened with something missing, but never without saying why.
  if (request.state === 'done' && missing.length > 0 && request.note === '') {
    return refuse('gate-not-ready', { field: 'note', values: { count: missing.length } });
  }
  return notMissed(request) ?? { side: known.side };
}

/** The deliverables among `requires` that are not done. */
export function missingFor(
  template: Template,
  marks: Marks,
  requires: readonly string[],
): TemplateDeliverable[] {
  return deliverablesOf(template).filter((d) => requires.includes(d.key) && !isDelivered(marks, d));
}
