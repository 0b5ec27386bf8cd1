import { phrases } from '#platform/contract/language.ts';

/** Entries of the main menu. */
export const navigationText = phrases({
  programme: { nb: 'Programmet', nn: 'Programmet', en: 'The programme', sv: 'Programmet', pl: 'Program' },
  templates: { nb: 'Programmaler', nn: 'Programmalar', en: 'Templates', sv: 'Programmallar', pl: 'Szablony' },
  instruments: { nb: 'Skjemaer', nn: 'Skjema', en: 'Questionnaires', sv: 'Formulär', pl: 'Ankiety' },
  progress: {
    nb: 'Framdrift og medvirkning',
    nn: 'Framdrift og medverknad',
    en: 'Progress and involvement',
    sv: 'Framdrift och medverkan',
    pl: 'Postęp i udział',
  },
  myCompanies: {
    nb: 'Mine bedrifter',
    nn: 'Mine bedrifter',
    en: 'My companies',
    sv: 'Mina företag',
    pl: 'Moje firmy',
  },
  practice: { nb: 'Øv', nn: 'Øv', en: 'Practise', sv: 'Öva', pl: 'Ćwicz' },
  parties: { nb: 'Partene', nn: 'Partane', en: 'The parties', sv: 'Parterna', pl: 'Strony' },
  measures: {
    nb: 'Målinger og drøfting',
    nn: 'Målingar og drøfting',
    en: 'Measurement register',
    sv: 'Mätregister',
    pl: 'Rejestr pomiarów',
  },
  journey: { nb: 'Reisen', nn: 'Reisa', en: 'The journey', sv: 'Resan', pl: 'Droga' },
  log: { nb: 'Hendelser', nn: 'Hendingar', en: 'Events', sv: 'Händelser', pl: 'Zdarzenia' },
  boards: { nb: 'Tavler', nn: 'Tavler', en: 'Boards', sv: 'Tavlor', pl: 'Tablice' },
  people: { nb: 'Folk', nn: 'Folk', en: 'People', sv: 'Personer', pl: 'Ludzie' },
});
