import { z } from 'zod';
import { line, note } from '#platform/contract/shapes.ts';

/** What a lean status mapping asks, as data: a file that comes along, or one a programme office publishes. */
const inFive = (longest: number) =>
  z.strictObject({
    nb: line(longest),
    nn: line(longest),
    en: line(longest),
    sv: line(longest),
    pl: line(longest),
  });
const paragraphInFive = (longest: number) => {
  const text = note(longest).min(1);
  return z.strictObject({ nb: text, nn: text, en: text, sv: text, pl: text });
};

const key = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const version = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+)*$/)
  .max(20);

export const fewestDimensions = 12;
export const mostDimensions = 14;

const dimension = z.strictObject({
  key,
  name: inFive(80),
  /** For the profile, where there is little room. */
  short: inFive(16),
  question: inFive(300),
  /** What one sees, hears or finds at each level, 1 to 5. */
  signs: z.array(inFive(400)).length(5),
});

export const LeanInstrument = z.strictObject({
  schema: z.literal('lean-status/1'),
  key: z.literal('lean-status'),
  version,
  name: inFive(120),
  purpose: inFive(600),
  dimensions: z.array(dimension).min(fewestDimensions).max(mostDimensions),
});
export type LeanInstrument = z.infer<typeof LeanInstrument>;

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Level = z.infer<typeof Level>;
export const levels: readonly Level[] = [1, 2, 3, 4, 5];

export const Calibration = z.strictObject({
  schema: z.literal('calibration/1'),
  version,
  cases: z
    .array(
      z.strictObject({
        key,
        title: inFive(120),
        /** What one sees and hears. */
        seen: paragraphInFive(2000),
        levels: z.record(key, Level).refine((given) => Object.keys(given).length > 0),
        why: paragraphInFive(1200),
      }),
    )
    .min(1)
    .max(60),
});
export type Calibration = z.infer<typeof Calibration>;
