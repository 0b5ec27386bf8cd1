import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { registerNordvik } from '#journeys/nordvik.ts';
import { openStage, type Stage } from '#journeys/stage.ts';
import { makeId } from '#platform/contract/id.ts';

export type FigureStage = Stage & { company: string };

/** The stage with a company that follows nothing yet. */
export async function openFigureStage(): Promise<FigureStage> {
  const stage = await openStage();
  return { ...stage, company: await registerNordvik(stage) };
}

const usual = {
  version: 0,
  meaning: 'Som avtalt i styringsgruppa.',
  category: 'delivery',
  decimals: 1,
  direction: 'lower',
  period: 'month',
  measured: 'value',
  formula: null,
  scale: 1,
  chart: 'xmr',
  bySite: false,
  lowest: 0,
  highest: null,
  source: 'Ordresystemet',
  owner: 'Oda Nordvik',
  pointsAtPeople: false,
};

/** A call to the server as the page's own person makes it. */
export async function send(page: Page, path: string, body: unknown): Promise<unknown> {
  const { status, answer } = await page.evaluate(
    async ([to, what]) => {
      const response = await fetch(to as string, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(what),
      });
      return { status: response.status, answer: await response.json() };
    },
    [path, body] as const,
  );
  assert.equal(status, 200, JSON.stringify(answer));
  return answer;
}

/** A figure made past the form, where the story is of something else; answers with its id. */
export async function figure(page: Page, company: string, given: Record<string, unknown>): Promise<string> {
  const indicator = makeId();
  await send(page, `/api/indicators/companies/${company}/definitions`, { ...usual, indicator, ...given });
  return indicator;
}

/** Numbers for months in a row, the first of them in `from` (`YYYY-MM`). */
export async function enter(
  page: Page,
  company: string,
  indicator: string,
  from: string,
  values: readonly (number | null)[],
): Promise<void> {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const readings = values.flatMap((value, n) => {
    const period = new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
    return value === null ? [] : [{ indicator, period, value }];
  });
  await send(page, `/api/indicators/companies/${company}/readings`, { act: makeId(), readings });
}
