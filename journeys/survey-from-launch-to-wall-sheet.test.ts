import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, openStage, type Stage } from '#journeys/stage.ts';
import {
  answerByHand,
  answerOnPage,
  endByBoth,
  makeSlips,
  type OnPaper,
  savePlan,
  signByBoth,
} from '#journeys/survey-steps.ts';

let stage: Stage;
let company: string;
let wave: string;
let paper: OnPaper;
const pages = {} as Record<'leader' | 'union' | 'worker', Page>;

before(async () => {
  stage = await openStage();
  for (const [who, name] of [
    ['leader', 'Hege Rustad'],
    ['union', 'Roar Lien'],
    ['worker', 'Daniel Tesfaye'],
  ] as const)
    pages[who] = await stage.signIn(name);
  const { persons } = await (await fetch(`${stage.address}/api/people/demo-persons`)).json();
  company = persons.find((one: { name: string }) => one.name === 'Daniel Tesfaye').memberships[0].company;
});
after(() => stage.close());

const ofWave = (what: string) => `/api/surveys/companies/${company}/waves/${wave}${what}`;
const results = (page: Page) => page.goto(`${stage.address}/companies/${company}/surveys/${wave}/results`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

test('the leader plans it with a list of places, and it opens when both parties have signed', async () => {
  const { leader, union } = pages;
  await leader.goto(`${stage.address}/companies/${company}/surveys`);
  await leader.getByRole('link', { name: 'Planlegg en undersøkelse' }).first().click();
  await leader.getByRole('heading', { level: 1, name: 'Hva vil dere spørre de ansatte om?' }).waitFor();
  await press(leader, 'Bruk et forslag');
  await leader.getByLabel('Hvor mange kan svare?').fill('40');
  await press(leader, 'Legg til en liste');
  await press(leader, 'Lagre planen');
  await leader.getByText('Noe må rettes før planen kan lagres').waitFor();
  await assertAccessible(leader, 'a plan that lacks something');
  for (const [n, people] of ['18', '12'].entries())
    await leader.getByLabel('Hvor mange', { exact: true }).nth(n).fill(people);
  await savePlan(leader, {
    'Hva kaller dere undersøkelsen?': 'Før vi endrer noe',
    'Hva deler listen etter?': 'Hvor jobber du?',
    'Valg 1': 'Sveisehallen',
    'Valg 2': 'Kontoret',
    'Første dag': '2026-11-23',
    'Siste dag': '2026-12-04',
    'Møtet om svarene': '2026-12-08',
  });
  wave = /surveys\/([^/]+)/.exec(leader.url())![1]!;
  await assertAccessible(leader, 'the sheet to be signed');
  await signByBoth(leader, union);
  await leader.getByRole('heading', { name: 'Slik kommer alle til' }).waitFor();
  paper = await makeSlips(leader, 20);
  await leader.getByText('20 er laget').waitFor();
});

test('two answer on the page and eleven on their own devices, and the parties end it together', async () => {
  for (const mark of [4, 4]) await answerOnPage(stage, paper, () => mark);
  const words = ['Spør Roar om lageret', 'Mer orden i hallen'];
  for (let n = 0; n < 11; n += 1)
    await answerByHand(stage, paper, (_, question) => 1 + ((question * 3) % 5), words[n] ?? '');
  await endByBoth(pages.leader, pages.union);
});

test('the employee reads first, and the leader is told when', async () => {
  await results(pages.worker);
  await pages.worker.getByRole('heading', { level: 1, name: /^Flest er enige i «/ }).waitFor();
  await pages.worker.getByText('13 av 40 svarte. Vi snakker om det tirsdag 8. desember 2026.').waitFor();
  await assertAccessible(pages.worker, 'the answers');
  await results(pages.leader);
  await pages.leader
    .getByRole('heading', { level: 1, name: /^Ansatte leser svarene nå\. .* fra tirsdag 8\. desember/ })
    .waitFor();
});

test('on the day of the meeting all read the same, and both go through what was written', async () => {
  stage.setDay('2026-12-08');
  const read = async (page: Page) => (await page.request.get(`${stage.address}${ofWave('/results')}`)).text();
  const first = await read(pages.worker);
  assert.equal(await read(pages.leader), first);
  for (const page of [pages.union, pages.leader]) {
    await page.goto(`${stage.address}/companies/${company}/surveys/${wave}/comments`);
    await page.getByRole('heading', { level: 1, name: '2 svar venter på deg' }).waitFor();
    await assertAccessible(page, 'what was written');
    const named = page.locator('.comment', { hasText: 'Roar' });
    await named.getByRole('button', { name: 'Sladd det som er merket' }).click();
    await named.getByText(/^Dere vil: sladde en del/).waitFor();
    const other = page.locator('.comment', { hasText: 'orden' });
    const said = page.waitForResponse((one) => one.request().method() === 'POST');
    await other.getByRole('button', { name: 'Behold' }).click();
    assert.equal((await said).status(), 200);
    assert.equal((await read(pages.worker)).includes('lageret'), page === pages.leader);
  }
  await results(pages.worker);
  await pages.worker.getByText('«Spør ▇▇▇ om lageret»').waitFor();
  await pages.worker.getByText('«Mer orden i hallen»').waitFor();
});

test('the wall sheet is there in Polish, and both parties report it delivered', async () => {
  const sheet = await pages.worker.request.get(`${stage.address}${ofWave('/wall-sheet.pdf?language=pl')}`);
  assert.deepEqual([sheet.status(), sheet.headers()['content-type']], [200, 'application/pdf']);
  for (const page of [pages.leader, pages.union]) {
    await page.goto(`${stage.address}/companies/${company}/surveys/${wave}`);
    const answered = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.getByRole('button', { name: /^Meld levert/ }).click();
    assert.equal((await answered).status(), 200);
  }
  const { delivered } = await (await pages.worker.request.get(`${stage.address}${ofWave('')}`)).json();
  assert.ok(delivered.employer && delivered.employees, JSON.stringify(delivered));
});
