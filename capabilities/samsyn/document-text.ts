import { phrases } from '#platform/contract/language.ts';

export const documentText = phrases({
  made: { nb: 'Laget {at}', nn: 'Laga {at}', en: 'Made {at}', sv: 'Skapad {at}', pl: 'Utworzono {at}' },
  fileName: {
    nb: 'Samsyn {company}.pdf',
    nn: 'Samsyn {company}.pdf',
    en: 'Shared view {company}.pdf',
    sv: 'Samsyn {company}.pdf',
    pl: 'Wspólne spojrzenie {company}.pdf',
  },
});
