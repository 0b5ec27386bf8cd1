import { knownLetters } from './letters.ts';

/** A text as the template takes it: paragraphs of lines. */
export type Paragraphs = readonly (readonly string[])[];

/** What is longer than this without a space may be broken anywhere: nothing runs out of the page. */
const longestWord = 24;
const breakable = '\u200b';

const segmenter = new Intl.Segmenter('nb');

const broken = (word: string): string => {
  const letters = [...segmenter.segment(word)].map(({ segment }) => segment);
  return letters.length <= longestWord ? word : letters.join(breakable);
};

/** Without what no file can hold: halves of pairs and controls but for line breaks. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, '');

export const paragraphsOf = (text: string): Paragraphs =>
  knownLetters(clean(text))
    .replaceAll(/\S+/g, broken)
    .split(/\n[ \n]*\n/)
    .map((paragraph) => paragraph.split('\n'));

export const optional = (text: string | undefined): Paragraphs | null =>
  text === undefined || text.trim() === '' ? null : paragraphsOf(text);

export const onOneLine = (text: string): string => clean(text).replaceAll(/\s+/g, ' ').trim();
