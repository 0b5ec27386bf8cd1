import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
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
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('svar')));

const sendNow = async (page: Page, name: string) => {
  await button(page, name).click();
  await page.locator('#thanks').waitFor();
};

test('a slip drawn from the hat is typed on a shared tablet, in Polish, and nothing stays there', async () => {
  const tablet = await stage.window({ width: 390, firstVisit: true });
  const token = tokens.shift()!;
  await tablet.goto(at('?felles'));
  await tablet.locator('#start').getByRole('link', { name: 'Polski' }).click();
  await tablet.getByRole('heading', { name: 'Nikt się nie dowie, co odpowiadasz' }).waitFor();
  await assertAccessible(tablet, 'the promise in Polish');
  const code = tablet.getByLabel('Kod z kartki');
  await code.fill(token.slice(0, 9));
  await code.press('Enter');
  await tablet.getByText('Kod ma 16 znaków. Wpisano 9.').waitFor();
  await code.fill(inGroups(token).toLowerCase());
  await button(tablet, 'Zacznij').click();
  await tablet
    .getByRole('heading', { name: 'Wiem, dlaczego mamy zmienić sposób, w jaki pracujemy.' })
    .waitFor();
  assert.equal(
    await tablet.locator(':focus').innerText(),
    await headlineShown(tablet),
    'the question has the focus',
  );
  await assertAccessible(tablet, 'a question');
  await answerRest(tablet);
  assert.equal(await headlineShown(tablet), 'Przejrzyj swoje odpowiedzi');
  await assertAccessible(tablet, 'the overview');
  await sendNow(tablet, 'Wyślij odpowiedź');
  assert.deepEqual(await kept(tablet), []);
  await assertAccessible(tablet, 'thanks');

  await button(tablet, 'Następna osoba').click();
  await tablet.getByLabel('Kod z kartki').fill(token);
  await button(tablet, 'Zacznij').click();
  await tablet.getByText(/^Ten kod został już użyty/).waitFor();
});

const headlineShown = (page: Page) => page.locator('h1:visible').innerText();

test('what is interrupted on a phone goes on there when the browser is opened again, and is sent once', async () => {
  const token = tokens.shift()!;
  const phone = await stage.window({ width: 390, firstVisit: true });
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await phone.goto(at(`#${inGroups(token)}`));
  await button(phone, 'Begynn').waitFor();
  assert.equal(phone.url(), at(), 'the secret is gone from the address bar');
  await button(phone, 'Begynn').click();
  await phone.locator('.question:visible').waitFor();
  await phone.keyboard.press('5');
  await phone.keyboard.press('Enter');
  await phone.keyboard.press('2');
  assert.ok(!asked.some((line) => line.includes(token.slice(0, 4))), 'no address carries the secret');
  const device = await phone.context().storageState();
  await phone.context().close();

  const context = await stage.browser.newContext({
    storageState: device,
    viewport: { width: 390, height: 844 },
  });
  const again = await context.newPage();
  await again.goto(at('?language=nb'));
  assert.equal(await again.locator('#where').innerText(), 'Spørsmål 2 av 21');
  assert.equal(await again.locator('.question:visible input:checked').inputValue(), '2');
  await answerRest(again);

  // The line is cut while it is sent: it waits, also when the page is loaded anew, and goes by itself.
  const waits = () => again.getByText('Sendes når du får dekning. Lukk ikke siden.').waitFor();
  await context.route('**/answers', (route) => route.abort());
  await button(again, 'Send svaret').click();
  await waits();
  await again.reload();
  await waits();
  await assertAccessible(again, 'waiting for a line');
  await context.unroute('**/answers');
  await again.locator('#thanks').waitFor();
  assert.equal(await headlineShown(again), 'Takk. Svaret ditt er levert');
  assert.deepEqual(await kept(again), [], 'nothing is left on the phone');
  await context.close();
});

test('a code that was used on another device, and one of another survey, are told of before anything is asked', async () => {
  const page = await stage.window({ firstVisit: true });
  const token = tokens.shift()!;
  await page.goto(at(`#${token}`));
  await button(page, 'Begynn').click();
  await page.locator('.question:visible').waitFor();
  const other = await stage.window({ firstVisit: true });
  await other.goto(at(`#${token}`));
  await button(other, 'Begynn').click();
  await other.getByText(/^Denne koden er brukt\./).waitFor();
  await other.getByLabel('Koden på lappen').fill('0000-0000-0000-0000');
  await button(other, 'Begynn').click();
  await other.getByText(/^Koden hører ikke til denne undersøkelsen\./).waitFor();
});

