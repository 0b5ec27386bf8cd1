import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage({ empty: true });
});
after(() => stage.close());

test('what is sent in a dialog is not sent in the form the dialog stands in', async () => {
  const page = await stage.window();
  await page.goto(`${stage.address}/kit`);
  const said = page.getByText('Tiltaket er lagret');
  await page.getByRole('button', { name: 'Avlys besøket' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvorfor?').fill('Presset står');
  await dialog.getByRole('button', { name: 'Avlys besøket' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await said.count(), 0);
  assert.equal(page.url(), `${stage.address}/kit`);

  // The form around it is one that says so when it is sent.
  await page.getByRole('button', { name: 'Lagre tiltaket' }).click();
  await said.waitFor();
});
