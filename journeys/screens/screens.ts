import type { Locator, Page } from 'playwright-core';
import { templateSource } from '#app/testing.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { journeyText } from '#programme/journey-text.ts';
import { officeText } from '#programme/office-text.ts';

/** A page and the language it is read in: `t` finds our own buttons and fields by their words. */
export type Reader = { page: Page; t: (phrase: Phrase) => string };

export type Screen = {
  /** What it shows, in a few words. */
  name: string;
  /** The invented person who sees it; null is whoever is not signed in. */
  as: string | null;
  /** Its path; `{Skarvdal Mekaniske}` stands for the id of a company. */
  path: string;
  /** Set where a page has one language only. */
  language?: Language;
  /** Brings it from what the path shows to what is to be looked at. */
  prepare?: (reader: Reader) => Promise<void>;
  /** What one comes to do here. Left out: the first act of an open dialog, else the first thing in the page. */
  main?: (reader: Reader) => Locator;
};

export const readerOf = (page: Page, language: Language): Reader => ({
  page,
  t: (phrase) => say(phrase, language),
});

const office = 'Marit Holte';
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
const dialog = (page: Page) => page.locator('dialog[open]');

async function press({ page, t }: Reader, phrase: Phrase): Promise<void> {
  await page
    .getByRole('button', { name: t(phrase), exact: true })
    .first()
    .click();
}

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

/** An answer that fails, so that its page has to say so. */
const failing =
  (path: string) =>
  async ({ page }: Reader) => {
    await page.route(`**${path}`, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/json',
        body: JSON.stringify({ code: 'busy', message: 'Spranget 503', problems: [] }),
      }),
    );
    await page.reload();
    await page.getByText('Spranget 503').first().waitFor();
  };

const faultyTemplate = async ({ page }: Reader) => {
  const source = await templateSource();
  const text = source.replace(/^months: \d+$/m, 'months: many').replace(/^ +pl: .*$/m, '');
  const file = { name: 'min-mal.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.error-summary').waitFor();
};

const removedSite = async (reader: Reader) => {
  await press(reader, officeText.addSite);
  await reader.page.locator('.office-site button').last().click();
  // On it, so that it stays for as long as it is looked at.
  await reader.page.locator('.toast').hover();
};

const enrol = '/companies/{Brattfoss Støperi}/enrol';

const forTheOffice: readonly Screen[] = [
  {
    name: 'all companies on their lines',
    as: office,
    path: '/companies',
    main: ({ page }) => page.locator('.portfolio-name a').first(),
  },
  { name: 'an adviser’s companies', as: 'Kari Myhre', path: '/companies' },
  {
    name: 'all companies as a table',
    as: office,
    path: '/companies',
    prepare: async (reader) => {
      await press(reader, officeText.showTable);
      await reader.page.locator('table').first().waitFor();
    },
  },
  {
    name: 'all companies when they cannot be fetched',
    as: office,
    path: '/companies',
    prepare: failing('/portfolio'),
  },
  { name: 'registering a company', as: office, path: '/companies/register' },
  {
    name: 'registering a company, with errors',
    as: office,
    path: '/companies/register',
    prepare: async (reader) => {
      await press(reader, officeText.registerAct);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'a message that something was done',
    as: office,
    path: '/companies/register',
    prepare: removedSite,
  },
  { name: 'enrolling a company', as: office, path: enrol },
  {
    name: 'enrolling a company on a start that is refused',
    as: office,
    path: enrol,
    prepare: async ({ page }) => {
      await page.locator('#field-cohort').selectOption({ index: 1 });
      await page.locator('#field-start').fill('2026-12-28');
      await page.locator('#field-start[aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'enrolling a company on a good start',
    as: office,
    path: enrol,
    prepare: async ({ page }) => {
      await page.locator('#field-cohort').selectOption({ index: 1 });
      await page.locator('#field-start').fill('2027-02-01');
      await page.locator('.start-preview dl').waitFor();
    },
  },
  {
    name: 'making a cohort',
    as: office,
    path: enrol,
    prepare: (reader) => press(reader, officeText.makeCohort),
  },
  { name: 'a page that is the office’s, seen by another', as: 'Kari Myhre', path: '/companies/register' },
  { name: 'correcting a company', as: office, path: '/companies/{Skarvdal Mekaniske}/details' },
  { name: 'the templates', as: office, path: '/templates' },
  { name: 'a template with problems', as: office, path: '/templates', prepare: faultyTemplate },
];

const forAnyone: readonly Screen[] = [
  {
    name: 'signing in',
    as: null,
    path: '/sign-in',
    main: ({ page }) => page.locator('.sign-in-person').first(),
  },
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
  ...forTheOffice,
  ...forAnyone,
];
