import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter, type FigureStage, figure, openFigureStage } from '#journeys/figure-stage.ts';
import { assertAccessible } from '#journeys/stage.ts';

let stage: FigureStage;
let phone: Page;
let leadTime: string;

before(async () => {
  stage = await openFigureStage();
  const manager = await stage.signIn('Oda Nordvik');
  leadTime = await figure(manager, stage.company, { name: 'Ledetid', unit: 'dager' });
  await enter(manager, stage.company, leadTime, '2026-05', [20.4, 19.1, 21.3, 20.0, 18.7]);
  await figure(manager, stage.company, {
    name: 'Vrak',
    unit: '%',
    measured: 'share',
    scale: 100,
    chart: 'p',
    highest: 100,
    category: 'quality',
  });
  phone = await stage.signIn('Siri Dal', { width: 390 });
});
after(() => stage.close());

const open = () => phone.goto(`${stage.address}/companies/${stage.company}/indicators/enter`);
const field = () => phone.locator('main input').first();
const save = () => phone.getByRole('button', { name: 'Lagre', exact: true });
const said = (words: RegExp) => phone.getByRole('status').getByText(words).waitFor();
const stands = (period: string) =>
  phone.evaluate(
    async ([company, indicator, at]) => {
      const answer = await fetch(`/api/indicators/companies/${company}/figures/${indicator}`);
      const { readings } = await answer.json();
      const found = readings.find((one: { period: string }) => one.period === at);
      return found ? [found.value, found.said.by, found.revision] : null;
    },
    [stage.company, leadTime, period] as const,
  );

test('the number that is missing waits with its field ready: it is typed, and one press saves it', async (context) => {
  const begun = performance.now();
  await open();
  await field().waitFor();
  assert.ok(await field().evaluate((one) => one === document.activeElement), 'the field is ready for typing');
  assert.equal(await field().getAttribute('inputmode'), 'decimal');
  await phone.keyboard.type('19,8');
  await save().click();
  await said(/Lagret: 19,8\sdager for oktober 2026/);
  context.diagnostic(
    `from the address to the number that is saved: ${Math.round(performance.now() - begun)} ms`,
  );
  assert.deepEqual(await stands('2026-10-01'), [19.8, 'Siri Dal', 1]);
  await assertAccessible(phone, 'entering a number on a phone');
});

test('a hand that slipped takes it back where it says that it is saved', async () => {
  await phone.getByRole('button', { name: 'Angre' }).click();
  await said(/Angret/);
  assert.deepEqual(await stands('2026-10-01'), [null, 'Siri Dal', 2]);
});

test('a number far from the others is asked about once, and never stopped', async () => {
  await open();
  await field().fill('198');
  await save().click();
  await phone.getByText(/Er 198.* riktig\?/).waitFor();
  await phone.getByRole('button', { name: 'Rett tallet' }).click();
  await field().fill('19.8');
  await save().click();
  await said(/Lagret: 19,8\sdager/);
});

test('a count of a whole is two fields, and a whole of nought is told at its field', async () => {
  await open();
  await phone
    .getByRole('button', { name: /Vrak/ })
    .or(phone.getByRole('link', { name: /Vrak/ }))
    .first()
    .click();
  await phone.getByLabel('Antall').fill('3');
  await phone.getByLabel('Av', { exact: true }).fill('0');
  await save().click();
  await phone
    .getByText(/0|null/)
    .first()
    .waitFor();
  await phone.locator('.error-summary, [aria-invalid=true]').first().waitFor();
  await phone.getByLabel('Av', { exact: true }).fill('120');
  await save().click();
  await said(/Lagret: 2,5/);
});

test('without coverage the number stays where it was typed, says so, and gets through on the next press', async () => {
  stage.setDay('2026-12-07');
  await open();
  await field().fill('20,1');
  await phone.context().setOffline(true);
  await save().click();
  await phone
    .getByText(/Ingen kontakt med nettet/)
    .first()
    .waitFor();
  assert.equal(await field().inputValue(), '20,1');
  await phone.context().setOffline(false);
  await save().click();
  await said(/Lagret: 20,1\sdager for november 2026/);
  assert.deepEqual((await stands('2026-11-01'))?.slice(0, 2), [20.1, 'Siri Dal']);
});
