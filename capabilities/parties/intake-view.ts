import { z } from 'zod';
import { jointBodies } from '#parties/bodies.ts';
import { Said } from '#parties/joint-act.ts';
import { readinessAnswers } from '#parties/readiness.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

export const ReadinessReply = z.strictObject({
  question: z.string().max(60),
  answer: z.enum(readinessAnswers),
});
export type ReadinessReply = z.infer<typeof ReadinessReply>;

export const Application = z
  .object({
    application: Id,
    revision: z.int(),
    motivation: z.string(),
    products: z.string(),
    employees: z.int(),
    unions: z.string(),
    agreement: z.string(),
    contactName: z.string(),
    contactReach: z.string(),
    written: Said,
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;

/** One party's sheet. `given` without `answers`: it is there, and shown once one's own party has answered. */
const Sheet = z.object({
  given: Said.nullable(),
  answers: z.array(ReadinessReply).nullable(),
  note: z.string(),
});

export const bodies = ['board', ...jointBodies] as const;

const Anchoring = z.object({
  body: z.enum(bodies),
  heldOn: PlanDate,
  caseNumber: z.string(),
  note: z.string(),
  recorded: Said,
});
export type Anchoring = z.infer<typeof Anchoring>;

const OfBoth = z.object({ employer: Said.nullable(), employees: Said.nullable() });

export const intakeStates = ['application', 'readiness', 'yes', 'agreement', 'ready', 'admitted'] as const;

/** The intake as one person sees it; `state` is the first step that is not done. */
export const IntakeView = z
  .object({
    state: z.enum(intakeStates),
    application: Application.nullable(),
    readiness: z.object({
      instrument: z.string(),
      questions: z.array(z.string()),
      employer: Sheet,
      employees: Sheet,
    }),
    yes: OfBoth,
    agreement: OfBoth.extend({ version: z.string(), points: z.array(z.string()) }),
    anchoring: z.object({
      board: Anchoring.nullable(),
      joint: Anchoring.nullable(),
      employees: z.int().nullable(),
      due: z.array(z.enum(jointBodies)),
      onDemand: z.boolean(),
    }),
    admitted: Said.nullable(),
  })
  .meta({ id: 'Intake' });
export type IntakeView = z.infer<typeof IntakeView>;
