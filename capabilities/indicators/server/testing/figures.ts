import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import type { Drawing } from '#indicators/indicator-picture.ts';
import type { Standing } from '#indicators/lines.ts';

/** Plain values for tests of the rules: what a figure means, what stands, and all a figure is drawn from. */
export const written = { by: 'Ingrid Solbakk', at: '2026-01-05T08:00:00Z' };

/** A number each month, in hours. */
export const content: DefinitionContent = {
  name: 'Gjennomløpstid',
  meaning: 'Fra ordre til levering',
  category: 'delivery',
  unit: 'timer',
  decimals: 1,
  direction: 'lower',
  period: 'month',
  measured: 'value',
  formula: null,
  scale: 1,
  chart: 'xmr',
  bySite: false,
  lowest: null,
  highest: null,
  source: '',
  owner: 'Produksjonsleder',
  pointsAtPeople: false,
};

export const version = (more: Partial<Definition> = {}): Definition => ({
  ...content,
  version: 1,
  from: '1990-01-01',
  breaks: false,
  reason: '',
  written,
  agreed: { employer: null, employees: null },
  ...more,
});

export const standing = (period: string, value: number | null, more: Partial<Standing> = {}): Standing => ({
  site: null,
  period,
  value,
  count: null,
  whole: null,
  samples: null,
  revision: 1,
  ...more,
});

export const north = { site: 'n', name: 'Nord' };
export const south = { site: 's', name: 'Sør' };

export const drawing = (more: Partial<Drawing> = {}): Drawing => ({
  indicator: 'i',
  versions: [version()],
  standing: [],
  targets: [],
  baselines: [],
  rebases: [],
  removals: new Map(),
  sites: [north],
  today: '2026-11-23',
  ...more,
});
