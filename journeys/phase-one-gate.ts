import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import {
  adviser,
  coordinator,
  dialog,
  gateOne,
  press,
  type Scene,
  says,
  sees,
  send,
} from '#journeys/phase-one-scene.ts';
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

/** What has no room of its own yet is attached as a file or a link, and said to be ready. */
export async function attachEvidence(scene: Scene): Promise<void> {
  const { coordinator: lean, manager: leader, union, open } = scene;
  await open(lean, gateOne);
  const attitudes = await openRow(lean, 'Medarbeidernes innstilling og forventninger');
  await attitudes.getByRole('button', { name: 'Ta den' }).click();
  const theirs = scene.gate.locator('.gate-list li').filter({ hasText: 'Medarbeidernes innstilling' });
  await theirs.getByText(coordinator).waitFor();
  await attitudes.getByRole('button', { name: 'Legg ved' }).click();
  const [chooser] = await Promise.all([
    lean.waitForEvent('filechooser'),
    dialog(lean).getByRole('button', { name: 'Velg fil' }).click(),
  ]);
  await chooser.setFiles({
    name: 'Svar fra alle.pdf',
    mimeType: 'application/pdf',
    buffer: await realPdf(scene),
  });
  await dialog(lean).getByText('Svar fra alle.pdf').waitFor();
  await send(lean, 'Legg ved', { 'Om det du legger ved': 'Vist på allmøtet før ledelsen så det.' });
  await attitudes.getByRole('link', { name: 'Svar fra alle.pdf' }).waitFor();
  await assertAccessible(lean, 'a deliverable with evidence');

  const status = await openRow(lean, 'Leanstatus');
  await status.getByRole('button', { name: 'Legg ved' }).click();
  await dialog(lean).getByLabel('En lenke').check();
  await send(lean, 'Legg ved', { Adresse: 'https://nordvik.example/leanstatus' });
  await status.getByRole('link', { name: 'https://nordvik.example/leanstatus' }).waitFor();
  await ready(lean, status, 'Meld klar');

  // What is about everybody is signed by each party.
  for (const page of [leader, union]) {
    await open(page, gateOne);
    await ready(page, await openRow(page, 'Medarbeidernes innstilling og forventninger'), 'Skriv under');
  }
}

export async function ready(page: Page, at: Locator, act: 'Meld klar' | 'Skriv under'): Promise<void> {
  await at.getByRole('button', { name: act, exact: true }).click();
  await send(page, act);
  await at.getByRole('button', { name: 'Ta tilbake', exact: true }).waitFor();
}

/** A PDF as the house writes it: the sheet of the gate itself. */
async function realPdf({ coordinator: lean }: Scene): Promise<Buffer> {
  const href = await lean.getByRole('link', { name: 'Hent som PDF' }).getAttribute('href');
  const answer = await lean.request.get(new URL(href!, lean.url()).href);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  return answer.body();
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
