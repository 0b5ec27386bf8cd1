import { phrases } from '#platform/contract/language.ts';

/** What is done with the answers to a survey, as the log says it. */
export const surveyResultsActText = phrases({
  'act-surveys-readResults': {
    nb: 'Lese svarene på en undersøkelse',
    nn: 'Lese svara på ei undersøking',
    en: 'Read the answers to a survey',
    sv: 'Läsa svaren på en enkät',
    pl: 'Wgląd w odpowiedzi na ankietę',
  },
  'act-surveys-readComments': {
    nb: 'Lese det som er skrevet, før det er gjennomgått',
    nn: 'Lese det som er skrive, før det er gjennomgått',
    en: 'Read what was written before it was gone through',
    sv: 'Läsa det som skrivits innan det gåtts igenom',
    pl: 'Wgląd we wpisy przed ich przejrzeniem',
  },
  'act-surveys-reviewComment': {
    nb: 'Si hva som skal skje med et svar som er skrevet',
    nn: 'Seie kva som skal skje med eit svar som er skrive',
    en: 'Say what is to be done with something written',
    sv: 'Säga vad som ska hända med det som skrivits',
    pl: 'Decyzja o wpisie',
  },
  'act-surveys-readWallSheet': {
    nb: 'Skrive ut veggarket til en undersøkelse',
    nn: 'Skrive ut veggarket til ei undersøking',
    en: 'Print the wall sheet of a survey',
    sv: 'Skriva ut väggbladet till en enkät',
    pl: 'Wydruk arkusza na ścianę z ankiety',
  },
  'act-surveys-readTalkGuide': {
    nb: 'Skrive ut samtalearket til en undersøkelse',
    nn: 'Skrive ut samtalearket til ei undersøking',
    en: 'Print the talk guide of a survey',
    sv: 'Skriva ut samtalsbladet till en enkät',
    pl: 'Wydruk karty rozmowy z ankiety',
  },
  'act-surveys-readQuestionnaire': {
    nb: 'Skrive ut spørreskjemaet til en undersøkelse',
    nn: 'Skrive ut spørjeskjemaet til ei undersøking',
    en: 'Print the questionnaire of a survey',
    sv: 'Skriva ut frågeformuläret till en enkät',
    pl: 'Wydruk kwestionariusza ankiety',
  },
});
