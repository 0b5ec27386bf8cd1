import { osloDay, writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';

/** The clock of a moment in Oslo: kl. 13.52, 13:52 where a language writes it so. */
export function writeClock(moment: string, language: Language): string {
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(new Date(moment));
  if (language === 'nb' || language === 'nn') return `kl. ${clock.replace(':', '.')}`;
  return language === 'sv' ? `kl. ${clock}` : clock;
}

/** A moment as one says it: by the clock on the day itself, with the day afterwards. */
export const writeWhen = (moment: string, today: string, language: Language): string =>
  osloDay(moment) === today ? writeClock(moment, language) : writeMoment(moment, language);

/** A day as one says it: today, tomorrow, or 23. okt. */
export function writeSoon(
  day: string,
  today: string,
  language: Language,
  words: { today: string; tomorrow: string },
): string {
  if (day === today) return words.today;
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return days === 1 ? words.tomorrow : writeDay(day, language, 'date');
}

/** From one clock to another: kl. 08.30–14.30, 08:30–14:30 where a language writes it so. */
export function writeHoursOf({ from, to }: { from: string; to: string }, language: Language): string {
  const hours = `${from}–${to}`;
  if (language === 'nb' || language === 'nn') return `kl. ${hours.replaceAll(':', '.')}`;
  return language === 'sv' ? `kl. ${hours}` : hours;
}
