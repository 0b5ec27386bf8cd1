import type { DefinitionContent } from '#indicators/definition.ts';

/** In the order a reader asks for them. Typed as all of them: one left out would hide a change. */
const order: Readonly<Record<keyof DefinitionContent, number>> = {
  name: 0,
  meaning: 1,
  category: 2,
  unit: 3,
  decimals: 4,
  direction: 5,
  period: 6,
  measured: 7,
  formula: 8,
  scale: 9,
  chart: 10,
  bySite: 11,
  lowest: 12,
  highest: 13,
  source: 14,
  owner: 15,
  pointsAtPeople: 16,
};

const fields = (Object.keys(order) as (keyof DefinitionContent)[]).sort((a, b) => order[a] - order[b]);

/** What one version says otherwise than the one before it. */
export const changedFields = (
  before: DefinitionContent,
  after: DefinitionContent,
): (keyof DefinitionContent)[] => fields.filter((field) => before[field] !== after[field]);
