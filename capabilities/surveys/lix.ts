/**
 * Readability index LIX of Nordic text. Words per sentence, plus the share of long words in percent; under 30 is very
 * easy, 30–40 easy. Long is more than six letters. Björnsson, Läsbarhet (1968). Linear in the length of the text.
 */
export type Lix = {
  readonly words: number;
  readonly sentences: number;
  readonly long: number;
  readonly lix: number;
};

/** What all statements of an instrument together may have, and what no single one may exceed. */
export const mostLix = { together: 35, single: 45 } as const;

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const lettersOf = (one: string): number => one.replaceAll(/[^\p{L}\p{N}]/gu, '').length;

/** The index of texts read one after the other. Each text ends a sentence; texts without words have the index 0. */
export function lixOf(texts: readonly string[]): Lix {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?:]+(?=\s|$)/u))
    .map((sentence) => sentence.match(word) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const long = words.filter((one) => lettersOf(one) > 6).length;
  const count = { words: words.length, sentences: sentences.length, long };
  if (words.length === 0) return { ...count, lix: 0 };
  return { ...count, lix: words.length / sentences.length + (100 * long) / words.length };
}
