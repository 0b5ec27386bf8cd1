import { z } from 'zod';
import { CustomerView, InterviewView, PilotView, Said } from '#customers/interview-view.ts';
import { NeedView } from '#customers/need-view.ts';
import { RoundView } from '#customers/round-view.ts';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';

/** A party's yes to the description, with what was known when it was said. */
const Assent = Said.extend({ interviews: z.int(), answers: z.int() });

export const DescriptionView = z.object({
  written: Written,
  /** Names the words as they stand: a yes is a yes to these. */
  digest: z.string(),
  yes: z.object({ employer: Assent.nullable(), employees: Assent.nullable() }),
  /** Parties whose yes was to other words than these. */
  outdated: z.array(Side),
  /** Both have said yes to these words: they are locked until one of them takes its yes back. */
  agreed: z.boolean(),
});
export type DescriptionView = z.infer<typeof DescriptionView>;

export const CustomersView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    customers: z.array(CustomerView),
    /** The latest first. Removed ones come along, with why. */
    interviews: z.array(InterviewView),
    /** The widest gap first. */
    needs: z.array(NeedView),
    /** Pilot groups a quote may be tied to. */
    pilots: z.array(PilotView),
    rounds: z.array(RoundView),
    description: DescriptionView,
    /** What all of it rests on: finished cards, answers that are shown, and different customers among them. */
    basis: z.object({ interviews: z.int(), answers: z.int(), customers: z.int() }),
    parties: z.object({ employer: z.array(z.string()), employees: z.array(z.string()) }),
    may: z.object({ write: z.boolean(), ask: z.boolean(), sides: z.array(Side) }),
  })
  .meta({ id: 'Customers' });
export type CustomersView = z.infer<typeof CustomersView>;
