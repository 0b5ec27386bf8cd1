import { z } from 'zod';
import { forces } from '#ambitions/limits.ts';
import { PictureContent } from '#ambitions/picture-content.ts';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';

const Said = z.object({ by: z.string(), at: Moment });

/** What a party said last of a text as it stands; null when it has said nothing of these words. */
export const SideWord = z.object({
  word: z.enum(['yes', 'no']),
  by: z.string(),
  at: Moment,
  note: z.string(),
});
export type SideWord = z.infer<typeof SideWord>;

export const BothWords = z.object({ employer: SideWord.nullable(), employees: SideWord.nullable() });
export type BothWords = z.infer<typeof BothWords>;

/** `open`: neither agreed on nor refused · `disagreed`: a party says no, which is a result too. */
export const agreements = ['open', 'agreed', 'disagreed'] as const;
export type Agreement = (typeof agreements)[number];

/** A challenge as one party sees it, in its own words. */
export const ChallengeView = z.object({
  challenge: Id,
  side: Side,
  made: Said,
  title: Written,
  happens: Written,
  hits: Written,
  /** `1` to `5`, empty until it is chosen. */
  weight: Written,
  /** Added after both parties had shown theirs. */
  late: z.boolean(),
  topic: Id,
  may: z.object({ write: z.boolean(), sort: z.boolean() }),
});
export type ChallengeView = z.infer<typeof ChallengeView>;

/** Challenges about the same thing. */
export const TopicView = z.object({
  topic: Id,
  employer: z.array(Id),
  employees: z.array(Id),
  /** Steps between the heaviest of each party; null where only one party has it. */
  difference: z.int().nullable(),
  /** The wording of both it has, if any. */
  joint: Id.nullable(),
});
export type TopicView = z.infer<typeof TopicView>;

export const JointView = z.object({
  joint: Id,
  topic: Id,
  wording: Written,
  state: z.enum(agreements),
  said: BothWords,
  may: z.object({ write: z.boolean(), remove: z.boolean(), say: z.array(Side) }),
});
export type JointView = z.infer<typeof JointView>;

export const AmbitionContent = z.object({
  content: Id,
  statement: z.string(),
  figure: z.enum(['indicator', 'own', 'none']),
  indicator: Id.nullable(),
  words: z.string(),
  unit: z.string(),
  decimals: z.int(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  by: PlanDate.nullable(),
  reason: z.string(),
  /** The challenges in words of both that it answers. */
  answers: z.array(Id),
});
export type AmbitionContent = z.infer<typeof AmbitionContent>;

export const AmbitionView = AmbitionContent.extend({
  ambition: Id,
  written: Said,
  state: z.enum(agreements),
  said: BothWords,
  may: z.object({ write: z.boolean(), remove: z.boolean(), say: z.array(Side) }),
});
export type AmbitionView = z.infer<typeof AmbitionView>;

/** A key figure one can choose, with what is set for it there. */
export const FigureView = z.object({
  indicator: Id,
  name: z.string(),
  unit: z.string(),
  decimals: z.int(),
  baseline: z.number().nullable(),
  target: z.object({ value: z.number(), by: PlanDate }).nullable(),
  latest: z.object({ period: PlanDate, value: z.number() }).nullable(),
});
export type FigureView = z.infer<typeof FigureView>;

/** What the picture lacks, and whose turn it is. */
export const Missing = z.object({
  what: z.enum(['finish', 'joint', 'yes-joint', 'ambition', 'yes-ambition', 'force', 'signature']),
  turn: z.enum(['employer', 'employees', 'both']),
  force: z.enum(forces).nullable(),
});
export type Missing = z.infer<typeof Missing>;

export const AmbitionsView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Who has said that its own is written; what the other wrote is here once both have. */
    finished: z.object({ employer: Said.nullable(), employees: Said.nullable() }),
    together: z.boolean(),
    challenges: z.array(ChallengeView),
    /** The widest apart first. */
    topics: z.array(TopicView),
    joints: z.array(JointView),
    ambitions: z.array(AmbitionView),
    forces: z.record(z.enum(forces), Written),
    figures: z.array(FigureView),
    picture: z.object({
      digest: z.string(),
      missing: z.array(Missing),
      said: z.object({ employer: Said.nullable(), employees: Said.nullable() }),
      /** The version signed last. */
      signed: z.object({ number: z.int(), at: Moment }).nullable(),
      changed: z.boolean(),
      may: z.object({ sign: z.array(Side) }),
    }),
    may: z.object({ sides: z.array(Side), write: z.boolean() }),
  })
  .meta({ id: 'Ambitions' });
export type AmbitionsView = z.infer<typeof AmbitionsView>;

/** The picture as both parties signed it once. */
export const SignedVersion = z.object({
  version: Id,
  number: z.int(),
  at: Moment,
  signatures: z.object({ employer: Said, employees: Said }),
  content: PictureContent,
});
export type SignedVersion = z.infer<typeof SignedVersion>;
