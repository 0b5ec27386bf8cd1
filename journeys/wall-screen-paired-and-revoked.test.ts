import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const codeOn = async (wall: Page): Promise<string> => {
  await wall.locator('.pairing-code').waitFor();
  return wall.locator('.pairing-code').innerText();
};

async function openWall(language = 'nb'): Promise<Page> {
  const wall = await stage.window({ width: 1920, language });
  await wall.setViewportSize({ width: 1920, height: 1080 });
  // A screen whose clock nobody has set.
  await wall.clock.setSystemTime('2019-03-31T02:30:00Z');
  await wall.goto(`${stage.address}/wall`);
  return wall;
}

async function connect(page: Page, code: string, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Bedriften', exact: true }).click();
  await page.getByRole('link', { name: 'Skjermer' }).first().click();
  await page.getByRole('button', { name: 'Koble til en skjerm' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Koden på skjermen').fill(code.toLowerCase());
  await dialog.getByLabel('Hva skal skjermen hete?').fill(name);
  await dialog.getByRole('button', { name: 'Koble til skjermen' }).click();
  await page.getByRole('rowheader', { name }).waitFor();
}

/** Letters smaller than this, in pixels of a wall of 1920 × 1080, are not read from four metres. */
const smallest = 45;

const smallLetters = (wall: Page): Promise<string[]> =>
  wall.evaluate((least) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = Number.parseFloat(getComputedStyle(node.parentElement!).fontSize);
      if (node.textContent?.trim() && size < least) found.push(`${size} px: ${node.textContent}`);
    }
    return found;
  }, smallest);

/** What does not fit: of the page, which never scrolls, and of any line that had to be cut. */
const overflow = (wall: Page): Promise<string[]> =>
  wall.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const cut = [...document.querySelectorAll('main, main *')].filter(
      (one) =>
        getComputedStyle(one).overflow !== 'visible' &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1),
    );
    return [
      ...(scrollWidth > clientWidth || scrollHeight > clientHeight ? ['the page scrolls'] : []),
      ...cut.map(
        (one) => `<${one.tagName.toLowerCase()} class="${one.className}"> ${one.textContent?.slice(0, 40)}`,
      ),
    ];
  });

/** The boards a screen keeps on its disk; one that is given is laid there first. */
const onDevice = (wall: Page, lay?: string): Promise<string[]> =>
  wall.evaluate(
    (given) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('spranget');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const copies = opening.result.transaction('copies', 'readwrite').objectStore('copies');
          if (given) copies.put(given, ['screen', 'boards:x']);
          const all = copies.getAll();
          all.onsuccess = () => {
            resolve(all.result);
            opening.result.close();
          };
        };
      }),
    lay,
  );

test('a screen is paired by its code, shows the journey live, survives what befalls it, and ends when it is revoked', async () => {
  const wall = await openWall();
  const code = await codeOn(wall);
  assert.match(code, /^\w{3}-\w{3}$/);
  await assertAccessible(wall, 'the pairing page');

  const manager = await stage.signIn('Ingrid Solbakk');
  await connect(manager, code, 'Kantina');
  await wall.getByRole('heading', { name: 'Skarvdal Mekaniske' }).waitFor();
  await assertAccessible(wall, 'the wall');
  assert.deepEqual(await smallLetters(wall), []);
  assert.equal(await wall.locator('a, button').count(), 0);
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1280, height: 800 },
    { width: 1366, height: 768 },
  ]) {
    await wall.setViewportSize(size);
    assert.deepEqual(await overflow(wall), [], `${size.width} × ${size.height}`);
  }

  // A change somebody makes is on the wall without anybody touching it.
  const signed = wall.locator('.wall-side-employees');
  assert.equal(await signed.count(), 0);
  const representative = await stage.signIn('Terje Aune');
  await representative.locator('.gate').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await representative.getByLabel('Hvorfor åpner dere likevel?').fill('Prinsippene vedtas i neste uke');
  await representative.getByRole('dialog').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await signed.waitFor();

  // The line goes down and says so; what stood there stays. It comes back by itself.
  await wall.context().setOffline(true);
  await wall.getByText('Ikke oppdatert siden').waitFor();
  await signed.waitFor();
  await wall.context().setOffline(false);
  await wall.getByText('Ikke oppdatert siden').waitFor({ state: 'detached' });

  // A power cut on a Friday, and nobody there until the week after next: the browser begins anew.
  stage.setDay('2026-12-07');
  await wall.reload();
  await wall.getByRole('heading', { name: 'Skarvdal Mekaniske' }).waitFor();
  await wall.getByText('man. 7. des.').waitFor();
  await manager.reload();

  await onDevice(wall, 'Formlinje 2');
  assert.deepEqual(await onDevice(wall), ['Formlinje 2']);
  await manager.getByRole('button', { name: 'Koble fra Kantina' }).click();
  await manager.getByRole('dialog').getByText('slutter å vise noe med en gang').waitFor();
  await assertAccessible(manager, 'the question before a screen is revoked');
  await manager.getByRole('dialog').getByRole('button', { name: 'Koble fra' }).click();
  await wall.getByText('Skjermen er koblet fra').waitFor();
  assert.equal(await wall.getByText('Skarvdal').count(), 0);
  assert.deepEqual(await onDevice(wall), []);
  const next = await codeOn(wall);
  assert.notEqual(next, code);
  await manager.getByText('Ingen skjerm henger på veggen ennå').waitFor();
});

test('a copied profile without its key is no screen, and a screen wears the language it was given', async () => {
  const wall = await openWall('pl');
  await wall.getByText('Podłącz ekran tym kodem').waitFor();
  const manager = await stage.signIn('Morten Haugland');
  await manager.goto(`${stage.address}/screens#${await codeOn(wall)}`);
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Hva skal skjermen hete?').fill('Sveisehallen');
  await dialog.getByLabel('Språk på skjermen').selectOption('sv');
  await dialog.getByRole('button', { name: 'Koble til skjermen' }).click();
  await wall.getByText('Det här kommer').waitFor();
  assert.equal(await wall.locator('html').getAttribute('lang'), 'sv');

  const cookies = await wall.context().cookies();
  const elsewhere = await stage.window({ width: 1920 });
  await elsewhere.context().addCookies(cookies);
  await elsewhere.goto(`${stage.address}/wall`);
  await codeOn(elsewhere);

  // What a page of ours can take out of the key: nothing.
  const taken = await wall.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('spranget-screen');
        opening.onsuccess = () => {
          const request = opening.result.transaction('key').objectStore('key').get('own');
          request.onsuccess = () =>
            crypto.subtle.exportKey('jwk', request.result.privateKey).then(
              () => resolve('exported'),
              () => resolve('refused'),
            );
        };
      }),
  );
  assert.equal(taken, 'refused');
});
