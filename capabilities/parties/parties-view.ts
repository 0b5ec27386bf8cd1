import { z } from 'zod';
import { IntakeView } from '#parties/intake-view.ts';
import { ActView } from '#parties/joint-act.ts';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

export const ThresholdsView = z
  .object({ means: z.int(), distributions: z.int(), since: z.string().nullable() })
  .meta({ id: 'Thresholds' });

/** What the two parties have to agree on, as one person sees it. */
export const PartiesView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Who speaks for each party here. */
    parties: z.object({ employer: z.array(z.string()), employees: z.array(z.string()) }),
    intake: IntakeView,
    /** Those that wait first, then the latest. */
    acts: z.array(ActView),
    thresholds: ThresholdsView,
    /** The decision that the company's data may be used in research, while it holds. */
    consent: ActView.nullable(),
    may: z.object({
      /** The parties the person speaks for. */
      sides: z.array(Side),
      apply: z.boolean(),
      anchor: z.boolean(),
      propose: z.boolean(),
    }),
  })
  .meta({ id: 'Parties' });
export type PartiesView = z.infer<typeof PartiesView>;
