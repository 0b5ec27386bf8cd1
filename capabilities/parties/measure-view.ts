import { z } from 'zod';
import { ActView, Said } from '#parties/joint-act.ts';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

export const measureStates = ['draft', 'discussed', 'live', 'ended'] as const;

const Discussion = z.object({
  discussion: Id,
  revision: z.int(),
  heldOn: PlanDate,
  withWhom: z.string(),
  views: z.string(),
  disagreement: z.string(),
  recorded: Said,
});
export type Discussion = z.infer<typeof Discussion>;

const Review = z.object({
  review: Id,
  heldOn: PlanDate,
  withWhom: z.string(),
  finding: z.string(),
  verdict: z.enum(['keep', 'end']),
  nextReview: PlanDate.nullable(),
  recorded: Said,
});
export type Review = z.infer<typeof Review>;

/** What those who are in the company read of a measure; others see that it exists, and how it was discussed. */
const MeasureDetail = z.object({
  purpose: z.string(),
  seenBy: z.string(),
  consequences: z.string(),
  written: Said,
  /** The latest first. */
  discussions: z.array(Discussion),
  reviews: z.array(Review),
  opened: Said.nullable(),
  ended: Said.extend({ reason: z.string() }).nullable(),
  /** The decision of both parties that it may go live: the open one, or the one it went live by. */
  act: ActView.nullable(),
});

export const whyNotOpen = ['discussion-first', 'proposed', 'not-yours', 'parties-decide'] as const;

export const MeasureView = z
  .object({
    measure: Id,
    /** The board or figure it concerns, as its room names it; null for one that lives elsewhere. */
    subject: z.string().nullable(),
    title: z.string(),
    state: z.enum(measureStates),
    pointsAtPeople: z.boolean(),
    revision: z.int(),
    from: PlanDate,
    to: PlanDate.nullable(),
    /** The day by which it is to be looked at next. */
    reviewBy: PlanDate,
    overdue: z.boolean(),
    /** When this version of it was discussed, and whether somebody disagreed. */
    discussed: z.object({ on: PlanDate, disagreement: z.boolean() }).nullable(),
    detail: MeasureDetail.nullable(),
    may: z.object({
      correct: z.boolean(),
      discuss: z.boolean(),
      review: z.boolean(),
      end: z.boolean(),
      /** `open` puts it live at once; `propose` asks the other party for its key. */
      open: z.boolean(),
      propose: z.boolean(),
      why: z.enum(whyNotOpen).nullable(),
    }),
  })
  .meta({ id: 'Measure' });
export type MeasureView = z.infer<typeof MeasureView>;

export const MeasuresView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Who speaks for each party here; nobody is named to those outside. */
    parties: z.object({ employer: z.array(z.string()), employees: z.array(z.string()) }),
    measures: z.array(MeasureView),
    may: z.object({
      register: z.boolean(),
      readWhole: z.boolean(),
      /** The parties the person speaks for. */
      sides: z.array(Side),
    }),
  })
  .meta({ id: 'Measures' });
export type MeasuresView = z.infer<typeof MeasuresView>;
