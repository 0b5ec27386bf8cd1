import { z } from 'zod';
import { Level } from '#lean-status/instrument.ts';
import { occasions } from '#lean-status/rows.ts';
import { RaterVoice, Voice } from '#lean-status/voice.ts';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

export const Occasion = z.enum(occasions);

const Said = z.object({ by: z.string(), at: Moment });
const bySide = z.object({ employer: Said.nullable(), employees: Said.nullable() });
const half = z.number().min(1).max(5);

/** One agreed value now and as the aim, with each party's yes to exactly this. */
export const AgreedView = z
  .object({
    edit: Id,
    now: Level,
    target: Level,
    note: z.string(),
    by: z.string(),
    at: Moment,
    /** Names the values and the note as they stand: a yes is a yes to these. */
    digest: z.string(),
    yes: bySide,
    /** Parties whose yes was to other values than these. */
    outdated: z.array(Side),
    agreed: z.boolean(),
  })
  .meta({ id: 'LeanStatusAgreed' });
export type AgreedView = z.infer<typeof AgreedView>;

/** What is asked, in the reader's language. */
export const DimensionText = z.object({
  key: z.string(),
  name: z.string(),
  short: z.string(),
  question: z.string(),
  signs: z.array(z.string()).length(5),
});
export type DimensionText = z.infer<typeof DimensionText>;

export const OwnRating = z.object({
  dimension: z.string(),
  now: Level.nullable(),
  target: Level.nullable(),
  observation: z.string(),
  photo: Id.nullable(),
});
export type OwnRating = z.infer<typeof OwnRating>;

export const VoiceValueView = z.object({
  voice: Voice,
  /** How many said something of it. */
  n: z.int(),
  now: half.nullable(),
  target: half.nullable(),
  low: half.nullable(),
  high: half.nullable(),
});

export const DimensionView = z.object({
  dimension: z.string(),
  /** All four, in one order; empty for whoever reads only what is agreed. */
  voices: z.array(VoiceValueView),
  /** How far apart the farthest two voices are; null where fewer than two say anything. */
  spread: z.number().nullable(),
  /** What each rater saw. Operators are not among them. */
  seen: z.array(OwnRating.omit({ dimension: true }).extend({ voice: RaterVoice, by: z.string() })),
  /** How many operators said 1, 2, 3, 4 and 5, where they were enough for that. */
  counts: z.array(z.int()).nullable(),
  agreed: AgreedView.nullable(),
});
export type DimensionView = z.infer<typeof DimensionView>;

/** How far raters agree; alpha and its interval are null where too few have rated. */
export const RaterAgreement = z.object({
  verdict: z.enum(['too-few', 'apart', 'cannot-tell', 'agree']),
  raters: z.int(),
  alpha: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Share of pairs of raters within one level of each other, 0 to 1. */
  within: z.number().nullable(),
});
export type RaterAgreement = z.infer<typeof RaterAgreement>;

const byVoice = z.object({ management: z.int(), employees: z.int(), adviser: z.int() });

export const RoundSummary = z
  .object({
    round: Id,
    occasion: Occasion,
    title: z.string(),
    opensOn: PlanDate,
    closesOn: PlanDate,
    state: z.enum(['coming', 'rating', 'laid']),
    /** Both parties have said yes to every dimension. */
    whole: z.boolean(),
    dimensions: z.int(),
    /** The values both parties stand behind. */
    agreed: z.array(z.object({ dimension: z.string(), name: z.string(), now: Level, target: Level })),
  })
  .meta({ id: 'LeanStatusRoundSummary' });
export type RoundSummary = z.infer<typeof RoundSummary>;

export const OperatorsView = z.object({
  state: z.enum(['not-asked', 'coming', 'open', 'counting', 'held', 'too-few', 'shown']),
  /** How many answered, once it is shown. */
  n: z.int().nullable(),
  /** The day they are asked from, the last day it is open, or the day it is shown. */
  day: PlanDate.nullable(),
});
export type OperatorsView = z.infer<typeof OperatorsView>;

export const RoundView = z
  .object({
    summary: RoundSummary,
    started: Said,
    instrument: z.object({
      version: z.string(),
      name: z.string(),
      purpose: z.string(),
      dimensions: z.array(DimensionText),
    }),
    /** How many of each voice have handed in, and how many there are of them. */
    handedIn: byVoice,
    raters: byVoice,
    laying: bySide,
    laid: z.object({ cause: z.enum(['parties', 'last-day']), at: Moment }).nullable(),
    /** What of the journey it is the carrying out of; null for the first round, which is a deliverable. */
    activity: z.object({ key: z.string(), name: z.string(), done: z.boolean() }).nullable(),
    operators: OperatorsView,
    own: z.object({ voice: RaterVoice, handedIn: z.boolean(), ratings: z.array(OwnRating) }).nullable(),
    /** The widest disagreement first; empty until the round is on the table. */
    dimensions: z.array(DimensionView),
    agreement: RaterAgreement.nullable(),
  })
  .meta({ id: 'LeanStatusRound' });
export type RoundView = z.infer<typeof RoundView>;

export const LeanStatusView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    /** Oldest first. */
    rounds: z.array(RoundSummary),
    /** The one that was asked for, or the latest. */
    round: RoundView.nullable(),
    parties: z.object({ employer: z.array(z.string()), employees: z.array(z.string()) }),
    may: z.object({
      start: z.boolean(),
      write: z.boolean(),
      /** Voices one by one, or only what is agreed. */
      readVoices: z.boolean(),
      sides: z.array(Side),
    }),
  })
  .meta({ id: 'LeanStatus' });
export type LeanStatusView = z.infer<typeof LeanStatusView>;
