import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';
import { InFive, Instrument } from '#surveys/instrument.ts';

export const formOccasions = ['visit', 'gathering', 'self-evaluation', 'follow-up', 'expectations'] as const;
export type FormOccasion = (typeof formOccasions)[number];

const Said = z.object({ by: z.string(), at: z.string() });
const BothSaid = z.object({ employer: Said.nullable(), employees: Said.nullable() });

/** A form as a list shows it: whether each side has handed in, and nothing else of what they do. */
export const FormLine = z
  .object({
    form: Id,
    occasion: z.enum(formOccasions),
    thing: z.string(),
    name: z.string(),
    instrument: InFive,
    aboutOn: PlanDate,
    dueOn: PlanDate,
    state: z.enum(['waiting', 'half', 'shown', 'set-aside']),
    isLate: z.boolean(),
    handedIn: BothSaid,
    opened: Said,
    /** How many answers are far apart; null until both have handed in. */
    farApart: z.int().nullable(),
  })
  .meta({ id: 'FormLine' });
export type FormLine = z.infer<typeof FormLine>;

/** What can be opened now: it is due soon, or has just been. */
export const FormOffer = z
  .object({
    occasion: z.enum(formOccasions),
    thing: z.string(),
    name: z.string(),
    aboutOn: PlanDate,
    dueOn: PlanDate,
  })
  .meta({ id: 'FormOffer' });
export type FormOffer = z.infer<typeof FormOffer>;

export const FormsView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Open ones first by their day, then shown ones, the latest first. */
    forms: z.array(FormLine),
    offers: z.array(FormOffer),
    may: z.object({ open: z.boolean(), sides: z.array(Side) }),
    /** How many of them wait for whoever looks. */
    waiting: z.int(),
  })
  .meta({ id: 'FormsView' });
export type FormsView = z.infer<typeof FormsView>;

const Own = z.object({
  side: Side,
  answers: z.record(z.string(), Written),
  /** Every writing, the latest first. */
  history: z.array(z.object({ item: z.string(), value: z.string(), by: z.string(), at: z.string() })),
  lacking: z.int(),
});

const Step = z.int().nullable();
export const FormRow = z.object({
  item: z.string(),
  employer: Step,
  employees: Step,
  distance: z.int().nullable(),
});

/** What both say together of one question. */
export const FormNote = z.object({
  item: z.string(),
  written: Written,
  /** The side whose words they are. */
  side: Side.nullable(),
  yes: BothSaid,
  agreed: z.boolean(),
});
export type FormNote = z.infer<typeof FormNote>;

const Trend = z.object({
  item: z.string(),
  points: z.array(z.object({ form: Id, aboutOn: PlanDate, name: z.string(), middle: z.number() })),
});

export const FormView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    line: FormLine,
    asks: Instrument,
    /** One's own side's answers; both where somebody speaks for both. */
    own: z.array(Own),
    /** Null until both have handed in. */
    shown: z
      .object({
        rows: z.array(FormRow),
        words: z.array(z.object({ item: z.string(), employer: z.string(), employees: z.string() })),
        notes: z.array(FormNote),
        /** How each question has gone over the forms of this kind; empty before the second. */
        trends: z.array(Trend),
      })
      .nullable(),
    may: z.object({ sides: z.array(Side), open: z.boolean() }),
  })
  .meta({ id: 'FormView' });
export type FormView = z.infer<typeof FormView>;
export type OwnAnswers = FormView['own'][number];
