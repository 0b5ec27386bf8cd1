/**
 * What is published of a wave: made once, when it is counted, from tables declared before anybody answered, and kept as
 * it is. Every figure stands only where `engines/statistics/suppression.ts` lets it.
 */
import { z } from 'zod';

/** How a cell is shown: `band` is low, middle or high and no number; `nothing` is "fewer than … answers". */
export const Cell = z
  .object({
    show: z.enum(['distribution', 'mean', 'band', 'nothing']),
    /** Answers behind it: all of them with a distribution, so many at the least with a mean alone; null where nothing is shown. */
    n: z.int().nullable(),
    mean: z.number().nullable(),
    sd: z.number().nullable(),
    /** How many chose each step, the lowest first; only in a distribution. */
    counts: z.array(z.int()).nullable(),
    band: z.enum(['low', 'middle', 'high']).nullable(),
    /** Those who said they do not know or passed it over: with the whole's distribution alone. */
    unsure: z.int().nullable(),
    /** Why nothing is shown: too few answers, another group would be reckoned out, or its people were shown before. */
    why: z.enum(['few', 'shields', 'shown-before']).nullable(),
  })
  .meta({ id: 'SurveyCell' });
export type Cell = z.infer<typeof Cell>;

/** Since the wave before: an interval where there is one, and a verdict that is most often "cannot tell". */
export const WaveChange = z
  .object({
    verdict: z.enum(['rose', 'fell', 'cannot-tell', 'too-few']),
    difference: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'WaveChange' });
export type WaveChange = z.infer<typeof WaveChange>;

export const TableRow = z.object({
  key: z.string(),
  whole: Cell,
  /** By group and option. */
  groups: z.record(z.string(), z.record(z.string(), Cell)),
  change: WaveChange.nullable(),
});

export type TableRow = z.infer<typeof TableRow>;

export const WaveTables = z.object({
  items: z.array(TableRow),
  /** The mean of what is shown of a theme's statements, the reversed ones turned: nothing else goes into it. */
  themes: z.array(
    TableRow.extend({
      reliability: z
        .object({
          verdict: z.enum(['holds', 'weak', 'too-few']),
          alpha: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          omega: z.number().nullable(),
          n: z.int(),
        })
        .nullable(),
    }),
  ),
  /** The wave the change is reckoned from; null where there is none with the same questions. */
  since: z.string().nullable(),
  /** The fewest answers used: behind a mean, and behind a distribution or a statement that is sensitive. */
  atLeast: z.object({ means: z.int(), distributions: z.int() }),
});
export type WaveTables = z.infer<typeof WaveTables>;
