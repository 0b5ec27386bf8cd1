import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
let manager: Page;
let representative: Page;

before(async () => {
  stage = await openStage();
  [manager, representative] = [await open('Ingrid Solbakk'), await open('Terje Aune')];
});
after(() => stage.close());

/** The principles of the company somebody works in, in a window of their own. */
async function open(name: string): Promise<Page> {
  const page = await stage.signIn(name);
  const company = /companies\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  await page.goto(`${stage.address}/companies/${company}/principles`);
  await page.locator('.principles-draft').first().waitFor();
  return page;
}

type Field = 'Slik ser det ut i praksis' | 'Slik ser det ikke ut';

const field = (page: Page, principle: number, label: Field): Locator =>
  page
    .locator('.principles-draft')
    .nth(principle - 1)
    .getByLabel(label);

/** Waits until a field holds words, and answers with how long it took in milliseconds. */
async function holds(place: Locator, words: string, deadline = 8000): Promise<number> {
  const began = performance.now();
  while ((await place.inputValue()) !== words) {
    const waited = performance.now() - began;
    assert.ok(waited < deadline, `after ${Math.round(waited)} ms it holds «${await place.inputValue()}»`);
    await new Promise((done) => setTimeout(done, 20));
  }
  return performance.now() - began;
}

const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/writings') && answer.status() === 200);

/** Cuts one window's writings off, as a dead network does; answers with how to mend it. */
async function cut(page: Page): Promise<() => Promise<void>> {
  const writings = /\/writings$/;
  await page.route(writings, (route) => route.abort('internetdisconnected'));
  return () => page.unroute(writings);
}

test('what one writes stands on the other’s page within a second of being saved', async () => {
  const answer = saved(manager);
  await field(manager, 2, 'Slik ser det ikke ut').fill('Vi avgjør på møterommet');
  await answer;
  const waited = await holds(field(representative, 2, 'Slik ser det ikke ut'), 'Vi avgjør på møterommet');
  console.log(`# seen by the other ${Math.round(waited)} ms after it was saved`);
  assert.ok(waited < 3000);
});

test('two who write in different fields at once both keep their words', async () => {
  const answers = [saved(manager), saved(representative)];
  await Promise.all([
    field(manager, 3, 'Slik ser det ut i praksis').fill('Svar innen fredag'),
    field(representative, 3, 'Slik ser det ikke ut').fill('Tiltak uten navn'),
  ]);
  await Promise.all(answers);
  for (const page of [manager, representative]) {
    await holds(field(page, 3, 'Slik ser det ut i praksis'), 'Svar innen fredag');
    await holds(field(page, 3, 'Slik ser det ikke ut'), 'Tiltak uten navn');
  }
});

test('of two who write in one field the later stands, and the earlier is one tap away and comes back', async () => {
  const mend = await cut(representative);
  await field(representative, 1, 'Slik ser det ikke ut').fill('Vi skjuler feilen');
  await representative.getByText('Ikke lagret ennå').first().waitFor();
  const first = saved(manager);
  await field(manager, 1, 'Slik ser det ikke ut').fill('Vi lar den gå videre');
  await first;
  await representative.getByText('Ingrid Solbakk skriver også her').first().waitFor();
  assert.equal(await field(representative, 1, 'Slik ser det ikke ut').inputValue(), 'Vi skjuler feilen');
  await mend();
  await holds(field(manager, 1, 'Slik ser det ikke ut'), 'Vi skjuler feilen', 20_000);
  const crossed = manager.locator('.written-earlier').filter({ hasText: 'Vi lar den gå videre' });
  await crossed.locator('summary').click();
  await assertAccessible(manager, 'the crossed words');
  await crossed.getByRole('button', { name: 'Ta tilbake' }).click();
  await holds(field(representative, 1, 'Slik ser det ikke ut'), 'Vi lar den gå videre');
  await crossed.waitFor({ state: 'detached' });
  await manager.getByRole('button', { name: 'Angre' }).click();
  await holds(field(representative, 1, 'Slik ser det ikke ut'), 'Vi skjuler feilen');
});

test('a line that is cut, and a page that is loaded anew before it is mended, lose no words', async () => {
  const mend = await cut(manager);
  const place = field(manager, 2, 'Slik ser det ut i praksis');
  await place.fill('Vi ser på jobben sammen, også på kvelden');
  await manager.getByText('Ikke lagret ennå').first().waitFor();
  manager.on('dialog', (dialog) => void dialog.accept());
  await manager.reload();
  await manager.locator('.principles-draft').first().waitFor();
  assert.equal(await place.inputValue(), 'Vi ser på jobben sammen, også på kvelden');
  await mend();
  await holds(
    field(representative, 2, 'Slik ser det ut i praksis'),
    'Vi ser på jobben sammen, også på kvelden',
    20_000,
  );
  assert.equal(await manager.locator('.written-earlier').filter({ hasText: 'også på kvelden' }).count(), 0);
});
