import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { registerNordvik } from '#journeys/nordvik.ts';
import { assertAccessible, headline, openStage, type Stage } from '#journeys/stage.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope, setScope } from '#platform/server/database/scope.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

const programme = 'produktivitetsspranget';

let stage: Stage;
let company: string;
let manager: Page;
let representative: Page;
let adviser: Page;
/** Everything this room has answered each of them. */
const heard = { manager: '', representative: '', adviser: '' };

before(async () => {
  stage = await openStage();
  company = await registerNordvik(stage);
  const opened = openDatabase(stage.appUrl, () => undefined, 1);
  const by = makeId();
  await inScope(opened.database, { programme, companies: [company], person: by }, async (tx) => {
    const cohort = await buildCohort(tx, { programme, template: programme, name: 'Kull', by });
    // Its programme ended some weeks ago.
    await buildEnrolment(tx, { company, cohort, template: programme, start: '2025-05-05', by });
    const roles: RoleToBuild[] = [{ role: 'adviser', company, place: 'Tverrdal' }];
    await setScope(tx, scopeOfRoles(programme, roles));
    await buildPerson(tx, { name: 'Guro Lie', roles });
  });
  await opened.close();
  manager = await listenedTo('Oda Nordvik', 'manager');
  representative = await listenedTo('Tore Hamre', 'representative');
  adviser = await listenedTo('Guro Lie', 'adviser');
});
after(() => stage.close());

async function listenedTo(name: string, who: keyof typeof heard): Promise<Page> {
  const page = await stage.signIn(name);
  await page.route('**/api/surveys/**', async (route) => {
    const response = await route.fetch();
    heard[who] += await response.text();
    await route.fulfill({ response });
  });
  return page;
}

const list = (page: Page) => page.goto(`${stage.address}/companies/${company}/surveys/forms`);
const follow = async (page: Page, name: RegExp): Promise<void> => {
  await list(page);
  await page.getByRole('link', { name }).first().click();
  await page.locator('.form-back').waitFor();
};
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

/** Answers every question in order: the label to choose, by the question's number where it is another. */
async function answerAll(page: Page, usual: string, others: Record<number, string> = {}): Promise<void> {
  const questions = page.locator('.form-item');
  const count = await questions.count();
  assert.equal(count, 12, 'every question with steps');
  for (let i = 0; i < count; i += 1) {
    const saved = page.waitForResponse((one) => one.url().endsWith('/form-answers') && one.ok());
    await questions
      .nth(i)
      .getByLabel(others[i] ?? usual, { exact: true })
      .check();
    await saved;
  }
}

async function write(page: Page, words: string): Promise<void> {
  const saved = page.waitForResponse((one) => one.url().endsWith('/form-answers') && one.ok());
  const field = page.getByLabel('Hva ble ikke slik dere hadde tenkt?');
  await field.fill(words);
  await field.blur();
  await saved;
}

async function handIn(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words, exact: true }).click();
  await assertAccessible(page, 'the question before one hands in');
  await page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('management answers for itself, and neither the employees’ side nor the adviser sees any of it', async () => {
  await list(manager);
  await says(manager, /kan åpnes nå/);
  await manager.getByRole('button', { name: /Egenevalueringen/ }).click();
  await says(manager, '12 svar mangler før dere kan levere');
  await answerAll(manager, 'Helt enig');
  await write(manager, 'Lageret kom aldri i gang');
  await assertAccessible(manager, 'answering for one’s own party');
  await follow(representative, /Svar for de ansatte/);
  await says(representative, '12 svar mangler før dere kan levere');
  await handIn(manager, 'Lever for ledelsen');
  await says(manager, 'Ledelsen har levert. Nå venter det på de ansatte');
  await follow(representative, /Svar for de ansatte/);
  await representative.getByText(/av Oda Nordvik/).waitFor();
  await follow(adviser, /Se skjemaet/);
  await says(adviser, 'Ledelsen har levert. Nå venter det på de ansatte');
  const form = manager.url().split('/').at(-1);
  const address = `${stage.address}/api/surveys/companies/${company}/forms/${form}`;
  for (const [page, said] of [
    [representative, heard.representative],
    [adviser, heard.adviser],
  ] as const) {
    // Asked once more by itself: a page may have its answers from what was fetched ahead.
    const asked = await (await page.request.get(address)).text();
    assert.match(asked, /"shown":null/);
    for (const words of [asked, said]) assert.doesNotMatch(words, /Lageret kom aldri|"value":"5"/);
  }
});

test('when the employees have handed in too, both lie side by side with the widest apart first', async () => {
  await answerAll(representative, 'Litt enig', { 5: 'Helt uenig', 2: 'Vet ikke, eller vil ikke svare' });
  await write(representative, 'Vi fikk høre det for sent');
  assert.doesNotMatch(heard.manager, /høre det for sent/);
  await handIn(representative, 'Lever for de ansatte');
  const first = /mest uenige om «De ansatte har vært med på å bestemme, ikke bare på å gjøre»/;
  await says(representative, first);
  await follow(manager, /Se svarene side om side/);
  await says(manager, first);
  const top = manager.locator('.form-row').first();
  assert.match(await top.innerText(), /4 trinn/);
  assert.match(await top.innerText(), /Helt enig[\s\S]*Helt uenig/);
  await manager.getByText('Vi fikk høre det for sent').waitFor();
  await assertAccessible(manager, 'both parties side by side');
});

test('one party writes what both agree on, and the other says yes to the exact words', async () => {
  await manager
    .locator('.form-row')
    .first()
    .getByRole('button', { name: /Skriv hva dere er enige om/ })
    .click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Dette er vi enige om').fill('Tillitsvalgte er med fra første møte');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await manager.getByText('Venter på ja fra de ansatte').waitFor();
  await follow(representative, /Se svarene side om side/);
  await representative.getByRole('button', { name: /Si ja for de ansatte/ }).click();
  await representative.getByText('Oda Nordvik og Tore Hamre står bak dette').waitFor();
});

test('the adviser reads both sides, and takes them along on paper in Polish', async () => {
  await follow(adviser, /Se svarene side om side/);
  assert.match(await headline(adviser), /Dere er mest uenige om/);
  await adviser.getByText('Tillitsvalgte er med fra første møte').waitFor();
  assert.equal(await adviser.getByRole('button', { name: /Si ja/ }).count(), 0);
  const href = await adviser.getByRole('link', { name: 'Last ned som PDF' }).getAttribute('href');
  const file = await adviser.request.get(`${stage.address}${href}`, {
    headers: { 'accept-language': 'pl', cookie: `${await cookiesOf(adviser)}; spranget-language=pl` },
  });
  assert.deepEqual([file.status(), file.headers()['content-type']], [200, 'application/pdf']);
  assert.match(decodeURIComponent(file.headers()['content-disposition'] ?? ''), /Obok siebie/);
});

async function cookiesOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies(stage.address);
  return cookies
    .filter(({ name }) => name !== 'spranget-language')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}
