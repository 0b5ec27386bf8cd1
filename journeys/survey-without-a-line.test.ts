import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from '#journeys/stage.ts';
import { type OpenSurvey, openSurvey } from '#journeys/survey-scene.ts';
import { answerRest } from '#journeys/survey-steps.ts';
import { inGroups } from '#surveys/ballot.ts';

let stage: Stage;
let survey: OpenSurvey;
const tokens: string[] = [];

before(async () => {
  stage = await openStage();
  const page = await stage.window();
  survey = await openSurvey(page.request, stage.address);
  tokens.push(...survey.tokens);
});
after(() => stage.close());

const at = (rest = '') => `${stage.address}/svar/${survey.address}${rest}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('what was begun is found again by a reload without a line, and no page is left when it has been sent', async () => {
  const context = await stage.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb' });
  const phone = await context.newPage();
  const token = tokens.shift()!;
  const pagesKept = () =>
    phone.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(url);
      return found;
    });
  await phone.goto(at(`#${inGroups(token)}`));
  await button(phone, 'Begynn').click();
  await phone.locator('.question:visible').waitFor();
  await phone.keyboard.press('5');
  await phone.keyboard.press('Enter');
  await phone.evaluate(() => navigator.serviceWorker.ready);
  await phone.waitForFunction(async () => (await caches.match(location.href)) !== undefined);
  const files = await pagesKept();
  assert.ok(files.includes(at()), `${files}`);
  assert.ok(!files.some((url) => url.includes(token.slice(0, 4))));
  const page = await phone.evaluate(async (url) => (await caches.match(url))?.text(), at());
  assert.ok(page && !page.includes(token) && !page.includes('checked'));
  await context.setOffline(true);
  await phone.reload();
  assert.equal(await phone.locator('#where').innerText(), 'Spørsmål 2 av 21');
  await answerRest(phone);
  await button(phone, 'Send svaret').click();
  await phone.getByText('Sendes når du får dekning. Lukk ikke siden.').waitFor();
  await context.setOffline(false);
  await phone.locator('#thanks').waitFor();
  await phone.waitForFunction(async () => (await caches.keys()).length === 0);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
});

test('the browser’s way back leads to the question before, on a shared tablet as well, and loses nothing', async () => {
  for (const shared of ['', '?felles']) {
    const page = await stage.window({ width: 390, firstVisit: true });
    const where = () => page.locator('#where').innerText();
    await page.goto(at(shared ? `${shared}#${tokens.shift()}` : `#${inGroups(tokens.shift()!)}`));
    await button(page, 'Begynn').click();
    await page.locator('.question:visible').waitFor();
    for (const key of ['5', '4', '3']) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    assert.equal(await where(), 'Spørsmål 4 av 21');
    await page.goBack();
    await page.goBack();
    assert.equal(await where(), 'Spørsmål 2 av 21');
    assert.equal(await page.locator('.question:visible input:checked').inputValue(), '4');
    await page.goForward();
    assert.equal(await where(), 'Spørsmål 3 av 21');
    await button(page, 'Tilbake').click();
    await page.locator('.question:visible input:checked[value="4"]').waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator('#start').waitFor();
    await page.goForward();
    if (!shared) {
      await page.goto(`${stage.address}/svar`);
      await page.goBack();
      await page.locator('.question:visible').waitFor();
    }
    await page.context().close();
  }
});
