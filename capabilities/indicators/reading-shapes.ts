import { z } from 'zod';
import { inputKeys } from '#indicators/formulas.ts';
import { Id, note, PlanDate } from '#platform/contract/shapes.ts';

const number = z.number().min(-1e15).max(1e15);

/** What is said of one period. A value of null takes the number away; parts are given where the figure has parts. */
export const ReadingEntry = z.strictObject({
  indicator: Id,
  site: Id.nullable().default(null),
  /** Any day of the period. */
  period: PlanDate,
  value: number.nullable().default(null),
  count: number.nullable().default(null),
  whole: number.nullable().default(null),
  samples: z.array(number).max(50).nullable().default(null),
  inputs: z.partialRecord(z.enum(inputKeys), number).nullable().default(null),
  /**
   * How often the number had been said when one looked; 0 where there was none. Left out, as a program does,
   * what is said last stands, and what stood before is kept.
   */
  seen: z.int().min(0).optional(),
  /** Takes the number away. */
  remove: z.boolean().default(false),
  reason: note(500).default(''),
});
export type ReadingEntry = z.infer<typeof ReadingEntry>;

export const mostEntries = 1000;

export const ReadingsBody = z.strictObject({
  /** Made by whoever says it, so that saying it again is the same act. */
  act: Id,
  readings: z.array(ReadingEntry).min(1).max(mostEntries),
});

export const ReadingsAnswer = z
  .object({
    saved: z.array(
      z.object({
        indicator: Id,
        site: Id.nullable(),
        period: PlanDate,
        revision: z.int(),
        value: z.number().nullable(),
        /** False where it stood already. */
        isNews: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SavedReadings' });

export const readingRefusals = [
  'no-such-figure',
  'figure-retired',
  'measure-needed',
  'reading-in-the-future',
  'reading-too-long-ago',
  'reading-stands',
  'site-needed',
  'site-not-asked-for',
  'site-unknown',
  'value-needed',
  'parts-needed',
  'part-missing',
  'whole-is-zero',
  'count-over-whole',
  'count-not-whole',
  'negative-count',
  'samples-needed',
  'outside-bounds',
  'reason-needed',
  'said-twice',
] as const;
export type ReadingRefusal = (typeof readingRefusals)[number];
