/**
 * An instrument: what is asked, as data. A file in `programmes/instruments/` and one an office writes have the same
 * shape. What holds between its parts is checked in `instrument-rules.ts`, where a breach can name its line. A message
 * given here is the code of a problem in `instrument-problem.ts`.
 */
import { z } from 'zod';

/** How long the texts may be, in signs: what is longer is not read on a phone. */
export const longest = { name: 120, purpose: 600, label: 60, statement: 300, level: 400, key: 60 } as const;
/** How many of each an instrument may hold. More than sixty questions are not answered with thought. */
export const mostParts = { items: 60, themes: 12, scales: 6, levels: 7, minutes: 60 } as const;
/** A scale has five steps, so that every question is answered and read in the same way. */
export const stepsOfScale = 5;

const textOf = (most: number) =>
  z
    .string()
    .max(most, 'text-too-long')
    .refine((value) => value.trim() !== '', 'empty-text');

/** A text in the five languages; none may be left out or empty. */
const inFive = (most: number) => {
  const text = textOf(most);
  return z.strictObject({ nb: text, nn: text, en: text, sv: text, pl: text });
};

const Key = z
  .string()
  .max(longest.key, 'text-too-long')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-key');
const Version = z.string('bad-version').regex(/^\d{4}\.[1-9]\d{0,3}$/, 'bad-version');

export const InFive = inFive(longest.purpose).meta({ id: 'InFive' });
export type InFive = z.infer<typeof InFive>;

const Scale = z.strictObject({
  key: Key,
  /** Lowest first. */
  labels: z.array(inFive(longest.label)).length(stepsOfScale, 'not-five-steps'),
});
const Theme = z.strictObject({
  key: Key,
  name: inFive(longest.name),
  /** Whether its statements are meant to measure one thing, so that their agreement may be reckoned. */
  reliability: z.boolean(),
});
const Item = z.strictObject({
  key: Key,
  theme: Key,
  kind: z.enum(['scale', 'levels', 'text']),
  scale: Key.optional(),
  /** Lowest first. */
  levels: z
    .array(inFive(longest.level))
    .min(2, 'too-few-levels')
    .max(mostParts.levels, 'too-many')
    .optional(),
  text: inFive(longest.statement),
  /** A statement it is good to disagree with: its answers are turned before they are put with others. */
  reversed: z.boolean().optional(),
  /** Shown from more answers than others, and never where all have answered alike. */
  sensitive: z.boolean().optional(),
});

export const Instrument = z
  .strictObject({
    schema: z.literal('instrument/1', 'unknown-schema'),
    key: Key,
    /** `NNNN.N`, in quotes: a number would lose the zero of `2026.10`. */
    version: Version,
    /** `ballot`: anonymous, by ballots. `apart`: each party answers for itself, shown when both have handed in. */
    kind: z.enum(['ballot', 'apart']),
    occasion: z.enum(['attitudes', 'operators', 'visit', 'gathering', 'self-evaluation', 'follow-up']),
    name: inFive(longest.name),
    /** Shown to whoever answers. */
    purpose: InFive,
    /** How long it takes, honestly. */
    minutes: z
      .int('number-out-of-range')
      .min(1, 'number-out-of-range')
      .max(mostParts.minutes, 'number-out-of-range'),
    scales: z.array(Scale).max(mostParts.scales, 'too-many'),
    themes: z.array(Theme).min(1, 'empty-list').max(mostParts.themes, 'too-many'),
    items: z.array(Item).min(1, 'empty-list').max(mostParts.items, 'too-many'),
  })
  .meta({ id: 'Instrument' });
export type Instrument = z.infer<typeof Instrument>;
export type InstrumentItem = Instrument['items'][number];
