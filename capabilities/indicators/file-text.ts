import { phrases } from '#platform/contract/language.ts';

/** Headings of the files that come and go. */
export const fileText = phrases({
  figure: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figure', sv: 'Nyckeltal', pl: 'Wskaźnik' },
  site: { nb: 'Sted', nn: 'Stad', en: 'Site', sv: 'Plats', pl: 'Zakład' },
  period: { nb: 'Periode', nn: 'Periode', en: 'Period', sv: 'Period', pl: 'Okres' },
  from: { nb: 'Fra dag', nn: 'Frå dag', en: 'From day', sv: 'Från dag', pl: 'Od dnia' },
  value: { nb: 'Verdi', nn: 'Verdi', en: 'Value', sv: 'Värde', pl: 'Wartość' },
  count: { nb: 'Antall', nn: 'Tal på', en: 'Count', sv: 'Antal', pl: 'Liczba' },
  whole: { nb: 'Av', nn: 'Av', en: 'Of', sv: 'Av', pl: 'Z' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit', sv: 'Enhet', pl: 'Jednostka' },
  said: { nb: 'Ført', nn: 'Ført', en: 'Entered', sv: 'Infört', pl: 'Wpisano' },
  by: { nb: 'Av hvem', nn: 'Av kven', en: 'By', sv: 'Av vem', pl: 'Przez' },
  reason: { nb: 'Grunn', nn: 'Grunn', en: 'Reason', sv: 'Skäl', pl: 'Powód' },
});
