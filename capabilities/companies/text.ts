import { phrases } from '#platform/contract/language.ts';

export const text = phrases({
  'organisation-number-not-nine-digits': {
    nb: 'Et organisasjonsnummer har ni siffer. Sjekk og skriv på nytt.',
    nn: 'Eit organisasjonsnummer har ni siffer. Sjekk og skriv på nytt.',
    en: 'An organisation number has nine digits. Check it and write it again.',
    sv: 'Ett norskt organisationsnummer har nio siffror. Kontrollera och skriv igen.',
    pl: 'Norweski numer organizacji ma dziewięć cyfr. Sprawdź i wpisz ponownie.',
  },
  'organisation-number-check-digit': {
    nb: '{number} er ikke et gyldig organisasjonsnummer: det siste sifferet stemmer ikke. Sjekk om to siffer er byttet om.',
    nn: '{number} er ikkje eit gyldig organisasjonsnummer: det siste sifferet stemmer ikkje. Sjekk om to siffer er bytte om.',
    en: '{number} is not a valid organisation number: the last digit does not fit. Check whether two digits have changed places.',
    sv: '{number} är inte ett giltigt organisationsnummer: sista siffran stämmer inte. Kontrollera om två siffror bytt plats.',
    pl: '{number} nie jest prawidłowym numerem organizacji: ostatnia cyfra się nie zgadza. Sprawdź, czy dwie cyfry nie są zamienione.',
  },
  'organisation-number-invented': {
    nb: 'Numre som begynner på 3, er for oppdiktede bedrifter. Skriv bedriftens eget nummer.',
    nn: 'Nummer som byrjar på 3, er for oppdikta bedrifter. Skriv bedrifta sitt eige nummer.',
    en: 'Numbers that begin with 3 are for invented companies. Write the company’s own number.',
    sv: 'Nummer som börjar på 3 är för påhittade företag. Skriv företagets eget nummer.',
    pl: 'Numery zaczynające się od 3 są dla firm zmyślonych. Wpisz właściwy numer firmy.',
  },
  'organisation-number-not-invented': {
    nb: 'I eksempelverdenen brukes bare oppdiktede numre, de som begynner på 3. Prøv {example}.',
    nn: 'I eksempelverda blir berre oppdikta nummer brukte, dei som byrjar på 3. Prøv {example}.',
    en: 'The demo world takes only invented numbers, those that begin with 3. Try {example}.',
    sv: 'I exempelvärlden används bara påhittade nummer, de som börjar på 3. Prova {example}.',
    pl: 'Świat przykładowy przyjmuje tylko zmyślone numery, zaczynające się od 3. Spróbuj {example}.',
  },
  'already-registered': {
    nb: '{name} er allerede registrert med dette nummeret. Åpne bedriften i listen i stedet.',
    nn: '{name} er alt registrert med dette nummeret. Opne bedrifta i lista i staden.',
    en: '{name} is already registered with this number. Open the company in the list instead.',
    sv: '{name} är redan registrerat med detta nummer. Öppna företaget i listan i stället.',
    pl: '{name}: firma jest już zarejestrowana pod tym numerem. Otwórz ją na liście.',
  },
  'site-twice': {
    nb: '{site} står to ganger. La hvert sted stå én gang.',
    nn: '{site} står to gonger. La kvar stad stå éin gong.',
    en: '{site} is listed twice. Keep each site once.',
    sv: '{site} står två gånger. Låt varje plats stå en gång.',
    pl: '{site} występuje dwa razy. Zostaw każdy zakład tylko raz.',
  },
  'field-organisationNumber': {
    nb: 'organisasjonsnummer',
    nn: 'organisasjonsnummer',
    en: 'organisation number',
    sv: 'organisationsnummer',
    pl: 'numer organizacji',
  },
  'field-name': { nb: 'navn', nn: 'namn', en: 'name', sv: 'namn', pl: 'nazwa' },
  'field-place': { nb: 'sted', nn: 'stad', en: 'place', sv: 'ort', pl: 'miejscowość' },
  'field-employees': {
    nb: 'antall ansatte',
    nn: 'talet på tilsette',
    en: 'number of employees',
    sv: 'antal anställda',
    pl: 'liczba pracowników',
  },
  'field-sites': { nb: 'steder', nn: 'stader', en: 'sites', sv: 'platser', pl: 'zakłady' },
});
