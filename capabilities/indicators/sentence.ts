import type { ChartView } from '#indicators/chart-view.ts';
import type { Direction } from '#indicators/kinds.ts';
import { numberOf, type PeriodKind } from '#indicators/period.ts';
import { sentenceText as text } from '#indicators/sentence-text.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { type ValueForm, writeValue } from '#indicators/write-value.ts';
import type { Language } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';

export type SaidFigure = ValueForm & { readonly periodKind: PeriodKind; readonly direction: Direction };

/** What a chart says now and what to do with it, in one breath: the title over it. */
export function sentenceOf(chart: ChartView, figure: SaidFigure, language: Language): string {
  const { code, rule, since } = chart.change;
  if (code === 'too-few') {
    const { points, needed } = chart.parts.at(-1)!.tooFew!;
    return say(text['too-few'], language, { points, needed });
  }
  if (code === 'no-change') return steady(chart, figure, language);
  const { periodKind: kind } = figure;
  // A change comes with its rule, its period and its side, or not at all.
  const way = code === 'changed' ? chart.change.side! : code;
  return say(text[`${way}-${rule as 1 | 2 | 3}`], language, {
    when: inPeriod(since!, kind, language),
    since: sincePeriod(since!, kind, language),
    aim: code === 'changed' ? '' : aimOf(chart, figure, code, language),
  });
}

function steady({ target }: ChartView, figure: SaidFigure, language: Language): string {
  if (!target || target.code === 'cannot-tell') return say(text.steady, language);
  return say(text[`steady-${target.code}`], language, {
    target: writeValue(target.value, figure, language, 'said'),
  });
}

/**
 * How the readings since a change have met the target. Limits from before a change do not tell where readings come
 * after it, so they are counted and nothing is foretold.
 */
function aimOf(chart: ChartView, figure: SaidFigure, code: 'better' | 'worse', language: Language): string {
  const { target, change, periods, values } = chart;
  if (!target || figure.direction === 'none') return '';
  // A small picture may begin after the change did: then not all that counts is here.
  if (periods[0]! > change.since!) return '';
  const read = values.filter((value, i) => value !== null && periods[i]! >= change.since!);
  const met = read.filter((value) => meets(value!, target.value, figure.direction)).length;
  const isAll = met === read.length;
  return say(text.aim, language, {
    target: writeValue(target.value, figure, language, 'said'),
    but: (code === 'better') === met * 2 > read.length ? 'no' : 'yes',
    reached: met === 0 ? 'never' : !isAll ? 'some' : met === 1 ? 'once' : 'always',
    met,
    all: read.length,
  });
}

/** A reading on the target meets it, whatever a fraction lost on the way to the unit people read. */
function meets(value: number, target: number, direction: Direction): boolean {
  const margin = 1e-12 * Math.max(Math.abs(value), Math.abs(target));
  return direction === 'higher' ? value >= target - margin : value <= target + margin;
}

/** A period as an answer to "when?": i mars 2026, i uke 10 2026, 3. mars 2026, i 2. kvartal 2026, i 2025. */
export const inPeriod = (period: string, kind: PeriodKind, language: Language): string =>
  say(text[`in-${kind}`], language, partsOf(period, kind, language, 'in'));

/** A period as an answer to "since when?": siden mars 2026. */
export const sincePeriod = (period: string, kind: PeriodKind, language: Language): string =>
  say(text[`since-${kind}`], language, partsOf(period, kind, language, 'since'));

function partsOf(period: string, kind: PeriodKind, language: Language, use: 'in' | 'since'): PhraseValues {
  if (kind === 'week' || kind === 'quarter') {
    const { year, number } = numberOf(period, kind);
    // As text: a year is not grouped in thousands.
    return { year: String(year), number: String(number) };
  }
  if (kind !== 'month' || language !== 'pl') return { name: writePeriod(period, kind, language, 'full') };
  const { year, number } = numberOf(period, kind);
  // With a day before it Polish bends the month as "od" does; the bend of "w" no date has.
  return {
    name:
      use === 'since'
        ? writePeriod(period, 'day', 'pl', 'full').replace(/^\d+ /, '')
        : `${polishInMonth[number - 1]} ${year}`,
  };
}

const polishInMonth: readonly string[] = [
  'w styczniu',
  'w lutym',
  'w marcu',
  'w kwietniu',
  'w maju',
  'w czerwcu',
  'w lipcu',
  'w sierpniu',
  'we wrześniu',
  'w październiku',
  'w listopadzie',
  'w grudniu',
];
