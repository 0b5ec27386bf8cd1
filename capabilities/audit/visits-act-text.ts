import { phrases } from '#platform/contract/language.ts';

export const visitsActText = phrases({
  'act-visits-listVisits': {
    nb: 'Se listen over besøk',
    nn: 'Sjå lista over besøk',
    en: 'See the list of visits',
    sv: 'Se listan över besök',
    pl: 'Wgląd w listę wizyt',
  },
  'act-visits-readVisit': {
    nb: 'Se et besøk',
    nn: 'Sjå eit besøk',
    en: 'See a visit',
    sv: 'Se ett besök',
    pl: 'Wgląd w wizytę',
  },
  'act-visits-writeNote': {
    nb: 'Skrive i et besøksnotat',
    nn: 'Skrive i eit besøksnotat',
    en: 'Write in a visit note',
    sv: 'Skriva i en besöksanteckning',
    pl: 'Wpis w notatce z wizyty',
  },
  'act-visits-answerNote': {
    nb: 'Svare på et besøksnotat',
    nn: 'Svare på eit besøksnotat',
    en: 'Answer a visit note',
    sv: 'Svara på en besöksanteckning',
    pl: 'Odpowiedź na notatkę z wizyty',
  },
  'act-visits-reportVisit': {
    nb: 'Si hvordan et besøk gikk',
    nn: 'Seie korleis eit besøk gjekk',
    en: 'Say how a visit went',
    sv: 'Säga hur ett besök gick',
    pl: 'Zgłoszenie przebiegu wizyty',
  },
  'act-visits-listHours': {
    nb: 'Se egeninnsatsen',
    nn: 'Sjå eigeninnsatsen',
    en: 'See own hours',
    sv: 'Se egeninsatsen',
    pl: 'Wgląd we wkład własny',
  },
  'act-visits-logHours': {
    nb: 'Føre egeninnsats',
    nn: 'Føre eigeninnsats',
    en: 'Log own hours',
    sv: 'Föra in egeninsats',
    pl: 'Wpis wkładu własnego',
  },
  'act-visits-readHoursFile': {
    nb: 'Hente egeninnsatsen som fil',
    nn: 'Hente eigeninnsatsen som fil',
    en: 'Fetch own hours as a file',
    sv: 'Hämta egeninsatsen som fil',
    pl: 'Pobranie wkładu własnego jako pliku',
  },
});
