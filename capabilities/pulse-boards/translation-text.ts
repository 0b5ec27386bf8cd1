import { phrases } from '#platform/contract/language.ts';

/** Translation by a machine, beside the original. */
export const translationText = phrases({
  translate: { nb: 'Oversett', nn: 'Omset', en: 'Translate', sv: 'Översätt', pl: 'Przetłumacz' },
  byMachine: {
    nb: 'Oversatt av maskin fra {language}',
    nn: 'Omsett av maskin frå {language}',
    en: 'Translated by machine from {language}',
    sv: 'Översatt av maskin från {language}',
    pl: 'Tłumaczenie maszynowe, oryginał {language}',
  },
  writtenIn: {
    nb: 'Skrevet på {language}',
    nn: 'Skrive på {language}',
    en: 'Written in {language}',
    sv: 'Skrivet på {language}',
    pl: 'Napisano {language}',
  },
  original: {
    nb: 'Vis originalen',
    nn: 'Vis originalen',
    en: 'Show the original',
    sv: 'Visa originalet',
    pl: 'Pokaż oryginał',
  },
  translation: {
    nb: 'Vis oversettelsen',
    nn: 'Vis omsetjinga',
    en: 'Show the translation',
    sv: 'Visa översättningen',
    pl: 'Pokaż tłumaczenie',
  },
  'in-nb': { nb: 'bokmål', nn: 'bokmål', en: 'Norwegian', sv: 'norska', pl: 'po norwesku' },
  'in-nn': { nb: 'nynorsk', nn: 'nynorsk', en: 'Norwegian', sv: 'norska', pl: 'po norwesku' },
  'in-en': { nb: 'engelsk', nn: 'engelsk', en: 'English', sv: 'engelska', pl: 'po angielsku' },
  'in-sv': { nb: 'svensk', nn: 'svensk', en: 'Swedish', sv: 'svenska', pl: 'po szwedzku' },
  'in-pl': { nb: 'polsk', nn: 'polsk', en: 'Polish', sv: 'polska', pl: 'po polsku' },
});

export const translationRefusalText = phrases({
  'translation-off': {
    nb: 'Her oversettes ingenting. Den som driver Spranget kan slå det på.',
    nn: 'Her blir ingenting omsett. Den som driv Spranget, kan slå det på.',
    en: 'Nothing is translated here. Whoever runs Spranget can turn it on.',
    sv: 'Här översätts ingenting. Den som driver Spranget kan slå på det.',
    pl: 'Tłumaczenie jest tu wyłączone. Może je włączyć osoba prowadząca Spranget.',
  },
  'translation-away': {
    nb: 'Oversettelsen kom ikke fram. Originalen står her; prøv igjen om litt.',
    nn: 'Omsetjinga kom ikkje fram. Originalen står her; prøv igjen om litt.',
    en: 'The translation did not come through. The original stands here; try again in a moment.',
    sv: 'Översättningen kom inte fram. Originalet står här; försök igen om en stund.',
    pl: 'Tłumaczenie nie dotarło. Oryginał jest tutaj; spróbuj ponownie za chwilę.',
  },
});
