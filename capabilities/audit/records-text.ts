import { phrases } from '#platform/contract/language.ts';

/** This room's line in the record of processing, and the names of what a row about somebody holds. */
export const recordsText = phrases({
  'record-audit': {
    nb: 'Logg over hendelser',
    nn: 'Logg over hendingar',
    en: 'Log of events',
    sv: 'Logg över händelser',
    pl: 'Dziennik zdarzeń',
  },
  'record-audit-why': {
    nb: 'For å kunne svare på hvem som har lest eller endret noe. Linjer legges til og endres aldri.',
    nn: 'For å kunne svare på kven som har lese eller endra noko. Linjer blir lagde til og aldri endra.',
    en: 'To answer who read or changed something. Lines are added and never changed.',
    sv: 'För att kunna svara på vem som läst eller ändrat något. Rader läggs till och ändras aldrig.',
    pl: 'Aby można było ustalić, kto coś przeczytał lub zmienił. Wpisy są dodawane, nigdy zmieniane.',
  },
  'record-audit-seen': {
    nb: 'Bedriften ser sine egne linjer, prosjektsenteret programmets.',
    nn: 'Bedrifta ser sine eigne linjer, prosjektsenteret dei til programmet.',
    en: 'The company sees its own lines, the programme office those of the programme.',
    sv: 'Företaget ser sina egna rader, programkontoret programmets.',
    pl: 'Firma widzi swoje wpisy, biuro programu wpisy programu.',
  },
  'record-audit-kept': {
    nb: 'Så lenge programmet varer.',
    nn: 'Så lenge programmet varer.',
    en: 'For as long as the programme lasts.',
    sv: 'Så länge programmet pågår.',
    pl: 'Do końca programu.',
  },
  'field-act': { nb: 'hva', nn: 'kva', en: 'what', sv: 'vad', pl: 'co' },
  'field-outcome': { nb: 'utfall', nn: 'utfall', en: 'outcome', sv: 'utfall', pl: 'wynik' },
  'field-at': { nb: 'når', nn: 'når', en: 'when', sv: 'när', pl: 'kiedy' },
  'outcome-done': { nb: 'gjort', nn: 'gjort', en: 'done', sv: 'gjort', pl: 'wykonano' },
  'outcome-refused': { nb: 'avslått', nn: 'avslått', en: 'refused', sv: 'nekat', pl: 'odmowa' },
});
