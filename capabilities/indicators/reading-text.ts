import { phrases } from '#platform/contract/language.ts';

/** The two answers of a chart in a word or two: does it change, and is the target met. */
export const readingText = phrases({
  'change-better': { nb: 'Bedre', nn: 'Betre', en: 'Better', sv: 'Bättre', pl: 'Lepiej' },
  'change-worse': { nb: 'Dårligere', nn: 'Dårlegare', en: 'Worse', sv: 'Sämre', pl: 'Gorzej' },
  'change-changed': { nb: 'Endret', nn: 'Endra', en: 'Changed', sv: 'Ändrat', pl: 'Zmiana' },
  'change-no-change': {
    nb: 'Ingenting uvanlig',
    nn: 'Ingenting uvanleg',
    en: 'Nothing unusual',
    sv: 'Inget ovanligt',
    pl: 'Nic niezwykłego',
  },
  'change-too-few': {
    nb: 'For få tall ennå',
    nn: 'For få tal enno',
    en: 'Too few numbers yet',
    sv: 'För få tal ännu',
    pl: 'Jeszcze za mało liczb',
  },
  'target-reaches': {
    nb: 'Når målet',
    nn: 'Når målet',
    en: 'Meets the target',
    sv: 'Når målet',
    pl: 'Cel osiągany',
  },
  'target-hit-and-miss': {
    nb: 'Når målet av og til',
    nn: 'Når målet av og til',
    en: 'Meets it now and then',
    sv: 'Når målet ibland',
    pl: 'Cel osiągany czasem',
  },
  'target-misses': {
    nb: 'Når ikke målet',
    nn: 'Når ikkje målet',
    en: 'Does not meet the target',
    sv: 'Når inte målet',
    pl: 'Cel nieosiągany',
  },
  'target-cannot-tell': {
    nb: 'Kan ikke si ennå',
    nn: 'Kan ikkje seie enno',
    en: 'Cannot tell yet',
    sv: 'Kan inte säga ännu',
    pl: 'Nie wiadomo jeszcze',
  },
  target: {
    nb: 'mål {value}',
    nn: 'mål {value}',
    en: 'target {value}',
    sv: 'mål {value}',
    pl: 'cel {value}',
  },
});
