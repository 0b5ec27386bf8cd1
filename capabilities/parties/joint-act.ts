import { z } from 'zod';
import { type ActKind, actKinds } from '#parties/act-kinds.ts';
import { Side } from '#people/contract.ts';
import { Id, line, PlanDate } from '#platform/contract/shapes.ts';

const thresholdFields = { means: z.int().min(1).max(1000), distributions: z.int().min(1).max(1000) };

/** What a joint act is about, as it is kept and shown. */
export const ActSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-measure'), measure: Id, revision: z.int(), title: z.string() }),
  z.object({ kind: z.literal('change-threshold'), ...thresholdFields }),
  z.object({ kind: z.literal('research-consent') }),
  z.object({ kind: z.literal('raw-export'), from: PlanDate, to: PlanDate }),
  z.object({ kind: z.literal('release-free-text'), key: line(120), about: line(200) }),
]);
export type ActSubject = z.infer<typeof ActSubject>;

/** What a person may propose from the screens. The rest is proposed by the room that knows what it is about. */
export const ProposedSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('research-consent') }),
  z.strictObject({ kind: z.literal('change-threshold'), ...thresholdFields }),
  z.strictObject({ kind: z.literal('raw-export'), from: PlanDate, to: PlanDate }),
  z.strictObject({ kind: z.literal('open-measure'), measure: Id }),
]);
export type ProposedSubject = z.infer<typeof ProposedSubject>;

const kinds = Object.keys(actKinds) as [ActKind, ...ActKind[]];

/** Who said something, and when. */
export const Said = z.object({ by: z.string(), at: z.string() }).meta({ id: 'Said' });
export type Said = z.infer<typeof Said>;

export const actStates = ['open', 'effective', 'used', 'lapsed', 'withdrawn', 'expired'] as const;

/**
 * A joint act as one person sees it. `open` waits for a key, `effective` has both, `used` and `lapsed` are raw
 * exports that were fetched or that nobody fetched in time, `expired` never got its second key.
 */
export const ActView = z
  .object({
    act: Id,
    kind: z.enum(kinds),
    subject: ActSubject,
    note: z.string(),
    state: z.enum(actStates),
    proposed: Said,
    approvals: z.array(Said.extend({ side: Side })),
    /** Whose key is missing while it is open. */
    missing: z.array(Side),
    expiresAt: z.string(),
    effectAt: z.string().nullable(),
    /** Until when a raw export may be fetched. */
    usableUntil: z.string().nullable(),
    withdrawn: Said.extend({ side: Side, note: z.string() }).nullable(),
    may: z.object({
      /** The parties the person may turn a key for now. */
      approve: z.array(Side),
      withdraw: z.boolean(),
      /** Why not, where there is a key to turn and the person may not. */
      why: z.enum(['not-a-party', 'own-side-has', 'same-person']).nullable(),
    }),
  })
  .meta({ id: 'JointAct' });
export type ActView = z.infer<typeof ActView>;
