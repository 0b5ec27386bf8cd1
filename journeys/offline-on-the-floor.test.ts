import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  companyOf,
  type Hung,
  hangBoards,
  keptOn,
  readBoards,
  send,
  thingsOn,
} from '#journeys/board-scene.ts';
import { openPhone, openWay, type Phone, type Way } from '#journeys/phone.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { columnOf } from '#pulse-boards/board-state.ts';
import { cellName } from '#pulse-boards/change.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';

let stage: Stage;
let way: Way;
let phone: Phone;
let office: Page;
let company: string;
let hung: Hung;
before(async () => {
  stage = await openStage();
  way = await openWay(stage.address);
  phone = await openPhone();
  office = await stage.signIn('Morten Haugland');
  company = await companyOf(office);
  hung = await hangBoards(office, company);
});
after(async () => {
  await phone.close();
  await way.close();
  await stage.close();
});

const today = '2026-11-23';
const due = '2026-11-27';
const crane = 'Smøre krana';
const sand = 'Bestille sand';
const form = 'Form 14 lekker';
const fresh = 'Slange ved ovn 3 er slitt';
const onFloor = { form: 'Form 14 lekker i høyre hjørne', note: 'To gods med porer på formiddagen' };
const inOffice = { form: 'Form 14 lekker etter vask', note: 'Kunden har ringt om porer' };

const cell = () => cellName(hung.category, today, null);
const pathOf = () => `/companies/${company}/pulse-boards/${hung.board}`;

/** Cards that two will take hold of, and a status with a note. */
async function fillBoard(): Promise<void> {
  const card = (text: string) =>
    changeOf('card', hung.board, makeId(), {
      list: 'tasks',
      text,
      owner: 'Hilde Tangvik',
      due,
      language: 'nb',
    });
  const told = {
    category: hung.category,
    day: today,
    shift: null,
    status: 'watch',
    number: 96,
    note: 'Følg med',
  };
  await send(office, company, [...[crane, sand, form].map(card), changeOf('cell', hung.board, cell(), told)]);
}

const cardOn = (page: Page, words: string) => page.getByRole('main').getByRole('button', { name: words });
const dialog = (page: Page) => page.getByRole('dialog');
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function closed(page: Page): Promise<void> {
  await dialog(page).waitFor({ state: 'detached' });
}

async function move(page: Page, words: string, to: string): Promise<void> {
  await cardOn(page, words).click();
  await dialog(page)
    .getByRole('button', { name: `Flytt til ${to}` })
    .click();
  await dialog(page).getByRole('button', { name: 'Lukk', exact: true }).first().click();
  await closed(page);
  await column(page, to).getByText(words).waitFor();
}

async function letGo(page: Page, words: string): Promise<void> {
  await cardOn(page, words).click();
  await dialog(page).getByRole('textbox', { name: 'Hvem tar den?' }).fill('');
  await dialog(page).getByRole('button', { name: 'Lagre', exact: true }).click();
  await closed(page);
}

async function rewrite(page: Page, words: string, to: string): Promise<void> {
  await cardOn(page, words).click();
  await dialog(page).getByLabel('Hva står på lappen?').fill(to);
  await dialog(page).getByRole('button', { name: 'Lagre', exact: true }).click();
  await closed(page);
}

async function note(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Meld Kvalitet' }).click();
  await dialog(page).getByLabel('Hva skjedde?').fill(words);
  await dialog(page).getByRole('button', { name: 'Lagre', exact: true }).click();
  await closed(page);
}

/** What is to be seen of the floor's work on its own screen: before the battery was out, and after. */
async function assertFloorStands(page: Page): Promise<void> {
  await cardOn(page, fresh).waitFor();
  await column(page, 'I arbeid').getByText(sand).waitFor();
  await column(page, 'Ferdig').getByText(crane).waitFor();
  await cardOn(page, onFloor.form).waitFor();
  await page.getByText('5 endringer er lagret her. Sendes når du får dekning.').waitFor();
}

/** Waits until something is so, and fails with what it is instead. */
async function becomes<T>(page: Page, ask: () => Promise<T>, wanted: T): Promise<void> {
  let found = await ask();
  for (let tries = 400; JSON.stringify(found) !== JSON.stringify(wanted) && tries > 0; tries -= 1) {
    await page.waitForTimeout(100);
    found = await ask();
  }
  assert.deepEqual(found, wanted);
}

