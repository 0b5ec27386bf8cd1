import { phrases } from '#platform/contract/language.ts';

/** The log's own line in the record of processing; the one of its events stands with the platform's. */
export const recordsText = phrases({
  'record-audit-head': {
    nb: 'Kjeden i loggen',
    nn: 'Kjeda i loggen',
    en: 'Chain of the log',
    sv: 'Kedjan i loggen',
    pl: 'Łańcuch dziennika',
  },
  'record-audit-head-why': {
    nb: 'For å kunne vise at ingen linje i loggen er fjernet eller endret. Antall linjer og avtrykk, ingenting om personer.',
    nn: 'For å kunne vise at inga linje i loggen er fjerna eller endra. Talet på linjer og avtrykk, ingenting om personar.',
    en: 'To show that no line of the log has been removed or changed. The number of lines and fingerprints, nothing about persons.',
    sv: 'För att kunna visa att ingen rad i loggen har tagits bort eller ändrats. Antal rader och avtryck, inget om personer.',
    pl: 'Aby móc wykazać, że żaden wiersz dziennika nie został usunięty ani zmieniony. Liczba wierszy i skróty, nic o osobach.',
  },
  'record-audit-head-seen': {
    nb: 'De som får lese loggen, ser om kjeden er hel og når den sist ble signert.',
    nn: 'Dei som får lese loggen, ser om kjeda er heil og når ho sist vart signert.',
    en: 'Those who may read the log see whether the chain is whole and when it was last signed.',
    sv: 'De som får läsa loggen ser om kedjan är hel och när den senast signerades.',
    pl: 'Osoby z dostępem do dziennika widzą, czy łańcuch jest cały i kiedy ostatnio go podpisano.',
  },
  'record-audit-head-kept': {
    nb: 'Så lenge loggen finnes. Signaturene står i en fil utenfor databasen.',
    nn: 'Så lenge loggen finst. Signaturane står i ei fil utanfor databasen.',
    en: 'For as long as the log exists. The signatures stand in a file outside the database.',
    sv: 'Så länge loggen finns. Signaturerna står i en fil utanför databasen.',
    pl: 'Tak długo, jak istnieje dziennik. Podpisy są w pliku poza bazą danych.',
  },
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
