import { z } from 'zod';
import { line } from '#platform/contract/shapes.ts';

/** A list of places, shifts or the like that results are shown for; whoever answers picks one, or none. */
export const Group = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
    name: line(60),
    options: z
      .array(
        z.strictObject({
          key: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
          name: line(60),
          /** How many work there. */
          people: z.int().min(1).max(100_000),
        }),
      )
      .min(2)
      .max(20),
  })
  .meta({ id: 'SurveyGroup' });
export type Group = z.infer<typeof Group>;

/** A company with fewer people than this is shown as a whole and no other way. */
export const fewestForGroups = 15;
