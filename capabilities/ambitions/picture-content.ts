import { z } from 'zod';
import { forces } from '#ambitions/limits.ts';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

/** What one party said of a thing in its own words, before it saw the other's. */
const Voice = z.object({ side: Side, title: z.string(), happens: z.string(), weight: z.string() });
export type Voice = z.infer<typeof Voice>;

/** A word of a party on a text: its yes, or its no with the reason. */
const Opinion = z.object({ side: Side, word: z.enum(['yes', 'no']), by: z.string(), note: z.string() });

export const PictureChallenge = z.object({
  joint: Id,
  wording: z.string(),
  agreed: z.boolean(),
  voices: z.array(Voice),
  said: z.array(Opinion),
});
export type PictureChallenge = z.infer<typeof PictureChallenge>;

export const PictureAmbition = z.object({
  ambition: Id,
  statement: z.string(),
  agreed: z.boolean(),
  /** Null where there is no figure. */
  figure: z.object({ words: z.string(), unit: z.string(), decimals: z.int() }).nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  by: PlanDate.nullable(),
  reason: z.string(),
  answers: z.array(Id),
  said: z.array(Opinion),
});
export type PictureAmbition = z.infer<typeof PictureAmbition>;

/** The picture both parties sign: what they agree on, and what they do not. What is still open is not in it. */
export const PictureContent = z.object({
  challenges: z.array(PictureChallenge),
  ambitions: z.array(PictureAmbition),
  forces: z.record(z.enum(forces), z.string()),
});
export type PictureContent = z.infer<typeof PictureContent>;
