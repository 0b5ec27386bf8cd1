import { z } from 'zod';
import { chartKinds } from '#indicators/kinds.ts';
import { PlanDate } from '#platform/contract/shapes.ts';

/** One number where a limit is level, one for each point where it varies. */
const Limit = z.union([z.number(), z.array(z.number().nullable())]).nullable();

const Part = z.object({
  /** First and last place among the points. */
  from: z.int(),
  to: z.int(),
  begins: z.enum(['start', 'definition', 'rebase']),
  /** `run` where there are too few points for limits. */
  shown: z.enum(chartKinds),
  tooFew: z.object({ points: z.int(), needed: z.int() }).nullable(),
  /** Provisional limits still move with each reading; locked ones never do. */
  state: z.enum(['none', 'provisional', 'locked']),
  baseline: z.object({ from: z.int(), to: z.int(), points: z.int() }).nullable(),
  centre: z.number().nullable(),
  lower: Limit,
  upper: Limit,
  meanRange: z.number().nullable(),
  rangeLimit: z.number().nullable(),
});

export const changeCodes = ['no-change', 'better', 'worse', 'changed', 'too-few'] as const;
export const targetCodes = ['reaches', 'misses', 'hit-and-miss', 'cannot-tell'] as const;

/** A process-behaviour chart in the unit people read: points by period, limits, signals, and what it says now. */
export const ChartView = z
  .object({
    kind: z.enum(chartKinds),
    periods: z.array(PlanDate),
    /** Null: nothing reported. */
    values: z.array(z.number().nullable()),
    ranges: z.array(z.number().nullable()),
    parts: z.array(Part),
    signals: z.array(
      z.object({
        rule: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        from: z.int(),
        to: z.int(),
        side: z.enum(['above', 'below']),
      }),
    ),
    rangeSignals: z.array(z.int()),
    change: z.object({
      code: z.enum(changeCodes),
      /** The rule that says so, the period it began and the side, where something changes. */
      rule: z.int().nullable(),
      since: PlanDate.nullable(),
      side: z.enum(['above', 'below']).nullable(),
    }),
    target: z.object({ code: z.enum(targetCodes), value: z.number(), by: PlanDate }).nullable(),
  })
  .meta({ id: 'IndicatorChart' });
export type ChartView = z.infer<typeof ChartView>;
