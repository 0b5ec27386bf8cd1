import { phrases } from '#platform/contract/language.ts';

/** What stands in every form of the room. */
export const formText = phrases({
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel', sv: 'Avbryt', pl: 'Anuluj' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save', sv: 'Spara', pl: 'Zapisz' },
  saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved', sv: 'Sparat', pl: 'Zapisano' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo', sv: 'Ångra', pl: 'Cofnij' },
  why: { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?', sv: 'Varför?', pl: 'Dlaczego?' },
  whyHint: {
    nb: 'Én setning som andre forstår om et år.',
    nn: 'Éi setning som andre forstår om eit år.',
    en: 'One sentence others will understand in a year.',
    sv: 'En mening som andra förstår om ett år.',
    pl: 'Jedno zdanie, które inni zrozumieją za rok.',
  },
  forWhom: {
    nb: 'Hvem snakker du for?',
    nn: 'Kven snakkar du for?',
    en: 'Who do you speak for?',
    sv: 'Vem talar du för?',
    pl: 'W czyim imieniu mówisz?',
  },
  employer: { nb: 'Ledelsen', nn: 'Leiinga', en: 'Management', sv: 'Ledningen', pl: 'Kierownictwo' },
  employees: {
    nb: 'De ansatte',
    nn: 'Dei tilsette',
    en: 'The employees',
    sv: 'De anställda',
    pl: 'Pracownicy',
  },
  numberNeeded: {
    nb: 'Skriv et tall, for eksempel 95,2.',
    nn: 'Skriv eit tal, til dømes 95,2.',
    en: 'Write a number, for example 95.2.',
    sv: 'Skriv ett tal, till exempel 95,2.',
    pl: 'Wpisz liczbę, na przykład 95,2.',
  },
  numberUnclear: {
    nb: '«{written}» kan leses på to måter. Skriv tallet uten skille mellom tusener.',
    nn: '«{written}» kan lesast på to måtar. Skriv talet utan skilje mellom tusen.',
    en: '“{written}” can be read in two ways. Write the number without a sign between thousands.',
    sv: '”{written}” kan läsas på två sätt. Skriv talet utan tecken mellan tusental.',
    pl: '„{written}” można odczytać na dwa sposoby. Wpisz liczbę bez znaku między tysiącami.',
  },
});
