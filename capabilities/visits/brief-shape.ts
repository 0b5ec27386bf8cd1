import { z } from 'zod';
import { ActionView } from '#actions/contract.ts';
import { Signal } from '#indicators/contract.ts';
import { PlanDate } from '#platform/contract/shapes.ts';

/** Something that needs the adviser: each has what it is made from, and where that stands. */
export const Need = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'meetings-missed',
      'visits-missed',
      'meetings-cancelled',
      'meetings-unreported',
      'visits-unreported',
    ]),
    name: z.string(),
    count: z.int(),
    /** Of how many there should have been. */
    of: z.int(),
    dates: z.array(PlanDate),
    note: z.string(),
    url: z.string(),
  }),
  z.object({ kind: z.literal('action-late'), action: ActionView, url: z.string() }),
  z.object({
    kind: z.literal('deliverable-late'),
    name: z.string(),
    /** Who has it in hand, null while nobody has. */
    owner: z.string().nullable(),
    due: PlanDate,
    url: z.string(),
  }),
  z.object({
    kind: z.literal('answer-late'),
    /** The card somebody waits with, and the board that owes the answer. */
    card: z.string(),
    name: z.string(),
    board: z.string(),
    due: PlanDate,
    url: z.string(),
  }),
  z.object({ kind: z.literal('signal'), signal: Signal }),
]);
export type Need = z.infer<typeof Need>;

export const Brief = z.object({
  /** The visit before that was held, null when this is the first. */
  since: PlanDate.nullable(),
  needs: z.array(Need),
  /** What was promised at visits: what is open or late, and what was kept since. */
  promised: z.array(ActionView),
  well: z.object({
    held: z.array(z.object({ name: z.string(), count: z.int(), of: z.int(), latest: PlanDate })),
    delivered: z.array(z.string()),
    /** Own hours since. */
    hours: z.number(),
    /** Charts that vary as usual, and all that can be read. */
    steady: z.int(),
    charts: z.int(),
  }),
});
export type Brief = z.infer<typeof Brief>;
