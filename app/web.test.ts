import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { buildWeb } from '#tools/build-web.ts';

let stage: Stage;
before(async () => {
  await buildWeb();
  stage = await openStage();
});
after(() => stage.close());

const broken = 'Siden stoppet hos oss, ikke hos deg';

test('a page that breaks says so inside the frame, and the way to every other page stays', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.route('**/api/programme/templates', (route) => route.fulfill({ json: {} }));
  await page.getByRole('link', { name: 'Programmaler' }).click();
  await page.getByRole('main').getByRole('heading', { level: 1, name: broken }).waitFor();
  await assertAccessible(page, 'a broken page');
  await page.getByRole('navigation').getByRole('link', { name: 'Programmet' }).click();
  await page.getByRole('link', { name: 'Skarvdal Mekaniske' }).waitFor();
});

test('when the frame itself breaks there is still a header, the words and a way on', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.route('**/api/people/session', (route) => route.fulfill({ json: { demo: true, person: {} } }));
  await page.reload();
  await page.getByRole('main').getByRole('heading', { level: 1, name: broken }).waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Spranget' }).waitFor();
  await assertAccessible(page, 'a broken frame');
});

test('whoever signs in comes to pages in their own language, unless one was chosen in this browser', async () => {
  const page = await stage.window();
  const enter = async (name: string) => {
    await page.goto(`${stage.address}/sign-in`);
    await page.getByRole('main').getByRole('button', { name }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const language = () => page.locator('html').getAttribute('lang');
  await enter('Ewa Mazur');
  assert.equal(await language(), 'nb', 'a window of the stage has chosen bokmål');
  await page.context().clearCookies({ name: 'spranget-language' });
  await enter('Ewa Mazur');
  await page.locator('html[lang=pl]').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.match(await headline(page), /[ąćęłńóśźż]|tyg|droga/i);
  await enter('Ingrid Solbakk');
  await page.locator('html[lang=nb]').waitFor();
});
