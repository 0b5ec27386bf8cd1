import { phrases } from '#platform/contract/language.ts';

/** What is done with the shared view, as the log tells it. */
export const samsynActText = phrases({
  'act-samsyn-readSamsyn': {
    nb: 'Se samsyn',
    nn: 'Sjå samsyn',
    en: 'See the shared view',
    sv: 'Se samsyn',
    pl: 'Wgląd we wspólne spojrzenie',
  },
  'act-samsyn-readSamsynDocument': {
    nb: 'Skrive ut samsyn',
    nn: 'Skrive ut samsyn',
    en: 'Print the shared view',
    sv: 'Skriva ut samsyn',
    pl: 'Wydruk wspólnego spojrzenia',
  },
});
