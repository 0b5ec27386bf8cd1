import { plainName } from '#indicators/import-names.ts';
import type { ReadingPart } from '#indicators/import-shape.ts';
import type { ImportView, Mapping, Outline } from '#indicators/import-view.ts';

/**
 * How a file is read, as a person chooses it: one use for each column, whatever the layout. A mapping becomes a draft
 * to be shown and changed, and a draft a mapping to be tried; what is still to be chosen is named instead.
 */
export type Target = ImportView['targets'][number];
type Layout = Mapping['layout'];

/** What a column is used for. `figure` is a number of one figure; `period-column` a column headed by a period. */
export type Use =
  | { readonly is: 'period' | 'indicator' | 'site' | 'unit' | 'value' | 'count' | 'whole' | 'period-column' }
  | { readonly is: 'input'; readonly input: string }
  | {
      readonly is: 'figure';
      readonly indicator: string;
      readonly part: ReadingPart;
      readonly site: string | null;
    };

export type MappingDraft = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly layout: Layout;
  readonly decimal: Mapping['decimal'];
  readonly year: number | null;
  readonly thousands: 'by-sign' | null;
  readonly fractions: 'hundredths' | 'as-written' | null;
  /** By column, counted from 1. A column that is not here is not read. */
  readonly uses: ReadonlyMap<number, Use>;
  /** The figure of a list that names none. */
  readonly only: string | null;
  /** Text in the file → figure; null leaves its rows out, and what is not here is not chosen yet. */
  readonly names: Readonly<Record<string, string | null>>;
  readonly sites: Readonly<Record<string, string>>;
};

export type Missing = 'period' | 'indicator' | 'value';

const single = ['period', 'indicator', 'site', 'unit', 'value', 'count', 'whole'] as const;

/** A draft of the mapping a file has; with none, an empty one of the first sheet. */
export function draftOfMapping(mapping: Mapping | null, outline: Outline): MappingDraft {
  if (!mapping)
    return {
      sheet: outline.sheets[0]?.name ?? '',
      headerRow: 1,
      layout: 'columns',
      decimal: 'comma',
      year: null,
      thousands: null,
      fractions: null,
      uses: new Map(),
      only: null,
      names: {},
      sites: {},
    };
  const { sheet, headerRow, decimal, year, sites, thousands, fractions, layout } = mapping;
  const kept = { sheet, headerRow, decimal, year, sites, layout };
  return {
    ...kept,
    thousands: thousands ?? null,
    fractions: fractions ?? null,
    uses: usesOf(mapping),
    only: mapping.layout === 'list' ? mapping.list.only : null,
    names:
      mapping.layout === 'list' ? mapping.list.names : mapping.layout === 'rows' ? mapping.rows.names : {},
  };
}

function usesOf(mapping: Mapping): Map<number, Use> {
  const uses = new Map<number, Use>();
  const put = (column: number | null, use: Use) => column !== null && uses.set(column, use);
  if (mapping.layout === 'list') {
    const { inputs, names: _, only: __, ...columns } = mapping.list;
    for (const is of single) put(columns[is], { is });
    for (const [input, column] of Object.entries(inputs)) put(column, { is: 'input', input });
  } else if (mapping.layout === 'columns') {
    for (const { column, indicator, part, site } of mapping.columns.takes)
      put(column, { is: 'figure', indicator, part, site });
    put(mapping.columns.site, { is: 'site' });
    put(mapping.columns.period, { is: 'period' });
  } else {
    const { from, to } = mapping.rows;
    for (let column = from; column <= to; column += 1) put(column, { is: 'period-column' });
    for (const is of ['unit', 'site', 'indicator'] as const) put(mapping.rows[is], { is });
  }
  return uses;
}

/** The mapping a draft says, or what is still to be chosen. */
export function mappingOfDraft(draft: MappingDraft): Mapping | { missing: readonly Missing[] } {
  const at = (is: Use['is']): number | null => columnOf(draft, is);
  const { sheet, headerRow, decimal, year, sites, thousands, fractions, layout, names } = draft;
  const anywhere = {
    sheet,
    headerRow,
    decimal,
    year,
    sites,
    ...(thousands && { thousands }),
    ...(fractions && { fractions }),
  };
  const missing = missingIn(draft);
  if (missing.length > 0) return { missing };
  switch (layout) {
    case 'list': {
      const columns = { site: at('site'), value: at('value'), count: at('count'), whole: at('whole') };
      const list = { ...columns, indicator: at('indicator'), period: at('period')!, unit: at('unit') };
      const inputs = Object.fromEntries(
        [...draft.uses].flatMap(([column, use]) =>
          use.is === 'input' ? [[use.input, column] as const] : [],
        ),
      );
      const only = list.indicator === null ? draft.only : null;
      return { ...anywhere, layout, list: { ...list, only, inputs, names } };
    }
    case 'columns': {
      const takes = [...draft.uses]
        .flatMap(([column, use]) =>
          use.is === 'figure' ? [{ column, indicator: use.indicator, part: use.part, site: use.site }] : [],
        )
        .sort((a, b) => a.column - b.column);
      return { ...anywhere, layout, columns: { period: at('period')!, site: at('site'), takes } };
    }
    case 'rows': {
      const periods = [...draft.uses].flatMap(([column, use]) => (use.is === 'period-column' ? column : []));
      const [from, to] = [Math.min(...periods), Math.max(...periods)];
      const rows = { indicator: at('indicator')!, site: at('site'), unit: at('unit'), names, from, to };
      return { ...anywhere, layout, rows };
    }
  }
}

