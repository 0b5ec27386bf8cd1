import type { Header, Heading } from './import-header.ts';
import type { ColumnsMapping, ImportTarget, ListMapping, ReadingPart, RowsMapping } from './import-shape.ts';
import type { ColumnGuess } from './import-suggest.ts';
import {
  type Column,
  nameColumn,
  namesIn,
  periodColumn,
  roleColumn,
  type SampleRows,
  siteColumn,
  unitColumn,
} from './import-table.ts';
import { inputsIn, onlyTarget, type SureTake, takesOf } from './import-takes.ts';

type Told = Pick<ColumnGuess, 'holds' | 'indicator' | 'sureness'>;

export type Layout = {
  readonly mapping:
    | Pick<ListMapping, 'layout' | 'list'>
    | Pick<ColumnsMapping, 'layout' | 'columns'>
    | Pick<RowsMapping, 'layout' | 'rows'>;
  readonly columns: ReadonlyMap<number, Told>;
  /** Columns that hold figures. */
  readonly figures: readonly number[];
  readonly missing: readonly ('period' | 'indicator' | 'value')[];
};

/** Which of the three layouts a table has, and what stands in its columns, from its headings and rows below them. */
export function layoutOf(header: Header, rows: SampleRows, targets: readonly ImportTarget[]): Layout {
  const periods = header.headings.filter(({ isPeriod }) => isPeriod);
  const names = nameColumn(header, rows, targets);
  if (periods.length >= 2 || (periods.length === 1 && names && !periodColumn(header, rows, targets))) {
    return rowsLayout(header, rows, targets, periods, names);
  }
  const takes = takesOf(header, targets);
  const byName = names !== null && takes.length < 2;
  return takes.length > 0 && !byName
    ? columnsLayout(header, rows, targets, takes)
    : listLayout(header, rows, targets, names);
}

function rowsLayout(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
  periods: readonly Heading[],
  names: Column | null,
): Layout {
  const site = siteColumn(header, rows, targets);
  const unit = unitColumn(header, site);
  const [from, to] = [periods[0]!.column, periods.at(-1)!.column];
  const indicator = names ?? { column: 1, sureness: 0.3 };
  const columns = new Map<number, Told>([
    ...periods.map(({ column }) => [column, told('value', 1)] as const),
    [indicator.column, told('indicator', indicator.sureness)],
    ...others({ site, unit }),
  ]);
  return {
    mapping: {
      layout: 'rows',
      rows: {
        indicator: indicator.column,
        site: site?.column ?? null,
        unit: unit?.column ?? null,
        names: namesIn(rows, indicator.column, targets),
        from,
        to,
      },
    },
    columns,
    figures: Array.from({ length: to - from + 1 }, (_, i) => from + i),
    missing: names ? [] : ['indicator'],
  };
}

const told = (holds: Told['holds'], sureness: number, indicator: string | null = null): Told => ({
  holds,
  indicator,
  sureness,
});

const others = (found: { readonly [K in 'site' | 'unit']?: Column | null }): [number, Told][] =>
  (['site', 'unit'] as const).flatMap((holds): [number, Told][] => {
    const column = found[holds];
    return column ? [[column.column, told(holds, column.sureness)]] : [];
  });

function columnsLayout(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
  takes: readonly SureTake[],
): Layout {
  const period = periodColumn(header, rows, targets);
  const site = siteColumn(header, rows, targets);
  const columns = new Map<number, Told>([
    ...takes.map((take) => [take.column, told(holdsOf(take.part), take.sureness, take.indicator)] as const),
    ...others({ site }),
  ]);
  if (period) columns.set(period.column, told('period', period.sureness));
  return {
    mapping: {
      layout: 'columns',
      columns: {
        period: period?.column ?? 1,
        site: site?.column ?? null,
        takes: takes.map(({ column, indicator, part, site: of }) => ({ column, indicator, part, site: of })),
      },
    },
    columns,
    figures: takes.map(({ column }) => column),
    missing: period ? [] : ['period'],
  };
}

const holdsOf = (part: ReadingPart): Told['holds'] =>
  part.startsWith('input:') ? 'input' : (part as 'value' | 'count' | 'whole');

function listLayout(
  header: Header,
  rows: SampleRows,
  targets: readonly ImportTarget[],
  names: Column | null,
): Layout {
  const site = siteColumn(header, rows, targets);
  const found = {
    period: periodColumn(header, rows, targets),
    indicator: names,
    site,
    value: roleColumn(header, 'value'),
    count: roleColumn(header, 'count'),
    whole: roleColumn(header, 'whole'),
    unit: unitColumn(header, site),
  };
  const only = names ? null : onlyTarget(header, targets);
  const inputs = inputsIn(header, targets);
  const columns = new Map<number, Told>();
  for (const holds of ['period', 'indicator', 'site', 'value', 'count', 'whole', 'unit'] as const) {
    const column = found[holds];
    if (column && !columns.has(column.column)) columns.set(column.column, told(holds, column.sureness));
  }
  for (const column of Object.values(inputs)) columns.set(column, told('input', 0.9));
  const figures = [found.value, found.count, found.whole].flatMap((column) => column?.column ?? []);
  const at = (holds: keyof typeof found) => found[holds]?.column ?? null;
  return {
    mapping: {
      layout: 'list',
      list: {
        indicator: at('indicator'),
        only,
        period: at('period') ?? 1,
        site: at('site'),
        value: at('value'),
        count: at('count'),
        whole: at('whole'),
        unit: at('unit'),
        inputs,
        names: names ? namesIn(rows, names.column, targets) : {},
      },
    },
    columns,
    figures: [...figures, ...Object.values(inputs)],
    missing: [
      ...(found.period ? [] : (['period'] as const)),
      ...(names || only !== null ? [] : (['indicator'] as const)),
      ...(figures.length > 0 || Object.keys(inputs).length > 0 ? [] : (['value'] as const)),
    ],
  };
}
