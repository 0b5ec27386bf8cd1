import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter, type FigureStage, figure, openFigureStage } from '#journeys/figure-stage.ts';
import { assertAccessible } from '#journeys/stage.ts';

const before20 = [
  20.4, 19.1, 21.3, 20.0, 18.7, 20.9, 19.6, 21.8, 19.3, 20.6, 18.9, 21.1, 20.2, 19.0, 20.8, 21.4, 19.7, 20.1,
  18.8, 20.5,
];
const after14 = [13.2, 14.1, 12.8, 13.9, 14.4, 13.0, 13.7, 12.6, 14.2, 13.5, 13.1, 14.0, 12.9, 13.6];

let stage: FigureStage;
let manager: Page;
let leadTime: string;

before(async () => {
  stage = await openFigureStage();
  manager = await stage.signIn('Oda Nordvik');
  leadTime = await figure(manager, stage.company, { name: 'Ledetid', unit: 'dager' });
  await enter(manager, stage.company, leadTime, '2024-01', [...before20, ...after14]);
  await manager.goto(`${stage.address}/companies/${stage.company}/indicators/${leadTime}`);
});
after(() => stage.close());

const says = (title: string | RegExp) => manager.getByRole('heading', { level: 1, name: title }).waitFor();
const dialog = () => manager.getByRole('dialog');
const parts = () =>
  manager.evaluate(
    async ([company, indicator]) => {
      const answer = await fetch(`/api/indicators/companies/${company}/figures/${indicator}`);
      const { series, withoutRebase } = await answer.json();
      const centres = (chart: { parts: { centre: number | null }[] } | null) =>
        chart?.parts.map(({ centre }) => Math.round((centre ?? 0) * 10) / 10) ?? null;
      return { now: centres(series[0].chart), without: centres(withoutRebase) };
    },
    [stage.company, leadTime] as const,
  );

test('a lasting change is told, and the limits stay where they were', async () => {
  await says(/^Bedre siden september 2025/);
  assert.deepEqual(await parts(), { now: [20.1], without: null });
});

test('limits begin anew only with a reason, after a look at what they would be', async () => {
  await manager.getByRole('button', { name: 'Begynn grensene på nytt' }).click();
  await dialog().waitFor();
  await dialog().getByLabel('Fra hvilken periode?').selectOption({ label: 'september 2025' });
  await dialog()
    .getByRole('heading', { name: /Med nye grenser fra september 2025/ })
    .waitFor();
  await assertAccessible(manager, 'limits begun anew, with their preview');
  await dialog().getByRole('button', { name: 'Begynn grensene på nytt' }).click();
  await dialog().locator('.error-summary').waitFor();
  assert.deepEqual(await parts(), { now: [20.1], without: null }, 'nothing has happened yet');
  await dialog()
    .getByLabel('Hva er endret i arbeidet?')
    .fill('Ny rekkefølge i malingen, prøvd siden september.');
  await dialog().getByRole('button', { name: 'Begynn grensene på nytt' }).click();
  await dialog().waitFor({ state: 'detached' });
  await says('Ingenting uvanlig. Ikke let etter grunner.');
  assert.deepEqual(await parts(), { now: [20.1, 13.5], without: [20.1] });
});

test('who decided it, when and why stands beside the chart, and the chart as it was is one press away', async () => {
  const list = manager.locator('main').getByText('Ny rekkefølge i malingen, prøvd siden september.').first();
  assert.match(await list.innerText(), /Oda Nordvik/);
  await manager.getByRole('button', { name: 'Slik det var' }).click();
  await manager.waitForFunction(() =>
    /snitt 20,1/.test(document.querySelector('main svg.chart-picture')?.textContent ?? ''),
  );
  await manager.getByRole('button', { name: 'Med nye grenser' }).click();
  await manager.waitForFunction(() =>
    /snitt 13,5/.test(document.querySelector('main svg.chart-picture')?.textContent ?? ''),
  );
});

test('a decision is taken back with a reason too, and what it was stays in the list', async () => {
  await manager
    .getByRole('button', { name: /Ta tilbake/ })
    .first()
    .click();
  await dialog().waitFor();
  await dialog().getByRole('textbox').fill('Prøven varte for kort.');
  await dialog()
    .getByRole('button', { name: /Ta tilbake/ })
    .click();
  await dialog().waitFor({ state: 'detached' });
  await says(/^Bedre siden september 2025/);
  assert.deepEqual(await parts(), { now: [20.1], without: null });
  await manager.getByText(/Tatt tilbake av Oda Nordvik/).waitFor();
});
