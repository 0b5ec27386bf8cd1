import { templateSource } from '#app/testing.ts';
import { text as auditText } from '#audit/text.ts';
import { aboutText } from '#companies/about-text.ts';
import { inventedExamples } from '#companies/contract.ts';
import { office, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { makeId } from '#platform/contract/id.ts';
import { officeText } from '#programme/office-text.ts';
import { surveys } from '#surveys/contract.ts';

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

const lookUp = (number: string) => async (reader: Reader) => {
  await reader.page.locator('#field-organisationNumber').fill(number);
  await press(reader, officeText.lookUp);
  await reader.page.locator('.register-says, .number-form .note').first().waitFor();
};

const [several, withheld, bankrupt] = inventedExamples;

const removedSite = async (reader: Reader) => {
  await press(reader, officeText.writeByHand);
  await press(reader, officeText.addSite);
  await reader.page.locator('.office-site button').last().click();
  // On it, so that it stays for as long as it is looked at.
  await reader.page.locator('.toast').hover();
};

/** Copies an instrument, and opens what there is to write of its first question. */
async function beginsInstrument({ page }: Reader): Promise<void> {
  const instrument = `own-${makeId()}`;
  const data = { instrument, from: 'visit-evaluation' };
  await page.request.post(new URL(surveys.beginInstrument.path, page.url()).href, { data });
  await page.goto(new URL(`/instruments/${instrument}/draft`, page.url()).href);
  await page.locator('.editor-items summary').first().click();
}

const allOfTheLog = async ({ page, t }: Reader) => {
  const older = page.getByRole('button', { name: t(auditText.older) });
  const all = page.getByText(t(auditText.noOlder));
  await older.or(all).waitFor();
  const shown = page.locator('.log-foot [role=status]');
  while (await older.count()) {
    const before = await shown.innerText();
    await older.click();
    // The button is busy for a moment and may be gone after it: what tells that more has come is the count.
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.log-foot [role=status]')?.innerText !== text,
      before,
    );
  }
};

const enrol = '/companies/{Brattfoss Støperi}/enrol';

/** The pages of the office and the advisers. */
export const forTheOffice: readonly Screen[] = [
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
  { name: 'looking up a company', as: office, path: '/companies/register', prepare: lookUp(several) },
  {
    name: 'looking up one whose employees are withheld',
    as: office,
    path: '/companies/register',
    prepare: lookUp(withheld),
  },
  { name: 'looking up a bankrupt one', as: office, path: '/companies/register', prepare: lookUp(bankrupt) },
  {
    name: 'looking up a number nobody has',
    as: office,
    path: '/companies/register',
    prepare: lookUp('310000019'),
  },
  { name: 'about a company', as: 'Ewa Mazur', path: '/companies/{Lyngmo Trevare}/about' },
  {
    name: 'about a company of which the register says otherwise',
    as: office,
    path: '/companies/{Tundalen Plast}/about',
    prepare: async (reader) => {
      await press(reader, aboutText.ask);
      await reader.page.locator('.refresh-found').waitFor();
    },
  },
  { name: 'correcting a company', as: office, path: '/companies/{Elvestad Sveis}/details' },
  {
    name: 'registering a company, with errors',
    as: office,
    path: '/companies/register',
    prepare: async (reader) => {
      await press(reader, officeText.writeByHand);
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
  {
    name: 'the log of a company, with what is older',
    as: 'Terje Aune',
    path: '/companies/{Skarvdal Mekaniske}/log',
    prepare: allOfTheLog,
    main: ({ page }) => page.locator('#field-show'),
  },
  {
    name: 'the log of a company, with nothing to show',
    as: 'Hege Rustad',
    path: '/companies/{Tundalen Plast}/log?show=refused',
  },
  {
    name: 'the log of a company, seen by an employee',
    as: 'Linn Brekke',
    path: '/companies/{Skarvdal Mekaniske}/log',
  },
  {
    name: 'the log of the programme',
    as: office,
    path: '/log',
    main: ({ page }) => page.locator('#field-show'),
  },
  { name: 'the templates', as: office, path: '/templates' },
  { name: 'a template with problems', as: office, path: '/templates', prepare: faultyTemplate },
  { name: 'what is asked', as: office, path: '/instruments' },
  { name: 'what employees are asked', as: office, path: '/instruments/employee-attitudes' },
  {
    name: 'what employees are asked, seen by an employee',
    as: 'Linn Brekke',
    path: '/instruments/employee-attitudes',
  },
  {
    name: 'an instrument of the office’s own, being written',
    as: office,
    path: '/instruments',
    prepare: beginsInstrument,
  },
];
