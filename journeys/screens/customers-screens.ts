import { cardText } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import { pageText } from '#customers/page-text.ts';
import { roundText } from '#customers/round-text.ts';
import { surveyText } from '#customers/survey-text.ts';
import { dialog, press, type Reader, type Screen } from '#journeys/screens/screen.ts';
import { makeId } from '#platform/contract/id.ts';
import { chartText } from '#platform/web/kit/chart-text.ts';

const placeOf = (company: string, place = '') => `/companies/{${company}}/customers${place}`;
const skarvdal = placeOf('Skarvdal Mekaniske');
const nowhere = '01900000-0000-7000-8000-000000000000';

const opens =
  (phrase: Parameters<typeof press>[1]) =>
  async (reader: Reader): Promise<void> => {
    await press(reader, phrase);
    await dialog(reader.page).waitFor();
  };

/** Each need has its own way to be joined, named after it. */
async function opensJoining({ page, t }: Reader): Promise<void> {
  await page
    .getByRole('button', { name: t(pageText.merge) })
    .first()
    .click();
  await dialog(page).waitFor();
}

/** Goes into the first of a list. */
const first =
  (list: string, then?: (reader: Reader) => Promise<void>) =>
  async (reader: Reader): Promise<void> => {
    const { page } = reader;
    const before = await page.locator('h1').elementHandle();
    await page.locator(`${list} a`).first().click();
    await page.waitForURL(/\/(?:interviews|rounds)\/[0-9a-f-]{36}/);
    // Until the page stands, the list does.
    await page.waitForFunction((heading) => !heading?.isConnected, before);
    await page.locator('h1').waitFor();
    await then?.(reader);
  };

const unfold = ({ page }: Reader) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

/** Makes an open link as the one who asks, and opens it as whoever was given it. */
async function openSurvey({ page }: Reader): Promise<void> {
  const [, company, round] = /companies\/([^/]+)\/customers\/rounds\/([^/?]+)/.exec(page.url())!;
  const address = customers.makeLinks.path.replace(':company', company!).replace(':round', round!);
  const links = [{ link: makeId(), customer: null, language: 'nb' }];
  const answer = await page.request.post(new URL(address, page.url()).href, { data: { links } });
  const { made } = (await answer.json()) as { made: { address: string }[] };
  await page.context().clearCookies({ name: 'spranget-session' });
  // Only that somebody has answered here is remembered, and this window may have been that somebody.
  await page.evaluate(() => localStorage.clear());
  const { pathname, hash } = new URL(made[0]!.address);
  await page.goto(new URL(`${pathname}${hash}`, page.url()).href);
  await page.locator('.survey-form').waitFor();
}

/** Fills it in: the middle of each scale, and some words. */
async function fillSurvey({ page, t }: Reader): Promise<void> {
  for (const grade of await page.locator('.grade-choices label:nth-child(4)').all()) await grade.click();
  await page.getByLabel(t(surveyText.words)).fill('Si fra tidlig når noe blir sent.');
  await page.getByLabel(t(surveyText.mayQuote)).check();
}

/** What customers say, in every state that looks its own. */
export const customersScreens: readonly Screen[] = [
  { name: 'what customers say, agreed by both', as: 'Ingrid Solbakk', path: skarvdal, prepare: unfold },
  {
    name: 'what customers say, as a table',
    as: 'Terje Aune',
    path: skarvdal,
    prepare: async (reader) => {
      await press(reader, chartText.asTable);
      await reader.page.locator('main table').waitFor();
    },
  },
  { name: 'what customers say, waiting for a party', as: 'Kjetil Osnes', path: placeOf('Osvika Aluminium') },
  { name: 'statements nobody has gathered', as: 'Selam Haile', path: placeOf('Elvestad Sveis') },
  { name: 'no customer asked yet', as: 'Hege Rustad', path: placeOf('Tundalen Plast') },
  { name: 'what customers say, seen by the adviser', as: 'Kari Myhre', path: skarvdal },
  { name: 'naming a need', as: 'Amina Warsame', path: skarvdal, prepare: opens(pageText.addNeed) },
  { name: 'joining two needs', as: 'Amina Warsame', path: skarvdal, prepare: opensJoining },
  {
    name: 'the talks with customers',
    as: 'Ingrid Solbakk',
    path: placeOf('Skarvdal Mekaniske', '/interviews'),
  },
  {
    name: 'adding a customer, with errors',
    as: 'Ingrid Solbakk',
    path: placeOf('Skarvdal Mekaniske', '/interviews'),
    prepare: async (reader) => {
      await opens(cardText.addCustomer)(reader);
      await press(reader, pageText.save);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'a talk',
    as: 'Terje Aune',
    path: placeOf('Skarvdal Mekaniske', '/interviews'),
    prepare: first('.interviews'),
  },
  {
    name: 'an empty card, with errors',
    as: 'Terje Aune',
    path: placeOf('Skarvdal Mekaniske', `/interviews/${nowhere}`),
    prepare: async (reader) => {
      await press(reader, cardText.finish);
      await reader.page.locator('.error-summary').waitFor();
    },
  },
  { name: 'the rounds of the survey', as: 'Ingrid Solbakk', path: placeOf('Skarvdal Mekaniske', '/rounds') },
  { name: 'no round yet', as: 'Morten Haugland', path: placeOf('Elvestad Sveis', '/rounds') },
  {
    name: 'making a round',
    as: 'Amina Warsame',
    path: placeOf('Skarvdal Mekaniske', '/rounds'),
    prepare: opens(roundText.make),
  },
  {
    name: 'a round that is over',
    as: 'Ingrid Solbakk',
    path: placeOf('Skarvdal Mekaniske', '/rounds'),
    prepare: first('.rounds'),
  },
  {
    name: 'a round that is open',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds'),
  },
  {
    name: 'choosing who gets a link',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', opens(roundText.makeLinks)),
  },
  {
    name: 'ending a round',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', opens(roundText.close)),
  },
  {
    name: 'the survey as a customer opens it',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', openSurvey),
  },
  {
    name: 'the survey filled in',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', async (reader) => {
      await openSurvey(reader);
      await fillSurvey(reader);
    }),
    main: ({ page, t }) => page.getByRole('button', { name: t(surveyText.send), exact: true }),
  },
  {
    name: 'the survey, with an error',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', async (reader) => {
      await openSurvey(reader);
      await press(reader, surveyText.send);
      await reader.page.locator('.error-summary').waitFor();
    }),
  },
  {
    name: 'thanks for an answer',
    as: 'Ragnhild Eik',
    path: placeOf('Osvika Aluminium', '/rounds'),
    prepare: first('.rounds', async (reader) => {
      await openSurvey(reader);
      await fillSurvey(reader);
      await press(reader, surveyText.send);
      await reader.page.getByRole('heading', { name: reader.t(surveyText.thanks) }).waitFor();
    }),
  },
  { name: 'a customer’s link that does not work', as: null, path: '/customer-survey' },
];
