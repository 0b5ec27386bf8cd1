import { phrases } from '#platform/contract/language.ts';

export const text = phrases({
  'field-company': { nb: 'bedrift', nn: 'bedrift', en: 'company', sv: 'företag', pl: 'firma' },
});
