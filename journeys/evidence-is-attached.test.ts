import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openRow, ready } from '#journeys/phase-one-gate.ts';
import {
  coordinator,
  dialog,
  gateOne,
  manager,
  openScene,
  representative,
  send,
} from '#journeys/phase-one-scene.ts';
import { assertAccessible, type Stage } from '#journeys/stage.ts';

let stage: Stage;
let company: string;
before(async () => {
  ({ stage, company } = await openScene());
});
after(() => stage.close());

async function atGate(name: string): Promise<Page> {
  const page = await stage.signIn(name);
  await page.goto(`${stage.address}/companies/${company}/${gateOne}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** A PDF as the house writes it: the sheet of the gate itself. */
async function realPdf(page: Page): Promise<Buffer> {
  const href = await page.getByRole('link', { name: 'Hent som PDF' }).getAttribute('href');
  const answer = await page.request.get(new URL(href!, page.url()).href);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  return answer.body();
}

test('what was made elsewhere is attached as a file or a link, and said to be ready', async () => {
  const lean = await atGate(coordinator);
  const attitudes = await openRow(lean, 'Medarbeidernes innstilling og forventninger');
  await attitudes.getByRole('button', { name: 'Ta den' }).click();
  await attitudes.getByText(coordinator).first().waitFor();
  await attitudes.getByRole('button', { name: 'Legg ved' }).click();
  const [chooser] = await Promise.all([
    lean.waitForEvent('filechooser'),
    dialog(lean).getByRole('button', { name: 'Velg fil' }).click(),
  ]);
  await chooser.setFiles({
    name: 'Svar fra alle.pdf',
    mimeType: 'application/pdf',
    buffer: await realPdf(lean),
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
  for (const name of [manager, representative]) {
    const page = await atGate(name);
    await ready(page, await openRow(page, 'Medarbeidernes innstilling og forventninger'), 'Skriv under');
  }
  await lean.reload();
  await lean.getByRole('heading', { level: 1, name: 'Fem leveranser mangler før Faseport 1' }).waitFor();
});
