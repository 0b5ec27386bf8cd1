import { phrases } from '#platform/contract/language.ts';

/** What is done with surveys, as the log says it. What is answered leaves no line. */
export const surveyWavesActText = phrases({
  'act-surveys-readSurveys': {
    nb: 'Se listen over undersøkelser',
    nn: 'Sjå lista over undersøkingar',
    en: 'See the list of surveys',
    sv: 'Se listan över enkäter',
    pl: 'Wgląd w listę ankiet pracowniczych',
  },
  'act-surveys-readWave': {
    nb: 'Se en undersøkelse',
    nn: 'Sjå ei undersøking',
    en: 'See a survey',
    sv: 'Se en enkät',
    pl: 'Wgląd w ankietę pracowniczą',
  },
  'act-surveys-writeWave': {
    nb: 'Skrive planen for en undersøkelse',
    nn: 'Skrive planen for ei undersøking',
    en: 'Write the plan for a survey',
    sv: 'Skriva planen för en enkät',
    pl: 'Zapis planu ankiety',
  },
  'act-surveys-markWave': {
    nb: 'Skrive under, flytte, avslutte eller avlyse en undersøkelse',
    nn: 'Skrive under, flytte, avslutte eller avlyse ei undersøking',
    en: 'Sign, move, end or call off a survey',
    sv: 'Skriva under, flytta, avsluta eller ställa in en enkät',
    pl: 'Podpisanie, przesunięcie, zakończenie lub odwołanie ankiety',
  },
  'act-surveys-deliverSurvey': {
    nb: 'Melde en undersøkelse levert, eller ta det tilbake',
    nn: 'Melde ei undersøking levert, eller ta det tilbake',
    en: 'Report a survey delivered, or take that back',
    sv: 'Anmäla en enkät levererad, eller ta tillbaka det',
    pl: 'Zgłoszenie wykonania ankiety lub jego wycofanie',
  },
  'act-surveys-makeSlips': {
    nb: 'Lage kodelapper til en undersøkelse',
    nn: 'Lage kodelappar til ei undersøking',
    en: 'Make code slips for a survey',
    sv: 'Göra kodlappar till en enkät',
    pl: 'Utworzenie kartek z kodem do ankiety',
  },
  'act-surveys-takeBackSlips': {
    nb: 'Ta tilbake kodelapper ingen har brukt',
    nn: 'Ta tilbake kodelappar ingen har brukt',
    en: 'Take back code slips nobody has used',
    sv: 'Ta tillbaka kodlappar som ingen har använt',
    pl: 'Wycofanie nieużytych kartek z kodem',
  },
  'act-surveys-readWavePoster': {
    nb: 'Hente arket om en undersøkelse til veggen',
    nn: 'Hente arket om ei undersøking til veggen',
    en: 'Get a survey’s sheet for the wall',
    sv: 'Hämta arket om en enkät till väggen',
    pl: 'Pobranie arkusza o ankiecie na ścianę',
  },
});
