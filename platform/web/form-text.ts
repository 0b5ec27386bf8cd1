import { phrases } from '#platform/contract/language.ts';

export const formText = phrases({
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel', sv: 'Avbryt', pl: 'Anuluj' },
});
