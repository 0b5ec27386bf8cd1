import { z } from 'zod';
import { Id, line, Moment, PlanDate } from '#platform/contract/shapes.ts';

/** Where an action was promised. */
export const ActionSource = z.enum(['minutes', 'visit']);
export type ActionSource = z.infer<typeof ActionSource>;

/** On whose behalf the owner promised: a party, or the adviser. */
export const OwnerSide = z.enum(['employer', 'employees', 'adviser']);
export type OwnerSide = z.infer<typeof OwnerSide>;

export const WordKind = z.enum(['done', 'reopened', 'moved', 'dropped']);
export type WordKind = z.infer<typeof WordKind>;

/** An action as it is promised. `owner` is null for somebody without an account, who is still named. */
export const Promised = z.strictObject({
  action: Id,
  what: line(500),
  owner: Id.nullable(),
  ownerName: line(200),
  ownerSide: OwnerSide,
  due: PlanDate,
});
export type Promised = z.infer<typeof Promised>;

/** open: before its day, or on it · late: past its day · done · dropped: given up, with the reason. */
export const ActionState = z.enum(['open', 'late', 'done', 'dropped']);
export type ActionState = z.infer<typeof ActionState>;

export const ActionView = z
  .object({
    action: Id,
    source: ActionSource,
    /** The meeting, or the visit by its key on the journey. */
    sourceThing: z.string(),
    what: z.string(),
    owner: Id.nullable(),
    ownerName: z.string(),
    ownerSide: OwnerSide,
    /** The day it was promised for last. */
    due: PlanDate,
    /** The day it was promised for first, where it has been moved; null where it never was. */
    firstDue: PlanDate.nullable(),
    promisedOn: PlanDate,
    state: ActionState,
    /** Whole days past its day while late, 0 otherwise. */
    daysLate: z.int(),
    /** Every word about it, oldest first. */
    words: z.array(
      z.object({
        word: Id,
        kind: WordKind,
        due: PlanDate.nullable(),
        note: z.string(),
        by: z.string(),
        at: Moment,
      }),
    ),
  })
  .meta({ id: 'Action' });
export type ActionView = z.infer<typeof ActionView>;
