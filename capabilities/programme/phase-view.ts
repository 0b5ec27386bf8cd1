import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Moment, PlanDate } from '#platform/contract/shapes.ts';
import { Advice, Evidence, Missing, workrooms } from '#programme/gate-view.ts';

/** Who and when, beside everything that has been marked. */
export const marked = { by: z.string().nullable(), at: Moment.nullable(), note: z.string() };

/** done · half: one party has signed · late: past its week · due: this week or the next · later */
export const DeliverableState = z.enum(['done', 'half', 'late', 'due', 'later']);
export type DeliverableState = z.infer<typeof DeliverableState>;

export const SignedSide = z.object({
  side: Side,
  by: z.string().nullable(),
  at: Moment.nullable(),
  note: z.string(),
});

export const Deliverable = z
  .object({
    key: z.string(),
    name: z.string(),
    /** What is true when it is done. */
    done: z.string(),
    dueWeek: z.int(),
    due: PlanDate,
    state: DeliverableState,
    doneInWeek: z.int().nullable(),
    signedByBoth: z.boolean(),
    /** Who has taken it; null when nobody has. */
    owner: z.string().nullable(),
    /** What proves it, the first first; what was taken back stays. */
    evidence: z.array(Evidence),
    /** Last part of the address of the room it is made in; null when it has none. */
    workroom: z.enum(workrooms).nullable(),
    signatures: z.array(SignedSide),
    ...marked,
  })
  .meta({ id: 'Deliverable' });
export type Deliverable = z.infer<typeof Deliverable>;

/** What the programme asks for beside the deliverables. No gate waits for it. */
export const Activity = z
  .object({
    key: z.string(),
    name: z.string(),
    text: z.string(),
    fromWeek: z.int(),
    toWeek: z.int(),
    from: PlanDate,
    to: PlanDate,
    state: DeliverableState,
    doneInWeek: z.int().nullable(),
    signedByBoth: z.boolean(),
    /** Key of what it asks by; null when it asks nothing. */
    instrument: z.string().nullable(),
    /** Last part of the address of the room it is done in; null when it has none. */
    workroom: z.enum(workrooms).nullable(),
    signatures: z.array(SignedSide),
    ...marked,
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;

/** open: both have signed · ready: nothing is missing but signatures · waiting: before its day · late: past its day */
export const GateState = z.enum(['open', 'ready', 'waiting', 'late']);

export const Gate = z
  .object({
    key: z.string(),
    name: z.string(),
    text: z.string(),
    phase: z.int(),
    week: z.int(),
    date: PlanDate,
    state: GateState,
    /** Deliverables that are not done. */
    missing: z.array(Missing),
    /** Names of those that are done, and nothing proves it. */
    unproven: z.array(z.string()),
    /** Names of what was missing when the second party signed; empty while it is not open. */
    openedWithout: z.array(z.string()),
    /** The adviser's, the latest first. */
    advice: z.array(Advice),
    signatures: z.array(SignedSide),
  })
  .meta({ id: 'Gate' });
export type Gate = z.infer<typeof Gate>;

export const Phase = z
  .object({
    n: z.int(),
    name: z.string(),
    text: z.string(),
    people: z.string(),
    weeks: z.int(),
    firstWeek: z.int(),
    lastWeek: z.int(),
    from: PlanDate,
    to: PlanDate,
    visitEvery: z.int().nullable(),
    visitEveryAssumed: z.boolean(),
    points: z.array(z.string()),
    deliverables: z.array(Deliverable),
    activities: z.array(Activity),
    gate: Gate.nullable(),
  })
  .meta({ id: 'Phase' });
export type Phase = z.infer<typeof Phase>;
