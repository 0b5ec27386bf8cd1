import { actionsActText } from '#audit/actions-act-text.ts';
import { ambitionsActText } from '#audit/ambitions-act-text.ts';
import { customersActText } from '#audit/customers-act-text.ts';
import { formsActText } from '#audit/forms-act-text.ts';
import { indicatorsActText } from '#audit/indicators-act-text.ts';
import { instrumentsActText } from '#audit/instruments-act-text.ts';
import { leanStatusActText } from '#audit/lean-status-act-text.ts';
import { partiesActText } from '#audit/parties-act-text.ts';
import { peopleActText } from '#audit/people-act-text.ts';
import { pilotGroupsActText } from '#audit/pilot-groups-act-text.ts';
import { principlesActText } from '#audit/principles-act-text.ts';
import { programmeBeatsActText } from '#audit/programme-beats-act-text.ts';
import { programmeGatesActText } from '#audit/programme-gates-act-text.ts';
import { pulseBoardsActText } from '#audit/pulse-boards-act-text.ts';
import { samsynActText } from '#audit/samsyn-act-text.ts';
import { steeringGroupsActText } from '#audit/steering-groups-act-text.ts';
import { steeringMeetingsActText } from '#audit/steering-meetings-act-text.ts';
import { surveyResultsActText } from '#audit/survey-results-act-text.ts';
import { surveyWavesActText } from '#audit/survey-waves-act-text.ts';
import { visitsActText } from '#audit/visits-act-text.ts';
import { type Phrase, phrases } from '#platform/contract/language.ts';

