import { z } from 'zod';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

/** A line of a figure that has changed: what its chart says, and where it stands. */
export const Signal = z
  .object({
    indicator: Id,
    name: z.string(),
    /** Where it was read, null for the whole company. */
    site: z.string().nullable(),
    code: z.enum(['better', 'worse', 'changed']),
    sentence: z.string(),
    /** The first period of the change. */
    since: PlanDate.nullable(),
    url: z.string(),
  })
  .meta({ id: 'IndicatorSignal' });
export type Signal = z.infer<typeof Signal>;
