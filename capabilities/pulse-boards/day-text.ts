import { phrases } from '#platform/contract/language.ts';

/** Days near today, as one promises by them. */
export const dayText = phrases({
  'day-today': { nb: 'I dag', nn: 'I dag', en: 'Today', sv: 'I dag', pl: 'Dziś' },
  'day-tomorrow': { nb: 'I morgen', nn: 'I morgon', en: 'Tomorrow', sv: 'I morgon', pl: 'Jutro' },
  'day-friday': { nb: 'Fredag', nn: 'Fredag', en: 'Friday', sv: 'Fredag', pl: 'Piątek' },
  'day-week': { nb: 'Om en uke', nn: 'Om ei veke', en: 'In a week', sv: 'Om en vecka', pl: 'Za tydzień' },
});
