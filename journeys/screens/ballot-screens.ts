import type { Page } from 'playwright-core';
import type { Reader, Screen } from '#journeys/screens/screen.ts';
import { type OpenSurvey, openSurvey } from '#journeys/survey-scene.ts';

/** One survey for each server: two with the same questions are never open at once. */
const opened = new Map<string, Promise<OpenSurvey>>();

/** Goes to the page of a survey, with a slip of its own where one is wanted. */
async function goTo(page: Page, rest: string, slip = false): Promise<void> {
  const { origin } = new URL(page.url());
  const survey = opened.get(origin) ?? openSurvey(page.request, origin, 100);
  opened.set(origin, survey);
  const { address, tokens } = await survey;
  const token = slip ? `#${(tokens as string[]).pop()}` : '';
  await page.goto(`${origin}/svar/${address}${rest}${token}`);
  await page.locator('#code-go').waitFor({ state: rest.includes('papir') ? 'attached' : 'visible' });
}

async function begin(page: Page): Promise<void> {
  await goTo(page, '', true);
  await page.locator('#code-go').click();
  await page.locator('.question:visible').waitFor();
}

const main = ({ page }: Reader) => page.locator('button:visible, input:visible').last();

/** The page people answer a survey on: nobody signs in, and it is none of the office's. */
export const ballotScreens: readonly Screen[] = [
  { name: 'where the address of a survey is typed', as: null, path: '/svar', main },
  { name: 'an address no survey has', as: null, path: '/svar/00000000', main },
  {
    name: 'the promise before a survey, with a code to type',
    as: null,
    path: '/svar',
    prepare: async ({ page }) => {
      await goTo(page, '?felles');
      await page.locator('#code').fill('ABCD');
      await page.locator('#code-go').click();
      await page.locator('#code-error:not(:empty)').waitFor();
    },
    main,
  },
  {
    name: 'a question of a survey',
    as: null,
    path: '/svar',
    prepare: async ({ page }) => {
      await begin(page);
      await page.keyboard.press('4');
    },
    main,
  },
  {
    name: 'the overview of a survey',
    as: null,
    path: '/svar',
    prepare: async ({ page }) => {
      await begin(page);
      while (await page.locator('#overview').isHidden()) await page.locator('#next').click();
    },
    main,
  },
  {
    name: 'thanks after a survey',
    as: null,
    path: '/svar',
    prepare: async ({ page }) => {
      await begin(page);
      while (await page.locator('#overview').isHidden()) await page.locator('#next').click();
      await page.locator('#send').click();
      await page.locator('#thanks').waitFor();
    },
    main: ({ page }) => page.locator('summary:visible').first(),
  },
  {
    name: 'typing in a survey from paper',
    as: null,
    path: '/svar',
    prepare: ({ page }) => goTo(page, '?felles=papir'),
    main: ({ page }) => page.locator('#send'),
  },
];
