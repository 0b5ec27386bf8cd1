import type { Page } from 'playwright-core';
import { actionsScreens } from '#journeys/screens/actions-screens.ts';
import { ambitionsScreens } from '#journeys/screens/ambitions-screens.ts';
import { ballotScreens } from '#journeys/screens/ballot-screens.ts';
import { customersScreens } from '#journeys/screens/customers-screens.ts';
import { depthScreens } from '#journeys/screens/depth-screens.ts';
import { entryScreens } from '#journeys/screens/entry-screens.ts';
import { formsScreens } from '#journeys/screens/forms-screens.ts';
import { gateScreens } from '#journeys/screens/gate-screens.ts';
import { leanStatusScreens } from '#journeys/screens/lean-status-screens.ts';
import { moveScreens } from '#journeys/screens/move-screens.ts';
import { forTheOffice } from '#journeys/screens/office-screens.ts';
import { overviewScreens } from '#journeys/screens/overview-screens.ts';
import { partiesScreens } from '#journeys/screens/parties-screens.ts';
import { peopleScreens } from '#journeys/screens/people-screens.ts';
import { pilotGroupsScreens } from '#journeys/screens/pilot-groups-screens.ts';
import { principlesScreens } from '#journeys/screens/principles-screens.ts';
import { pulseBoardsScreens } from '#journeys/screens/pulse-boards-screens.ts';
import { resultsScreens } from '#journeys/screens/results-screens.ts';
import { samsynScreens } from '#journeys/screens/samsyn-screens.ts';
import { dialog, office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { forSignIn } from '#journeys/screens/sign-in-screens.ts';
import { steeringGroupsScreens } from '#journeys/screens/steering-groups-screens.ts';
import { steeringMeetingsScreens } from '#journeys/screens/steering-meetings-screens.ts';
import { surveysScreens } from '#journeys/screens/surveys-screens.ts';
import { visitsScreens } from '#journeys/screens/visits-screens.ts';
import { onTheWall } from '#journeys/screens/wall-screens.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { journeyText } from '#programme/journey-text.ts';

const journeyOf = (company: string) => `/companies/{${company}}/journey`;
const deliverable = ({ page }: Reader) => page.locator('.deliverable-row summary').first();

/** Every kind of place a company can be in, each seen by one who belongs there. */
const journeys: readonly Screen[] = [
  ['before its start', 'Tundalen Plast', 'Hege Rustad'],
  ['in phase 1', 'Elvestad Sveis', 'Morten Haugland'],
  ['with a gate that is late', 'Skarvdal Mekaniske', 'Amina Warsame'],
  ['with missed beats', 'Osvika Aluminium', 'Nils Fagerli'],
  ['that thrives in phase 2', 'Lyngmo Trevare', 'Piotr Wiśniewski'],
  ['on pause', 'Kvitberg Elektro', office],
  ['in phase 3', 'Hovlandsmo Betong', 'Gunnhild Hovland'],
  ['in its last week', 'Fagerhei Kabel', 'Priya Raman'],
  ['that is finished', 'Storlia Vindu', 'Marianne Holm'],
  ['on another template', 'Grånes Hydraulikk', 'Bjarte Grønli'],
].map(([name, company = '', as = null]) => ({
  name: `the journey of a company ${name}`,
  as,
  path: journeyOf(company),
  main: deliverable,
}));

const notEnrolled: readonly Screen[] = [
  { name: 'no journey yet, seen from inside', as: 'Torstein Brattli', path: journeyOf('Brattfoss Støperi') },
  { name: 'no journey yet, seen by the office', as: office, path: journeyOf('Brattfoss Støperi') },
];

const skarvdal = journeyOf('Skarvdal Mekaniske');

/** A change looked at before it is saved: the dialog with its preview. */
const changeOf =
  (act: Phrase, fill?: (page: Page) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    await press(reader, act);
    await dialog(page).waitFor();
    await fill?.(page);
    const reason = dialog(page).locator('#field-reason');
    if (await reason.count()) await reason.fill('En storordre tar alle hender.');
    await press(reader, journeyText.preview);
    await page.locator('.change-preview').waitFor();
  };

const openAll = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const makeAddress = async (reader: Reader): Promise<void> => {
  await press(reader, journeyText.calendar);
  await press(reader, journeyText.calendarMake);
  await dialog(reader.page).locator('input[readonly]').waitFor();
};

const onJourney: readonly Screen[] = [
  { name: 'a journey with all of it unfolded', as: 'Amina Warsame', path: skarvdal, prepare: openAll },
  {
    name: 'a journey as a table',
    as: 'Amina Warsame',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, journeyText.showTable);
      await reader.page.locator('.week-table table').waitFor();
    },
  },
  {
    name: 'saying that a deliverable is ready',
    as: 'Morten Haugland',
    path: journeyOf('Elvestad Sveis'),
    prepare: async (reader) => {
      await openAll(reader);
      await press(reader, journeyText.markReady);
      await dialog(reader.page).waitFor();
    },
  },
  {
    name: 'signing a gate with something missing',
    as: 'Ingrid Solbakk',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, journeyText.signGate);
      await dialog(reader.page).waitFor();
    },
  },
  {
    name: 'the calendar dialog',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: (reader) => press(reader, journeyText.calendar),
  },
  {
    name: 'the calendar dialog with an address',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: makeAddress,
  },
  {
    name: 'moving a start, with its preview',
    as: office,
    path: journeyOf('Tundalen Plast'),
    prepare: changeOf(journeyText.actMove, (page) => page.locator('#field-start').fill('2027-02-01')),
  },
  {
    name: 'moving weeks, with its preview',
    as: office,
    path: skarvdal,
    prepare: changeOf(journeyText.actMove),
  },
  { name: 'pausing, with its preview', as: office, path: skarvdal, prepare: changeOf(journeyText.actPause) },
  {
    name: 'resuming, with its preview',
    as: office,
    path: journeyOf('Kvitberg Elektro'),
    prepare: changeOf(journeyText.actResume),
  },
  {
    name: 'closing a week, with its preview',
    as: office,
    path: skarvdal,
    prepare: changeOf(journeyText.actWeeks, (page) => page.locator('#field-close').fill('2027-W08')),
  },
  {
    name: 'a change without its reason',
    as: office,
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, journeyText.actPause);
      await press(reader, journeyText.preview);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'the person’s menu',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: ({ page }) => page.locator('.who-button').click(),
    main: ({ page }) => page.locator('.who-panel select'),
  },
];

