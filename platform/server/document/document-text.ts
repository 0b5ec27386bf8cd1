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
  'document-sign-here': {
    nb: 'Dato og underskrift',
    nn: 'Dato og underskrift',
    en: 'Date and signature',
    sv: 'Datum och underskrift',
    pl: 'Data i podpis',
  },
});
