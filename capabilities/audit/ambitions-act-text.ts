import { phrases } from '#platform/contract/language.ts';

/** What is done with challenges and ambitions, as the log says it. */
export const ambitionsActText = phrases({
  'act-ambitions-readAmbitions': {
    nb: 'Se utfordringer og ambisjoner',
    nn: 'Sjå utfordringar og ambisjonar',
    en: 'See challenges and ambitions',
    sv: 'Se utmaningar och ambitioner',
    pl: 'Wgląd w wyzwania i ambicje',
  },
  'act-ambitions-addChallenge': {
    nb: 'Begynne på en utfordring',
    nn: 'Byrje på ei utfordring',
    en: 'Begin a challenge',
    sv: 'Börja på en utmaning',
    pl: 'Rozpoczęcie wyzwania',
  },
  'act-ambitions-writeWords': {
    nb: 'Skrive om utfordringer eller drivkraft',
    nn: 'Skrive om utfordringar eller drivkraft',
    en: 'Write of challenges or driving forces',
    sv: 'Skriva om utmaningar eller drivkraft',
    pl: 'Wpis o wyzwaniach lub siłach napędowych',
  },
  'act-ambitions-setStanding': {
    nb: 'Ta bort eller legge tilbake',
    nn: 'Ta bort eller leggje tilbake',
    en: 'Remove or put back',
    sv: 'Ta bort eller lägga tillbaka',
    pl: 'Usunięcie lub przywrócenie',
  },
  'act-ambitions-finishSide': {
    nb: 'Si at parten er ferdig, eller åpne igjen',
    nn: 'Seie at parten er ferdig, eller opne igjen',
    en: 'Say the party is done, or open again',
    sv: 'Säga att parten är klar, eller öppna igen',
    pl: 'Oznaczenie, że strona skończyła, lub ponowne otwarcie',
  },
  'act-ambitions-sortChallenge': {
    nb: 'Legge utfordringer sammen eller ta ut',
    nn: 'Leggje utfordringar saman eller ta ut',
    en: 'Lay challenges together or take out',
    sv: 'Lägga ihop utmaningar eller ta ut',
    pl: 'Łączenie lub wyłączanie wyzwań',
  },
  'act-ambitions-addJointChallenge': {
    nb: 'Begynne på en felles ordlyd',
    nn: 'Byrje på ein felles ordlyd',
    en: 'Begin a common wording',
    sv: 'Börja på en gemensam ordalydelse',
    pl: 'Rozpoczęcie wspólnego brzmienia',
  },
  'act-ambitions-saveAmbition': {
    nb: 'Skrive en ambisjon',
    nn: 'Skrive ein ambisjon',
    en: 'Write an ambition',
    sv: 'Skriva en ambition',
    pl: 'Zapisanie ambicji',
  },
  'act-ambitions-sayAssent': {
    nb: 'Si ja eller nei, eller skrive under på bildet',
    nn: 'Seie ja eller nei, eller skrive under på biletet',
    en: 'Say yes or no, or sign the picture',
    sv: 'Säga ja eller nej, eller skriva under bilden',
    pl: 'Odpowiedź tak lub nie albo podpisanie obrazu',
  },
  'act-ambitions-listPictures': {
    nb: 'Se de underskrevne bildene',
    nn: 'Sjå dei underskrivne bileta',
    en: 'See the signed pictures',
    sv: 'Se de underskrivna bilderna',
    pl: 'Wgląd w podpisane obrazy',
  },
  'act-ambitions-readPictureDocument': {
    nb: 'Hente bildet som PDF',
    nn: 'Hente biletet som PDF',
    en: 'Get the picture as PDF',
    sv: 'Hämta bilden som PDF',
    pl: 'Pobranie obrazu jako PDF',
  },
});
