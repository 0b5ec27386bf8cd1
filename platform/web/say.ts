import { isLanguage, type Language, type Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';

/** The language of this page: the server wrote it on <html>, and the words that were loaded are in it. */
export const pageLanguage = (): Language => {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'nb';
};

export type Say = (phrase: Phrase, values?: PhraseValues) => string;

const sayHere: Say = (phrase, values) => say(phrase, pageLanguage(), values);

/** `const t = useSay(); t(text.saved)`. A change of language loads the page anew, so this never changes. */
export const useSay = (): Say => sayHere;
