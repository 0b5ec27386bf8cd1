import type { Language } from '#platform/contract/language.ts';

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
});

/** The clock in Oslo: `14.10`, and `14:10` in English and Polish. */
export function clockOf(moment: string, language: Language): string {
  const clock = osloClock.format(new Date(moment));
  return language === 'en' || language === 'pl' ? clock : clock.replace(':', '.');
}
