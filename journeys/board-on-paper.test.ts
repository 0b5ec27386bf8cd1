import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { companyOf, hangBoards, thingsOn } from '#journeys/board-scene.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { cardsOf, meetingsOf } from '#pulse-boards/board-state.ts';
import { cellName } from '#pulse-boards/change.ts';
import { fieldOf } from '#pulse-boards/fold.ts';
import { cellMark } from '#pulse-boards/paper-link.ts';

/** A group with a sheet on the wall: printed, told of by its squares, and entered after the meeting. */
let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('a board is printed, a square opens its field, and the sheet is typed by keyboard alone', async () => {
  const page = await stage.signIn('Ingrid Solbakk');
  const company = await companyOf(page);
  const { board, category } = await hangBoards(page, company);
  const at = `${stage.address}/companies/${company}/pulse-boards/${board}`;
  await page.goto(at);
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await page.getByRole('radio', { name: 'A1, til trykkeriet' }).check();
  await assertAccessible(page, 'Printing a board');
  const sheet = await page.getByRole('link', { name: 'Åpne arket' }).getAttribute('href');
  assert.match(sheet!, /size=A1&day=\d{4}-\d\d-\d\d$/);
  const answer = await page.request.get(stage.address + sheet);
  assert.deepEqual([answer.status(), answer.headers()['content-type']], [200, 'application/pdf']);

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  await page.goto(`${at}?cell=${cellMark({ category, day: yesterday, shift: null })}`);
  await page.getByRole('heading', { name: /^Kvalitet, / }).waitFor();
  await page.getByRole('radio', { name: 'I rute' }).check();
  await page.getByRole('textbox', { name: 'Tall' }).fill('98,5');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.waitForURL(at);

  await page.goto(`${at}/paper`);
  await page.getByRole('heading', { name: /^0 av 1 felt er meldt/ }).waitFor();
  await assertAccessible(page, 'Entering a sheet');
  const keys = page.keyboard;
  await page.getByRole('radio', { name: 'I rute' }).focus();
  await keys.press('3');
  await keys.press('Tab');
  await keys.type('91');
  await keys.press('Tab');
  await keys.type('Skjeve former');
  await page.getByRole('textbox', { name: 'Ny lapp, Tiltak 1' }).focus();
  await keys.type('Mål sandfukt');
  await keys.press('Enter');
  await keys.type('Merk gulvet');
  await page.getByRole('checkbox', { name: 'Møtet ble holdt' }).focus();
  await keys.press('Space');
  await keys.press('Tab');
  await keys.type('9');
  await page.getByRole('button', { name: 'Før inn alt' }).click();
  await page.getByRole('heading', { name: 'Rett dette, så kan alt føres inn' }).waitFor();
  await assertAccessible(page, 'A sheet with something to correct');
  const before = await thingsOn(page, company);
  assert.equal(cardsOf(before, board, 'tasks').length, 0, 'half a sheet is never entered');

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  const owner = page.getByLabel('Hvem, Kvalitet');
  await owner.fill('Piotr Nowak');
  await page.getByRole('textbox', { name: 'Dag, Kvalitet' }).fill('24.12');
  await page.getByRole('button', { name: 'Før inn alt' }).click();
  await page.getByRole('heading', { name: /^1 av 1 felt er meldt/ }).waitFor();

  let things = await thingsOn(page, company);
  for (let tries = 0; tries < 50 && cardsOf(things, board, 'tasks').length < 2; tries++) {
    await page.waitForTimeout(100);
    things = await thingsOn(page, company);
  }
  const told = (day: string) => {
    const cell = things.get(cellName(category, day, null));
    return [fieldOf(cell, 'status'), fieldOf(cell, 'number')];
  };
  assert.deepEqual(
    [told(yesterday), told(today)],
    [
      ['planned', 98.5],
      ['deviation', 91],
    ],
  );
  const words = (list: 'tasks' | 'deviations') =>
    cardsOf(things, board, list).map((card) => [fieldOf(card, 'text'), fieldOf(card, 'owner')]);
  assert.deepEqual(
    words('tasks').map(([text]) => text),
    ['Mål sandfukt', 'Merk gulvet'],
  );
  assert.deepEqual(words('deviations'), [['Skjeve former', 'Piotr Nowak']]);
  assert.equal(meetingsOf(things, board).length, 1);
  assert.match(await page.locator('.paper-send').innerText(), /Du har ikke skrevet noe ennå/);
});
