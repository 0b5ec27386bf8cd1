import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const row = (page: Page, name: string) => page.locator('.deliverable-row').filter({ hasText: name });

test('deliverables are ticked with who and when, each party signs, and the gate opens with the second signature', async () => {
  const manager = await stage.signIn('Ingrid Solbakk');
  const principles = row(manager, 'Veiledende prinsipper');
  await principles.locator('summary').click();
  await principles.getByRole('button', { name: /Meld klar|Skriv under/ }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Merknad').fill('Vedtatt på allmøtet');
  await assertAccessible(manager, 'the note dialog');
  await dialog.getByRole('button', { name: /Meld klar|Skriv under/ }).click();
  await principles.getByText('Vedtatt på allmøtet').waitFor();

  // A hand that slipped: the message has the way back.
  await manager.getByRole('button', { name: 'Angre' }).click();
  await principles.getByText('Vedtatt på allmøtet').waitFor({ state: 'detached' });

  const gate = manager.locator('.gate');
  await gate.getByRole('button', { name: 'Skriv under ved porten' }).click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await manager.getByText('Skriv hvorfor porten likevel kan åpnes').first().waitFor();
  await manager.getByLabel('Hvorfor åpner dere likevel?').fill('Prinsippene vedtas i neste uke');
  await manager.getByRole('dialog').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await gate.getByText('Ingrid Solbakk').waitFor();
  assert.equal(await gate.getByText('Åpen', { exact: true }).count(), 0);

  const representative = await stage.signIn('Terje Aune');
  await representative.locator('.gate').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await representative.getByLabel('Hvorfor åpner dere likevel?').fill('Enig, vi har sett utkastet');
  await representative.getByRole('dialog').getByRole('button', { name: 'Skriv under ved porten' }).click();
  await representative.getByText('Porten er underskrevet').waitFor();
  await representative.getByRole('button', { name: 'Vis som tabell' }).click();

  const coordinator = await stage.signIn('Amina Warsame');
  await coordinator.getByText('Fasene').waitFor();
  await coordinator.locator('.phases summary').first().click();
  await coordinator.locator('.phases').getByText('Åpen').waitFor();
});

test('whoever speaks for neither party sees the gate and is told who signs', async () => {
  const page = await stage.signIn('Selam Haile');
  const button = page.locator('.gate').getByRole('button', { name: 'Skriv under ved porten' });
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await page.locator('.gate').getByText('En leder og en tillitsvalgt i bedriften skriver under.').waitFor();
});
