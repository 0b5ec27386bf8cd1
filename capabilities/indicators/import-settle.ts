import { cellText } from '#platform/contract/cell.ts';
import type { Place } from './import-items.ts';
import { problemAt, shorten } from './import-problem.ts';
import type { Draft } from './import-reading.ts';
import type { ImportProblem, Mapping, ReadingFigures, ReadReading } from './import-shape.ts';
import { sameUnit } from './import-units.ts';

/** Drafts by indicator, site and period, in the file's order. */
export type Drafts = Map<string, Draft[]>;

export function put(drafts: Drafts, draft: Draft): void {
  const { indicator, site, period } = draft.reading;
  const key = `${indicator} ${site ?? ''} ${period}`;
  const there = drafts.get(key);
  if (there) there.push(draft);
  else drafts.set(key, [draft]);
}

/** What only all rows together can tell: two for one period, fractions for percents, thousands for decimals. */
export function settle(
  drafts: Drafts,
  mapping: Mapping,
  existing: (indicator: string, site: string | null, period: string) => ReadingFigures | undefined,
  add: (problem: ImportProblem) => void,
): ReadReading[] {
  const all = [...drafts.values()].flat();
  const fractions = mapping.fractions === undefined ? inFractions(all) : new Set<string>();
  const proven = new Set(all.filter(({ proves }) => proves).map(({ reading }) => reading.indicator));
  const readings: ReadReading[] = [];
  for (const together of drafts.values()) {
    let sure = true;
    for (const draft of together) {
      const problems = [
        ...doubtsOf(draft, fractions, mapping.thousands !== undefined || proven.has(draft.reading.indicator)),
        ...rivalOf(draft, together),
      ];
      problems.forEach(add);
      if (problems.length > 0) sure = false;
    }
    if (!sure) continue;
    const { reading } = together[0]!;
    const samples = reading.samples && together.flatMap((draft) => draft.reading.samples ?? []);
    const known = existing(reading.indicator, reading.site, reading.period);
    const figures = { ...reading, samples };
    readings.push({ ...figures, standing: known ? (isSame(known, figures) ? 'same' : 'changed') : 'first' });
  }
  return readings;
}

function rivalOf(draft: Draft, together: readonly Draft[]): ImportProblem[] {
  if (together.length < 2 || draft.target.measured === 'samples') return [];
  const other = together.find((each) => each !== draft)!;
  const values = {
    name: draft.target.name,
    text: shorten(cellText(draft.period.cell)),
    row: other.reading.row,
    same: isSame(draft.reading, other.reading) ? 'yes' : 'no',
  };
  return [problemAt(draft.reading, 'two-for-one-period', values)];
}

function doubtsOf(draft: Draft, fractions: ReadonlySet<string>, thousands: boolean): ImportProblem[] {
  const text = (place: Place) => ({ text: shorten(cellText(place.cell)) });
  const problems: ImportProblem[] = [];
  // Whoever counts in whole numbers has no decimals to mistake.
  if (!thousands && draft.target.decimals > 0) {
    problems.push(...draft.doubtful.map((place) => problemAt(place, 'ambiguous-number', text(place))));
  }
  if (draft.bare && fractions.has(draft.reading.indicator)) {
    problems.push(problemAt(draft.bare, 'looks-like-a-fraction', text(draft.bare)));
  }
  return problems;
}

/** Indicators in percent whose every bare figure is 0 to 1, and not all of them 0 or 1. */
function inFractions(drafts: readonly Draft[]): ReadonlySet<string> {
  const between = new Set<string>();
  const above = new Set<string>();
  for (const { reading, bare, unit, target } of drafts) {
    if (!bare || reading.value === null || !sameUnit(unit, '%')) continue;
    if (reading.value < 0 || reading.value > 1 || (target.highest !== null && target.highest <= 1)) {
      above.add(reading.indicator);
    } else if (reading.value > 0 && reading.value < 1) between.add(reading.indicator);
  }
  return new Set([...between].filter((indicator) => !above.has(indicator)));
}

function isSame(a: ReadingFigures, b: ReadingFigures): boolean {
  return (
    a.value === b.value &&
    a.count === b.count &&
    a.whole === b.whole &&
    sameEntries(a.samples, b.samples) &&
    sameEntries(a.inputs, b.inputs)
  );
}

function sameEntries(
  a: ReadingFigures['samples' | 'inputs'],
  b: ReadingFigures['samples' | 'inputs'],
): boolean {
  const [one, other] = [new Map(Object.entries(a ?? {})), new Map(Object.entries(b ?? {}))];
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
