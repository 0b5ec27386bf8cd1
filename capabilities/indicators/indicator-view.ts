import { z } from 'zod';
import { ChartView, changeCodes } from '#indicators/chart-view.ts';
import { Definition } from '#indicators/definition.ts';
import { Side } from '#people/contract.ts';
import { Id, Moment, PlanDate } from '#platform/contract/shapes.ts';

const Said = z.object({ by: z.string(), at: Moment });

export const SiteName = z.object({ site: Id, name: z.string() });
export type SiteName = z.infer<typeof SiteName>;

/**
 * Whether a figure may be read and entered: one that can point at people waits for its live entry in the
 * measurement register, and falls silent when that ends.
 */
export const standings = ['open', 'measure-needed', 'retired'] as const;

export const Target = z.object({
  target: Id,
  site: Id.nullable(),
  value: z.number(),
  by: PlanDate,
  note: z.string(),
  set: Said,
});
export type Target = z.infer<typeof Target>;

export const Baseline = z.object({
  baseline: Id,
  site: Id.nullable(),
  /** The stretch of readings it is, or null where a figure from elsewhere stands in. */
  from: PlanDate.nullable(),
  to: PlanDate.nullable(),
  /** Its mean where it is a stretch, else the figure from elsewhere; null while there is nothing in the stretch. */
  value: z.number().nullable(),
  readings: z.int(),
  note: z.string(),
  set: Said,
});
export type Baseline = z.infer<typeof Baseline>;

/** One line of readings: the company's, or a site's. */
export const Series = z.object({
  site: SiteName.nullable(),
  chart: ChartView,
  /** Reckoned from the sites' counts, and not entered. */
  isSum: z.boolean(),
  baseline: z.number().nullable(),
});
export type Series = z.infer<typeof Series>;

/** The latest period that is over and lacks a number, for each line that lacks one. */
const Due = z.object({ site: SiteName.nullable(), period: PlanDate });

/** A figure among the others of its company: enough for a small picture and a sentence. */
export const IndicatorCard = z.object({
  indicator: Id,
  name: z.string(),
  category: Definition.shape.category,
  unit: z.string(),
  decimals: z.int(),
  direction: Definition.shape.direction,
  period: Definition.shape.period,
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  standing: z.enum(standings),
  agreed: z.boolean(),
  series: z.array(Series),
  due: z.array(Due),
});
export type IndicatorCard = z.infer<typeof IndicatorCard>;

export const IndicatorsView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    indicators: z.array(IndicatorCard),
    may: z.object({ define: z.boolean(), enter: z.boolean(), import: z.boolean() }),
  })
  .meta({ id: 'Indicators' });
export type IndicatorsView = z.infer<typeof IndicatorsView>;

/** A number as it stands for a period, with who said it last; `revision` counts how often it was said. */
export const ReadingView = z.object({
  site: Id.nullable(),
  period: PlanDate,
  value: z.number().nullable(),
  count: z.number().nullable(),
  whole: z.number().nullable(),
  samples: z.array(z.number()).nullable(),
  inputs: z.record(z.string(), z.number()).nullable(),
  revision: z.int(),
  way: z.enum(['hand', 'token', 'import', 'undo']),
  reason: z.string(),
  said: Said,
});
export type ReadingView = z.infer<typeof ReadingView>;

/** A re-based limit: from which period, why, and whether it was taken back. */
const Rebase = z.object({
  rebase: Id,
  site: Id.nullable(),
  from: PlanDate,
  reason: z.string(),
  decided: Said,
  removed: Said.extend({ reason: z.string() }).nullable(),
});
export type Rebase = z.infer<typeof Rebase>;

/** Something that was changed in the work, with what the numbers say of before and after. */
const Flag = z.object({
  flag: Id,
  site: Id.nullable(),
  on: PlanDate,
  words: z.string(),
  raised: Said,
  reading: z
    .object({
      before: z.object({ n: z.int(), mean: z.number().nullable() }),
      after: z.object({ n: z.int(), mean: z.number().nullable() }),
      code: z.enum(changeCodes),
    })
    .nullable(),
});
export type Flag = z.infer<typeof Flag>;

/** One figure in depth, along one line (the company's, or that of the site asked for). */
export const IndicatorView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    indicator: Id,
    standing: z.enum(standings),
    /** The entry of the measurement register it waits for or lives by, where it can point at people. */
    measure: z.object({ measure: Id, title: z.string() }).nullable(),
    retired: Said.extend({ reason: z.string() }).nullable(),
    definition: Definition,
    /** Oldest first, the one in force last. */
    versions: z.array(Definition),
    sites: z.array(SiteName),
    /** The line shown; null for the whole company. */
    site: SiteName.nullable(),
    /** All lines, on one scale, for comparison. */
    series: z.array(Series),
    /** The line shown as it would be with no re-based limits; null where there are none. */
    withoutRebase: ChartView.nullable(),
    targets: z.array(Target),
    baseline: Baseline.nullable(),
    rebases: z.array(Rebase),
    flags: z.array(Flag),
    /** The numbers of the line shown, the latest first. */
    readings: z.array(ReadingView),
    /** What stood there before, the latest first. */
    corrections: z.array(ReadingView),
    sharing: z.object({ employer: z.boolean(), employees: z.boolean() }),
    may: z.object({
      define: z.boolean(),
      enter: z.boolean(),
      decide: z.boolean(),
      sides: z.array(Side),
    }),
  })
  .meta({ id: 'IndicatorDepth' });
export type IndicatorView = z.infer<typeof IndicatorView>;

/** What is to be entered now: one row for each line, the most overdue first. */
export const EntryView = z
  .object({
    company: z.object({ company: Id, name: z.string() }),
    today: PlanDate,
    lines: z.array(
      z.object({
        indicator: Id,
        name: z.string(),
        unit: z.string(),
        decimals: z.int(),
        measured: Definition.shape.measured,
        formula: Definition.shape.formula,
        periodKind: Definition.shape.period,
        scale: z.number(),
        lowest: z.number().nullable(),
        highest: z.number().nullable(),
        site: SiteName.nullable(),
        /** The period asked for, and whether it lacks a number. */
        period: PlanDate,
        missing: z.boolean(),
        /** What stands there, and before it: the latest three, the nearest first. */
        latest: z.array(ReadingView),
      }),
    ),
  })
  .meta({ id: 'IndicatorEntry' });
export type EntryView = z.infer<typeof EntryView>;
