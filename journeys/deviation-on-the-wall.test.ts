import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Page, Response } from 'playwright-core';
import {
  appears,
  companyOf,
  type Hung,
  hangBoards,
  pairWall,
  send,
  thingsOn,
} from '#journeys/board-scene.ts';
import { differ, type GreyMark, greyMark } from '#journeys/grey-marks.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { cellName } from '#pulse-boards/change.ts';
import { fieldOf } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';

let stage: Stage;
let company: string;
let hung: Hung;
let manager: Page;
let wall: Page;
let phone: Page;
before(async () => {
  stage = await openStage();
  manager = await stage.signIn('Morten Haugland');
  company = await companyOf(manager);
  hung = await hangBoards(manager, company);
  wall = await stage.window({ width: 1920 });
  await pairWall(wall, manager, stage.address, 'Støperiet');
  await wall.getByRole('button', { name: 'Neste tavle' }).click();
  await wall.getByRole('heading', { name: 'Formlinje 2' }).waitFor();
  phone = await stage.signIn('Hilde Tangvik', { width: 390 });
});
after(() => stage.close());

const boardAt = () => `${stage.address}/companies/${company}/pulse-boards/${hung.board}`;

/** How long others may wait for what the server has said yes to, in milliseconds. */
const soon = 1000;

/** When the server's yes reached the phone, by the same clock as `appears`. */
async function acknowledged(said: Promise<Response>): Promise<number> {
  const answer = await said;
  assert.equal(answer.status(), 200);
  await answer.finished();
  const { startTime, responseStart } = answer.request().timing();
  return startTime + responseStart;
}

const isSent = (answer: Response) =>
  answer.url().endsWith('/changes') && answer.request().method() === 'POST';

/** Does an act on the phone, and sees it on the wall and in the office. */
async function seenByAll(context: TestContext, selectors: Seen, act: () => Promise<void>): Promise<void> {
  const onWall = appears(wall, selectors.wall);
  const inOffice = appears(manager, selectors.office);
  const said = phone.waitForResponse(isSent);
  await act();
  const at = await acknowledged(said);
  const waits = { wall: (await onWall) - at, office: (await inOffice) - at };
  for (const [where, wait] of Object.entries(waits)) {
    context.diagnostic(`from the server's yes to the ${where}: ${Math.round(wait)} ms`);
    assert.ok(wait < soon, `${where}: ${wait} ms`);
  }
}

type Seen = { readonly wall: string; readonly office: string };

test('an operator tells a deviation on the phone, and it asks for somebody with a day', async (context) => {
  await manager.goto(boardAt());
  await manager.getByRole('heading', { name: 'Kvalitet' }).waitFor();
  await phone.goto(boardAt());
  await phone.getByRole('button', { name: 'Meld Kvalitet' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('Avvik', { exact: true }).check();
  await dialog.getByLabel('Tall', { exact: true }).fill('91,5');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Skriv noen ord.').first().waitFor();
  await dialog.getByLabel('Hva skjedde?').fill('Porer i gods fra form 14');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Skriv hvem som tar det, og velg en dag.').first().waitFor();
  await assertAccessible(phone, 'a deviation told on a phone');
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 390);
  await dialog.getByLabel('Hvem tar den?').fill('Hilde Tangvik');
  await dialog.getByRole('button', { name: 'I morgen', exact: true }).click();
  await seenByAll(context, { wall: '.wall-tile-deviation', office: '.board-tile-deviation' }, () =>
    dialog.getByRole('button', { name: 'Lagre' }).click(),
  );
  await dialog.waitFor({ state: 'detached' });

  const tile = wall.locator('.wall-tile').filter({ hasText: 'Kvalitet' });
  assert.match(await tile.innerText(), /91,5[\s\S]*Avvik/);
  await wall.getByText('Porer i gods fra form 14').waitFor();
  assert.equal(await headline(manager), 'Avvik i dag: Kvalitet');
  await manager.getByText('Porer i gods fra form 14').waitFor();
  await assertAccessible(wall, 'a deviation on the wall');
  await assertAccessible(manager, 'a deviation in the office');

  const things = await thingsOn(manager, company);
  const [card, ...more] = [...things.values()].filter(({ kind }) => kind === 'card');
  assert.equal(more.length, 0);
  assert.equal(fieldOf(card, 'owner'), 'Hilde Tangvik');
  assert.equal(fieldOf(card, 'due'), '2026-11-24');
  assert.equal(fieldOf(card, 'cell'), cellName(hung.category, '2026-11-23', null));
});

test('one who asks for help instead is seen as fast, and the deviation waits for the board above', async (context) => {
  const safety = makeId();
  await send(manager, company, [changeOf('category', hung.board, safety, { name: 'HMS' })]);
  await phone.getByRole('button', { name: 'Meld HMS' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('Avvik', { exact: true }).check();
  await dialog.getByLabel('Hva skjedde?').fill('Gassvarsleren i smelta virker ikke');
  await dialog.getByLabel('Løft saken til Ledermøtet').check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Skriv hva dere trenger.').first().waitFor();
  await dialog.getByLabel('Hva trenger dere hjelp til?').fill('Ny varsler i dag');
  const second = ':nth-child(2 of .wall-tile-deviation)';
  await seenByAll(context, { wall: second, office: ':nth-child(2 of .board-tile-deviation)' }, () =>
    dialog.getByRole('button', { name: 'Lagre' }).click(),
  );
  await wall.getByText('1 venter på svar').waitFor();
  await manager.getByText('Venter på svar fra Ledermøtet').waitFor();
});

test('every status is told by its shape and its word to who sees no colours', async () => {
  const [watched, planned] = [makeId(), makeId()];
  const told = (category: string, status: string) =>
    changeOf('cell', hung.board, cellName(category, '2026-11-23', null), {
      category,
      day: '2026-11-23',
      shift: null,
      status,
    });
  await send(manager, company, [
    changeOf('category', hung.board, watched, { name: 'Kostnad' }),
    changeOf('category', hung.board, planned, { name: 'Leveranse' }),
    changeOf('category', hung.board, makeId(), { name: 'Mennesker' }),
    told(watched, 'watch'),
    told(planned, 'planned'),
  ]);
  const words = {
    Avvik: 'Kvalitet',
    'Følg med': 'Kostnad',
    'I rute': 'Leveranse',
    'Ikke meldt': 'Mennesker',
  };
  for (const page of [wall, manager]) {
    const marks: GreyMark[] = [];
    for (const [word, name] of Object.entries(words)) {
      const tile = page.locator(page === wall ? '.wall-tile' : '.board-tile').filter({ hasText: name });
      await tile.getByText(word, { exact: true }).waitFor();
      marks.push(await greyMark(tile.locator('svg').last()));
    }
    for (const mark of marks) assert.ok(mark.contrast >= 3, `contrast ${mark.contrast}`);
    marks.forEach((one, i) => {
      for (const other of marks.slice(i + 1)) assert.ok(differ(one, other) > 0.12, `${differ(one, other)}`);
    });
  }
});