test('a signature that is not of the wave’s key is told of, and nothing is sent with it', async () => {
  const page = await stage.window({ firstVisit: true });
  await page.route('**/ballots', (route) => route.fulfill({ json: { signature: 'A'.repeat(342) } }));
  await page.goto(at(`#${tokens.at(-1)}`));
  await button(page, 'Begynn').click();
  await page.getByText(/nøkkelen ikke er den undersøkelsen begynte med/).waitFor();
});

test('address and code typed one after the other lead to the survey, in the language one typed them in', async () => {
  const page = await stage.window({ firstVisit: true });
  await page.goto(`${stage.address}/svar?language=sv`);
  await page.getByLabel('Adressen på lappen').fill(`${survey.address} ${inGroups(tokens[0]!)}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(at('?language=sv'));
  await button(page, 'Börja').waitFor();
  assert.equal(await page.getByLabel('Koden på lappen').isVisible(), false, 'the code is known');
});

test('paper sheets are typed in by number keys alone, one after the other', async () => {
  const desk = await stage.window({ firstVisit: true });
  await desk.goto(at('?felles=papir'));
  for (const [done, token] of [tokens.shift()!, tokens.shift()!].entries()) {
    await desk.keyboard.type(token);
    await desk.keyboard.press('Enter');
    await desk.locator('.question input:focus').waitFor();
    for (let step = 0; step < 21; step += 1) {
      const isWords = await desk.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
      await desk.keyboard.type(isWords ? 'Mer orden' : String(step % 4));
      await desk.keyboard.press('Enter');
    }
    await desk.keyboard.press('Enter');
    await desk
      .locator('#paper-hint')
      .getByText(`Levert herfra nå: ${done + 1}.`)
      .waitFor();
  }
  await assertAccessible(desk, 'typing in paper');
});

test('whoever goes away from a shared tablet is asked first, and leaves nothing behind', async () => {
  const tablet = await stage.window({ firstVisit: true });
  await tablet.clock.install();
  await tablet.goto(at('?felles'));
  await tablet.getByLabel('Koden på lappen').fill(tokens[0]!);
  await button(tablet, 'Begynn').click();
  await tablet.locator('.question:visible').waitFor();
  await tablet.keyboard.press('3');
  await tablet.clock.runFor(65_000);
  await tablet.getByRole('heading', { name: 'Er du her ennå?' }).waitFor();
  await button(tablet, 'Fortsett').click();
  assert.equal(await tablet.locator('.question:visible input:checked').inputValue(), '3');
  await tablet.clock.runFor(85_000);
  await tablet.locator('#start').waitFor();
  assert.equal(await tablet.getByLabel('Koden på lappen').inputValue(), '');
  assert.equal(await tablet.locator('input:checked').count(), 0);
});

test('on a line of 256 kbit with 400 ms it can be answered within three seconds, and weighs at most 40 kB', async (t) => {
  const phone = await stage.window({ width: 390, language: 'pl', firstVisit: true });
  const line = await phone.context().newCDPSession(phone);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 32_000,
    uploadThroughput: 32_000,
  });
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const begun = performance.now();
  await phone.goto(at(`#${tokens[0]}`), { waitUntil: 'commit' });
  await button(phone, 'Zacznij').waitFor();
  const usable = performance.now() - begun;
  await phone.waitForLoadState('networkidle');
  t.diagnostic(`usable after ${Math.round(usable)} ms; ${(bytes / 1024).toFixed(1)} kB in all, headers too`);
  assert.ok(usable <= 3_000, `${usable} ms`);
  assert.ok(bytes <= 40 * 1024, `${bytes} bytes`);
});

test('when the survey is over the page says so, and lets go of what was begun', async () => {
  const phone = await stage.window({ width: 390, firstVisit: true });
  await phone.goto(at(`#${tokens[0]}`));
  await button(phone, 'Begynn').waitFor();
  assert.equal((await kept(phone)).length, 1);
  const late = await stage.window({ firstVisit: true });
  await late.goto(at(`#${tokens[1]}`));
  await button(late, 'Begynn').click();
  await late.locator('.question:visible').waitFor();
  await answerRest(late);
  stage.setDay('2026-12-05');
  await phone.waitForTimeout(2_100);
  await button(late, 'Send svaret').click();
  await late.getByText('Undersøkelsen tar ikke imot svar nå.').waitFor();
  await phone.goto(at());
  assert.equal(await headline(phone), 'Undersøkelsen er over');
  assert.deepEqual(await kept(phone), []);
  await assertAccessible(phone, 'a survey that is over');
});
