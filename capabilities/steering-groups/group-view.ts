import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';
import { AnchoringDue, DueBody } from '#steering-groups/anchoring-view.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';

/** For whom somebody sits in the group: a party, their own competence, or as adviser without a vote. */
export const Seat = z.enum(['employer', 'employees', 'other', 'adviser']);
export type Seat = z.infer<typeof Seat>;

export const Post = z.enum(['chair', 'deputy']);
export type Post = z.infer<typeof Post>;

export const MemberWordKind = z.enum(['ended', 'resumed', 'mistaken']);
export type MemberWordKind = z.infer<typeof MemberWordKind>;

/** now: sits in the group today · coming: from a later day · over · mistaken: was never meant to be there */
export const MemberState = z.enum(['now', 'coming', 'over', 'mistaken']);

export const GroupMember = z
  .object({
    member: Id,
    seat: Seat,
    /** Null for somebody without an account. */
    person: Id.nullable(),
    name: z.string(),
    /** What they are, in their own words: «hovedtillitsvalgt». */
    title: z.string(),
    from: PlanDate,
    /** The last day, where it is known. */
    to: PlanDate.nullable(),
    state: MemberState,
    post: Post.nullable(),
    added: z.object({ by: z.string(), at: Moment }),
    ended: z.object({ by: z.string(), at: Moment }).nullable(),
    /** Whether whoever looks may say a word about it. */
    mayEnd: z.boolean(),
  })
  .meta({ id: 'GroupMember' });
export type GroupMember = z.infer<typeof GroupMember>;

export const MandatePart = z.enum(mandateParts);
export type MandatePart = z.infer<typeof MandatePart>;

export const MandateWords = z.record(MandatePart, z.string());
export type MandateWords = z.infer<typeof MandateWords>;

/** Somebody as they stand in what was signed. */
export const SignedMember = z.object({
  member: Id,
  seat: Seat,
  name: z.string(),
  title: z.string(),
  from: PlanDate,
  to: PlanDate.nullable(),
  post: Post.nullable(),
});
export type SignedMember = z.infer<typeof SignedMember>;

export const Signature = z.object({ side: Side, by: z.string(), at: Moment });
export type Signature = z.infer<typeof Signature>;

export const MandateVersion = z
  .object({
    version: z.int(),
    words: MandateWords,
    members: z.array(SignedMember),
    /** sha256 (hex) of the words and the composition. */
    digest: z.string(),
    signatures: z.array(Signature),
    /** When the later of both signatures was given; null while one is missing. */
    signedAt: Moment.nullable(),
  })
  .meta({ id: 'MandateVersion' });
export type MandateVersion = z.infer<typeof MandateVersion>;

/** What is otherwise now than in what both signed. */
export const GroupChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), part: MandatePart }),
  z.object({ kind: z.literal('joined'), name: z.string() }),
  z.object({ kind: z.literal('left'), name: z.string() }),
  z.object({ kind: z.literal('dates'), name: z.string() }),
  z.object({ kind: z.literal('post'), post: Post, name: z.string().nullable() }),
]);
export type GroupChange = z.infer<typeof GroupChange>;

/** Why the mandate cannot be signed as it stands. */
export const SigningStop = z.enum(['one-side-only', 'chair-needed', 'mandate-incomplete']);
export type SigningStop = z.infer<typeof SigningStop>;

export const Mandate = z
  .object({
    parts: z.record(MandatePart, Written),
    /** draft: nobody has signed this · half: one party has · signed: both have, and nothing has changed since */
    state: z.enum(['draft', 'half', 'signed']),
    /** Digest of what stands now: a signature names the one it was given on. */
    digest: z.string(),
    /** On what stands now. */
    signatures: z.array(Signature),
    missing: z.array(Side),
    stop: SigningStop.nullable(),
    /** Otherwise than in the last one both signed; empty where there is none. */
    changes: z.array(GroupChange),
    /** Signed by both, and those that got one signature before the text went on; the latest first. */
    versions: z.array(MandateVersion),
  })
  .meta({ id: 'GroupMandate' });
export type Mandate = z.infer<typeof Mandate>;

/** What the page says first. */
export const Headline = z.discriminatedUnion('code', [
  z.object({ code: z.literal('none') }),
  z.object({ code: z.literal('side-missing'), side: Side }),
  z.object({ code: z.literal('uneven'), employer: z.int(), employees: z.int() }),
  z.object({ code: z.literal('chair-missing') }),
  z.object({ code: z.literal('mandate-empty') }),
  z.object({ code: z.literal('mandate-incomplete'), left: z.int() }),
  z.object({ code: z.literal('mandate-unsigned') }),
  z.object({ code: z.literal('signature-missing'), side: Side }),
  z.object({ code: z.literal('changed-since') }),
  z.object({ code: z.literal('anchoring-due'), body: DueBody }),
  z.object({ code: z.literal('next-meeting'), date: PlanDate }),
  z.object({ code: z.literal('running'), employer: z.int(), employees: z.int() }),
]);
export type Headline = z.infer<typeof Headline>;

export const GroupView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    headline: Headline,
    /** Members of each party today. */
    parity: z.object({ employer: z.int(), employees: z.int() }),
    /** Those of today and those to come first, then those whose time is over. */
    members: z.array(GroupMember),
    mandate: Mandate,
    /** The next date of the group in the company's journey. */
    nextMeeting: z.object({ meeting: z.string(), date: PlanDate, n: z.int().nullable() }).nullable(),
    /** Bodies that are to take the work up, and when each last did. */
    due: z.array(AnchoringDue),
    /** People of the company who can be chosen, with the seat they likely have; empty for whoever may not add. */
    people: z.array(z.object({ person: Id, name: z.string(), seat: Seat })),
    may: z.object({
      /** The seats whoever looks may fill and end. */
      seats: z.array(Seat),
      chooseChair: z.boolean(),
      readAnchorings: z.boolean(),
      readSummary: z.boolean(),
      writeMandate: z.boolean(),
      /** The parties whoever looks may sign for now. */
      sign: z.array(Side),
      /** Why they cannot, where a signature is missing. */
      whyNotSign: z.enum(['not-a-party', 'own-side-has', 'same-person', 'not-ready']).nullable(),
    }),
  })
  .meta({ id: 'SteeringGroup' });
export type GroupView = z.infer<typeof GroupView>;
