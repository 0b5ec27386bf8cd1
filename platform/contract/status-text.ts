import { phrases } from '#platform/contract/language.ts';

/** What each mark of a status is called, wherever it stands: in the office, on the wall, on paper. */
export const statusText = phrases({
  plan: {
    nb: 'I rute',
    nn: 'I rute',
    en: 'As planned',
    sv: 'Enligt plan',
    pl: 'Zgodnie z planem',
  },
  watch: { nb: 'Følg med', nn: 'Følg med', en: 'Watch', sv: 'Håll koll', pl: 'Obserwuj' },
  deviation: { nb: 'Avvik', nn: 'Avvik', en: 'Deviation', sv: 'Avvikelse', pl: 'Odchylenie' },
  silent: {
    nb: 'Ikke meldt',
    nn: 'Ikkje meldt',
    en: 'Not reported',
    sv: 'Inte rapporterat',
    pl: 'Nie zgłoszono',
  },
});
