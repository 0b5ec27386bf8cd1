import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import { type FigureStage, figure, openFigureStage } from '#journeys/figure-stage.ts';
import { assertAccessible, headline } from '#journeys/stage.ts';

const months = ['Jan. 2026', 'feb. 2026', 'mars 2026', 'april 2026', 'mai 2026', 'juni 2026', 'juli 2026'];

/** A spreadsheet as a company keeps it: a title, a note, headings on the fourth row, and figures side by side. */
async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const sheet = [
    ['Nøkkeltall Nordvik Verk', null, null, null],
    ['Føres av Oda den første i måneden', null, null, null],
    [],
    ['Måned', 'Ledetid (dager)', 'Reklamasjoner', 'Energi (kWh)'],
    ...rows,
  ];
  return writeExcelFile(
    sheet.map((row) => row.map((value) => (value === null ? null : { value }))),
  ).toBuffer();
}

const sound = months.map((month, n) => [month, 12.5 + n / 10, 3 + (n % 3), 410 + n]);

let stage: FigureStage;
let manager: Page;

before(async () => {
  stage = await openFigureStage();
  manager = await stage.signIn('Oda Nordvik');
  await figure(manager, stage.company, { name: 'Ledetid', unit: 'dager' });
  await figure(manager, stage.company, {
    name: 'Reklamasjoner',
    unit: 'stk.',
    measured: 'count',
    chart: 'c',
    decimals: 0,
  });
});
after(() => stage.close());

const open = (page: Page) => page.goto(`${stage.address}/companies/${stage.company}/indicators/import`);
const says = (page: Page, title: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();

async function hand(page: Page, name: string, content: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: content,
  });
}

const overview = (page: Page) =>
  page.evaluate(async (company) => {
    const answer = await fetch(`/api/indicators/companies/${company}`);
    const { indicators } = await answer.json();
    return Object.fromEntries(
      indicators.map((one: { name: string; series: { chart: { values: (number | null)[] } }[] }) => [
        one.name,
        one.series[0]?.chart.values ?? [],
      ]),
    ) as Record<string, (number | null)[]>;
  }, stage.company);

test('a spreadsheet with wrong rows is read as it is, and each wrong cell is named by row and column', async () => {
  await open(manager);
  const wrong = [
    ...sound.slice(0, 3),
    ['april 2026', 'ca. 12', 4, 413],
    ['mars 2026', 13.1, 5, 412],
    ['desember 2027', 12.9, 2, 415],
    ['juni 2026', 12.9, -2, 415],
    ['juli 2026', 13.1, 3, 416],
  ];
  await hand(manager, 'Nøkkeltall 2026.xlsx', await workbook(wrong));
  await says(manager, /rader må rettes/);
  const problems = manager.getByRole('table').filter({ hasText: 'Hva som må rettes' });
  const lines = (await problems.getByRole('row').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '));
  for (const [row, words] of [
    ['7', /mars 2026/],
    ['8', /ca\. 12/],
    ['9', /mars 2026/],
    ['10', /2027/],
    ['11', /-2|−2/],
  ] as const)
    assert.ok(
      lines.some((line) => line.includes(row) && words.test(line)),
      `row ${row} is named: ${lines.join(' | ')}`,
    );
  await assertAccessible(manager, 'a file with rows that cannot be read');
  assert.deepEqual(Object.values(await overview(manager)).flat(), [], 'nothing is written');
});

test('the rows that failed are fetched as a file, each beside its reason', async () => {
  const waiting = manager.waitForEvent('download');
  await manager.getByRole('link', { name: 'Last ned radene som må rettes' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  assert.match(file, /^\ufeff/);
  assert.match(file, /;ca\. 12;/);
  assert.equal(file.trim().split('\r\n').length, 6, file);
});

test('the corrected file comes in whole, and the same file again changes nothing', async () => {
  await hand(manager, 'Nøkkeltall 2026 rettet.xlsx', await workbook(sound));
  await says(manager, 'Filen er lest. 14 tall kan tas inn.');
  await manager.getByRole('button', { name: 'Ta inn 14 tall' }).click();
  await says(manager, '14 tall er tatt inn');
  const stood = await overview(manager);
  assert.deepEqual(
    stood.Ledetid,
    sound.map(([, value]) => value),
  );
  assert.deepEqual(
    stood.Reklamasjoner,
    sound.map(([, , value]) => value),
  );

  await open(manager);
  await hand(manager, 'Nøkkeltall 2026 en gang til.xlsx', await workbook(sound));
  await says(manager, 'Filen er lest. Alle tallene står der fra før.');
  assert.deepEqual(await overview(manager), stood);
});

test('next month the same kind of file is remembered, and what it brings can be taken back', async () => {
  stage.setDay('2026-12-07');
  await open(manager);
  const next = [...sound, ['august 2026', 14.2, 6, 420], ['januar 2026', 99, 3, 410]].slice(1);
  await hand(manager, 'Nøkkeltall august.xlsx', await workbook(next));
  await says(manager, 'Filen er lest. 2 tall kan tas inn.'.replace('2', '3'));
  await manager
    .getByText(/husket fra/i)
    .first()
    .waitFor();
  await manager.getByRole('button', { name: 'Ta inn 3 tall' }).click();
  await says(manager, '3 tall er tatt inn');
  const changed = await overview(manager);
  assert.deepEqual([changed.Ledetid?.[0], changed.Ledetid?.length], [99, 8]);
  await manager.getByRole('button', { name: 'Angre' }).first().click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Ja, angre' }).click();
  await says(manager, 'Importen er angret');
  const back = await overview(manager);
  assert.deepEqual([back.Ledetid?.[0], back.Ledetid?.length], [12.5, 7]);
  assert.notEqual(await headline(manager), '');
});
