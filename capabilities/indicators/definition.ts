import { z } from 'zod';
import { formulaKeys } from '#indicators/formulas.ts';
import { categories, chartKinds, directions, measuredKinds, structureFields } from '#indicators/kinds.ts';
import { periodKinds } from '#indicators/period.ts';
import { line, Moment, note, PlanDate } from '#platform/contract/shapes.ts';

/** What a version of a figure says: what it means, how it is entered, and who answers for it. */
export const definitionFields = {
  name: line(120),
  meaning: note(1000).min(1),
  category: z.enum(categories),
  unit: line(40),
  decimals: z.int().min(0).max(4),
  direction: z.enum(directions),
  period: z.enum(periodKinds),
  measured: z.enum(measuredKinds),
  formula: z.enum(formulaKeys).nullable(),
  /** What a share or rate is reckoned to: 100 for per cent, 1000 for "per 1000 hours"; 1 for all others. */
  scale: z.number().positive().max(1e9),
  chart: z.enum(chartKinds),
  /** Read at each site, and not for the company as one. */
  bySite: z.boolean(),
  /** What cannot be below or above, such as 0 and 100 for a share in per cent. */
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  source: note(300),
  owner: line(120),
  pointsAtPeople: z.boolean(),
};

export const DefinitionContent = z.strictObject(definitionFields);
export type DefinitionContent = z.infer<typeof DefinitionContent>;

const Said = z.object({ by: z.string(), at: Moment });

export const Definition = z
  .object({
    ...definitionFields,
    meaning: z.string(),
    version: z.int(),
    /** The first period it holds for; the first version holds from the beginning. */
    from: PlanDate,
    /** Whether what is counted is another thing from there on, so that the line breaks. */
    breaks: z.boolean(),
    reason: z.string(),
    written: Said,
    /** Who said yes to this version for each party. */
    agreed: z.object({ employer: Said.nullable(), employees: Said.nullable() }),
  })
  .meta({ id: 'IndicatorDefinition' });
export type Definition = z.infer<typeof Definition>;

export const changesStructure = (before: DefinitionContent, after: DefinitionContent): boolean =>
  structureFields.some((field) => before[field] !== after[field]);
