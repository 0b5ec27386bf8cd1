import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { companyOf, type Hung, hangBoards, pairWall, send } from '#journeys/board-scene.ts';
import { openPhone, type Phone } from '#journeys/phone.ts';
import { assertAccessible, builtPages, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { cellName } from '#pulse-boards/change.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import { changeOf } from '#pulse-boards/making.ts';
import { buildWeb } from '#tools/build-web.ts';
import { wallWorkerWith } from '#tools/service-worker.ts';

/** The power goes, and with it the screen and the server; nobody touches the screen from then on. */
let stage: Stage;
let screen: Phone;
let manager: Page;
let company: string;
let hung: Hung;
let nextRelease: string;
before(async () => {
  await buildWeb();
  stage = await openStage();
  screen = await openPhone();
  manager = await stage.signIn('Ingrid Solbakk');
  company = await companyOf(manager);
  hung = await hangBoards(manager, company);
  nextRelease = await releaseAfter(builtPages);
});
after(async () => {
  await screen.close();
  await stage.close();
  await rm(nextRelease, { recursive: true, force: true });
});

/** The pages as the next release has them: another script under another name, and none of the one before. */
async function releaseAfter(pages: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spranget-release-'));
  await cp(pages, folder, { recursive: true });
  const files = await readdir(join(folder, 'wall-board'));
  const script = files.find((name) => /^wall-board-[\w-]+\.js$/.test(name))!;
  const code = await readFile(join(folder, 'wall-board', script), 'utf8');
  for (const name of files)
    if (name.startsWith(script)) await rm(join(folder, 'wall-board', name), { force: true });
  const next = 'wall-board-nextone1.js';
  await writeFile(
    join(folder, 'wall-board', next),
    `document.documentElement.dataset.release='next';${code}`,
  );
  const html = (await readFile(join(folder, 'wall-board.html'), 'utf8')).replaceAll(script, next);
  await writeFile(join(folder, 'wall-board.html'), html);
  const source = join(import.meta.dirname, '..', 'platform', 'web', 'offline', 'wall-worker.js');
  await writeFile(join(folder, 'wall-worker.js'), wallWorkerWith(await readFile(source, 'utf8'), html));
  for (const end of ['br', 'gz']) await rm(join(folder, `wall-worker.js.${end}`), { force: true });
  return folder;
}

/** The browser begins where it was told to when it was hung up. */
async function switchOn(): Promise<Page> {
  const wall = await screen.start();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${stage.address}/wall`);
  return wall;
}

const hangs = (wall: Page) => wall.getByRole('heading', { name: 'Formlinje 2' }).waitFor();
const isCurrent = (wall: Page) => wall.getByText(/^Oppdatert/).waitFor();
const isOld = (wall: Page) => wall.getByText(/^Ikke oppdatert siden/).waitFor();
const square = (wall: Page) => wall.getByRole('img', { name: 'QR-kode til samme adresse' });

/** Hours on a wall, in which a browser has written down all that it keeps, are some seconds here. */
const written = (wall: Page) => wall.waitForTimeout(7_000);

async function keepsItsFiles(wall: Page, script: RegExp): Promise<void> {
  await wall.waitForFunction(async (source) => {
    const names = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return names.flat().some(({ url }) => new RegExp(source).test(url));
  }, script.source);
}

/** In the office somebody chooses what the screen shows; of all the boards that hang, one. */
async function showOneBoard(): Promise<void> {
  await manager.getByRole('button', { name: 'Endre Formverket' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Formlinje 2' }).check();
  await assertAccessible(manager, 'what a screen shows');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function showSquare(): Promise<void> {
  const path = pulseBoards.makePostLink.path.replace(':company', company).replace(':board', hung.board);
  const data = { link: makeId(), secret: makeId(), spot: 'På tavla', onBoard: true };
  assert.equal((await manager.request.post(`${stage.address}${path}`, { data })).status(), 200);
}

test('a screen that has lost its power hangs its last board, marked as old, and is current again by itself', async (t) => {
  let wall = await screen.start();
  await pairWall(wall, manager, stage.address, 'Formverket');
  await showOneBoard();
  await hangs(wall);
  await wall.getByText('98').first().waitFor();
  await isCurrent(wall);
  await assertAccessible(wall, 'the board on the wall');
  assert.equal(await square(wall).count(), 0);
  await showSquare();
  await square(wall).waitFor();
  await keepsItsFiles(wall, /wall-board\/style-/);
  await written(wall);

  await screen.kill();
  await stage.down();
  const begun = performance.now();
  wall = await switchOn();
  await hangs(wall);
  t.diagnostic(`the last copy hung after ${Math.round(performance.now() - begun)} ms, browser and all`);
  await isOld(wall);
  await square(wall).waitFor();

  // The server comes back as another release, and somebody elsewhere goes on working.
  await stage.up(nextRelease);
  const cell = cellName(hung.category, '2026-11-23', null);
  const told = { category: hung.category, day: '2026-11-23', shift: null, status: 'deviation', number: 87 };
  await send(manager, company, [changeOf('cell', hung.board, cell, told)]);
  await wall.getByText('87', { exact: true }).waitFor({ timeout: 30_000 });
  await isCurrent(wall);
  await wall.locator('html[data-release=next]').waitFor({ timeout: 30_000 });
  await wall.getByText('87', { exact: true }).waitFor();
  await isCurrent(wall);

  // Once more, and now the new release is what the screen has.
  await keepsItsFiles(wall, /wall-board-nextone1\.js/);
  await written(wall);
  await screen.kill();
  await stage.down();
  wall = await switchOn();
  await hangs(wall);
  await wall.getByText('87', { exact: true }).waitFor();
  await isOld(wall);
  await wall.locator('html[data-release=next]').waitFor();
});
