import { type Language, languages } from '#platform/contract/language.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';

export type Foreign = { readonly text: string; readonly from: Language };

/** The words of a card or a comment, and the language they were written in; null when they are not in another. */
export function foreignWords(thing: Thing | undefined, to: Language): Foreign | null {
  if (thing?.kind !== 'card' && thing?.kind !== 'word') return null;
  const from = languages.find((one) => one === fieldOf(thing, 'language'));
  const text = wordsIn(thing, 'text').trim();
  return from && text !== '' && !isSame(from, to) ? { text, from } : null;
}

/** Who reads one Norwegian reads the other. */
const isSame = (a: Language, b: Language): boolean =>
  a === b || (['nb', 'nn'].includes(a) && ['nb', 'nn'].includes(b));
