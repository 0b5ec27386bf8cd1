import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { companyOf, type Hung, hangBoards, send, thingsOn } from '#journeys/board-scene.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { fieldOf } from '#pulse-boards/fold.ts';
import { changeOf } from '#pulse-boards/making.ts';

let stage: Stage;
let company: string;
let hung: Hung;
let phone: Page;
let manager: Page;
before(async () => {
  stage = await openStage();
  manager = await stage.signIn('Morten Haugland');
  company = await companyOf(manager);
  hung = await hangBoards(manager, company);
  phone = await stage.signIn('Hilde Tangvik', { width: 390 });
});
after(() => stage.close());

const boardAt = (board: string) => `${stage.address}/companies/${company}/pulse-boards/${board}`;
const words = 'Krana over form 14 stopper hver uke';
const cardOn = (page: Page) => page.getByRole('main').getByRole('button', { name: words });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The cards with these words that the server has. */
async function cards() {
  const things = await thingsOn(manager, company);
  return [...things.values()].filter((one) => one.kind === 'card' && fieldOf(one, 'text') === words);
}

let card: string;

test('what an area cannot solve is raised, and hangs at the board above as the same card', async () => {
  await phone.goto(boardAt(hung.board));
  await phone.getByRole('button', { name: 'Skriv et tiltak' }).click();
  await phone.getByRole('dialog').getByLabel('Hva står på lappen?').fill(words);
  await phone.getByRole('dialog').getByRole('button', { name: 'Heng opp' }).click();
  await cardOn(phone).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByText('Løft saken', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Løft saken til Ledermøtet' }).click();
  await dialog.getByText('Skriv hva dere trenger.').waitFor();
  await dialog.getByLabel('Hva trenger dere hjelp til?').fill('Penger til ny bremse');

  await manager.goto(boardAt(hung.above));
  await manager.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await section(manager, 'Løftet hit').count(), 0);
  await dialog.getByRole('button', { name: 'Løft saken til Ledermøtet' }).click();
  await dialog.getByText('Venter på svar fra Ledermøtet').waitFor();
  await assertAccessible(phone, 'a card that is raised');

  await cardOn(manager).waitFor();
  assert.match(
    await section(manager, 'Løftet hit').innerText(),
    new RegExp(`${words}[\\s\\S]*Løftet fra Formlinje 2[\\s\\S]*svar innen`),
  );
  assert.equal(await headline(manager), 'Én sak venter på svar');
  const [raised, ...more] = await cards();
  assert.equal(more.length, 0);
  card = raised!.thing;
  assert.equal(raised!.board, hung.board);
  assert.equal(fieldOf(raised, 'raisedTo'), hung.above);
});

test('who asked cannot answer itself, and the clock runs against the board that owes it', async () => {
  await phone.getByRole('dialog').getByText('Gi svaret').first().click();
  const answer = phone.getByRole('dialog').getByRole('button', { name: 'Gi svaret' });
  assert.equal(await answer.getAttribute('aria-disabled'), 'true');
  await phone.getByText('Svaret gis fra tavla som er spurt.').first().waitFor();
  await phone.getByRole('dialog').getByRole('button', { name: 'Lukk', exact: true }).first().click();

  // The fifth working day is the last that is in time.
  stage.setDay('2026-11-30');
  await manager.reload();
  await cardOn(manager).getByText('svar innen i dag').waitFor();
  stage.setDay('2026-12-01');
  await manager.reload();
  await cardOn(manager)
    .getByText(/svaret skulle kommet .*30\. nov/)
    .waitFor();
  assert.equal(await headline(manager), 'Ett svar skulle vært gitt');
  await assertAccessible(manager, 'a board that owes an answer');
  assert.equal(await manager.locator('.board-card-asks').count(), 1);
  await manager.goto(`${stage.address}/companies/${company}/pulse-boards`);
  const owing = manager.locator('.board-row').filter({ hasText: 'Ledermøtet' });
  await owing.getByText(/venter på svar/).waitFor();
  const asking = manager.locator('.board-row').filter({ hasText: 'Formlinje 2' });
  assert.equal(await asking.getByText(/venter på svar/).count(), 0);
});

