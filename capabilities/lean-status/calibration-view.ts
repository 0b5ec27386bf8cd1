import { z } from 'zod';
import { Level } from '#lean-status/instrument.ts';
import { DimensionText } from '#lean-status/round-view.ts';
import { Moment } from '#platform/contract/shapes.ts';

/** How an adviser agrees with the key. Deviations are in levels, of the latest occasion: above the key is plus. */
export const AdviserView = z.object({
  name: z.string(),
  cases: z.int(),
  levels: z.int(),
  same: z.number().nullable(),
  withinOne: z.number().nullable(),
  signed: z.number().nullable(),
  absolute: z.number().nullable(),
  drift: z.enum(['milder', 'stricter', 'cannot-tell', 'too-few']),
  latest: Moment.nullable(),
});
export type AdviserView = z.infer<typeof AdviserView>;

export const CaseView = z.object({
  key: z.string(),
  title: z.string(),
  seen: z.string(),
  dimensions: z.array(DimensionText),
  times: z.int(),
  /** What one gave last, beside the key, and why; null until one has rated it oneself. */
  answered: z
    .object({
      at: Moment,
      levels: z.array(z.object({ dimension: z.string(), given: Level.nullable(), key: Level })),
      why: z.string(),
    })
    .nullable(),
});
export type CaseView = z.infer<typeof CaseView>;

export const CalibrationView = z
  .object({ cases: z.array(CaseView), own: AdviserView })
  .meta({ id: 'LeanStatusCalibration' });
export type CalibrationView = z.infer<typeof CalibrationView>;
