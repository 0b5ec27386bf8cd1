import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { adviser, dialog, gateOne, press, type Scene, says, sees, send } from '#journeys/phase-one-scene.ts';
import { assertAccessible } from '#journeys/stage.ts';

const numbers = ['', 'Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju'];

/** What the third person's page says is missing before the gate, each with whose it is. */
export async function missingAtGate({ gate }: Scene, count: number): Promise<string[]> {
  const left = count === 1 ? 'Én leveranse' : `${numbers[count]} leveranser`;
  await says(gate, count === 0 ? 'Alt er klart for Faseport 1' : `${left} mangler før Faseport 1`);
  const lines = await gate.locator('.gate .gate-list li').allInnerTexts();
  assert.equal(lines.length, count);
  return lines.map((line) => line.replaceAll(/\s+/g, ' '));
}

const row = (page: Page, name: string): Locator => page.locator('.deliverable-row').filter({ hasText: name });

/** A deliverable's row on the page of the gate, unfolded. */
export async function openRow(page: Page, name: string): Promise<Locator> {
  const found = row(page, name);
  await found.locator('summary').click();
  return found;
}

export async function ready(page: Page, at: Locator, act: 'Meld klar' | 'Skriv under'): Promise<void> {
  await at.getByRole('button', { name: act, exact: true }).click();
  await send(page, act);
  await at.getByRole('button', { name: 'Ta tilbake', exact: true }).waitFor();
}

/** The adviser says what it thinks, both parties sign, and the gate is open for everybody. */
export async function openGate(scene: Scene): Promise<void> {
  const { stage, manager: leader, union, gate, open } = scene;
  const guest = await stage.signIn(adviser);
  await open(guest, gateOne);
  const panel = guest.locator('.gate');
  assert.equal(
    await panel.getByRole('button', { name: 'Skriv under ved porten' }).getAttribute('aria-disabled'),
    'true',
  );
  await press(guest, 'Gi råd');
  await dialog(guest).getByLabel('Gå videre', { exact: true }).check();
  await send(guest, 'Gi råd', { Begrunnelse: 'Begge parter har gjort jobben sammen.' });
  await sees(gate, 'Begge parter har gjort jobben sammen.');

  for (const page of [leader, union]) {
    await open(page, gateOne);
    await sees(page, 'Begge parter har gjort jobben sammen.');
    await page.locator('.gate').getByRole('button', { name: 'Skriv under ved porten' }).click();
    await send(page, 'Skriv under ved porten');
  }
  await says(gate, 'Faseport 1 er åpen');
  await assertAccessible(gate, 'an open gate');
  await open(gate, 'journey');
  await gate.locator('.phases summary').first().click();
  await gate.locator('.phase-gate').first().getByText('Åpen', { exact: true }).waitFor();
}
