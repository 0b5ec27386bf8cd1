import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { enter, type FigureStage, figure, openFigureStage, send } from '#journeys/figure-stage.ts';
import { assertAccessible, headline } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';

/** Two years of nothing but noise around twenty days. */
const noise = [
  20.4, 19.1, 21.3, 20.0, 18.7, 20.9, 19.6, 21.8, 19.3, 20.6, 18.9, 21.1, 20.2, 19.0, 20.8, 21.4, 19.7, 20.1,
  18.8, 20.5, 21.0, 19.4, 20.3,
];

let stage: FigureStage;
let manager: Page;
let representative: Page;
let leadTime: string;

before(async () => {
  stage = await openFigureStage();
  manager = await stage.signIn('Oda Nordvik');
  representative = await stage.signIn('Tore Hamre');
  leadTime = await figure(manager, stage.company, { name: 'Ledetid', unit: 'dager' });
  await enter(manager, stage.company, leadTime, '2024-12', noise);
});
after(() => stage.close());

const overviewOf = (page: Page) => page.goto(`${stage.address}/companies/${stage.company}/indicators`);
const depthOf = (page: Page) =>
  page.goto(`${stage.address}/companies/${stage.company}/indicators/${leadTime}`);
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();
const limits = (page: Page) =>
  page.evaluate(
    async ([company, indicator]) => {
      const answer = await fetch(`/api/indicators/companies/${company}/figures/${indicator}`);
      const [part] = (await answer.json()).series[0].chart.parts;
      return [part.state, part.lower, part.centre, part.upper];
    },
    [stage.company, leadTime] as const,
  );

test('noise is called nothing unusual, and nobody is sent to look for reasons', async () => {
  await overviewOf(manager);
  await says(manager, /Ingenting uvanlig/);
  await depthOf(manager);
  await says(manager, 'Ingenting uvanlig. Ikke let etter grunner.');
  assert.equal(
    await manager.locator('main .chart-signal').count(),
    0,
    'nothing in it has the colour to act on',
  );
  await assertAccessible(manager, 'a figure that only varies');
});

test('a signal is told to whoever looks, within a moment of being entered and without a press', async () => {
  await depthOf(representative);
  await says(representative, 'Ingenting uvanlig. Ikke let etter grunner.');
  const before = await limits(manager);
  assert.equal(before[0], 'locked');
  const readings = [{ indicator: leadTime, period: '2026-11-01', value: 27.5 }];
  await send(manager, `/api/indicators/companies/${stage.company}/readings`, { act: makeId(), readings });
  await says(representative, /^Dårligere enn vanlig i november 2026/);
  assert.ok((await representative.locator('main .chart-signal').count()) > 0, 'it has a shape and a colour');
  assert.deepEqual(await limits(manager), before, 'and the limits are where they were');
});

test('behind the chart stands the same as a table, with what each number says', async () => {
  await representative.getByRole('button', { name: 'Vis som tabell' }).first().click();
  const row = representative.getByRole('row').filter({ hasText: 'november 2026' });
  assert.match((await row.innerText()).replaceAll(/\s+/g, ' '), /27,5.*Over grensen/);
  await assertAccessible(representative, 'the table of a figure');
});

test('the picture the server draws has the words and the marks of the one on the screen', async () => {
  await depthOf(manager);
  await manager.locator('main svg.chart-picture').first().waitFor();
  const drawn = await manager.evaluate(
    async ([company, indicator]) => {
      const answer = await fetch(
        `/api/indicators/companies/${company}/figures/${indicator}/picture.svg?size=screen`,
      );
      const server = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
      const screen = document.querySelector('main svg.chart-picture')!;
      const labels = (svg: Element) =>
        [...svg.querySelectorAll('text')]
          .map((one) => one.textContent?.trim() ?? '')
          .filter((text) => /\d,\d/.test(text));
      const marks = (svg: Element) =>
        svg.querySelectorAll('path[transform]').length + svg.querySelectorAll('circle').length;
      return {
        type: answer.headers.get('content-type'),
        labels: [labels(server), labels(screen)],
        marks: [marks(server), marks(screen)],
      };
    },
    [stage.company, leadTime] as const,
  );
  assert.match(drawn.type ?? '', /^image\/svg\+xml/);
  assert.ok(drawn.labels[0]!.length >= 3, JSON.stringify(drawn));
  assert.deepEqual(drawn.labels[0], drawn.labels[1]);
  assert.deepEqual(drawn.marks[0], drawn.marks[1]);
});

test('on a wall the figure is the largest thing, and what a group reads is never under 45 pixels', async () => {
  await manager.setViewportSize({ width: 1920, height: 1080 });
  await manager.goto(`${stage.address}/companies/${stage.company}/indicators/${leadTime}/wall`);
  await manager.getByText('27,5').first().waitFor();
  const small = await manager.evaluate(() =>
    [...document.querySelectorAll('main h1, main h2, main p')]
      .filter(
        (one) => one.textContent?.trim() && one.getBoundingClientRect().height > 0 && !one.closest('svg'),
      )
      .map(
        (one) =>
          [one.textContent!.trim().slice(0, 40), Number.parseFloat(getComputedStyle(one).fontSize)] as const,
      )
      .filter(([, size]) => size < 45),
  );
  assert.deepEqual(small, []);
  await manager.setViewportSize({ width: 1280, height: 900 });
});

test('a branch partner and somebody of another company find no key figures at all', async () => {
  for (const name of ['Ingrid Solbakk', 'Marit Holte']) {
    const page = await stage.signIn(name);
    const status = await page.evaluate(async (company) => {
      const answer = await fetch(`/api/indicators/companies/${company}`);
      return [answer.status, (await answer.json()).indicators?.length ?? null];
    }, stage.company);
    // The office is let in to what both parties share, which is nothing.
    assert.deepEqual(status, name === 'Marit Holte' ? [200, 0] : [404, null]);
  }
  assert.notEqual(await headline(manager), '');
});
