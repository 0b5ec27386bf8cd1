import { z } from 'zod';
import { Id, IsoWeek, Moment, note, PlanDate } from '#platform/contract/shapes.ts';

/** What can happen to a journey. Each is a row of its own with who, when and why; none overwrites another. */
const startMoved = z.strictObject({ kind: z.literal('start-moved'), start: PlanDate });
/** Week `week` and all after it begin on `to`; the weeks between are no part of the journey. */
const weeksMoved = z.strictObject({
  kind: z.literal('weeks-moved'),
  week: z.int().min(2).max(600),
  to: PlanDate,
  /** The Monday it was moved from: written by the server, ignored from a caller. */
  from: PlanDate.optional(),
});
/** From Monday `from`; `expectedTo` is the Monday work is expected to go on, null while nobody knows. */
const paused = z.strictObject({ kind: z.literal('paused'), from: PlanDate, expectedTo: PlanDate.nullable() });
const resumed = z.strictObject({ kind: z.literal('resumed'), to: PlanDate });
/** The company's own weeks, in full: closed beside the programme's, and worked although the programme is closed. */
const weeksClosed = z.strictObject({
  kind: z.literal('weeks-closed'),
  close: z.array(IsoWeek).max(60),
  open: z.array(IsoWeek).max(60),
});
const versionAdopted = z.strictObject({ kind: z.literal('version-adopted'), version: z.string().max(20) });
/** Takes back the latest change. */
const undone = z.strictObject({ kind: z.literal('undone'), change: Id });

export const ChangeDetail = z.discriminatedUnion('kind', [
  startMoved,
  weeksMoved,
  paused,
  resumed,
  weeksClosed,
  versionAdopted,
  undone,
]);
export type ChangeDetail = z.infer<typeof ChangeDetail>;
export type ChangeKind = ChangeDetail['kind'];

export const ChangeRequest = z.strictObject({
  change: Id,
  detail: ChangeDetail,
  reason: note(500).default(''),
  /** The revision the person was looking at: a change made on an older picture is refused. */
  revision: z.int().min(0),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** A change as it happened. What was stored for a moved week also says which Monday it was moved from. */
export const JourneyChange = z
  .object({
    change: Id,
    revision: z.int(),
    detail: ChangeDetail,
    reason: z.string(),
    by: z.string(),
    at: Moment,
    /** True when a later change took it back. */
    undone: z.boolean(),
  })
  .meta({ id: 'JourneyChange' });
export type JourneyChange = z.infer<typeof JourneyChange>;
