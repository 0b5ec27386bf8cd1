import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '#journeys/browser.ts';
import { filesAhead, workerWith } from '#tools/service-worker.ts';

/** As much of a release as a service worker sees: a page with its words, a script, a page's code and words for later. */
type Release = { name: string; language: string; isDown?: boolean; lacks?: string };

const source = readFileSync(
  join(import.meta.dirname, '..', 'platform', 'web', 'offline', 'service-worker.js'),
  'utf8',
);

const scripts = (name: string) => `<script type="module" src="/assets/index-${name}.js"></script>`;
const htmlOf = ({ name, language }: Release) =>
  `<!doctype html><link id="words" rel="modulepreload" href="/assets/words-${language}-${name}.js">${scripts(name)}`;

function workerOf({ name }: Release): string {
  const html = scripts(name);
  const pages = [{ offline: [`/assets/VisitPage-${name}.js`] }];
  const words = Object.fromEntries(
    ['nb', 'pl'].map((one) => [
      `/assets/words-${one}-${name}.js`,
      [`/assets/visits-words-${one}-${name}.js`],
    ]),
  );
  return workerWith(source, { files: filesAhead({ html, pages, assets: [] }), words }, html);
}

let now: Release;
let asked: string[];

function answer(path: string): { type: string; text: string } | null {
  const { name } = now;
  const files: Record<string, string> = {
    '/service-worker.js': workerOf(now),
    [`/assets/index-${name}.js`]: `const words = await import(document.getElementById('words').href); document.title = '${name} ' + words.default;`,
    [`/assets/VisitPage-${name}.js`]: `export const Page = 'visit ${name}';`,
    [`/assets/OtherPage-${name}.js`]: `export const Page = 'other ${name}';`,
    [`/assets/words-nb-${name}.js`]: `export default 'nb';`,
    [`/assets/words-pl-${name}.js`]: `export default 'pl';`,
    [`/assets/visits-words-nb-${name}.js`]: `export const Page = 'besøk ${name}';`,
    [`/assets/visits-words-pl-${name}.js`]: `export const Page = 'wizyta ${name}';`,
  };
  if (path === now.lacks) return null;
  if (path.startsWith('/assets/') || path === '/service-worker.js')
    return files[path] === undefined ? null : { type: 'text/javascript', text: files[path] };
  if (path.startsWith('/api/')) return { type: 'application/json', text: '{"secret":true}' };
  return { type: 'text/html', text: htmlOf(now) };
}

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let address: string;

before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const found = now.isDown && !path.startsWith('/assets/') ? null : answer(path);
    response.writeHead(found ? 200 : now.isDown ? 502 : 404, {
      'content-type': found?.type ?? 'text/plain',
      'cache-control': 'no-cache',
    });
    response.end(found?.text ?? 'gone');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  now = { name: 'a', language: 'nb' };
  asked = [];
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
  });
  await kept('/assets/VisitPage-a.js');
});
afterEach(() => context.close());

/** Waits until it is so in the page. */
async function until<A>(isSo: (argument: A) => Promise<boolean>, argument: A): Promise<void> {
  for (
    let tries = 300;
    !(await page.evaluate(isSo as (argument: unknown) => Promise<boolean>, argument));
    tries -= 1
  ) {
    assert.ok(tries > 0, `${isSo} does not come true`);
    await page.waitForTimeout(20);
  }
}

/** Waits until a file is on the device. */
const kept = (file: string) => until(async (name) => (await caches.match(name)) !== undefined, file);

const bring = (one: Page, name: string): Promise<string> =>
  one.evaluate(async (file) => ((await import(file)) as { Page: string }).Page, `/assets/${name}.js`);

/** Waits until no service worker is on its way in. */
const settled = () =>
  until(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated' && !registration.installing && !registration.waiting;
  }, null);

const titled = (title: string) => page.waitForFunction((wanted) => document.title === wanted, title);

test('without a line any page opens with its words and the code that was fetched ahead', async () => {
  await context.setOffline(true);
  await page.goto(`${address}/companies/1/visits`);
  await titled('a nb');
  assert.equal(await bring(page, 'VisitPage-a'), 'visit a');
  assert.equal(await bring(page, 'visits-words-nb-a'), 'besøk a');
  await assert.rejects(bring(page, 'OtherPage-a'));
});

test('when the service is down behind its door, the page opens all the same', async () => {
  now.isDown = true;
  await page.goto(`${address}/companies/1/visits`);
  await titled('a nb');
});

test('what the service answers is never taken from the device, nor laid there', async () => {
  assert.deepEqual(await page.evaluate(async () => (await fetch('/api/visits')).json()), { secret: true });
  const names = await page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  assert.ok(names.length > 3);
  assert.deepEqual(
    names.filter((name) => name.startsWith('/api/')),
    [],
  );
  await context.setOffline(true);
  await assert.rejects(page.evaluate(() => fetch('/api/visits')));
});

test('a release is used at the next load, without a line too, and a tab of the one before still finds its files', async () => {
  const old = await context.newPage();
  await old.goto(address);
  now = { ...now, name: 'b' };
  await page.goto(address);
  await titled('b nb');
  await kept('/assets/VisitPage-b.js');
  await settled();
  await context.setOffline(true);
  await page.goto(`${address}/anything`);
  await titled('b nb');
  assert.equal(await bring(page, 'visits-words-nb-b'), 'besøk b');
  assert.equal(await bring(old, 'VisitPage-a'), 'visit a');
  assert.equal(await bring(old, 'visits-words-nb-a'), 'besøk a');

  await context.setOffline(false);
  now = { ...now, name: 'c' };
  await page.goto(address);
  await kept('/assets/VisitPage-c.js');
  await until(async () => (await caches.match('/assets/VisitPage-a.js')) === undefined, null);
  assert.equal(await bring(page, 'VisitPage-b'), 'visit b', 'the one before is kept');
});

test('a release that cannot be fetched whole is not taken, and the one before opens as it was', async () => {
  now = { ...now, name: 'b', lacks: '/assets/VisitPage-b.js' };
  await page.goto(address);
  await titled('b nb');
  while (!asked.includes('/assets/VisitPage-b.js')) await page.waitForTimeout(20);
  await settled();
  await until(async () => (await caches.keys()).length === 1, null);
  await context.setOffline(true);
  await page.goto(address);
  await titled('a nb');
});

test('a release whose words cannot all be fetched is not taken either', async () => {
  now = { ...now, name: 'b', lacks: '/assets/visits-words-nb-b.js' };
  await page.goto(address);
  while (!asked.includes('/assets/visits-words-nb-b.js')) await page.waitForTimeout(20);
  await settled();
  await until(async () => (await caches.keys()).length === 1, null);
  await context.setOffline(true);
  await page.goto(address);
  await titled('a nb');
  assert.equal(await bring(page, 'visits-words-nb-a'), 'besøk a');
});

test('another language is there without a line as soon as a page has been opened in it', async () => {
  now = { ...now, language: 'pl' };
  await page.goto(address);
  await titled('a pl');
  await kept('/assets/words-pl-a.js');
  await until(async () => Boolean((await (await caches.match('/'))?.text())?.includes('words-pl')), null);
  await context.setOffline(true);
  await page.goto(address);
  await titled('a pl');
  assert.equal(await bring(page, 'visits-words-pl-a'), 'wizyta a');
});
