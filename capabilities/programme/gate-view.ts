import { z } from 'zod';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

/** What proves that a deliverable is done: a file, an address, or words. */
export const Evidence = z
  .object({
    evidence: Id,
    kind: z.enum(['file', 'link', 'words']),
    words: z.string(),
    link: z.string(),
    fileName: z.string(),
    by: z.string(),
    at: Moment,
    /** Taken back, with the reason; it stays in view. */
    withdrawn: z.object({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const verdicts = ['go-on', 'conditions', 'wait'] as const;

/** What the adviser says of a gate; the latest counts, and the ones before it stay. */
export const Advice = z
  .object({
    advice: Id,
    verdict: z.enum(verdicts),
    words: z.string(),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: 'Advice' });
export type Advice = z.infer<typeof Advice>;

/** A deliverable a gate waits for, and whose it is. */
export const Missing = z.object({
  key: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  due: PlanDate,
});
export type Missing = z.infer<typeof Missing>;

/** Rooms in which a deliverable is made, as the last part of their page's address. */
export const workrooms = [
  'ambitions',
  'customers',
  'principles',
  'pilot-groups',
  'pulse-boards',
  'surveys',
  'lean-status',
] as const;
