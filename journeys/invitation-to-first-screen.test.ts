import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkIn } from '#journeys/letter-box.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const email = 'nina@skarvdal.example';

test('a manager who is invited by letter takes the role, sees the journey, and comes back by a letter of their own', async () => {
  const office = await stage.signIn('Marit Holte');
  await office.getByRole('link', { name: 'Skarvdal Mekaniske' }).first().click();
  await office.waitForURL(/\/journey$/);
  await office.getByRole('link', { name: 'Bedriften', exact: true }).click();
  await office.getByRole('button', { name: 'Inviter med e-post' }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Rolle').selectOption({ label: 'leder' });
  await dialog.getByLabel('Navn', { exact: true }).fill('Nina Berg');
  await dialog.getByLabel('E-post', { exact: true }).fill(email);
  await assertAccessible(office, 'the invitation dialog');
  await dialog.getByRole('button', { name: 'Send invitasjonen' }).click();
  await office.getByText('Invitasjonen til Nina Berg er på vei').waitFor();
  const company = /companies\/([^/]+)/.exec(office.url())![1]!;

  const invitation = linkIn(await stage.letters.next(email));
  assert.match(invitation, new RegExp(`^${stage.address}/invitation#[\\w-]{43}$`));
  // A mail scanner opens what it finds, and nothing is used up by it.
  for (const _ of [1, 2]) assert.equal((await fetch(invitation)).status, 200);

  const page = await stage.window();
  await page.goto(invitation);
  await page.getByText('Skarvdal Mekaniske').first().waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the secret leaves the address bar at once');
  await assertAccessible(page, 'the invitation');
  await page.getByRole('button', { name: 'Ta imot' }).click();
  await page.waitForURL(`${stage.address}/companies/${company}/journey`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.match(await page.locator('.who-button').innerText(), /Nina Berg, leder/);
  await assertAccessible(page, 'the first screen');

  const second = await stage.window();
  await second.goto(invitation);
  await second.getByRole('heading', { name: 'Denne invitasjonen åpner ikke' }).waitFor();

  const later = await stage.window();
  await later.goto(`${stage.address}/sign-in`);
  await later.getByLabel('E-post').fill(email);
  await later.getByRole('button', { name: 'Send meg lenken' }).click();
  await later.goto(linkIn(await stage.letters.next(email)));
  await later.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await later.waitForURL(`${stage.address}/companies/${company}/journey`);
});

test('an employee without e-mail takes a slip of paper, and comes back by a PIN they chose', async () => {
  const manager = await stage.signIn('Ingrid Solbakk');
  await manager.getByRole('link', { name: 'Bedriften', exact: true }).click();
  await manager.getByRole('link', { name: 'Lag lapper for dem uten e-post' }).click();
  await manager.getByLabel('Navn, ett på hver linje').fill('Oskar Vik\nMina Tran');
  await manager.getByRole('button', { name: 'Lag lappene' }).click();
  const code = await manager.locator('.slip-code').first().innerText();
  assert.match(code, /^[0-9A-Z]{6}-[0-9A-Z]{6}$/);
  await assertAccessible(manager, 'the slips');

  const phone = await stage.window({ width: 390 });
  await phone.goto(`${stage.address}/invitation`);
  await phone.getByLabel('Kode').fill(code.toLowerCase().replace('-', ' '));
  await phone.getByRole('button', { name: 'Se invitasjonen' }).click();
  await phone.getByRole('button', { name: 'Ta imot' }).click();
  await phone.waitForURL(`${stage.address}/account**`);
  await assertAccessible(phone, 'where a PIN is chosen');
});
