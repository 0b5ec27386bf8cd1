import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPhone, openWay, type Phone, type Way } from '#journeys/phone.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { visits } from '#visits/contract.ts';
import type { VisitView } from '#visits/visit-view.ts';

let stage: Stage;
let way: Way;
let phone: Phone;
before(async () => {
  stage = await openStage();
  stage.setDay('2026-12-02');
  way = await openWay(stage.address);
  phone = await openPhone();
});
after(async () => {
  await phone.close();
  await way.close();
  await stage.close();
});

const saw = 'Tavla på kveldsskiftet står tom.';
const said = 'Ingrid rydder tid til puls hver dag.';
const promises = [
  { what: 'Holde puls på kveldsskiftet', owner: 'Ingrid Solbakk' },
  { what: 'Sende mal for omstilling', owner: 'Kari Myhre' },
] as const;

async function promise(page: Page, { what, owner }: (typeof promises)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Legg til' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-what').fill(what);
  const name = await dialog.locator('#field-owner option').filter({ hasText: owner }).innerText();
  await dialog.locator('#field-owner').selectOption({ label: name });
  await dialog.locator('#field-due').fill('09.12.2026');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Both parties say yes, each by its own tap on the adviser's phone. */
async function bothSayYes(page: Page): Promise<void> {
  for (const side of ['ledelsen', 'de ansatte']) {
    await page.getByRole('button', { name: new RegExp(`Ja, det sa vi.*${side}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ja, det sa vi' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

/** What the frame says about the line. */
const strip = (page: Page) => page.locator('.line-strip');

/** What the note says: its first line, its words and its promises with who and when. */
const noteOn = async (page: Page) => ({
  title: await headline(page),
  words: await page.locator('.note-said').allInnerTexts(),
  // Once it is there the state of the action stands behind it.
  promises: (await page.locator('[aria-labelledby=note-promises] li').allInnerTexts()).map((one) =>
    one.replace(/ · .*$/, ''),
  ),
  answers: await page.locator('.note-answer').allInnerTexts(),
});

/** Signs in on the phone, and opens the note of a visit. Answers with its address. */
async function openNote(page: Page, name: string, company: string, visit: number): Promise<string> {
  await signIn(page, name);
  await page.getByRole('link', { name: company }).first().click();
  await page.waitForURL(/\/journey$/);
  await page.goto(page.url().replace('/journey', `/visits/${visit}/note`));
  await page.getByRole('heading', { name: 'Er dette det vi sa?' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  return page.url();
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${way.address}/sign-in`);
  await page.getByRole('main').getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

test('a visit is agreed without a line, the browser dies before anything was sent, and nothing is lost or there twice', async () => {
  // At the office in the morning.
  let page = await phone.start();
  const address = await openNote(page, 'Kari Myhre', 'Skarvdal Mekaniske', 6);
  await phone.rest();
  page = await phone.start();
  await page.goto(address);
  await page.getByRole('heading', { name: 'Er dette det vi sa?' }).waitFor();

  // Into the hall, where there is no coverage.
  way.cut();
  await strip(page).getByText('Uten dekning. Det du gjør, lagres på enheten').waitFor();
  await assertAccessible(page, 'a visit without a line');
  await page.locator('#field-saw').fill(saw);
  await page.locator('#field-said').fill(said);
  for (const one of promises) await promise(page, one);
  await bothSayYes(page);
  await page.getByRole('heading', { level: 1, name: /enige|avtalt/i }).waitFor();
  const agreed = await noteOn(page);
  assert.deepEqual(agreed.words, [saw, said]);
  assert.equal(agreed.promises.length, 2);
  const manager = await stage.signIn('Ingrid Solbakk');
  assert.deepEqual(await actsOnServer(manager, address), []);

  // The battery is out before there was coverage again.
  await phone.kill();
  page = await phone.start();
  await page.goto(address);
  await strip(page)
    .getByText(/ting er lagret på enheten og sendes når du får dekning/)
    .waitFor();
  assert.deepEqual(await noteOn(page), agreed);
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  const list = page.getByRole('dialog');
  for (const { what } of promises) await list.getByText(what).waitFor();
  await assertAccessible(page, 'the list of what waits');
  await list.getByRole('button', { name: 'Lukk' }).click();

  // Out at the car.
  way.mend();
  await strip(page).getByText('Alt er sendt').waitFor({ timeout: 60_000 });
  assert.deepEqual(await noteOn(page), agreed);

  await manager.goto(address.replace(way.address, stage.address));
  await manager.locator('.note-said').first().waitFor();
  const seen = await noteOn(manager);
  assert.deepEqual([seen.title, seen.words, seen.promises], [agreed.title, agreed.words, agreed.promises]);
  const acts = await actsOnServer(manager, address);
  assert.equal(new Set(acts).size, acts.length);
  for (const kind of ['promised', 'answered'])
    assert.equal(acts.filter((one) => one.startsWith(kind)).length, 2, `${kind} once by each`);
  for (const { what } of promises)
    assert.equal(await manager.getByRole('listitem').filter({ hasText: what }).count(), 1);
});

test('who has to sign in anew finds everything waiting, and nobody else sends it', async () => {
  way.mend();
  await phone.rest();
  let page = await phone.start();
  const address = await openNote(page, 'Kari Myhre', 'Hovlandsmo Betong', 25);
  const before = await actsOnServer(page, address);
  way.cut();
  await page.locator('#field-saw').fill(saw);
  await strip(page)
    .getByText(/Én ting er lagret/)
    .waitFor();
  // Who would sign out is told what waits, and stays.
  await page.locator('.who-button').click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('dialog', { name: 'Én ting er ikke sendt' }).waitFor();
  await page.getByRole('button', { name: 'Bli innlogget' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Logg ut');
  // Somebody borrows the phone where there is coverage.
  await page.context().clearCookies();
  way.mend();
  await strip(page).getByText('Én ting venter på denne enheten').waitFor({ timeout: 60_000 });
  await signIn(page, 'Terje Aune');
  await strip(page).getByText('Én ting fra en annen venter på denne enheten').waitFor();
  assert.equal(await page.getByText(saw).count(), 0);
  await phone.rest();
  page = await phone.start();
  await signIn(page, 'Kari Myhre');
  await page.goto(address);
  await page.locator('#field-saw').waitFor();
  for (let tries = 50; (await actsOnServer(page, address)).length === before.length; tries -= 1) {
    assert.ok(tries > 0, 'it is sent when its person is back');
    await page.waitForTimeout(100);
  }
  assert.equal((await actsOnServer(page, address)).length, before.length + 1);
  assert.equal(await page.locator('#field-saw').inputValue(), saw);
});

/** Every act of the note the server has, by kind and id. */
async function actsOnServer({ request }: Page, address: string): Promise<string[]> {
  const [, company = '', visit = ''] = /companies\/([^/]+)\/visits\/([^/]+)/.exec(address) ?? [];
  const path = visits.readVisit.path.replace(':company', company).replace(':visit', visit);
  const { acts } = (await (await request.get(`${stage.address}${path}`)).json()) as VisitView;
  return acts.map(({ act, does }) => `${does.kind} ${act}`);
}
