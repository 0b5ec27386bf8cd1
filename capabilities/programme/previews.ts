import { z } from 'zod';
import { PlanDate } from '#platform/contract/shapes.ts';
import { Warning } from '#programme/journey-view.ts';

export const StartPreview = z
  .object({
    start: PlanDate,
    end: PlanDate,
    limit: PlanDate,
    slackWeeks: z.int(),
    weeks: z.int(),
    visits: z.int(),
    closed: z.array(z.object({ monday: PlanDate, isoWeek: z.string(), name: z.string() })),
    phases: z.array(z.object({ n: z.int(), name: z.string(), from: PlanDate, to: PlanDate })),
    warnings: z.array(Warning),
    /** Mondays near by with a week or more to spare. */
    betterStarts: z.array(z.object({ start: PlanDate, slackWeeks: z.int() })),
  })
  .meta({ id: 'StartPreview' });
export type StartPreview = z.infer<typeof StartPreview>;

const moved = z.object({
  kind: z.string(),
  name: z.string(),
  before: PlanDate.nullable(),
  after: PlanDate.nullable(),
});

export const ChangePreview = z
  .object({
    same: z.boolean(),
    end: z.object({ before: PlanDate, after: PlanDate }),
    limit: z.object({ before: PlanDate, after: PlanDate }),
    /** Months from start to limit after the change. */
    months: z.int(),
    slackWeeks: z.object({ before: z.int(), after: z.int() }),
    weeks: z.object({ before: z.int(), after: z.int() }),
    visits: z.object({ before: z.int(), after: z.int() }),
    /** Phases, gates, gatherings, deliverables and visits whose dates change; `before` null is added, `after` null is gone. */
    moved: z.array(moved),
    /** Things whose words change with a template version: what they were called and what they become. */
    reworded: z.array(z.object({ key: z.string(), before: z.string(), after: z.string() })),
    /** Ticks that stand on something the other version does not have. */
    lostMarks: z.array(z.string()),
    /** Visits and meetings that were moved or called off by hand, in weeks that are no longer theirs: they follow the journey. */
    lapsing: z.array(z.object({ name: z.string(), date: PlanDate })),
    warnings: z.array(Warning),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;
