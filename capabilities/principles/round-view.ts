import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, Moment } from '#platform/contract/shapes.ts';
import { Written } from '#platform/contract/written.ts';

export const Stage = z.enum(['collecting', 'clustering', 'choosing', 'wording', 'adopted', 'left']);
export type Stage = z.infer<typeof Stage>;
export type OpenStage = 'collecting' | 'clustering' | 'choosing' | 'wording';

export const Said = z.object({ by: z.string(), at: Moment });

/** How many of each party; null where so few took part that it would show who. */
export const Tally = z.object({
  total: z.int(),
  employer: z.int().nullable(),
  employees: z.int().nullable(),
});
export type Tally = z.infer<typeof Tally>;

export const Card = z.object({
  card: Id,
  text: z.string(),
  cluster: Id.nullable(),
  /** Who proposed it openly; null for a note that was private. */
  by: z.string().nullable(),
});
export type Card = z.infer<typeof Card>;

export const Cluster = z.object({
  cluster: Id,
  name: Written,
  /** The dots it got, null until the choice is closed. */
  dots: Tally.nullable(),
});
export type Cluster = z.infer<typeof Cluster>;

export const Draft = z.object({
  draft: Id,
  principle: Id,
  /** The number it has or will have. */
  number: z.int(),
  /** Whether it stands in the version adopted now. */
  isAdopted: z.boolean(),
  cluster: Id.nullable(),
  isOut: z.boolean(),
  text: Written,
  like: Written,
  unlike: Written,
});
export type Draft = z.infer<typeof Draft>;

export const Problem = z.enum(['too-few', 'too-many', 'text-missing']);
export type Problem = z.infer<typeof Problem>;

export const SignatureView = z.object({
  side: Side,
  by: z.string(),
  at: Moment,
  /** False when the set was changed after; `changedBy` then says by whom. */
  stands: z.boolean(),
  changedBy: z.string().nullable(),
});
export type SignatureView = z.infer<typeof SignatureView>;

export const RoundView = z
  .object({
    round: Id,
    everyone: z.boolean(),
    stage: Stage,
    begun: Said,
    /** One's own notes, while they are private. */
    ownNotes: z.array(z.object({ note: Id, text: z.string() })),
    noteCount: z.int(),
    /** How many wrote, once the notes were laid out. */
    writers: Tally.nullable(),
    cards: z.array(Card),
    clusters: z.array(Cluster),
    /** Where one's own dots lie; the same cluster as often as it has dots. */
    ownDots: z.array(Id),
    /** How many chose, once the choice was closed. */
    voters: Tally.nullable(),
    drafts: z.array(Draft),
    /** Of the whole set as it stands: what a signature is put under. */
    digest: z.string(),
    problems: z.array(Problem),
    signatures: z.array(SignatureView),
  })
  .meta({ id: 'PrinciplesRound' });
export type RoundView = z.infer<typeof RoundView>;
