import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Side } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { BeatPlaces } from '#programme/beats.ts';
import type { MarkRequest } from '#programme/contract.ts';
import type { BeatState } from '#programme/journey-view.ts';
import type { Template, TemplateDeliverable } from '#programme/template.ts';
import { activitiesOf, deliverablesOf, isSignedByBoth } from '#programme/template-asks.ts';

export type Subject = MarkRequest['subject'];

export type MarkRow = {
  subject: Subject;
  key: string;
  side: Side | null;
  state: 'done' | 'missed' | 'open';
  note: string;
  byName: string;
  mark?: string;
  /** Whoever said it; left out where only what was said matters. */
  person?: string;
  at: string;
};

/** The last word about each thing: rows come oldest first, and a later one about the same thing and side counts. */
export class Marks {
  readonly #latest = new Map<string, MarkRow>();
  readonly #rows: readonly MarkRow[];

  constructor(rows: readonly MarkRow[]) {
    this.#rows = rows;
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

  /** Whether a mark with this id has been made. */
  has(id: string): boolean {
    return this.#rows.some(({ mark }) => mark === id);
  }

  all(): MarkRow[] {
    return [...this.#latest.values()];
  }

  /** What had been said by a moment, ISO 8601 in UTC. */
  asOf(moment: string): Marks {
    return new Marks(this.#rows.filter(({ at }) => Date.parse(at) <= Date.parse(moment)));
  }
}

const keyOf = (subject: string, key: string, side: Side | null) => `${subject} ${key} ${side ?? ''}`;

export function isDelivered(marks: Marks, deliverable: TemplateDeliverable): boolean {
  const { key, signedByBoth } = deliverable;
  return signedByBoth ? marks.isSigned('deliverable', key) : marks.isDone('deliverable', key);
}

/** The steering group's third meeting is `steering-group-3`. */
export const meetingKey = (meeting: { key: string; n: number }): string => `${meeting.key}-${meeting.n}`;

/** Which series a meeting belongs to: `steering-group-3` is one of `steering-group`. */
export const meetingSeries = (key: string): string => key.replace(/-\d+$/, '');

/** What was held or uteble is a fact, whatever had been decided about it before. */
export function beatState(
  mark: MarkRow | null,
  latest: PlanDate,
  today: PlanDate,
  isCancelled = false,
): BeatState {
  if (mark?.state === 'done') return 'held';
  if (mark?.state === 'missed') return 'missed';
  if (isCancelled) return 'cancelled';
  return latest < today ? 'unreported' : 'planned';
}

/**
 * Decides a mark: the row to store with the side it speaks for, or why not.
 * `side` is the party the person speaks for, null for neither.
 */
export function decideMark(
  request: MarkRequest,
  known: {
    template: Template;
    journey: Journey;
    places: BeatPlaces;
    marks: Marks;
    today: PlanDate;
    side: Side | null;
    person?: string;
  },
): { side: Side | null } | Refusal<'not-yet'> | GateRefusal {
  switch (request.subject) {
    case 'visit':
    case 'meeting':
    case 'gathering':
      return decideBeat(request, known);
    case 'deliverable':
      return decideDeliverable(request, known.template, known.side);
    case 'activity':
      return decideActivity(request, known.template, known.side);
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

function decideBeat(
  request: MarkRequest,
  { journey, places, today }: { journey: Journey; places: BeatPlaces; today: PlanDate },
) {
  const subject = request.subject as 'visit' | 'meeting' | 'gathering';
  const date =
    subject === 'gathering'
      ? journey.gatherings.find(({ n }) => String(n) === request.key)?.earliest
      : places.of(subject, request.key)?.date;
  if (!date) return refuse('no-such-thing', { field: 'key' });
  return date > today && request.state !== 'open' ? refuse('not-yet', { field: 'state' }) : { side: null };
}

function decideDeliverable(request: MarkRequest, template: Template, side: Side | null) {
  const deliverable = deliverablesOf(template).find(({ key }) => key === request.key);
  return deliverable
    ? decideDone(request, deliverable.signedByBoth, side)
    : refuse('no-such-thing', { field: 'key' });
}

function decideActivity(request: MarkRequest, template: Template, side: Side | null) {
  const activity = activitiesOf(template).find(({ key }) => key === request.key);
  return activity
    ? decideDone(request, isSignedByBoth(template, activity), side)
    : refuse('no-such-thing', { field: 'key' });
}

function decideDone(request: MarkRequest, isByBoth: boolean, side: Side | null) {
  if (isByBoth && !side) return refuse('party-needed');
  return notMissed(request) ?? { side: isByBoth ? side : null };
}

type GateRefusal = Refusal<
  | 'no-such-thing'
  | 'party-needed'
  | 'gate-not-ready'
  | 'gate-list-changed'
  | 'gate-is-open'
  | 'other-person-needed'
  | 'state-not-valid'
>;

/**
 * One signature of a gate, or its taking back. A gate that both have signed is open, and stays so; it never opens by
 * one hand; and what is signed is the list that was seen.
 */
function decideGate(
  request: MarkRequest,
  known: { template: Template; marks: Marks; side: Side | null; person?: string },
): { side: Side } | GateRefusal {
  const gate = known.template.phases.map((phase) => phase.gate).find((g) => g?.key === request.key);
  if (!gate) return refuse('no-such-thing', { field: 'key' });
  const { side, marks } = known;
  if (!side) return refuse('party-needed');
  if (marks.isSigned('gate', gate.key)) return refuse('gate-is-open');
  if (request.state !== 'done') return notMissed(request) ?? { side };
  const missing = missingFor(known.template, marks, gate.requires);
  const now = new Set(missing.map(({ key }) => key));
  if (
    request.missing &&
    (request.missing.length !== now.size || request.missing.some((key) => !now.has(key)))
  )
    return refuse('gate-list-changed');
  // A gate may be opened with something missing, but never without saying why.
  if (missing.length > 0 && request.note === '')
    return refuse('gate-not-ready', { field: 'note', values: { count: missing.length } });
  const other = marks.of('gate', gate.key, side === 'employer' ? 'employees' : 'employer');
  const isOneHand = other?.state === 'done' && other.person !== undefined && other.person === known.person;
  return isOneHand ? refuse('other-person-needed') : { side };
}

/** The deliverables among `requires` that are not done. */
export function missingFor(
  template: Template,
  marks: Marks,
  requires: readonly string[],
): TemplateDeliverable[] {
  return deliverablesOf(template).filter((d) => requires.includes(d.key) && !isDelivered(marks, d));
}
