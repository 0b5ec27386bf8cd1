/** What the results say in words: the page and the sheets say it alike. */
import type { Language } from '#platform/contract/language.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { say } from '#platform/contract/say.ts';
import type { InFive, Instrument, InstrumentItem } from '#surveys/instrument.ts';
import { resultText as text } from '#surveys/result-text.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import type { Cell, TableRow, WaveChange, WaveTables } from '#surveys/results-view.ts';
import { turnedMark } from '#surveys/theme-tables.ts';
import { stepsOf } from '#surveys/wave-figures.ts';

export type Shown = { item: InstrumentItem; row: TableRow };

/** The statements in the order they were put. */
export const shownItems = ({ instrument, tables }: Pick<ResultsView, 'instrument' | 'tables'>): Shown[] =>
  tables.items.flatMap((row) => {
    const item = instrument.items.find(({ key }) => key === row.key);
    return item ? [{ item, row }] : [];
  });

/** Those with a mean, the highest first; equal ones as they were put. */
export const byMean = (shown: readonly Shown[]): Shown[] =>
  shown
    .filter(({ row }) => row.whole.mean !== null)
    .toSorted((a, b) => b.row.whole.mean! - a.row.whole.mean!);

const withoutStop = (words: string): string => words.replace(/\.$/, '');

const namedIn = ({ item }: Shown, language: Language): string =>
  quoted(withoutStop(item.text[language]), language);

/** Statements whose change is told of, the largest first. */
export const toldChanges = (view: Pick<ResultsView, 'instrument' | 'tables'>): Shown[] => {
  const by = ({ row }: Shown): number => Math.abs(row.change?.difference ?? 0);
  return shownItems(view)
    .filter(({ row }) => row.change?.verdict === 'rose' || row.change?.verdict === 'fell')
    .toSorted((a, b) => by(b) - by(a));
};

/** What has moved since the wave before, up and down with the same right to be heard; most often nobody can tell. */
function changeHeadline(view: Pick<ResultsView, 'instrument' | 'tables'>, language: Language): string {
  const told = toldChanges(view);
  const lines = (['rose', 'fell'] as const).flatMap((verdict) => {
    const [first, ...more] = told.filter(({ row }) => row.change?.verdict === verdict);
    if (!first) return [];
    const by = writeMean(Math.abs(first.row.change?.difference ?? 0), language);
    const phrase = verdict === 'rose' ? text.headRose : text.headFell;
    return [
      say(phrase, language, { named: namedIn(first, language), by, only: more.length === 0 ? 'yes' : 'no' }),
    ];
  });
  return lines.length > 0 ? lines.join(' ') : say(text.headCannotTell, language);
}

/**
 * The answer in a few sentences: what has changed, where it has been asked before, then what most agree with and
 * what fewest do.
 */
export function headlines(
  view: Pick<ResultsView, 'instrument' | 'tables' | 'since'>,
  language: Language,
): string[] {
  const ranked = byMean(shownItems(view));
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || most === least) return [say(text.headlineNothing, language)];
  const named = (shown: Shown) => namedIn(shown, language);
  const isLevels = most.item.kind === 'levels';
  return [
    ...(view.since ? [changeHeadline(view, language)] : []),
    say(isLevels ? text.headHighest : text.headMost, language, { named: named(most) }),
    say(isLevels ? text.headLowest : text.headLeast, language, { named: named(least) }),
  ];
}

/** The names of a statement's steps, the lowest first. */
export const labelsOf = ({ scales }: Pick<Instrument, 'scales'>, item: InstrumentItem): readonly InFive[] =>
  item.levels ?? scales.find(({ key }) => key === item.scale)?.labels ?? [];

export const percentOf = (count: number, n: number): number => (n === 0 ? 0 : Math.round((count / n) * 100));

/** A mean or a difference as one writes it: 3,8. */
export const writeMean = (value: number, language: Language): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

/** How many chose each step, aloud: `Helt uenig: 2 (6 %)`. */
export function stepsAloud(view: Pick<ResultsView, 'instrument'>, { item, row }: Shown, language: Language) {
  const { counts, n } = row.whole;
  return (counts ?? []).map((count, i) => {
    const label = labelsOf(view.instrument, item)[i]?.[language] ?? String(i + 1);
    return say(text.step, language, { label, count, percent: percentOf(count, n ?? 0) });
  });
}

/** What stands where there is no distribution. */
export function cellWords(
  cell: Cell,
  { most, sensitive = false }: { most: number; sensitive?: boolean | undefined },
  atLeast: WaveTables['atLeast'],
  language: Language,
): string {
  if (cell.show === 'band') return say(text.band, language, { band: cell.band ?? 'middle' });
  if (cell.mean !== null)
    return say(cell.show === 'distribution' ? text.mean : text.meanAlone, language, {
      mean: writeMean(cell.mean, language),
      most,
      n: cell.n ?? 0,
    });
  if (cell.why !== 'few') return say(text[cell.why ?? 'shields'], language);
  return say(text.few, language, { least: sensitive ? atLeast.distributions : atLeast.means });
}

export const wholeWords = (
  { item, row }: Shown,
  atLeast: WaveTables['atLeast'],
  language: Language,
): string => cellWords(row.whole, { most: stepsOf(item), sensitive: item.sensitive }, atLeast, language);

export function changeWords({ verdict, difference }: WaveChange, language: Language): string {
  if (verdict === 'cannot-tell' || verdict === 'too-few') return say(text[verdict], language);
  return say(text[verdict], language, { by: writeMean(Math.abs(difference ?? 0), language) });
}

export function betweenWords({ low, high }: WaveChange, language: Language): string | null {
  if (low === null || high === null) return null;
  const [from, to] = [writeMean(low, language), writeMean(high, language)];
  return say(text.between, language, { low: from, high: to });
}

/** Whether a change is for the better: a statement it is good to disagree with is read the other way. */
export const isBetter = (item: Pick<InstrumentItem, 'reversed'>, { difference }: WaveChange): boolean =>
  turnedMark(item, 3 + (difference ?? 0)) > 3;
