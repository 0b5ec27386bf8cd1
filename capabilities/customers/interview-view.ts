import { z } from 'zod';
import { Id, line, Moment, note, PlanDate } from '#platform/contract/shapes.ts';

/** How far a quote may go: noted for ourselves, shown in the company, or shown to others too. */
export const quoteUses = ['none', 'inside', 'outside'] as const;
export const QuoteUse = z.enum(quoteUses);
export type QuoteUse = z.infer<typeof QuoteUse>;

/** As the customer said it, 1 to 5; null where the customer did not say. */
export const Grade = z.int().min(1).max(5);

export const Said = z.object({ by: z.string(), at: Moment });

export const CustomerFields = {
  name: line(120),
  trade: note(120).default(''),
  /** Share of the company's turnover in whole per cent; null where nobody wants to say. */
  turnoverShare: z.int().min(0).max(100).nullable().default(null),
};

export const CustomerView = z
  .object({
    customer: Id,
    revision: z.int(),
    name: z.string(),
    trade: z.string(),
    turnoverShare: z.int().nullable(),
    /** Finished cards and answers by a link of its own that count. */
    interviews: z.int(),
    answers: z.int(),
  })
  .meta({ id: 'Customer' });
export type CustomerView = z.infer<typeof CustomerView>;

export const Statement = z.strictObject({
  statement: Id,
  wants: line(500),
  gets: note(500).default(''),
  quote: note(500).default(''),
  quoteUse: QuoteUse.default('none'),
  importance: Grade.nullable().default(null),
  performance: Grade.nullable().default(null),
});
export type Statement = z.infer<typeof Statement>;

export const InterviewFields = {
  customer: Id,
  /** What the person does at the customer. */
  role: line(120),
  /** The person's name, only where the person said yes to it. */
  personName: note(120).default(''),
  heldOn: PlanDate,
  /** Who of us held it. */
  heldBy: line(200),
  employerThere: z.boolean(),
  employeesThere: z.boolean(),
  finished: z.boolean(),
  statements: z.array(Statement).max(12),
};

/** A pilot group that works with what a customer said. */
export const PilotView = z.object({ group: Id, title: z.string() });
export type PilotView = z.infer<typeof PilotView>;

export const InterviewView = z
  .object({
    interview: Id,
    revision: z.int(),
    customer: Id,
    customerName: z.string(),
    role: z.string(),
    personName: z.string(),
    heldOn: PlanDate,
    heldBy: z.string(),
    employerThere: z.boolean(),
    employeesThere: z.boolean(),
    finished: z.boolean(),
    statements: z.array(
      z.object({
        statement: Id,
        wants: z.string(),
        gets: z.string(),
        quote: z.string(),
        quoteUse: QuoteUse,
        importance: z.int().nullable(),
        performance: z.int().nullable(),
        /** The need it is gathered under, null until somebody has gathered it. */
        need: Id.nullable(),
        /** The pilot group its quote is tied to; null where there is none, or none any more. */
        pilot: PilotView.nullable(),
      }),
    ),
    written: Said,
    /** Why it does not count, and who said so; null while it does. */
    removed: Said.extend({ reason: z.string() }).nullable(),
  })
  .meta({ id: 'Interview' });
export type InterviewView = z.infer<typeof InterviewView>;
