import { z } from 'zod';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { DueBody } from '#steering-groups/anchoring-view.ts';

export const summarySections = [
  'now',
  'deliverables',
  'decisions',
  'promises',
  'attendance',
  'dates',
  'figures',
] as const;
export type SummarySection = (typeof summarySections)[number];

/** One line: the sentence, what stands small under it, and the page it was made from. */
export const SummaryLine = z.object({
  text: z.string(),
  under: z.array(z.string()),
  mark: z.enum(['plan', 'watch', 'deviation']).nullable(),
  url: z.string(),
});
export type SummaryLine = z.infer<typeof SummaryLine>;

/** The page as it is read and as it is printed: chosen words, in the order they stand. */
export const SummaryPicture = z.object({
  title: z.string(),
  lead: z.string(),
  sections: z.array(
    z.object({
      key: z.enum(summarySections),
      heading: z.string(),
      lines: z.array(SummaryLine),
      /** What was left out to keep it on one page, in words; null where nothing was. */
      more: z.string().nullable(),
      /** Said where there is nothing to tell. */
      none: z.string().nullable(),
    }),
  ),
});
export type SummaryPicture = z.infer<typeof SummaryPicture>;

export const SummaryView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    receiver: DueBody,
    period: z.object({ from: PlanDate, to: PlanDate }),
    /** The last time the receiver took the work up, which the period begins after; null where it never has. */
    previous: PlanDate.nullable(),
    picture: SummaryPicture,
  })
  .meta({ id: 'SteeringSummary' });
export type SummaryView = z.infer<typeof SummaryView>;
