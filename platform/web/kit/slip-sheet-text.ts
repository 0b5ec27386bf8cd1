import { phrases } from '#platform/contract/language.ts';

/** Words for printing slips, and for leaving them. */
export const slipSheetText = phrases({
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print', sv: 'Skriv ut', pl: 'Drukuj' },
  finish: {
    nb: 'Ferdig, gå tilbake',
    nn: 'Ferdig, gå tilbake',
    en: 'Done, go back',
    sv: 'Klar, gå tillbaka',
    pl: 'Gotowe, wróć',
  },
  leave: {
    nb: 'Ja, gå videre',
    nn: 'Ja, gå vidare',
    en: 'Yes, go on',
    sv: 'Ja, gå vidare',
    pl: 'Tak, przejdź dalej',
  },
  stay: {
    nb: 'Nei, bli her',
    nn: 'Nei, bli her',
    en: 'No, stay here',
    sv: 'Nej, stanna här',
    pl: 'Nie, zostań tutaj',
  },
});
