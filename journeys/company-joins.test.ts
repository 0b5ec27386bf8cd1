import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inventedNumber } from '#companies/server/builders.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { buildIntake, wholeIntake } from '#parties/server/builders-intake.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/** What both-parties-say-yes.test.ts tells whole: the company of an address has both words, signed and anchored. */
async function partiesSayYes(address: string): Promise<void> {
  const company = /companies\/([^/]+)/.exec(address)![1]!;
  const [leader, representative] = ['Aud Vard', 'Per Nes'].map((name) => ({ person: makeId(), name }));
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  try {
    const intake = wholeIntake(leader!, representative!, stage.now().toISOString());
    await inScope(opened.database, {}, (tx) => buildIntake(tx, company, intake));
  } finally {
    await opened.close();
  }
}

test('a company joins: registered by its number, enrolled on a good Monday, and its whole journey lies dated', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Registrer bedrift' }).click();
  await page.getByLabel('Organisasjonsnummer').fill('310 000 018');
  await page.getByRole('button', { name: 'Skriv inn selv' }).click();
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  const summary = page.locator('.error-summary');
  await summary.waitFor();
  assert.equal(
    await summary.evaluate((element) => element === document.activeElement),
    true,
    'the summary takes focus',
  );
  await page.getByLabel('Navn', { exact: true }).fill('Vardåsen Verktøy');
  await page.getByLabel('Antall ansatte').fill('42');
  await page.getByLabel('Stedets navn').fill('Hovedverkstedet');
  await page.getByLabel('Sted', { exact: true }).fill('Vardåsen');
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  await page.getByText('det siste sifferet stemmer ikke').first().waitFor();
  await assertAccessible(page, 'the register page with a problem');

  await page.getByLabel('Organisasjonsnummer').fill(inventedNumber(900));
  await page.getByRole('button', { name: 'Registrer og gå videre' }).click();
  await page.getByRole('heading', { name: 'Når starter reisen for Vardåsen Verktøy?' }).waitFor();

  await page.getByLabel('Kull', { exact: true }).selectOption({ label: 'Andre kull' });
  await page.getByRole('textbox', { name: 'Startmandag' }).fill('2026-12-28');
  await page.getByText('er lukket. Velg en mandag i en åpen uke').first().waitFor();
  await page.getByRole('textbox', { name: 'Startmandag' }).fill('2027-02-01');
  await page.locator('.start-preview').getByText('68 uker, 28 besøk').waitFor();
  const better = page.locator('.better-starts button').first();
  if (await better.count()) await better.click();
  await assertAccessible(page, 'the enrolment page');
  await page.getByRole('button', { name: 'Meld inn' }).click();
  await page.getByText('Partene i Vardåsen Verktøy har ikke sagt ja ennå').waitFor();
  await partiesSayYes(page.url());
  await page.getByRole('button', { name: 'Meld inn' }).click();

  await page.waitForURL(/\/journey$/);
  await page.getByRole('heading', { level: 1, name: /^Reisen starter/ }).waitFor();
  await page.getByRole('button', { name: 'Vis som tabell' }).click();
  const weeks = page.getByRole('table', { name: 'Alle ukene' }).locator('tbody tr');
  const numbered = await weeks.evaluateAll(
    (rows) => rows.filter((row) => /^\d+$/.test(row.querySelector('th')?.innerText ?? '')).length,
  );
  assert.equal(numbered, 68);
  const rowsUnder = (list: RegExp) => page.getByRole('region', { name: list }).locator('.deliverable-row');
  assert.equal(await rowsUnder(/leveranse/i).count(), 7);
  await assertAccessible(page, 'the journey page');

  await page.getByRole('link', { name: 'Programmet' }).click();
  await page.getByRole('link', { name: 'Vardåsen Verktøy' }).waitFor();
});

test('a second enrolment of the same company is refused in words', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Elvestad Sveis' }).click();
  await page.waitForURL(/\/journey$/);
  await page.goto(page.url().replace('/journey', '/enrol'));
  await page.getByLabel('Kull', { exact: true }).selectOption({ label: 'Andre kull' });
  await page.getByRole('textbox', { name: 'Startmandag' }).fill('2027-01-11');
  await page.locator('.start-preview').getByText('68 uker').waitFor();
  await page.getByRole('button', { name: 'Meld inn' }).click();
  await page.getByText('Elvestad Sveis er allerede med i programmet').waitFor();
});

test('a slip in the register is put right, and the journey carries the right name', async () => {
  const page = await stage.signIn('Marit Holte');
  await page.getByRole('link', { name: 'Elvestad Sveis' }).click();
  await page.getByRole('link', { name: 'Rett opplysninger om bedriften' }).click();
  await page.getByRole('heading', { name: 'Hva skal rettes om Elvestad Sveis?' }).waitFor();
  await page.getByLabel('Navn', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Lagre rettelsene' }).click();
  await page.locator('.error-summary').getByRole('link', { name: 'Fyll ut navn' }).waitFor();
  await assertAccessible(page, 'the correction page with a problem');
  await page.getByLabel('Navn', { exact: true }).fill('Elvestad Sveis og Montasje');
  await page.getByRole('button', { name: 'Lagre rettelsene' }).click();
  await page.waitForURL(/\/journey$/);
  await page.getByText('Elvestad Sveis og Montasje ·').waitFor();
});
