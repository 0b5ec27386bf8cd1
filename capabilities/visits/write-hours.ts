import type { Language } from '#platform/contract/language.ts';

/** Hours as the language writes numbers: 1 204,5. */
export const writeHours = (hours: number, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 }).format(hours);

/** A month (`2026-11`) by its name: november 2026. */
export const writeMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
