import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Phrase } from '#platform/contract/language.ts';

export type PhraseValues = Readonly<Record<string, string | number>>;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * A phrase in a language, its `{values}` filled in.
 * In the browser the build has already picked the language, so there a phrase may arrive as its one text.
 */
export function say(phrase: Phrase | string, language: Language, values?: PhraseValues): string {
  const source = typeof phrase === 'string' ? phrase : phrase[language];
  if (!values && !source.includes('{') && !source.includes("'")) return source;
  const key = `${language} ${source}`;
  let message = parsed.get(key);
  if (!message) {
    message = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
    parsed.set(key, message);
  }
  return String(message.format(values));
}
