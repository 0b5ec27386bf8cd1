import { z } from 'zod';
import { attachmentKinds } from '#platform/contract/attachment-types.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { anchoringBodies, dueBodies } from '#steering-groups/anchoring-bodies.ts';

/** Where the work is taken up outside the group: bodies the programme asks for, and meetings people hold anyway. */
export const AnchoringBody = z.enum(anchoringBodies);
export type AnchoringBody = z.infer<typeof AnchoringBody>;

/** Bodies that may have to take it up. */
export const DueBody = z.enum(dueBodies);
export type DueBody = z.infer<typeof DueBody>;

const Said = z.object({ by: z.string(), at: Moment });
const Withdrawn = Said.extend({ reason: z.string() });

export const AnchoringPaper = z
  .object({
    paper: Id,
    name: z.string(),
    type: z.enum(attachmentKinds),
    /** In bytes. */
    size: z.int(),
    added: Said,
    withdrawn: Withdrawn.nullable(),
  })
  .meta({ id: 'AnchoringPaper' });
export type AnchoringPaper = z.infer<typeof AnchoringPaper>;

export const AnchoringEntry = z
  .object({
    anchoring: Id,
    /** Written on the company's way into the programme, or in the log since. */
    from: z.enum(['intake', 'log']),
    body: AnchoringBody,
    bodyName: z.string(),
    heldOn: PlanDate,
    caseNumber: z.string(),
    /** Empty for the intake, where it is the programme itself. */
    about: z.string(),
    said: z.string(),
    recorded: Said,
    withdrawn: Withdrawn.nullable(),
    papers: z.array(AnchoringPaper),
  })
  .meta({ id: 'AnchoringEntry' });
export type AnchoringEntry = z.infer<typeof AnchoringEntry>;

/** A body that is due by law, agreement or programme, and when it last took the matter up. */
export const AnchoringDue = z
  .object({
    body: DueBody,
    /** Why it is due: the section of a law or the name of an agreement; null for the programme's own condition. */
    section: z.string().nullable(),
    /** The headcount from which it is due. */
    employeesFrom: z.int().nullable(),
    last: z.object({ anchoring: Id, heldOn: PlanDate }).nullable(),
  })
  .meta({ id: 'AnchoringDue' });
export type AnchoringDue = z.infer<typeof AnchoringDue>;

export const AnchoringView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    employees: z.int().nullable(),
    due: z.array(AnchoringDue),
    /** Oldest first: what was done on the way in stands first. */
    entries: z.array(AnchoringEntry),
    may: z.object({ log: z.boolean() }),
  })
  .meta({ id: 'AnchoringLog' });
export type AnchoringView = z.infer<typeof AnchoringView>;
