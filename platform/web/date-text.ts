import { phrases } from '#platform/contract/language.ts';

/** Words of the date field. */
export const dateText = phrases({
  pattern: { nb: 'dd.mm.åååå', nn: 'dd.mm.åååå', en: 'dd/mm/yyyy', sv: 'åååå-mm-dd', pl: 'dd.mm.rrrr' },
  openCalendar: {
    nb: 'Velg i kalender: {label}',
    nn: 'Vel i kalender: {label}',
    en: 'Choose in a calendar: {label}',
    sv: 'Välj i kalender: {label}',
    pl: 'Wybierz w kalendarzu: {label}',
  },
});
