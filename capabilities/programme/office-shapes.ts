import { z } from 'zod';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { BeatState, Position } from '#programme/journey-view.ts';

export const TemplateSummary = z
  .object({
    programme: z.string(),
    version: z.string(),
    name: z.string(),
    summary: z.string(),
    example: z.boolean(),
    months: z.int(),
    weeks: z.int(),
    phases: z.array(z.object({ n: z.int(), name: z.string(), weeks: z.int() })),
    newest: z.boolean(),
    enrolled: z.int(),
    publishedAt: z.string(),
  })
  .meta({ id: 'TemplateSummary' });
export type TemplateSummary = z.infer<typeof TemplateSummary>;

export const Cohort = z
  .object({ cohort: Id, name: z.string(), template: z.string(), version: z.string() })
  .meta({ id: 'Cohort' });
export type Cohort = z.infer<typeof Cohort>;

export const PortfolioRow = z
  .object({
    company: Id,
    name: z.string(),
    cohort: z.string().nullable(),
    programme: z.string().nullable(),
    /** Version of the template it follows. */
    version: z.string().nullable(),
    adviser: z.string().nullable(),
    enrolled: z.boolean(),
    weeks: z.int(),
    phases: z.array(z.object({ n: z.int(), name: z.string(), firstWeek: z.int(), lastWeek: z.int() })),
    position: Position.nullable(),
    visits: z.array(z.object({ n: z.int(), week: z.int(), date: PlanDate, state: BeatState })),
    gates: z.array(
      z.object({ week: z.int(), date: PlanDate, state: z.enum(['open', 'ready', 'waiting', 'late']) }),
    ),
    /** What the office or the adviser should do, the weightiest first; empty when all goes as planned. */
    needs: z.array(
      z.object({
        code: z.enum([
          'visits-missed',
          'visits-unreported',
          'gate-late',
          'deliverables-late',
          'pause-open',
          'past-limit',
          'not-enrolled',
        ]),
        count: z.int(),
        date: PlanDate.nullable(),
      }),
    ),
    nextName: z.string().nullable(),
    nextDate: PlanDate.nullable(),
    start: PlanDate.nullable(),
    end: PlanDate.nullable(),
    slackWeeks: z.int().nullable(),
  })
  .meta({ id: 'PortfolioRow' });
export type PortfolioRow = z.infer<typeof PortfolioRow>;

/** A company as a branch partner sees it: progress and involvement, in counts. */
export const ProgressRow = z
  .object({
    company: Id,
    name: z.string(),
    cohort: z.string().nullable(),
    position: Position.nullable(),
    weeks: z.int(),
    /** Visits held, of those whose day has passed. */
    visits: z.object({ held: z.int(), due: z.int() }),
    gates: z.object({ open: z.int(), all: z.int() }),
    /** Whether each party has somebody who speaks for it. */
    represented: z.object({ employer: z.boolean(), employees: z.boolean() }),
    /** Signatures given by each party. */
    signed: z.object({ employer: z.int(), employees: z.int() }),
  })
  .meta({ id: 'ProgressRow' });
export type ProgressRow = z.infer<typeof ProgressRow>;
