import { z } from 'zod';
import { Said } from '#customers/interview-view.ts';
import { Id, LanguageShape, line, PlanDate } from '#platform/contract/shapes.ts';

/** The most needs one round asks about: a customer has two minutes. */
export const mostAsked = 8;

/** A need's name by language; a reader without theirs gets the first there is. */
export const NeedNames = z.strictObject({
  nb: line(60).optional(),
  nn: line(60).optional(),
  en: line(60).optional(),
  sv: line(60).optional(),
  pl: line(60).optional(),
});
export type NeedNames = z.infer<typeof NeedNames>;

export const RoundState = z.enum(['waiting', 'open', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

export const RoundView = z
  .object({
    round: Id,
    title: z.string(),
    opensOn: PlanDate,
    closesOn: PlanDate,
    state: RoundState,
    needs: z.array(z.object({ need: Id, names: NeedNames })),
    /** Answers by links of customers' own, and by open links. */
    namedAnswers: z.int(),
    openAnswers: z.int(),
    /** Why the open answers are not shown: the round is open, or there are too few; null when they are. */
    held: z.enum(['still-open', 'too-few']).nullable(),
    made: Said,
  })
  .meta({ id: 'CustomerRound' });
export type RoundView = z.infer<typeof RoundView>;

export const LinkView = z.object({
  link: Id,
  customer: Id.nullable(),
  customerName: z.string().nullable(),
  language: LanguageShape,
  answers: z.int(),
  ended: z.boolean(),
  made: Said,
});
export type LinkView = z.infer<typeof LinkView>;

export const AnswerView = z.object({
  answer: Id,
  /** Null for an answer by an open link. */
  customerName: z.string().nullable(),
  /** What was said of each need; none for an answer by an open link, which is in the numbers only. */
  marks: z.array(z.object({ need: Id, importance: z.int().nullable(), performance: z.int().nullable() })),
  words: z.string(),
  mayQuote: z.boolean(),
  /** Null for an answer by an open link. */
  answeredOn: PlanDate.nullable(),
  removed: Said.extend({ reason: z.string() }).nullable(),
});
export type AnswerView = z.infer<typeof AnswerView>;

export const RoundPage = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    round: RoundView,
    links: z.array(LinkView),
    /** The customers of the register, for links of their own. */
    customers: z.array(z.object({ customer: Id, name: z.string() })),
    /** What was written, and every answer by a customer's own link; the latest first, a hundred at a time. */
    answers: z.array(AnswerView),
    answersInAll: z.int(),
    may: z.object({ write: z.boolean() }),
  })
  .meta({ id: 'CustomerRoundPage' });
export type RoundPage = z.infer<typeof RoundPage>;

/** What whoever holds a link is shown. */
export const SurveyView = z
  .object({
    company: z.string(),
    /** The customer the answers will be shown with; null where they carry no name. */
    customer: z.string().nullable(),
    state: RoundState,
    opensOn: PlanDate,
    closesOn: PlanDate,
    /** The language of the invitation. */
    language: LanguageShape,
    round: Id,
    needs: z.array(z.object({ need: Id, name: z.string(), language: LanguageShape })),
    /** How many open answers it takes before any is shown. */
    fewest: z.int(),
  })
  .meta({ id: 'CustomerSurvey' });
export type SurveyView = z.infer<typeof SurveyView>;
