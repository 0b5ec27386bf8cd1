import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { Said } from '#principles/round-view.ts';

/**
 * A quarter's check of whether the company lives by its principles. coming: not open yet · open · late: past its
 * day · held: both parties have answered · missed: the next one opened before both had.
 */
export const WalkState = z.enum(['coming', 'open', 'late', 'held', 'missed']);
export type WalkState = z.infer<typeof WalkState>;

export const Score = z.int().min(1).max(5);

const Word = z.object({ score: Score, example: z.string() });

export const WalkLine = z.object({
  principle: Id,
  number: z.int(),
  text: z.string(),
  employer: Word.nullable(),
  employees: Word.nullable(),
});
export type WalkLine = z.infer<typeof WalkLine>;

export const Quarter = z.object({
  quarter: z.int(),
  opensOn: PlanDate,
  due: PlanDate,
  state: WalkState,
  /** The version it asks about. */
  version: z.int(),
  given: z.object({ employer: Said.nullable(), employees: Said.nullable() }),
  /** Where the parties disagree most first; the other party's words only once both have answered. */
  lines: z.array(WalkLine),
});
export type Quarter = z.infer<typeof Quarter>;

export const WalkView = z
  .object({
    /** The latest first; the one to come, or to answer now, before all. */
    quarters: z.array(Quarter),
    /** The quarter each party may answer now, null when it has to wait. */
    mayAnswer: z.object({ quarter: z.int(), sides: z.array(Side) }).nullable(),
  })
  .meta({ id: 'WalkTheTalk' });
export type WalkView = z.infer<typeof WalkView>;
