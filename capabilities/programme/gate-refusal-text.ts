import { phrases } from '#platform/contract/language.ts';

/** Why something about a gate, an owner or evidence is refused. */
export const gateRefusalText = phrases({
  'gate-list-changed': {
    nb: 'Det som mangler, er ikke det samme som da du åpnet siden. Se over lista og skriv under på nytt.',
    nn: 'Det som manglar, er ikkje det same som då du opna sida. Sjå over lista og skriv under på nytt.',
    en: 'What is missing has changed since you opened the page. Read the list again, then sign.',
    sv: 'Det som saknas är inte detsamma som när du öppnade sidan. Gå igenom listan och skriv under på nytt.',
    pl: 'Lista braków zmieniła się, odkąd otwarto tę stronę. Przejrzyj ją i podpisz ponownie.',
  },
  'gate-is-open': {
    nb: 'Porten er åpen. Begge parter har skrevet under, og det står.',
    nn: 'Porten er open. Begge partar har skrive under, og det står.',
    en: 'The gate is open. Both parties have signed, and that stands.',
    sv: 'Porten är öppen. Båda parter har skrivit under, och det står fast.',
    pl: 'Bramka jest otwarta. Obie strony podpisały i tak pozostaje.',
  },
  'other-person-needed': {
    nb: 'Du har skrevet under for den andre parten. Én person skriver ikke under for begge.',
    nn: 'Du har skrive under for den andre parten. Éin person skriv ikkje under for begge.',
    en: 'You have signed for the other party. One person does not sign for both.',
    sv: 'Du har skrivit under för den andra parten. En person skriver inte under för båda.',
    pl: 'Podpis za drugą stronę już od Ciebie pochodzi. Jedna osoba nie podpisuje za obie strony.',
  },
  'not-in-the-company': {
    nb: 'Velg noen som er med i bedriften, eller skriv et navn.',
    nn: 'Vel nokon som er med i bedrifta, eller skriv eit namn.',
    en: 'Choose somebody in the company, or write a name.',
    sv: 'Välj någon i företaget, eller skriv ett namn.',
    pl: 'Wybierz osobę z firmy albo wpisz nazwisko.',
  },
  'file-needed': {
    nb: 'Velg en fil.',
    nn: 'Vel ei fil.',
    en: 'Choose a file.',
    sv: 'Välj en fil.',
    pl: 'Wybierz plik.',
  },
  'words-needed': {
    nb: 'Skriv hva som er gjort.',
    nn: 'Skriv kva som er gjort.',
    en: 'Write what has been done.',
    sv: 'Skriv vad som har gjorts.',
    pl: 'Napisz, co zrobiono.',
  },
  'link-not-valid': {
    nb: 'Skriv hele adressen. Den begynner med https.',
    nn: 'Skriv heile adressa. Ho byrjar med https.',
    en: 'Write the whole address. It begins with https.',
    sv: 'Skriv hela adressen. Den börjar med https.',
    pl: 'Wpisz pełny adres. Zaczyna się od https.',
  },
  'already-withdrawn': {
    nb: '{name} har alt trukket dette.',
    nn: '{name} har alt trekt dette.',
    en: '{name} has already withdrawn this.',
    sv: '{name} har redan dragit tillbaka detta.',
    pl: '{name}: to już zostało wycofane.',
  },
  'field-kind': { nb: 'slag', nn: 'slag', en: 'kind', sv: 'slag', pl: 'rodzaj' },
  'field-words': { nb: 'ord', nn: 'ord', en: 'words', sv: 'ord', pl: 'opis' },
  'field-link': { nb: 'adresse', nn: 'adresse', en: 'address', sv: 'adress', pl: 'adres' },
  'field-file': { nb: 'fil', nn: 'fil', en: 'file', sv: 'fil', pl: 'plik' },
});
