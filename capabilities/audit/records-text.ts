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
});
