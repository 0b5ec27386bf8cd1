import { phrases } from '#platform/contract/language.ts';

/** Weeks and quarters in words. Months and days are written by the language itself. */
export const periodText = phrases({
  'week-full': {
    nb: 'uke {number} {year}',
    nn: 'veke {number} {year}',
    en: 'week {number} {year}',
    sv: 'vecka {number} {year}',
    pl: 'tydzień {number} {year}',
  },
  'week-short': { nb: 'u{number}', nn: 'v{number}', en: 'w{number}', sv: 'v{number}', pl: 'tydz. {number}' },
  'quarter-full': {
    nb: '{number}. kvartal {year}',
    nn: '{number}. kvartal {year}',
    en: 'quarter {number} {year}',
    sv: 'kvartal {number} {year}',
    pl: '{number}. kwartał {year}',
  },
  'quarter-short': { nb: 'K{number}', nn: 'K{number}', en: 'Q{number}', sv: 'K{number}', pl: 'kw. {number}' },
});
