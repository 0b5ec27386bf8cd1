import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

/** The programme office hangs up a board of its own, works at it from two places, and nobody else finds it. */
let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('the office hangs up its own board, another window of it follows at once, and a company finds nothing', async () => {
  const office = await stage.signIn('Marit Holte');
  await office.getByRole('link', { name: 'Tavler', exact: true }).click();
  await office.getByRole('button', { name: 'Heng opp en tavle' }).first().click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Uka i prosjektsenteret');
  await dialog.getByRole('button', { name: 'Heng opp', exact: true }).click();
  await office.waitForURL(/\/pulse-boards\/[0-9a-f-]{36}$/);
  await office.getByRole('button', { name: 'Skriv et tiltak' }).waitFor();
  await assertAccessible(office, 'a board of the office');
  const address = office.url();

  const desk = await stage.signIn('Marit Holte');
  await desk.goto(address);
  await desk.getByRole('button', { name: 'Skriv et tiltak' }).waitFor();
  await office.getByRole('button', { name: 'Skriv et tiltak' }).click();
  await office.getByRole('dialog').getByLabel('Hva står på lappen').fill('Ring Skarvdal om oppstarten');
  await office.getByRole('dialog').getByRole('button', { name: 'Heng opp' }).click();
  const begun = Date.now();
  await desk.getByText('Ring Skarvdal om oppstarten').first().waitFor();
  assert.ok(Date.now() - begun < 3000, `${Date.now() - begun} ms`);

  // Without a line the board opens, and what is written waits.
  await desk.context().setOffline(true);
  await desk.getByRole('button', { name: 'Skriv et tiltak' }).click();
  await desk.getByRole('dialog').getByLabel('Hva står på lappen').fill('Bestill lokaler');
  await desk.getByRole('dialog').getByRole('button', { name: 'Heng opp' }).click();
  await desk.getByText('Bestill lokaler').first().waitFor();
  await desk.context().setOffline(false);
  await office.getByText('Bestill lokaler').first().waitFor();

  for (const name of ['Ingrid Solbakk', 'Kari Myhre']) {
    const other = await stage.signIn(name);
    await other.goto(address);
    await other.getByRole('heading', { name: 'Dette er tavlene til prosjektsenteret' }).waitFor();
    assert.equal(await other.getByText('Ring Skarvdal').count(), 0);
  }
});