const columnOf = ({ uses }: MappingDraft, is: Use['is']): number | null =>
  [...uses].find(([, use]) => use.is === is)?.[0] ?? null;

function missingIn(draft: MappingDraft): Missing[] {
  const has = (...wanted: Use['is'][]) => wanted.some((is) => columnOf(draft, is) !== null);
  const { layout } = draft;
  const hasPeriod = layout === 'rows' ? has('period-column') : has('period');
  const hasIndicator = layout === 'columns' || has('indicator') || (layout === 'list' && draft.only !== null);
  const hasValue =
    layout === 'rows' || (layout === 'columns' ? has('figure') : has('value', 'count', 'whole', 'input'));
  return [
    ...(hasPeriod ? [] : (['period'] as const)),
    ...(hasIndicator ? [] : (['indicator'] as const)),
    ...(hasValue ? [] : (['value'] as const)),
  ];
}

/** Uses that belong to a layout. */
const belongs: Readonly<Record<Layout, readonly Use['is'][]>> = {
  list: [...single, 'input'],
  columns: ['period', 'site', 'figure'],
  rows: ['indicator', 'site', 'unit', 'period-column'],
};

/** The draft in another layout, with the columns whose use is the same in both. */
export function withLayout(draft: MappingDraft, layout: Layout): MappingDraft {
  const uses = new Map([...draft.uses].filter(([, use]) => belongs[layout].includes(use.is)));
  return { ...draft, layout, uses };
}

/** The draft on another sheet or row of headings: what stood in a column there stands in none here. */
export const withPlace = (draft: MappingDraft, place: { sheet: string; headerRow: number }): MappingDraft =>
  place.sheet === draft.sheet ? { ...draft, ...place } : { ...draft, ...place, uses: new Map(), names: {} };

/** The draft with a column put to a use; what only one column can be, the other one is no longer. */
export function withUse(draft: MappingDraft, column: number, use: Use | null): MappingDraft {
  const uses = new Map(draft.uses);
  if (use && use.is !== 'period-column')
    for (const [other, its] of uses) if (keyOfUse(its) === keyOfUse(use)) uses.delete(other);
  if (use) uses.set(column, use);
  else uses.delete(column);
  return { ...draft, uses };
}

/** A use as the value of a choice. */
export function keyOfUse(use: Use | null): string {
  if (!use) return '';
  if (use.is === 'input') return `input ${use.input}`;
  return use.is === 'figure' ? `figure ${use.indicator} ${use.part} ${use.site ?? ''}` : use.is;
}

/** All that a column may be in a layout, in the order it is offered. */
export function usesFor(layout: Layout, targets: readonly Target[], sites: readonly string[]): Use[] {
  if (layout === 'rows')
    return (['indicator', 'site', 'unit', 'period-column'] as const).map((is) => ({ is }));
  if (layout === 'list')
    return [
      ...single.map((is) => ({ is })),
      ...[...new Set(targets.flatMap(({ inputs }) => inputs))].map((input) => ({
        is: 'input' as const,
        input,
      })),
    ];
  const figures = targets.flatMap((target): Use[] =>
    (target.bySite ? [null, ...sites] : [null]).flatMap((site) =>
      partsOf(target).map((part) => ({ is: 'figure' as const, indicator: target.indicator, part, site })),
    ),
  );
  return [{ is: 'period' }, { is: 'site' }, ...figures];
}

function partsOf({ measured, inputs }: Target): ReadingPart[] {
  if (inputs.length > 0) return inputs.map((input): ReadingPart => `input:${input}`);
  return measured === 'share' || measured === 'rate' ? ['count', 'whole'] : ['value'];
}

/** Texts of the preview that name a figure or a site, with what each is taken for; undefined where it is not known. */
export function textsIn<T extends { readonly name: string }>(
  { first }: Outline['sheets'][number],
  draft: MappingDraft,
  is: 'indicator' | 'site',
  known: readonly T[],
): { text: string; own: T | undefined }[] {
  const column = columnOf(draft, is);
  if (column === null) return [];
  const texts = first.slice(draft.headerRow).map((row) => row[column - 1] ?? '');
  const told = is === 'indicator' ? Object.keys(draft.names) : Object.keys(draft.sites);
  return [...new Set([...texts, ...told])]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, own: known.find(({ name }) => plainName(name) === plainName(text)) }));
}
