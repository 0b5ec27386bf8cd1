import { phrases } from '#platform/contract/language.ts';

/** What stands under every chart. */
export const chartText = phrases({
  asTable: {
    nb: 'Vis som tabell',
    nn: 'Vis som tabell',
    en: 'Show as a table',
    sv: 'Visa som tabell',
    pl: 'Pokaż jako tabelę',
  },
  asChart: {
    nb: 'Vis som diagram',
    nn: 'Vis som diagram',
    en: 'Show as a chart',
    sv: 'Visa som diagram',
    pl: 'Pokaż jako wykres',
  },
  choosePoint: {
    nb: 'Gå fra punkt til punkt',
    nn: 'Gå frå punkt til punkt',
    en: 'Move from point to point',
    sv: 'Gå från punkt till punkt',
    pl: 'Przechodź od punktu do punktu',
  },
});
