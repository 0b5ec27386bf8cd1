import { type Language, languages } from '#platform/contract/language.ts';
import type { AgendaLine, InLanguages, LineWords } from '#steering-groups/agenda-view.ts';

/**
 * A frozen agenda is read in five languages: a line keeps what it said in each of them when the meeting began. What
 * people wrote themselves is the same in all and is kept once. Signatures are put under the words the line was frozen
 * with, whatever language one reads it in.
 */
export function withLanguages(
  lines: readonly AgendaLine[],
  others: ReadonlyMap<Language, readonly AgendaLine[]>,
): AgendaLine[] {
  return lines.map((line) => {
    // One that comes from the meeting before has its words already.
    if (line.inLanguages) return line;
    const inLanguages: Partial<Record<Language, LineWords>> = {};
    for (const language of languages) {
      const same = others.get(language)?.find(({ key }) => key === line.key);
      if (same && !saysTheSame(same, line)) inLanguages[language] = wordsOf(same);
    }
    return Object.keys(inLanguages).length === 0 ? line : { ...line, inLanguages };
  });
}

const wordsOf = ({ title, words, missing }: LineWords): LineWords => ({ title, words, missing });

const saysTheSame = (one: LineWords, other: LineWords): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));

/** A line as somebody reads it. */
export function inLanguage<Line extends LineWords & InLanguages>(
  { inLanguages, ...line }: Line,
  language: Language,
): Omit<Line, 'inLanguages'> {
  return { ...line, ...inLanguages?.[language] };
}
