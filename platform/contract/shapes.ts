import { z } from 'zod';
import { languages } from '#platform/contract/language.ts';

/** UUIDv7 made by whoever acts, so that a retry is the same act. */
export const Id = z.uuidv7();
export type Id = z.infer<typeof Id>;

/** A day in a plan, `YYYY-MM-DD`; a day that does not exist, or that no plan can reach, is refused. */
export const PlanDate = z.iso
  .date()
  // What is no day at all is told of by the line above, and once is enough.
  .refine((date) => !/^\d{4}-\d\d-\d\d$/.test(date) || (date >= '1900-01-01' && date < '2200-01-01'), {
    params: { format: 'date' },
  });

/** A moment in UTC, ISO 8601 with `Z`. */
export const Moment = z.iso.datetime();

/** An ISO week, `2026-W08`. */
export const IsoWeek = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);

export const LanguageShape = z.enum(languages);

/**
 * Signs nobody sees and nobody typed: controls but for line breaks and tabs, byte order marks, zero-width spaces, and
 * the marks that turn the direction of what follows. They come along when text is pasted, and can make a name look
 * like another. The two joiners stay: Persian and Hindi names are written with them.
 */
const unseen = /(?![\n\r\t\v\f\u0085])\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu;

/** Half a sign, as of an emoji cut in two where a field was full, becomes the sign for one that cannot be read. */
const seen = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(unseen, '');
/** Line breaks and tabs of every kind become a space: what is one line stays one, also in a letter's head. */
const oneLine = (text: string): string =>
  seen(text)
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();

/** One line of text a person wrote: trimmed, without what nobody can see, never empty. */
export const line = (longest: number) => z.string().overwrite(oneLine).min(1).max(longest);

/** Several lines of text, possibly none. */
export const note = (longest: number) =>
  z
    .string()
    .overwrite((text) => seen(text).trim())
    .max(longest);