test('the line is cut, both sides go on, the browser is killed, and nothing is lost or there twice', {
  timeout: 120_000,
}, async (context) => {
  await fillBoard();
  let page = await phone.start();
  await page.goto(`${way.address}/sign-in`);
  await page.getByRole('main').getByRole('button', { name: 'Hilde Tangvik' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto(way.address + pathOf());
  await cardOn(page, form).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await phone.rest();
  page = await phone.start();
  await page.goto(way.address + pathOf());
  await cardOn(page, form).waitFor();
  const before = await readBoards(office, company);

  way.cut();
  await page
    .locator('.line-strip')
    .getByText(/Uten dekning/)
    .waitFor();
  await page.getByRole('button', { name: 'Skriv et tiltak' }).click();
  await dialog(page).getByLabel('Hva står på lappen?').fill(fresh);
  await dialog(page).getByRole('button', { name: 'Heng opp' }).click();
  await closed(page);
  await move(page, sand, 'I arbeid');
  await rewrite(page, form, onFloor.form);
  await note(page, onFloor.note);
  await move(page, crane, 'Ferdig');
  await assertFloorStands(page);
  await assertAccessible(page, 'a board without a line');

  // Meanwhile in the office, who knows nothing of it.
  await office.goto(stage.address + pathOf());
  await move(office, crane, 'I arbeid');
  await letGo(office, sand);
  await rewrite(office, form, inOffice.form);
  await note(office, inOffice.note);
  await becomes(office, async () => (await readBoards(office, company)).part.at, before.part.at + 4);

  await phone.kill();
  page = await phone.start();
  await page.goto(way.address + pathOf());
  await assertFloorStands(page);

  // The line is back, and goes again before any answer has come: all of it is sent a second time.
  const cardsThat = async (words: string): Promise<Thing[]> =>
    [...(await thingsOn(office, company)).values()].filter((one) => fieldOf(one, 'text') === words);
  way.deafen();
  await becomes(office, async () => (await cardsThat(fresh)).length, 1);
  way.cut();
  await page.getByText('5 endringer er lagret her. Sendes når du får dekning.').waitFor();
  const healing = Date.now();
  way.mend();
  await page.getByRole('heading', { name: 'Dette ble ikke tatt imot' }).waitFor({ timeout: 60_000 });
  await becomes(page, async () => (await keptOn(page, company)).at, before.part.at + 8);
  context.diagnostic(`from the line that is back to all of it in place: ${Date.now() - healing} ms`);

  // Nothing twice, nothing lost: of the move the last counts, of words both are kept.
  const things = await thingsOn(office, company);
  assert.equal((await cardsThat(fresh)).length, 1);
  const [moved] = await cardsThat(crane);
  assert.equal(columnOf(moved!), 'done');
  const [leak] = await cardsThat(onFloor.form);
  assert.deepEqual(
    leak!.earlier.map(({ value }) => value),
    [inOffice.form],
  );
  const told = things.get(cell())!;
  assert.equal(fieldOf(told, 'note'), onFloor.note);
  assert.deepEqual(
    told.earlier.map(({ value }) => value),
    [inOffice.note],
  );

  // Both devices and the server hold the same.
  const { digest } = await readBoards(office, company);
  for (const device of [page, office])
    await becomes(device, () => keptOn(device, company), { at: before.part.at + 8, digest });

  // What was refused stands there with its reason until it has been read, and the card is where it was.
  const refused = page.getByRole('region', { name: 'Dette ble ikke tatt imot' });
  assert.match(await refused.innerText(), /Bestille sand[\s\S]*Skriv hvem som tar den, og til hvilken dag/);
  assert.equal(await refused.getByRole('listitem').count(), 1);
  await column(page, 'Å gjøre').getByText(sand).waitFor();
  await assertAccessible(page, 'a change that was refused');
  await page.reload();
  await refused.getByRole('button', { name: 'Lukk' }).click();
  await refused.waitFor({ state: 'detached' });

  // The words of the other are one press away on both sides.
  for (const device of [page, office]) {
    await cardOn(device, onFloor.form).click();
    await dialog(device).getByText('Vis det andre skrev samtidig').click();
    await dialog(device).getByText(inOffice.form, { exact: true }).waitFor();
    await dialog(device).getByRole('button', { name: 'Lukk', exact: true }).first().click();
    await closed(device);
    await device.getByRole('button', { name: 'Meld Kvalitet' }).click();
    await dialog(device).getByText('Vis det andre skrev samtidig').click();
    await dialog(device).getByText(inOffice.note, { exact: true }).waitFor();
    await dialog(device).getByRole('button', { name: 'Avbryt' }).click();
    await closed(device);
  }
});
