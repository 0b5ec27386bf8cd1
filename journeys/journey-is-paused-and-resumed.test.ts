import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

test('a journey is paused after a look at what moves, stands still, is resumed, and remembers it all', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Lyngmo Trevare' }).click();
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Se hva som flyttes' }).click();
  await dialog.locator('.error-summary').getByRole('link', { name: 'Grunn' }).waitFor();
  await dialog.getByLabel('Grunn').fill('Brann i lakkeringen');
  await dialog.getByRole('button', { name: 'Se hva som flyttes' }).click();
  await dialog.getByText(/Slutten flyttes fra/).waitFor();
  await assertAccessible(page, 'the pause dialog with its preview');
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByText('Reisen er endret').waitFor();
  await page.getByText('Grunn: Brann i lakkeringen').waitFor();

  stage.setDay('2026-12-08');
  await page.reload();
  assert.match(await headline(page), /^Reisen står stille siden mandag 30\. november/);
  await page.getByText('Si når reisen tas opp igjen').waitFor();
  await assertAccessible(page, 'a paused journey');

  await page.getByRole('button', { name: 'Ta opp igjen' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Fra mandag' }).fill('2026-12-15');
  await page.getByRole('dialog').getByRole('button', { name: 'Se hva som flyttes' }).click();
  await page.getByRole('dialog').getByText('Tirsdag 15. desember 2026 er ikke en mandag').first().waitFor();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Fra mandag' }).fill('2026-12-14');
  await page.getByRole('dialog').getByRole('button', { name: 'Se hva som flyttes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByText('Reisen er endret').waitFor();
  await page.getByText('Historikk').click();
  await page.getByText('Tatt opp igjen mandag 14. desember 2026').waitFor();
  await page.getByText('Satt på pause fra mandag 30. november 2026').waitFor();
});

test('a hand that slipped is taken back at once, and the history says so', async () => {
  const page = await stage.signIn('Kari Myhre');
  await page.getByRole('link', { name: 'Hovlandsmo Betong' }).click();
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  const before = await page.locator('.facts').first().innerText();
  await page.getByRole('dialog').getByLabel('Grunn').fill('Feil bedrift');
  await page.getByRole('dialog').getByRole('button', { name: 'Se hva som flyttes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre endringen' }).click();
  await page.getByRole('button', { name: 'Angre' }).click();
  await page.getByText('Endringen er angret').waitFor();
  assert.equal(await page.locator('.facts').first().innerText(), before);
  await page.getByText('Historikk').click();
  await page.getByText('Siste endring angret').first().waitFor();
});

test('a manager sees the pause and cannot make one', async () => {
  const page = await stage.signIn('Astrid Hegge');
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Sett på pause' }).count(), 0);
  await page.getByText('Prosjektsenteret og rådgiveren flytter og pauser reisen.').waitFor();
});
