import { z } from 'zod';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

/** How the numbers are reckoned: another way gets another name, so that two of them are never put together. */
export const definition = 'samsyn/1';

export const topicKeys = ['challenges', 'status', 'expectations'] as const;
export const TopicKey = z.enum(topicKeys);
export type TopicKey = z.infer<typeof TopicKey>;

/**
 * `once`: there is one time, and nothing to hold it against · `missing`: not even that · `too-few`: two times, and too
 * few answers or questions to say anything · `cannot-tell`: the margin of error goes both ways · `same`: counted, and the
 * same as before.
 */
export const verdicts = ['closer', 'further', 'same', 'cannot-tell', 'too-few', 'once', 'missing'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** What there must be before more can be said. */
export const lackings = [
  'own-lists',
  'sorting',
  'common-words',
  'round',
  'other-side',
  'second-round',
  'survey',
  'guess',
  'answers',
  'second-survey',
] as const;
export const Lacking = z.enum(lackings);
export type Lacking = z.infer<typeof Lacking>;

const share = z.number().min(0).max(1);
const step = z.number().min(-1).max(1);

/** A distance from 0 (alike) to 1 (at either end), and how far off it may be; null where nobody can tell. */
export const Point = z.object({ distance: share, low: share.nullable(), high: share.nullable() });
export type Point = z.infer<typeof Point>;

export const Change = z.object({ by: step, low: step.nullable(), high: step.nullable() });
export type Change = z.infer<typeof Change>;

/** Which party says the higher number; null where they say the same. */
const Higher = z.enum(['employer', 'employees']).nullable();

export const ItemView = z.object({
  key: z.string(),
  name: z.string(),
  start: Point.nullable(),
  now: Point.nullable(),
  change: Change.nullable(),
  verdict: Verdict,
  higher: Higher,
});
export type ItemView = z.infer<typeof ItemView>;

/** How many stand behind: raters, answers or challenges of each party; the fewest and the most over the questions. */
export const Basis = z.object({ fewest: z.int(), most: z.int() });
export type Basis = z.infer<typeof Basis>;

export const Time = z.object({
  on: PlanDate,
  /** Week of the programme; null for a company that is not enrolled. */
  week: z.int().nullable(),
  point: Point,
  employer: Basis,
  employees: Basis,
});
export type Time = z.infer<typeof Time>;

/** How far each party is from the operators' median, over the areas they were asked about. */
export const Operators = z.object({ employer: share, employees: share, n: z.int() });
export type Operators = z.infer<typeof Operators>;

export const TopicView = z
  .object({
    topic: TopicKey,
    start: Time.nullable(),
    now: Time.nullable(),
    change: Change.nullable(),
    /** Questions both parties answered both times; with one time, those they answered then. */
    compared: z.int(),
    /** Where the margin comes from: how people answered, or how the questions differ among themselves. */
    basis: z.enum(['people', 'topics']).nullable(),
    verdict: Verdict,
    lacks: Lacking.nullable(),
    /** The party that is waited for, where it is one. */
    turn: z.enum(['employer', 'employees']).nullable(),
    /** The farthest apart now first. */
    items: z.array(ItemView),
    operators: z.object({ start: Operators.nullable(), now: Operators.nullable() }).nullable(),
    /** Challenges that lie by themselves, and may yet be found to be about the same. */
    loose: z.int(),
  })
  .meta({ id: 'SamsynTopic' });
export type TopicView = z.infer<typeof TopicView>;

/** Over all questions of status and expectations that both parties answered both times, each counting the same. */
export const IndexView = z.object({
  earlier: share.nullable(),
  later: share.nullable(),
  change: Change.nullable(),
  compared: z.int(),
  basis: z.enum(['people', 'topics']).nullable(),
  verdict: Verdict,
});
export type IndexView = z.infer<typeof IndexView>;

export const Talk = z.object({
  topic: TopicKey,
  key: z.string(),
  name: z.string(),
  distance: share,
  higher: Higher,
});
export type Talk = z.infer<typeof Talk>;

export const SamsynPicture = z
  .object({
    definition: z.string(),
    index: IndexView,
    topics: z.array(TopicView),
    /** What is farthest apart as things stand. */
    talk: z.array(Talk),
  })
  .meta({ id: 'SamsynPicture' });
export type SamsynPicture = z.infer<typeof SamsynPicture>;

export const SamsynView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Whether anything has been reckoned: all that is said to those outside the company. */
    exists: z.boolean(),
    /** Null for whoever may know that it exists and no more. */
    picture: SamsynPicture.nullable(),
    /** The topics whose own page is open to whoever reads. */
    opens: z.array(TopicKey),
  })
  .meta({ id: 'Samsyn' });
export type SamsynView = z.infer<typeof SamsynView>;
