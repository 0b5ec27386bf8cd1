import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { RoundView, Said } from '#principles/round-view.ts';
import { WalkView } from '#principles/walk-view.ts';

/** A principle that both parties have signed. */
export const Principle = z
  .object({
    principle: Id,
    /** The same through all versions. */
    number: z.int(),
    text: z.string(),
    like: z.string(),
    unlike: z.string(),
  })
  .meta({ id: 'Principle' });
export type Principle = z.infer<typeof Principle>;

export const Version = z
  .object({
    version: z.int(),
    adoptedOn: PlanDate,
    adoptedAt: Moment,
    principles: z.array(Principle),
    signed: z.object({ employer: Said, employees: Said }),
  })
  .meta({ id: 'PrinciplesVersion' });
export type Version = z.infer<typeof Version>;

export const PrinciplesView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    parties: z.object({ employer: z.array(z.string()), employees: z.array(z.string()) }),
    /** Every version, the one that counts first. */
    versions: z.array(Version),
    /** The round that is open, for those who take part in it. */
    round: RoundView.nullable(),
    walk: WalkView.nullable(),
    may: z.object({
      begin: z.boolean(),
      /** Notes and dots of one's own. */
      takePart: z.boolean(),
      /** Moving notes and naming clusters. */
      arrange: z.boolean(),
      /** Laying out, closing the choice, and wording. */
      lead: z.boolean(),
      /** The parties one signs and answers for. */
      sides: z.array(Side),
    }),
  })
  .meta({ id: 'Principles' });
export type PrinciplesView = z.infer<typeof PrinciplesView>;
