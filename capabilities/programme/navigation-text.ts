import { phrases } from '#platform/contract/language.ts';

/** Entries of the main menu. */
export const navigationText = phrases({
  programme: { nb: 'Programmet', nn: 'Programmet', en: 'The programme', sv: 'Programmet', pl: 'Program' },
  templates: { nb: 'Programmaler', nn: 'Programmalar', en: 'Templates', sv: 'Programmallar', pl: 'Szablony' },
  myCompanies: {
    nb: 'Mine bedrifter',
    nn: 'Mine bedrifter',
    en: 'My companies',
    sv: 'Mina företag',
    pl: 'Moje firmy',
  },
  journey: { nb: 'Reisen', nn: 'Reisa', en: 'The journey', sv: 'Resan', pl: 'Droga' },
  people: { nb: 'Folk', nn: 'Folk', en: 'People', sv: 'Personer', pl: 'Ludzie' },
});
