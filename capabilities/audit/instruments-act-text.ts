import { phrases } from '#platform/contract/language.ts';

/** What is done with what is asked in surveys, as the log says it. */
export const instrumentsActText = phrases({
  'act-surveys-listInstruments': {
    nb: 'Se listen over spørreskjemaer',
    nn: 'Sjå lista over spørjeskjema',
    en: 'See the list of questionnaires',
    sv: 'Se listan över frågeformulär',
    pl: 'Wgląd w listę ankiet',
  },
  'act-surveys-readInstrument': {
    nb: 'Se et spørreskjema',
    nn: 'Sjå eit spørjeskjema',
    en: 'See a questionnaire',
    sv: 'Se ett frågeformulär',
    pl: 'Wgląd w ankietę',
  },
  'act-surveys-readInstrumentFile': {
    nb: 'Laste ned et spørreskjema',
    nn: 'Laste ned eit spørjeskjema',
    en: 'Download a questionnaire',
    sv: 'Ladda ned ett frågeformulär',
    pl: 'Pobranie ankiety',
  },
  'act-surveys-uploadInstrument': {
    nb: 'Laste opp et spørreskjema',
    nn: 'Laste opp eit spørjeskjema',
    en: 'Upload a questionnaire',
    sv: 'Ladda upp ett frågeformulär',
    pl: 'Przesłanie ankiety',
  },
  'act-surveys-beginInstrument': {
    nb: 'Begynne på et spørreskjema',
    nn: 'Byrje på eit spørjeskjema',
    en: 'Begin a questionnaire',
    sv: 'Börja på ett frågeformulär',
    pl: 'Rozpoczęcie ankiety',
  },
  'act-surveys-readInstrumentDraft': {
    nb: 'Se utkastet til et spørreskjema',
    nn: 'Sjå utkastet til eit spørjeskjema',
    en: 'See the draft of a questionnaire',
    sv: 'Se utkastet till ett frågeformulär',
    pl: 'Wgląd w szkic ankiety',
  },
  'act-surveys-writeInstrumentDraft': {
    nb: 'Skrive på et spørreskjema',
    nn: 'Skrive på eit spørjeskjema',
    en: 'Write a questionnaire',
    sv: 'Skriva på ett frågeformulär',
    pl: 'Praca nad ankietą',
  },
  'act-surveys-dropInstrumentDraft': {
    nb: 'Kaste utkastet til et spørreskjema',
    nn: 'Kaste utkastet til eit spørjeskjema',
    en: 'Throw away the draft of a questionnaire',
    sv: 'Kasta utkastet till ett frågeformulär',
    pl: 'Wyrzucenie szkicu ankiety',
  },
  'act-surveys-publishInstrument': {
    nb: 'Publisere et spørreskjema',
    nn: 'Publisere eit spørjeskjema',
    en: 'Publish a questionnaire',
    sv: 'Publicera ett frågeformulär',
    pl: 'Opublikowanie ankiety',
  },
});
