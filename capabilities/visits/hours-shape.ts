import { z } from 'zod';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { hoursKinds } from '#visits/hours.ts';

export const HoursKind = z.enum(hoursKinds);
export type HoursKind = z.infer<typeof HoursKind>;

/** Own hours as they are logged. With `people`, `hours` is what each gave; without, it is the sum. */
export const HoursBody = z.strictObject({
  /** What is logged: the same again, with another writing, corrects it. */
  entry: Id,
  writing: Id,
  on: PlanDate,
  kind: HoursKind,
  people: z.int().min(1).max(500).nullable(),
  hours: z.number().min(0.25).max(5000),
  /** Taken back: it counts no more, and stays on record. */
  withdrawn: z.boolean().default(false),
});
export type HoursBody = z.infer<typeof HoursBody>;

const Written = z.object({
  on: PlanDate,
  kind: HoursKind,
  people: z.int().nullable(),
  hours: z.number(),
  withdrawn: z.boolean(),
  by: z.string(),
  at: Moment,
});

export const HoursEntry = Written.omit({ by: true, at: true }).extend({
  entry: Id,
  /** What stood before, oldest first, where it has been corrected. */
  earlier: z.array(Written),
});
export type HoursEntry = z.infer<typeof HoursEntry>;

export const HoursView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    total: z.number(),
    /** By month (`2026-11`), the latest first. */
    months: z.array(
      z.object({ month: z.string(), total: z.number(), kinds: z.record(HoursKind, z.number()) }),
    ),
    /** The latest day first; those taken back among them. */
    entries: z.array(HoursEntry),
    may: z.object({ log: z.boolean() }),
  })
  .meta({ id: 'OwnHours' });
export type HoursView = z.infer<typeof HoursView>;
