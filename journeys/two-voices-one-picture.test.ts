import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { registerNordvik } from '#journeys/nordvik.ts';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

const programme = 'produktivitetsspranget';

let stage: Stage;
let company: string;
let manager: Page;
let representative: Page;
/** Everything this room has answered each of them. */
const heard = { manager: '', representative: '' };

before(async () => {
  stage = await openStage();
  company = await registerNordvik(stage);
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  const by = makeId();
  await inScope(opened.database, { programme, companies: [company], person: by }, async (tx) => {
    const cohort = await buildCohort(tx, { programme, template: programme, name: 'Kull', by });
    await buildEnrolment(tx, { company, cohort, template: programme, start: '2026-11-09', by });
  });
  await opened.close();
  manager = await listenedTo('Oda Nordvik', 'manager');
  representative = await listenedTo('Tore Hamre', 'representative');
});
after(() => stage.close());

async function listenedTo(name: string, who: keyof typeof heard): Promise<Page> {
  const page = await stage.signIn(name);
  // Read on its way: what comes to a page that is left at once is heard, too.
  await page.route('**/api/ambitions/**', async (route) => {
    const response = await route.fetch();
    heard[who] += await response.text();
    await route.fulfill({ response });
  });
  return page;
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const inDialog = (page: Page) => page.getByRole('dialog');
const closed = (page: Page) => inDialog(page).waitFor({ state: 'detached' });
const open = (page: Page, place = '') => page.goto(`${stage.address}/companies/${company}/ambitions${place}`);
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

/** Waits until these words have been stored. */
const stored = (page: Page, value: string) =>
  page.waitForResponse(
    (response) =>
      response.url().endsWith('/writings') &&
      response.ok() &&
      (response.request().postDataJSON() as { value: string }).value === value,
  );

async function write(page: Page, title: string, happens: string, weight: string, n: number): Promise<void> {
  await press(page, 'Legg til en utfordring');
  const form = page.getByRole('article', { name: `Utfordring ${n}` });
  const fields = [
    ['Hva er utfordringen?', title],
    ['Hva skjer i dag?', happens],
  ] as const;
  for (const [label, words] of fields) {
    const saved = stored(page, words);
    await form.getByLabel(label).fill(words);
    await form.getByLabel(label).blur();
    await saved;
  }
  const saved = stored(page, weight);
  await form.getByLabel(weight, { exact: true }).check();
  await saved;
}

async function finish(page: Page): Promise<void> {
  await press(page, 'Ferdig fra oss');
  await assertAccessible(page, 'the question before one is done');
  await inDialog(page).getByRole('button', { name: 'Ferdig fra oss' }).click();
  await closed(page);
}

test('each party writes apart, and what one wrote does not reach the other in any way', async () => {
  await open(manager, '/challenges');
  await says(manager, 'Skriv det dere ser som utfordringer');
  await write(manager, 'Vi leverer for sent', 'Tre av ti er forsinket', '5', 1);
  await open(representative, '/challenges');
  await write(representative, 'Planen endres hver dag', 'Vi rigger om etter at skiftet har begynt', '2', 1);
  await write(representative, 'Støyen ved pressene', 'Ingen hører hverandre', '4', 2);
  await assertAccessible(representative, 'writing apart');
  await finish(manager);
  await says(manager, 'Dere er ferdige. De ansatte skriver ennå');
  await manager.reload();
  await says(manager, 'Dere er ferdige. De ansatte skriver ennå');
  for (const page of [manager, representative]) {
    await open(page);
    await open(page, '/versions');
    await says(page, 'Ingen har skrevet under på noe bilde ennå');
  }
  assert.match(heard.manager, /Vi leverer for sent/);
  assert.doesNotMatch(heard.manager, /Planen endres|Støyen|rigger om/);
  assert.doesNotMatch(heard.representative, /Vi leverer for sent|Tre av ti/);
});

test('when both are done the two lie side by side, and what is about the same is laid together', async () => {
  await open(representative, '/challenges');
  await finish(representative);
  await representative.getByText('Vi leverer for sent').first().waitFor();
  await press(representative, 'Hører sammen med: Planen endres hver dag');
  await inDialog(representative).getByLabel('Ledelsen: Vi leverer for sent').check();
  await press(representative, 'Legg sammen');
  await closed(representative);
  await representative.getByText('3 steg fra hverandre').waitFor();
  await assertAccessible(representative, 'side by side');

  await open(manager, '/challenges');
  await manager.getByText('3 steg fra hverandre').waitFor();
  await manager.getByText('Planen endres hver dag').first().waitFor();
});

async function sayWords(page: Page, about: RegExp, wording: string): Promise<void> {
  await press(page, about);
  const field = page.getByLabel('Ordlyd begge kan stå for').last();
  const saved = stored(page, wording);
  await field.fill(wording);
  await field.blur();
  await saved;
}

test('one wording is agreed on, another is not, and the disagreement stays', async () => {
  const agreed = 'Planen holder ikke, og da leverer vi for sent';
  await sayWords(manager, /^Lag felles ordlyd: Vi leverer/, agreed);
  await press(manager, `Si ja for ledelsen: ${agreed}`);
  await manager.getByText(/^Ja, Oda Nordvik/).waitFor();
  await representative.reload();
  await press(representative, `Si ja for de ansatte: ${agreed}`);
  await representative.getByText('Enige', { exact: true }).waitFor();

  const parted = 'Støyen skal ned i år';
  await sayWords(representative, /^Lag felles ordlyd: Støyen/, parted);
  await press(representative, `Si ja for de ansatte: ${parted}`);
  await manager.reload();
  await press(manager, `Vi er uenige: ${parted}`);
  await inDialog(manager).getByRole('button', { name: 'Vi er uenige' }).click();
  await inDialog(manager).getByText('Skriv hva dere mener.').first().waitFor();
  await inDialog(manager).getByLabel('Hva mener dere?').fill('Vi har ikke penger til nye presser i år');
  await inDialog(manager).getByRole('button', { name: 'Vi er uenige' }).click();
  await closed(manager);
  await manager.getByRole('heading', { level: 2, name: 'Uenige om' }).waitFor();
  await assertAccessible(manager, 'agreed and not agreed');
  await open(representative);
  await representative.getByText('Vi har ikke penger til nye presser i år').waitFor();
});

test('an ambition without a figure is refused until it says why', async () => {
  await open(manager);
  await press(manager, 'Skriv en ambisjon');
  const form = inDialog(manager);
  await form.getByLabel('Ambisjonen i en setning').fill('Alle skift vet det samme');
  await form.getByLabel('Ikke på noe tall').check();
  await form.getByLabel('Planen holder ikke, og da leverer vi for sent').check();
  await press(manager, 'Lagre ambisjonen');
  await form.getByText('Skriv hvorfor ambisjonen ikke har noe tall.').first().waitFor();
  await assertAccessible(manager, 'an ambition without a reason');
  await form.getByLabel('Hvorfor har den ikke noe tall?').fill('Vi vet ikke ennå hvordan vi skal måle det');
  await press(manager, 'Lagre ambisjonen');
  await closed(manager);
  await press(manager, 'Si ja for ledelsen: Alle skift vet det samme');
  await manager.getByText(/^Ja, Oda Nordvik/).waitFor();
});

test('both sign the picture, and the first deliverable is done', async () => {
  for (const label of ['Bedriften og kundene', 'Eierne', 'Samfunnet', 'De ansatte']) {
    const words = `${label} har noe igjen for det`;
    const saved = stored(manager, words);
    const field = manager.getByRole('textbox', { name: label });
    await field.fill(words);
    await field.blur();
    await saved;
  }
  await representative.reload();
  await press(representative, 'Si ja for de ansatte: Alle skift vet det samme');
  await says(representative, 'Bildet er klart til underskrift');
  await press(representative, 'Skriv under for de ansatte');
  await says(representative, 'De ansatte har skrevet under. Nå venter det på ledelsen');
  await manager.reload();
  await press(manager, 'Skriv under for ledelsen');
  await says(manager, 'Begge parter har skrevet under på det felles bildet');
  await assertAccessible(manager, 'a signed picture');

  await manager.goto(`${stage.address}/companies/${company}/journey`);
  const row = manager
    .locator('.deliverable-row')
    .filter({ hasText: 'Utfordringer, ambisjoner og nøkkeltall' });
  await row
    .getByText(/^Klar uke \d+$/)
    .first()
    .waitFor();
  await open(representative, '/versions');
  await says(representative, 'Ingenting er endret mellom de to');
});