const forAnyone: readonly Screen[] = [
  { name: 'an address where nothing lives', as: null, path: '/nowhere' },
  { name: 'a page that asks one to sign in', as: null, path: '/companies' },
  {
    name: 'the description of the API',
    as: null,
    path: '/api/docs',
    language: 'en',
    main: ({ page }) => page.locator('nav a').first(),
  },
  { name: 'every building block', as: null, path: '/kit' },
];

/** What is looked at: every page, in every state that looks its own. */
export const screens: readonly Screen[] = [
  ...journeys,
  ...notEnrolled,
  ...onJourney,
  ...moveScreens,
  ...gateScreens,
  ...actionsScreens,
  ...partiesScreens,
  ...steeringGroupsScreens,
  ...customersScreens,
  ...leanStatusScreens,
  ...samsynScreens,
  ...formsScreens,
  ...surveysScreens,
  ...resultsScreens,
  ...pilotGroupsScreens,
  ...principlesScreens,
  ...pulseBoardsScreens,
  ...visitsScreens,
  ...steeringMeetingsScreens,
  ...ambitionsScreens,
  ...peopleScreens,
  ...forSignIn,
  ...forTheOffice,
  ...onTheWall,
  ...ballotScreens,
  ...overviewScreens,
  ...depthScreens,
  ...entryScreens,
  ...forAnyone,
];