test('the answer given above comes home on the same card while somebody looks', async () => {
  await phone.reload();
  await cardOn(phone)
    .getByText(/svaret skulle kommet/)
    .waitFor();
  assert.equal(await phone.locator('.board-card-asks').count(), 0, 'who asked has nothing to do but wait');
  await cardOn(phone).getByText('Venter på svar fra Ledermøtet').waitFor();
  await manager.goto(boardAt(hung.above));
  await cardOn(manager).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByText('Ber om: Penger til ny bremse').waitFor();
  // What is typed is there again after the card was closed, and goes with all else that is saved.
  const answer = dialog.getByLabel('Svar', { exact: true });
  await answer.fill('Bremsen er bestilt og kommer torsdag');
  await dialog.getByRole('button', { name: 'Lukk', exact: true }).first().click();
  await manager.getByText('Det du skrev, ligger her').waitFor();
  await cardOn(manager).click();
  await dialog.getByText('Her er det du skrev sist').waitFor();
  assert.equal(await answer.inputValue(), 'Bremsen er bestilt og kommer torsdag');
  await dialog.getByRole('button', { name: 'Lagre', exact: true }).click();
  await cardOn(phone).getByText('Svar: Bremsen er bestilt og kommer torsdag').waitFor();
  await section(manager, 'Løftet hit').waitFor({ state: 'detached' });
  const [answered, ...more] = await cards();
  assert.equal(more.length, 0);
  assert.equal(answered!.thing, card);
  assert.equal(answered!.board, hung.board);
  assert.equal(fieldOf(answered, 'answeredOn'), '2026-12-01');
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 390);
});

test('how many are answered in time is not said of fewer than five, and then as it is', async () => {
  const answers = section(manager, 'Svar');
  await answers.getByText('Besvart innen 5 arbeidsdager: kan ikke si ennå').waitFor();
  // Three more are asked and answered the next day, and a fifth is asked and forgotten.
  const more = [1, 2, 3, 4].map(() => makeId());
  await send(
    manager,
    company,
    more.map((one, i) =>
      changeOf('card', hung.board, one, {
        list: 'tasks',
        text: `Sak ${i + 2}`,
        raisedTo: hung.above,
        raisedOn: '2026-12-01',
        wish: 'Ja eller nei',
      }),
    ),
  );
  stage.setDay('2026-12-02');
  // One of them in the meeting where it is taken up.
  await manager.goto(`${stage.address}/wall-board?company=${company}&board=${hung.above}`);
  await manager.getByRole('button', { name: 'Start pulsmøtet' }).click();
  await manager.getByRole('button', { name: 'Neste: Problemer' }).click();
  await manager.getByRole('button', { name: /Sak 2.*Formlinje 2 ber om hjelp: Ja eller nei/ }).click();
  await manager.getByLabel('Svar', { exact: true }).fill('Ja, kjøp den');
  await assertAccessible(manager, 'a matter that is answered in a meeting');
  await manager.getByRole('button', { name: 'Ferdig', exact: true }).click();
  await manager.getByRole('button', { name: 'Lagre', exact: true }).click();
  await manager.getByRole('button', { name: /Sak 2/ }).waitFor({ state: 'detached' });
  await manager.getByRole('button', { name: /Sak 3/ }).waitFor();
  await send(
    manager,
    company,
    more
      .slice(1, 3)
      .map((one) => changeOf('card', hung.above, one, { answer: 'Ja', answeredOn: '2026-12-02' })),
  );
  await manager.goto(boardAt(hung.above));
  await answers.getByText('kan ikke si ennå').waitFor();
  stage.setDay('2026-12-09');
  await manager.reload();
  await answers.getByText('Besvart innen 5 arbeidsdager: 3 av 5').waitFor();
  await assertAccessible(manager, 'how many are answered in time');
  await manager.goto(`${stage.address}/wall-board?company=${company}&board=${hung.above}`);
  await manager.getByText('3 av 5 svar kom innen 5 dager').waitFor();
});
