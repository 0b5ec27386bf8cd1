import { phrases } from '#platform/contract/language.ts';

/** What is done with forms the parties answer apart, as the log tells it. */
export const formsActText = phrases({
  'act-surveys-listForms': {
    nb: 'Se hvilke skjemaer partene svarer på',
    nn: 'Sjå kva skjema partane svarer på',
    en: 'See which forms the parties answer',
    sv: 'Se vilka formulär parterna svarar på',
    pl: 'Wgląd w formularze stron',
  },
  'act-surveys-readForm': {
    nb: 'Se et skjema',
    nn: 'Sjå eit skjema',
    en: 'See a form',
    sv: 'Se ett formulär',
    pl: 'Wgląd w formularz',
  },
  'act-surveys-openForm': {
    nb: 'Åpne et skjema',
    nn: 'Opne eit skjema',
    en: 'Open a form',
    sv: 'Öppna ett formulär',
    pl: 'Otwarcie formularza',
  },
  'act-surveys-markForm': {
    nb: 'Levere et skjema for sin part, eller ta det tilbake',
    nn: 'Levere eit skjema for sin part, eller ta det tilbake',
    en: 'Hand in a form for one’s party, or take it back',
    sv: 'Lämna in ett formulär för sin part, eller ta tillbaka det',
    pl: 'Oddanie formularza w imieniu strony albo wycofanie go',
  },
  'act-surveys-writeFormNote': {
    nb: 'Skrive hva begge kan stå bak',
    nn: 'Skrive kva begge kan stå bak',
    en: 'Write what both can stand behind',
    sv: 'Skriva det som båda kan stå bakom',
    pl: 'Zapisanie tego, pod czym mogą stanąć obie strony',
  },
  'act-surveys-assentFormNote': {
    nb: 'Si ja for sin part til det som er skrevet sammen',
    nn: 'Seie ja for sin part til det som er skrive saman',
    en: 'Say yes for one’s party to what was written together',
    sv: 'Säga ja för sin part till det som skrivits tillsammans',
    pl: 'Zgoda strony na wspólny zapis',
  },
  'act-surveys-readFormDocument': {
    nb: 'Skrive ut et skjema',
    nn: 'Skrive ut eit skjema',
    en: 'Print a form',
    sv: 'Skriva ut ett formulär',
    pl: 'Wydruk formularza',
  },
});
