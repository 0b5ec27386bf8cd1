import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { agreeOnAll, rateAll } from '#journeys/lean-steps.ts';
import { adviser, manager, openScene, representative } from '#journeys/phase-one-scene.ts';
import { assertAccessible, type Stage } from '#journeys/stage.ts';
import {
  type Answering,
  answerByHand,
  answerOnPage,
  endByBoth,
  makeSlips,
  savePlan,
  signByBoth,
} from '#journeys/survey-steps.ts';

let stage: Stage;
let company: string;
const pages = {} as Record<'manager' | 'union' | 'adviser', Page>;
/** Everything this room has answered the employee representative. */
let heardByUnion = '';

before(async () => {
  const opened = await openScene();
  ({ stage, company } = opened);
  for (const [who, name] of [
    ['manager', manager],
    ['union', representative],
    ['adviser', adviser],
  ] as const)
    pages[who] = await stage.signIn(name);
  await pages.union.route('**/api/lean-status/**', async (route) => {
    const response = await route.fetch();
    heardByUnion += await response.text();
    await route.fulfill({ response });
  });
});
after(() => stage.close());

const open = (page: Page, place = '') =>
  page.goto(`${stage.address}/companies/${company}/lean-status${place}`);
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** An operator who sees the time for improvement at a level, and all else at the third. */
const time =
  (level: number): Answering =>
  (question) =>
    question === 'improvement-time' ? level : 3;

test('a round is started, and each voice rates apart', async () => {
  await open(pages.manager);
  await says(pages.manager, 'Dere har ikke kartlagt leanstatus ennå');
  await press(pages.manager, 'Start en kartlegging');
  await assertAccessible(pages.manager, 'starting a round');
  await pages.manager.getByRole('dialog').getByRole('button', { name: 'Start en kartlegging' }).click();
  await says(pages.manager, 'Det er din tur til å vurdere');
  await open(pages.manager, '/rate');
  await rateAll(pages.manager, 3, { at: 13, now: 4, saw: 'Timen står i planen' });
  await open(pages.union, '/rate');
  await rateAll(pages.union, 3, { at: 13, now: 2, saw: 'Timen går til produksjon' });
  await assertAccessible(pages.union, 'a rating that is handed in');
  await open(pages.adviser, '/rate');
  await rateAll(pages.adviser, 3, { at: 13, now: 2, saw: 'To av fire visste om timen' });
  assert.doesNotMatch(heardByUnion, /Timen står i planen|To av fire/);
});

test('operators answer without names, both lay it on the table, and the widest disagreement comes first', async () => {
  const { manager: leader, union } = pages;
  await open(leader);
  await leader.getByRole('link', { name: 'Spør operatørene' }).click();
  await says(leader, 'Spør operatørene hvor dere står');
  await assertAccessible(leader, 'planning to ask the operators');
  await press(leader, 'Lagre planen');
  await leader.getByText('Skriv et helt tall.').first().waitFor();
  await savePlan(leader, { 'Hvor mange kan svare?': '30' });
  await leader.getByText(/^Operatørenes stemme i leanstatus/).waitFor();
  await signByBoth(leader, union);
  await open(leader);
  await leader.getByText('Blir spurt fra tirsdag 24. november.').waitFor();
  await leader.getByRole('link', { name: 'Gå til undersøkelsen' }).click();
  await says(leader, /^Begge har skrevet under\. Undersøkelsen åpner tirsdag 24\. november/);
  stage.setDay('2026-11-24');
  await leader.reload();
  const paper = await makeSlips(leader, 12);
  await answerOnPage(stage, paper, time(1), async (phone) => {
    await phone.getByText('Spørsmål 1 av 14').waitFor();
    await assertAccessible(phone, 'a question with signs to choose between');
  });
  await answerOnPage(stage, paper, time(2));
  for (let n = 0; n < 10; n += 1) await answerByHand(stage, paper, time(1 + (n % 2)));
  await open(pages.union);
  await pages.union.getByText('Undersøkelsen er åpen til fredag 4. desember.').waitFor();
  await pages.union.getByRole('link', { name: 'Gå til undersøkelsen' }).click();
  await says(pages.union, /Undersøkelsen/);
  await endByBoth(leader, union);
  await open(pages.manager);
  await pages.manager.getByText('Har svart. Svarene vises på møtet om dem, mandag 7. desember.').waitFor();
  stage.setDay('2026-12-07');
  await open(pages.manager);
  await says(pages.manager, 'Begge parter har levert. Legg stemmene på bordet');
  await assertAccessible(pages.manager, 'before it is on the table');
  await press(pages.manager, 'Legg på bordet for ledelsen');
  await pages.manager.getByText(/^Klar, Oda Nordvik/).waitFor();
  await open(pages.union);
  await press(pages.union, 'Legg på bordet for de ansatte');
  await assertAccessible(pages.union, 'the word that cannot be taken back');
  await press(pages.union, 'Legg alt på bordet');
  await says(pages.union, /^Dere er mest uenige om tid /);
  await pages.union.getByText('Ledelsen sier 4 av 5. Operatørene sier 1,5.').waitFor();
  await pages.union.getByText('Operatører, median av 12').waitFor();
  const first = pages.union.locator('.voice-row').first();
  await first.locator('summary').click();
  await first.getByText('Timen står i planen').waitFor();
  await assertAccessible(pages.union, 'disagreement first');
  await press(pages.union, 'Vis som tabell');
  await pages.union.getByRole('table').waitFor();
});

test('one value is agreed on in every area with a note, and the fourth deliverable is done', async () => {
  await open(pages.manager);
  await agreeOnAll(pages.manager, async (page) => {
    await page.getByRole('dialog').getByLabel('Hvorfor denne verdien?').fill('Timen finnes, men den flyttes');
    await assertAccessible(page, 'writing one value');
  });
  await open(pages.union);
  await pages.union.locator('.voice-row').first().locator('summary').click();
  await pages.union.getByText('Timen finnes, men den flyttes').waitFor();
  await press(pages.union, 'Si ja for de ansatte til 14 områder');
  await says(pages.union, 'Begge parter er enige om hvor dere står');
  await pages.union.getByText('Leveransen leanstatus er klar').waitFor();
  await pages.union.goto(`${stage.address}/companies/${company}/journey`);
  const row = pages.union.locator('.deliverable-row').filter({ hasText: 'Leanstatus' });
  await row
    .getByText(/^Klar uke \d+$/)
    .first()
    .waitFor();
});
