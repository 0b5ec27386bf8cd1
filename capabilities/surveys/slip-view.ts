import { z } from 'zod';
import { LanguageShape } from '#platform/contract/shapes.ts';

/** Slips as they are printed, this once: what stands on each of them, and the secret of each. */
export const SlipPrint = z
  .object({
    /** Of the page, as it ends, and whole as people type it. */
    address: z.string(),
    page: z.string(),
    fingerprint: z.string(),
    tokens: z.array(z.string()),
    /** For each secret in its order: the whole address as a picture to scan, a `data:` address of an SVG. */
    squares: z.array(z.string()),
    language: LanguageShape,
    /** What stands on every slip, in that language. */
    words: z.object({
      eyebrow: z.string(),
      title: z.string(),
      until: z.string(),
      how: z.string(),
      promise: z.string(),
      check: z.string(),
    }),
  })
  .meta({ id: 'SlipPrint' });
export type SlipPrint = z.infer<typeof SlipPrint>;
