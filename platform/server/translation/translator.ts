import type { Language } from '#platform/contract/language.ts';

/** What came of a wish for a translation. Whoever asked shows the original all the same; `why` is for the log. */
export type Translated =
  | { readonly state: 'done'; readonly text: string }
  | { readonly state: 'away'; readonly why: string };

/**
 * Something outside this house that translates a text. There is none unless the operator has chosen one, and nothing
 * is sent to one but what somebody who may read it has pressed for. Never throws.
 */
export type Translator = {
  readonly translate: (text: string, from: Language, to: Language) => Promise<Translated>;
};

/** No machine has learned Nynorsk apart from Bokmål: who writes or reads one reads the other. */
export const machineLanguage = (language: Language): Exclude<Language, 'nn'> =>
  language === 'nn' ? 'nb' : language;
