import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';

/** What was said of one thing, 1 to 5: the middle, the ends, and how many said each. */
export const Spread = z.object({
  median: z.number(),
  low: z.int(),
  high: z.int(),
  /** How many said 1, 2, 3, 4 and 5. */
  counts: z.array(z.int()).length(5),
  voices: z.int(),
});
export type Spread = z.infer<typeof Spread>;

export const NeedView = z
  .object({
    need: Id,
    revision: z.int(),
    name: z.string(),
    /** Needs that turned out to be this one. */
    merged: z.array(z.object({ need: Id, name: z.string() })),
    /** Customers known by name who said something of it. */
    customers: z.int(),
    /** Answers by open links: each counts for itself, since nobody knows whose it is. */
    openAnswers: z.int(),
    statements: z.int(),
    importance: Spread.nullable(),
    performance: Spread.nullable(),
    /** Importance less performance, by the medians; null where one of them is missing. */
    gap: z.number().nullable(),
    /** Whether enough customers have spoken for the medians to say something. */
    enough: z.boolean(),
  })
  .meta({ id: 'Need' });
export type NeedView = z.infer<typeof NeedView>;
