import { headlineText as text } from '#indicators/headline-text.ts';
import type { IndicatorCard } from '#indicators/indicator-view.ts';
import { writePeriod } from '#indicators/write-period.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/**
 * The first line of the page of all key figures: the answer to "is anything happening?". What has changed comes
 * before what is missing. Figures nobody follows, and those that wait for the parties, are not counted.
 */
export function headlineOf(cards: readonly IndicatorCard[], language: Language): string {
  if (cards.length === 0) return say(text.none, language);
  const followed = cards.filter(({ standing }) => standing !== 'retired');
  if (followed.length === 0) return say(text.allRetired, language);
  const open = followed.filter(({ standing }) => standing === 'open');
  if (open.length === 0) return say(text.allWaiting, language, { count: followed.length });

  const states = open.map(stateOf);
  const changed = states.filter((state) => state === 'changed').length;
  const steady = states.filter((state) => state === 'steady').length;
  if (changed > 0) return changedOf(changed, steady, open.length, language);
  if (open.some(({ due }) => due.length > 0)) return missingIn(open, language);
  if (steady === 0) return say(text.tooFew, language);
  const phrase = steady === open.length ? text.steady : text.steadyOfThoseRead;
  return say(phrase, language, { count: steady, all: inWords(steady, language) });
}

/** A figure has changed where one of its lines has, and can be read where one of them can. */
function stateOf({ series }: IndicatorCard): 'changed' | 'steady' | 'too-few' {
  const codes = series.map(({ chart }) => chart.change.code);
  if (codes.some((code) => code === 'better' || code === 'worse' || code === 'changed')) return 'changed';
  return codes.includes('no-change') ? 'steady' : 'too-few';
}

function changedOf(changed: number, steady: number, open: number, language: Language): string {
  const all = inWords(open, language);
  if (changed === open) return say(text.changedAll, language, { count: open, all });
  const words = capital(inWords(changed, language));
  const sentence = say(text.changed, language, { count: changed, words, all });
  // Of figures with too few numbers nobody knows yet whether they vary as usual.
  return changed + steady === open ? `${sentence} ${say(text.rest, language)}` : sentence;
}

function missingIn(open: readonly IndicatorCard[], language: Language): string {
  const missing = open.flatMap(({ due, period: kind }) =>
    due.map(({ period }) => writePeriod(period, kind, language, 'full')),
  );
  const count = missing.length;
  const words = capital(inWords(count, language));
  return new Set(missing).size === 1
    ? say(text.missingFor, language, { count, words, period: missing[0]! })
    : say(text.missing, language, { count, words });
}

const inWords = (n: number, language: Language): string => say(text.number, language, { n });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
