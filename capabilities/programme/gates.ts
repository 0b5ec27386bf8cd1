import { addDays } from '#engines/journey/days.ts';
import type { Advice, Evidence, workrooms } from '#programme/gate-view.ts';

/**
 * What is known about deliverables and gates beside the marks. Rows come oldest first; of ownership and advice the
 * latest counts, and evidence counts until it is withdrawn.
 */
export type OwnershipRow = { key: string; name: string };
export type EvidenceRow = Evidence & { key: string };
export type AdviceRow = Advice & { gate: string };

export type GateKnowledge = {
  ownerships: readonly OwnershipRow[];
  evidence: readonly EvidenceRow[];
  advice: readonly AdviceRow[];
};

export const nothingKnown: GateKnowledge = { ownerships: [], evidence: [], advice: [] };

/** Who has taken a deliverable; null when nobody has, or it was given up. */
export const ownerOf = ({ ownerships }: GateKnowledge, deliverable: string): string | null =>
  ownerships.findLast(({ key }) => key === deliverable)?.name || null;

export const evidenceOf = ({ evidence }: GateKnowledge, deliverable: string): Evidence[] =>
  evidence.filter(({ key }) => key === deliverable).map(({ key: _, ...one }) => one);

/** What has been advised about a gate, the latest first. */
export const adviceOn = ({ advice }: GateKnowledge, gate: string): Advice[] =>
  advice
    .filter((one) => one.gate === gate)
    .map(({ gate: _, ...one }) => one)
    .toReversed();

/**
 * Deliverables that are made in rooms of their own, by their keys in the programme's template: where, and by which word
 * the room names it. What is made there proves itself.
 */
export const madeIn = {
  challenges: { key: 'challenges-and-key-figures', workroom: 'ambitions' },
  customers: { key: 'customer-needs', workroom: 'customers' },
  principles: { key: 'guiding-principles', workroom: 'principles' },
  organisation: { key: 'organisation-of-pilot-phase', workroom: 'pilot-groups' },
  pulse: { key: 'pulse', workroom: 'pulse-boards' },
  survey: { key: 'employee-attitudes', workroom: 'surveys' },
  leanStatus: { key: 'lean-status', workroom: 'lean-status' },
} as const;

export const workroomOf = (deliverable: string): (typeof workrooms)[number] | null =>
  Object.values(madeIn).find(({ key }) => key === deliverable)?.workroom ?? null;

/** Where an instrument is asked by, by its key in the programme's template. */
const askedIn: Readonly<Record<string, (typeof workrooms)[number]>> = {
  'customer-needs': 'customers',
  'employee-attitudes': 'surveys',
  'lean-status': 'lean-status',
};

export const workroomAsking = (instrument: string | undefined): (typeof workrooms)[number] | null =>
  askedIn[instrument ?? ''] ?? null;

/** Whether something shows that a deliverable is done: evidence that stands, or the room it is made in. */
export const isProven = ({ evidence }: GateKnowledge, deliverable: string): boolean =>
  workroomOf(deliverable) !== null ||
  evidence.some(({ key, withdrawn }) => key === deliverable && withdrawn === null);

/** An address people may follow from here: https, whole, and without a name or password in it. */
export function readLink(text: string): string | null {
  const address = URL.parse(text.trim());
  return address?.protocol === 'https:' && address.username === '' && address.hostname.includes('.')
    ? address.href
    : null;
}

/** Days before a gate from which it is what people work towards. */
const daysNear = 42;

/** Whether a gate is close enough, or late enough, to stand open on a phone. */
export const isNear = (gate: { state: string; date: string }, today: string): boolean =>
  gate.state !== 'open' && gate.date <= addDays(today, daysNear);