const ownActText = phrases({
  'act-companies-listCompanies': {
    nb: 'Se listen over bedrifter',
    nn: 'Sjå lista over bedrifter',
    en: 'See the list of companies',
    sv: 'Se listan över företag',
    pl: 'Wgląd w listę firm',
  },
  'act-companies-registerCompany': {
    nb: 'Registrere en bedrift',
    nn: 'Registrere ei bedrift',
    en: 'Register a company',
    sv: 'Registrera ett företag',
    pl: 'Rejestracja firmy',
  },
  'act-companies-readCompany': {
    nb: 'Se opplysninger om bedriften',
    nn: 'Sjå opplysningar om bedrifta',
    en: 'See the details of the company',
    sv: 'Se uppgifter om företaget',
    pl: 'Wgląd w dane firmy',
  },
  'act-companies-correctCompany': {
    nb: 'Rette opplysninger om bedriften',
    nn: 'Rette opplysningar om bedrifta',
    en: 'Correct the details of the company',
    sv: 'Rätta uppgifter om företaget',
    pl: 'Poprawienie danych firmy',
  },
  'act-companies-readAbout': {
    nb: 'Se hva som er kjent om bedriften',
    nn: 'Sjå kva som er kjent om bedrifta',
    en: 'See what is known about the company',
    sv: 'Se vad som är känt om företaget',
    pl: 'Wgląd w to, co wiadomo o firmie',
  },
  'act-companies-lookUpRegister': {
    nb: 'Slå opp et nummer i Enhetsregisteret',
    nn: 'Slå opp eit nummer i Einingsregisteret',
    en: 'Look a number up in Enhetsregisteret',
    sv: 'Slå upp ett nummer i Enhetsregisteret',
    pl: 'Sprawdzenie numeru w Enhetsregisteret',
  },
  'act-companies-refreshFromRegister': {
    nb: 'Spørre registeret på nytt om bedriften',
    nn: 'Spørje registeret på nytt om bedrifta',
    en: 'Ask the register anew about the company',
    sv: 'Fråga registret på nytt om företaget',
    pl: 'Ponowne zapytanie rejestru o firmę',
  },
  'act-companies-takeFromRegister': {
    nb: 'Ta inn det registeret sier',
    nn: 'Ta inn det registeret seier',
    en: 'Take over what the register says',
    sv: 'Föra in det registret säger',
    pl: 'Przejęcie danych z rejestru',
  },
  'act-programme-readProgress': {
    nb: 'Se hvor langt bedriftene er kommet, i tall',
    nn: 'Sjå kor langt bedriftene er komne, i tal',
    en: 'See how far the companies have come, in counts',
    sv: 'Se hur långt företagen har kommit, i antal',
    pl: 'Wgląd w postępy firm w liczbach',
  },
  'act-programme-readPortfolio': {
    nb: 'Se oversikten over alle bedriftene',
    nn: 'Sjå oversikta over alle bedriftene',
    en: 'See the overview of all companies',
    sv: 'Se översikten över alla företag',
    pl: 'Wgląd w przegląd wszystkich firm',
  },
  'act-programme-listTemplates': {
    nb: 'Se programmalene',
    nn: 'Sjå programmalane',
    en: 'See the programme templates',
    sv: 'Se programmallarna',
    pl: 'Wgląd w szablony programu',
  },
  'act-programme-publishTemplate': {
    nb: 'Publisere en programmal',
    nn: 'Publisere ein programmal',
    en: 'Publish a programme template',
    sv: 'Publicera en programmall',
    pl: 'Opublikowanie szablonu programu',
  },
  'act-programme-readTemplateSource': {
    nb: 'Laste ned en programmal',
    nn: 'Laste ned ein programmal',
    en: 'Download a programme template',
    sv: 'Ladda ner en programmall',
    pl: 'Pobranie szablonu programu',
  },
  'act-programme-listCohorts': {
    nb: 'Se kullene',
    nn: 'Sjå kulla',
    en: 'See the cohorts',
    sv: 'Se omgångarna',
    pl: 'Wgląd w grupy',
  },
  'act-programme-makeCohort': {
    nb: 'Lage et kull',
    nn: 'Lage eit kull',
    en: 'Make a cohort',
    sv: 'Skapa en omgång',
    pl: 'Utworzenie grupy',
  },
  'act-programme-previewStart': {
    nb: 'Prøve en oppstartsdato',
    nn: 'Prøve ein oppstartsdato',
    en: 'Try out a start date',
    sv: 'Pröva ett startdatum',
    pl: 'Sprawdzenie daty startu',
  },
  'act-programme-enrolCompany': {
    nb: 'Melde bedriften inn i programmet',
    nn: 'Melde bedrifta inn i programmet',
    en: 'Enrol the company in the programme',
    sv: 'Anmäla företaget till programmet',
    pl: 'Zgłoszenie firmy do programu',
  },
  'act-programme-readJourney': {
    nb: 'Se reisen',
    nn: 'Sjå reisa',
    en: 'See the journey',
    sv: 'Se resan',
    pl: 'Wgląd w drogę',
  },
  'act-programme-readWall': {
    nb: 'Vise reisen på en veggskjerm',
    nn: 'Vise reisa på ein veggskjerm',
    en: 'Show the journey on a wall screen',
    sv: 'Visa resan på en väggskärm',
    pl: 'Pokazanie drogi na ekranie ściennym',
  },
  'act-programme-previewChange': {
    nb: 'Prøve en endring i reisen',
    nn: 'Prøve ei endring i reisa',
    en: 'Try out a change to the journey',
    sv: 'Pröva en ändring i resan',
    pl: 'Sprawdzenie zmiany w drodze',
  },
  'act-programme-changeJourney': {
    nb: 'Endre datoer i reisen',
    nn: 'Endre datoar i reisa',
    en: 'Change dates of the journey',
    sv: 'Ändra datum i resan',
    pl: 'Zmiana dat w drodze',
  },
  'act-programme-markJourney': {
    nb: 'Krysse av i reisen',
    nn: 'Krysse av i reisa',
    en: 'Tick off something in the journey',
    sv: 'Bocka av i resan',
    pl: 'Odhaczenie w drodze',
  },
  'act-programme-readCalendar': {
    nb: 'Hente reisen til en kalender',
    nn: 'Hente reisa til ein kalender',
    en: 'Fetch the journey for a calendar',
    sv: 'Hämta resan till en kalender',
    pl: 'Pobranie drogi do kalendarza',
  },
  'act-audit-exportCompanyLog': {
    nb: 'Hentet loggen med navn',
    nn: 'Henta loggen med namn',
    en: 'Fetched the log with names',
    sv: 'Hämtade loggen med namn',
    pl: 'Pobranie dziennika z nazwiskami',
  },
  'act-audit-readCompanyLog': {
    nb: 'Lese denne loggen',
    nn: 'Lese denne loggen',
    en: 'Read this log',
    sv: 'Läsa den här loggen',
    pl: 'Wgląd w ten dziennik',
  },
  'act-audit-readProgrammeLog': {
    nb: 'Lese denne loggen',
    nn: 'Lese denne loggen',
    en: 'Read this log',
    sv: 'Läsa den här loggen',
    pl: 'Wgląd w ten dziennik',
  },
  'act-of-another-release': {
    nb: 'Noe som ikke finnes i Spranget lenger',
    nn: 'Noko som ikkje finst i Spranget lenger',
    en: 'Something that Spranget no longer has',
    sv: 'Något som inte längre finns i Spranget',
    pl: 'Coś, czego nie ma już w Spranget',
  },
});

/**
 * What each act is called in the log: `act-ROOM-ENDPOINT`. Written so that it reads the same of what was done and of
 * what was refused. Only the server says these; the browser never carries them.
 */
export const actText = {
  ...ownActText,
  ...actionsActText,
  ...pulseBoardsActText,
  ...customersActText,
  ...leanStatusActText,
  ...samsynActText,
  ...ambitionsActText,
  ...indicatorsActText,
  ...instrumentsActText,
  ...partiesActText,
  ...peopleActText,
  ...programmeGatesActText,
  ...pilotGroupsActText,
  ...principlesActText,
  ...indicatorsActText,
  ...instrumentsActText,
  ...partiesActText,
  ...steeringGroupsActText,
  ...peopleActText,
  ...programmeBeatsActText,
  ...steeringMeetingsActText,
  ...programmeBeatsActText,
  ...surveyResultsActText,
  ...formsActText,
  ...surveyWavesActText,
  ...visitsActText,
};

/** The name of an act (`room.endpoint`); one of a release that is gone is called that. */
export const actWords = (act: string): Phrase =>
  (actText as Readonly<Record<string, Phrase>>)[`act-${act.replace('.', '-')}`] ??
  actText['act-of-another-release'];
