import { phrases } from '#platform/contract/language.ts';

/** The only words a document has that its picture does not hold; `{page}` and `{pages}` are filled in as it is set. */
export const documentText = phrases({
  'document-page': {
    nb: 'Side {page} av {pages}',
    nn: 'Side {page} av {pages}',
    en: 'Page {page} of {pages}',
    sv: 'Sida {page} av {pages}',
    pl: 'Strona {page} z {pages}',
  },
  'document-box': {
    nb: '□ står for et tegn som ikke kan vises på papir, som en emoji. I Spranget står det slik det ble skrevet.',
    nn: '□ står for eit teikn som ikkje kan visast på papir, som ein emoji. I Spranget står det slik det vart skrive.',
    en: '□ stands for a sign that cannot be shown on paper, such as an emoji. In Spranget it stands as it was written.',
    sv: '□ står för ett tecken som inte kan visas på papper, till exempel en emoji. I Spranget står det som det skrevs.',
    pl: '□ oznacza znak, którego nie da się pokazać na papierze, na przykład emoji. W Spranget wygląda tak, jak go wpisano.',
  },
  'document-sign-here': {
    nb: 'Dato og underskrift',
    nn: 'Dato og underskrift',
    en: 'Date and signature',
    sv: 'Datum och underskrift',
    pl: 'Data i podpis',
  },
});
