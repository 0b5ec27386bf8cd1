import { phrases } from '#platform/contract/language.ts';

/** What is done with the pilot groups, as the log says it. */
export const pilotGroupsActText = phrases({
  'act-pilot-groups-readPilotGroups': {
    nb: 'Se pilotgruppene',
    nn: 'Sjå pilotgruppene',
    en: 'See the pilot groups',
    sv: 'Se pilotgrupperna',
    pl: 'Wgląd w grupy pilotażowe',
  },
  'act-pilot-groups-saveArea': {
    nb: 'Skrive et område for en pilot',
    nn: 'Skrive eit område for ein pilot',
    en: 'Write an area for a pilot',
    sv: 'Skriva ett område för en pilot',
    pl: 'Zapis obszaru pilotażu',
  },
  'act-pilot-groups-saveGroup': {
    nb: 'Sette sammen en pilotgruppe',
    nn: 'Setje saman ei pilotgruppe',
    en: 'Put a pilot group together',
    sv: 'Sätta ihop en pilotgrupp',
    pl: 'Zapis grupy pilotażowej',
  },
  'act-pilot-groups-promiseHours': {
    nb: 'Love timer til en pilotgruppe',
    nn: 'Love timar til ei pilotgruppe',
    en: 'Promise hours to a pilot group',
    sv: 'Lova timmar till en pilotgrupp',
    pl: 'Obietnica godzin dla grupy pilotażowej',
  },
  'act-pilot-groups-answerHours': {
    nb: 'Melde timene en pilotgruppe fikk',
    nn: 'Melde timane ei pilotgruppe fekk',
    en: 'Report the hours a pilot group got',
    sv: 'Rapportera timmarna en pilotgrupp fick',
    pl: 'Zgłoszenie godzin grupy pilotażowej',
  },
  'act-pilot-groups-signOrganisation': {
    nb: 'Skrive under på organisasjonen av fase 2',
    nn: 'Skrive under på organisasjonen av fase 2',
    en: 'Sign the organisation of phase 2',
    sv: 'Skriva under organisationen av fas 2',
    pl: 'Podpis organizacji fazy 2',
  },
  'act-pilot-groups-listVersions': {
    nb: 'Se underskrevne organisasjoner',
    nn: 'Sjå underskrivne organisasjonar',
    en: 'See signed organisations',
    sv: 'Se underskrivna organisationer',
    pl: 'Wgląd w podpisane organizacje',
  },
});
