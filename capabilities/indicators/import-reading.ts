import { cellText } from '#platform/contract/cell.ts';
import { type Figure, figureAt } from './import-figure.ts';
import { type Item, isBlank, type Place } from './import-items.ts';
import { oneNamed } from './import-names.ts';
import { countPlace, figuresOf } from './import-parts.ts';
import { problemAt, shorten } from './import-problem.ts';
import type { ImportProblem, ImportTarget, Mapping, ReadReading } from './import-shape.ts';
import { sameUnit } from './import-units.ts';
import type { PeriodKind } from './period.ts';
import { type PeriodHints, type PeriodRead, readPeriod } from './read-period.ts';

/** What a definition may say otherwise about a period than it says today. */
export type DefinitionAt = Partial<
  Pick<ImportTarget, 'unit' | 'decimals' | 'measured' | 'inputs' | 'lowest' | 'highest'>
>;

export type ReadingContext = {
  readonly mapping: Mapping;
  readonly today: string;
  readonly order: PeriodHints['order'];
  /** The unit in a column's heading, where it is one people know. */
  readonly unitOfHeading: (column: number) => string | null;
  readonly definitionAt: (indicator: string, period: string) => DefinitionAt | undefined;
};

/** A reading, and what the other rows must say before it is sure. */
export type Draft = {
  readonly reading: Omit<ReadReading, 'standing'>;
  readonly target: ImportTarget;
  readonly unit: string;
  /** Where its period stands. */
  readonly period: Place;
  /** The value's cell, when no unit stands in it. A heading or a column that says % says so of 0,85 too. */
  readonly bare: Place | null;
  /** Cells whose thousands may be decimals, and whether another proves that they are not. */
  readonly doubtful: readonly Place[];
  readonly proves: boolean;
};

/** Before this no company keeps figures on its improvement: it is a year mistyped. */
const earliest = '1990-01-01';

/** Reads one item: the draft of a reading, or everything that is wrong with it. */
export function readItem(item: Item, context: ReadingContext): Draft | readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const period = periodIn(item, context);
  if (typeof period !== 'string') problems.push(period);
  const site = siteIn(item, context.mapping.sites);
  if (typeof site === 'object' && site !== null) problems.push(site);
  const figures = new Map<string, Figure>();
  const read = (name: string, place: Place | null): void => {
    if (!place || isBlank(place)) return;
    const figure = figureAt(place, context.mapping.decimal);
    if ('code' in figure) problems.push(figure);
    else figures.set(name, figure);
  };
  for (const part of ['value', 'count', 'whole'] as const) read(part, item[part]);
  for (const [key, place] of Object.entries(item.inputs)) read(`input:${key}`, place);
  if (problems.length > 0) return problems;

  const target = { ...item.target, ...context.definitionAt(item.target.indicator, period as string) };
  const reckoned = figuresOf(item, target, figures, context.mapping, problems);
  const place = item.value ?? item.count ?? item.whole ?? Object.values(item.inputs)[0] ?? item.period;
  const stands = reckoned.count !== null ? (countPlace(item) ?? place) : place;
  problems.push(...otherUnitThen(item, target, context));
  if (problems.length > 0) return problems;
  const value = figures.get('value');
  const bare = value !== undefined && value.unit === null && reckoned.value !== null;
  return {
    reading: {
      indicator: target.indicator,
      site: site as string | null,
      period: period as string,
      row: item.row,
      column: stands.column,
      ...reckoned,
    },
    target,
    unit: target.unit,
    period: item.period,
    bare: bare ? item.value : null,
    doubtful: [...figures].filter(([, figure]) => figure.doubtful).map(([name]) => placeOf(item, name)),
    proves: [...figures.values()].some(({ proves }) => proves),
  };
}

/** A heading that names today's unit does not hold for a period that was measured in another. */
function otherUnitThen(item: Item, then: ImportTarget, { unitOfHeading }: ReadingContext): ImportProblem[] {
  if (!item.value || isBlank(item.value) || sameUnit(then.unit, item.target.unit)) return [];
  const found = unitOfHeading(item.value.column);
  return found === null || sameUnit(found, then.unit)
    ? []
    : [problemAt(item.value, 'unit-differs', { found, unit: then.unit })];
}

const placeOf = (item: Item, name: string): Place =>
  name.startsWith('input:') ? item.inputs[name.slice(6)]! : item[name as 'value' | 'count' | 'whole']!;

const periods = new WeakMap<ReadingContext, Map<string, PeriodRead>>();

/** Most rows of a file name the same few periods: each is read once. */
function readOnce(place: Place, kind: PeriodKind, context: ReadingContext): PeriodRead {
  let known = periods.get(context);
  if (!known) {
    known = new Map();
    periods.set(context, known);
  }
  const key = `${kind} ${typeof place.cell} ${cellText(place.cell)}`;
  let read = known.get(key);
  if (!read) {
    read = readPeriod(place.cell, kind, { order: context.order, year: context.mapping.year });
    known.set(key, read);
  }
  return read;
}

function periodIn({ period, target }: Item, context: ReadingContext): string | ImportProblem {
  const read = readOnce(period, target.period, context);
  const values = { text: shorten(cellText(period.cell)), kind: target.period };
  if ('problem' in read) {
    const code = read.problem === 'other-kind' ? 'period-of-other-kind' : read.problem;
    return problemAt(period, code, values);
  }
  if (read.period > context.today) return problemAt(period, 'future-period', values);
  return read.period < earliest ? problemAt(period, 'too-long-ago', values) : read.period;
}

function siteIn({ site, target, row }: Item, told: Mapping['sites']): string | null | ImportProblem {
  if (!target.bySite) return null;
  if (typeof site === 'string') return site;
  if (!site || site.cell === null) {
    return problemAt(site ?? { row, column: null }, 'site-missing', { name: target.name });
  }
  const text = cellText(site.cell);
  const found = Object.hasOwn(told, text)
    ? told[text]
    : oneNamed(target.sites, text, ({ name }) => name)?.site;
  return found ?? problemAt(site, 'unknown-site', { text: shorten(text) });
}
