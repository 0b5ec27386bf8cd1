import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { templateSource } from '#app/testing.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

test('a template with faults is refused with file, line and remedy, and a sound one reaches a company after a preview', async () => {
  const source = await templateSource();
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Programmaler' }).click();
  await page.getByText('Publiser en versjon').first().waitFor();

  // Phase 2 without its Polish name: the message leads to the line.
  const line = source.split('\n').findIndex((text) => text.includes('pl: Faza pilotażowa'));
  const broken = source.split('\n').toSpliced(line, 1).join('\n');
  assert.ok(line > 0, 'the template holds the line this story takes out');
  await page.locator('input[type=file]').setInputFiles(file('min-mal.yaml', broken));
  await page
    .locator('.error-summary')
    .getByText(/min-mal\.yaml, linje \d+/)
    .first()
    .waitFor();
  await assertAccessible(page, 'the template page with problems');
  assert.equal(await page.getByRole('button', { name: /Publiser versjon/ }).count(), 0);

  // A version where the last phase is a week longer.
  const longer = source.replace(/^version: .*$/m, 'version: "2026.4"').replace(/^( {4}weeks: )26$/m, '$127');
  assert.notEqual(longer.indexOf('weeks: 27'), -1, 'the template has a last phase of 26 weeks');
  await page.locator('input[type=file]').setInputFiles(file('min-mal.yaml', longer));
  await page.getByRole('button', { name: 'Publiser versjon 2026.4' }).click();
  await page.getByText('Produktivitetsspranget 2026.4 er publisert').first().waitFor();
  await page.getByRole('rowheader', { name: /2026\.3/ }).waitFor();

  await page.getByRole('link', { name: 'Programmet' }).click();
  await page.getByRole('link', { name: 'Tundalen Plast' }).click();
  await page.getByText('Produktivitetsspranget 2026.3').waitFor();
  await page.getByRole('button', { name: 'Bytt til versjon 2026.4' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Se hva som flyttes' }).click();
  await dialog.getByText(/Slutten flyttes fra/).waitFor();
  await assertAccessible(page, 'the preview of another version');
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByText('Produktivitetsspranget 2026.4').waitFor();
  await page.getByRole('button', { name: 'Vis som tabell' }).click();
  await page.getByRole('rowheader', { name: '69', exact: true }).waitFor();

  // The others keep the version they run on.
  await page.getByRole('link', { name: 'Programmet' }).click();
  await page.getByRole('link', { name: 'Elvestad Sveis' }).click();
  await page.getByText('Produktivitetsspranget 2026.3').waitFor();
});
