import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** The paths a page asks for from now on. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

const wordsOfVisits = '/assets/visits-words-nb-';

/** Goes to the company's visits as somebody does who is on another page. */
async function goToVisits(page: Page): Promise<void> {
  await page.locator('nav a[href$="/visits"]').first().click();
  await page.waitForURL('**/visits');
}

/** The first heading of the page, when it is of the visits' page. */
const visitsStand = (page: Page) => page.getByRole('heading', { level: 1, name: /besøk/i }).waitFor();

test('the journey page names its code, its words and its first answer in advance, and each is fetched once', async () => {
  const page = await stage.signIn('Amina Warsame', { firstVisit: true });
  const asked = askedBy(page);
  const answer = await page.goto(page.url());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');

  const html = (await answer?.text()) ?? '';
  const { pathname } = new URL(page.url());
  assert.match(html, /<link rel="modulepreload" href="\/assets\/JourneyPage-[^"]+\.js">/);
  assert.match(html, /<link rel="modulepreload" href="\/assets\/programme-words-nb-[^"]+\.js">/);
  assert.match(
    html,
    new RegExp(`<link rel="preload" as="fetch" crossorigin href="/api/programme${pathname}">`),
  );
  assert.deepEqual(
    asked.filter((path, i) => asked.indexOf(path) !== i),
    [],
    'nothing is fetched twice',
  );
  const scripts = asked.filter((path) => path.endsWith('.js'));
  assert.ok(scripts.length > 3 && scripts.length <= 8, `few files, each worth its way: ${scripts.join(' ')}`);
  assert.deepEqual(
    scripts.filter((path) => !html.includes(path)),
    [],
    'every script is told of in the page',
  );
  const words = scripts.filter((path) => path.includes('words-'));
  assert.equal(words.length, 2, `the first words and those of its room: ${words.join(' ')}`);
});

test('a page gone to by a click fetches its words beside its code and not after it', async () => {
  const page = await stage.signIn('Ingrid Solbakk', { firstVisit: true });
  const asked = askedBy(page);
  // Its code is held back until its words are here.
  const { promise: codeMayCome, resolve: letCodeCome } = Promise.withResolvers<void>();
  await page.route('**/assets/VisitsPage-*.js', async (route) => {
    await codeMayCome;
    await route.continue();
  });
  const wordsCome = page.waitForResponse((answer) => answer.url().includes(wordsOfVisits));
  await goToVisits(page);
  await wordsCome;
  letCodeCome();
  await visitsStand(page);
  assert.equal(asked.filter((path) => path.startsWith(wordsOfVisits)).length, 1, 'and only once');
});

test('a tab from before a release, whose words are gone from the server, takes the release and opens the page', async () => {
  const page = await stage.signIn('Ingrid Solbakk', { firstVisit: true });
  await page.route(`**${wordsOfVisits}*`, (route) => route.fulfill({ status: 404 }), { times: 1 });
  const loadedAnew = page.waitForEvent('domcontentloaded');
  await goToVisits(page);
  await loadedAnew;
  await visitsStand(page);
});

test('a page whose words do not come at all says so inside the frame, with words', async () => {
  const page = await stage.signIn('Ingrid Solbakk', { firstVisit: true });
  const journey = page.url();
  await page.route(`**${wordsOfVisits}*`, (route) => route.fulfill({ status: 404 }));
  await page.goto(journey.replace(/journey$/, 'visits'));
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: 'Siden stoppet hos oss, ikke hos deg' })
    .waitFor();
  await page.goto(journey);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('without a line a page that is fetched ahead has its words, in the language chosen last', async () => {
  const page = await stage.signIn('Ingrid Solbakk');
  await goToVisits(page);
  await visitsStand(page);
  await ahead(page, 'visits-words-nb');
  await page.context().addCookies([{ name: 'spranget-language', value: 'pl', url: stage.address }]);
  await page.reload();
  await ahead(page, 'visits-words-pl');
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /wizyt/i }).waitFor();
});

/** Waits until the page as it is kept on the device is in a language, with those words. */
async function ahead(page: Page, words: string): Promise<void> {
  const isThere = () =>
    page.evaluate(async (part) => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      const shell = (await (await caches.match('/'))?.text()) ?? '';
      return all.flat().some(({ url }) => url.includes(part)) && shell.includes(part.replace('visits-', ''));
    }, words);
  for (let tries = 100; !(await isThere()); tries -= 1) {
    assert.ok(tries > 0, `${words} is not kept on the device`);
    await page.waitForTimeout(100);
  }
}
