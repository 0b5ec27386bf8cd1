import type { Language } from '#platform/contract/language.ts';

/** A clock of this device, hours and minutes as the language writes them: 08.12 in Norwegian, 08:12 in English. */
export function writeClock(moment: Date, language: Language): string {
  const between = language === 'en' || language === 'pl' ? ':' : '.';
  return [moment.getHours(), moment.getMinutes()].map((n) => String(n).padStart(2, '0')).join(between);
}
