import { phrases } from '#platform/contract/language.ts';

/** One key figure on the wall. */
export const figureWallText = phrases({
  updated: {
    nb: 'Oppdatert {time}',
    nn: 'Oppdatert {time}',
    en: 'Updated {time}',
    sv: 'Uppdaterad {time}',
    pl: 'Aktualizacja {time}',
  },
  stale: {
    nb: 'Ikke oppdatert siden {time}',
    nn: 'Ikkje oppdatert sidan {time}',
    en: 'Not updated since {time}',
    sv: 'Inte uppdaterad sedan {time}',
    pl: 'Brak aktualizacji od {time}',
  },
  example: { nb: 'Eksempel', nn: 'Eksempel', en: 'Example', sv: 'Exempel', pl: 'Przykład' },
  back: {
    nb: 'Tilbake til nøkkeltallet',
    nn: 'Tilbake til nøkkeltalet',
    en: 'Back to the key figure',
    sv: 'Tillbaka till nyckeltalet',
    pl: 'Wróć do wskaźnika',
  },
  fetching: {
    nb: 'Henter nøkkeltallet',
    nn: 'Hentar nøkkeltalet',
    en: 'Fetching the key figure',
    sv: 'Hämtar nyckeltalet',
    pl: 'Pobieranie wskaźnika',
  },
});
