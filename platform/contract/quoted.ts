import type { Language } from '#platform/contract/language.ts';

const marks: Readonly<Record<Language, readonly [string, string]>> = {
  nb: ['«', '»'],
  nn: ['«', '»'],
  en: ['“', '”'],
  sv: ['”', '”'],
  pl: ['„', '”'],
};

/** What somebody wrote, between the marks of the reader's language. */
export function quoted(words: string, language: Language): string {
  const [open, close] = marks[language];
  return `${open}${words}${close}`;
}
