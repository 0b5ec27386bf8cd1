import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { programme } from '#programme/contract.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** Says that a commitment is kept, as the page of whoever is signed in there would. */
async function keepCommitment(page: Page, name: string): Promise<void> {
  const company = /companies\/([^/]+)/.exec(page.url())![1]!;
  const at = (path: string) => `${stage.address}${path.replace(':company', company)}`;
  const { commitments } = (await (await page.request.get(at(programme.readJourney.path))).json()) as {
    commitments: { key: string; name: string }[];
  };
  const { key } = commitments.find((one) => one.name === name)!;
  const data = { mark: makeId(), subject: 'commitment', key, state: 'done', note: '' };
  const answer = await page.request.post(at(programme.markJourney.path), { data });
  assert.equal(answer.status(), 200, await answer.text());
}

test('an adviser whose role is ended is out of the page that is open, at once, and sees nothing that happens afterwards', async () => {
  const adviser = await stage.signIn('Kari Myhre');
  await adviser.getByRole('link', { name: 'Skarvdal Mekaniske' }).first().click();
  await adviser.waitForURL(/\/journey$/);
  await adviser.getByRole('heading', { level: 1 }).waitFor();
  const address = adviser.url();

  // Another window changes something, and the adviser's page follows by itself.
  await adviser.getByText('3 av 5 klare').waitFor();
  const manager = await stage.signIn('Ingrid Solbakk');
  await keepCommitment(manager, 'Tre fellessamlinger');
  await adviser.getByText('4 av 5 klare').waitFor();

  const office = await stage.signIn('Marit Holte');
  await office.goto(address.replace('/journey', '/people'));
  const row = office.locator('li', { hasText: 'Kari Myhre' });
  await row.getByRole('button', { name: /Endre/ }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Avslutt rollen nå').check();
  await assertAccessible(office, 'ending a role');
  await dialog.getByRole('button', { name: 'Avslutt rollen nå' }).click();
  await office.getByText('Rollen til Kari Myhre er avsluttet').waitFor();

  // Nobody touches the adviser's window.
  await adviser.getByText('Vi finner ikke dette').first().waitFor();
  await keepCommitment(manager, 'To ansatte gjennom leankurset');
  assert.equal(await adviser.getByText('Faseport 1').count(), 0);
  await assertAccessible(adviser, 'the page of a company one has left');
  const asked = await adviser.request.get(address.replace('/companies/', '/api/programme/companies/'));
  assert.equal(asked.status(), 404);
  await adviser.goto(`${stage.address}/companies`);
  await adviser.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await adviser.getByRole('link', { name: 'Skarvdal Mekaniske' }).count(), 0);
});
