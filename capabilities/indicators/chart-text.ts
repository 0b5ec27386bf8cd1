import { phrases } from '#platform/contract/language.ts';

/** The few words inside a chart. */
export const chartText = phrases({
  mean: {
    nb: 'snitt {value}',
    nn: 'snitt {value}',
    en: 'mean {value}',
    sv: 'snitt {value}',
    pl: 'średnia {value}',
  },
  median: {
    nb: 'midten {value}',
    nn: 'midten {value}',
    en: 'median {value}',
    sv: 'mitten {value}',
    pl: 'mediana {value}',
  },
  target: {
    nb: 'mål {value}',
    nn: 'mål {value}',
    en: 'target {value}',
    sv: 'mål {value}',
    pl: 'cel {value}',
  },
  'begins-definition': {
    nb: 'ny betydning',
    nn: 'ny tyding',
    en: 'another meaning',
    sv: 'ny betydelse',
    pl: 'nowe znaczenie',
  },
  'begins-rebase': {
    nb: 'nye grenser',
    nn: 'nye grenser',
    en: 'limits anew',
    sv: 'nya gränser',
    pl: 'nowe granice',
  },
});
