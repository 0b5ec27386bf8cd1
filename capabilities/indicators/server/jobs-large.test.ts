import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { addDays } from '#engines/journey/days.ts';
import { listWhole } from '#indicators/server/store-readings.ts';
import { content } from '#indicators/server/testing/figures.ts';
import { csv, hand, lookedThrough, runImports } from '#indicators/server/testing/files.ts';
import { begin, codeOf, today } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

/** Large files and files that are none. */
let house: TestHouse;
let owner: pg.Client;
before(async () => {
  house = await openTestHouse(today);
  owner = new pg.Client({ connectionString: house.ownerUrl });
  await owner.connect();
  // What anybody who looks would see, step by step.
  await owner.query(`
    create table public.seen (number serial, state text, done integer, total integer);
    create function public.note() returns trigger language plpgsql security definer as $$
      begin insert into public.seen (state, done, total) values (new.state, new.done, new.total); return new; end $$;
    create trigger notes before update on indicators.import for each row execute function public.note()`);
});
after(async () => {
  await owner.end();
  await house.close();
});

const rows = 20_000;

test('twenty thousand rows are written in one go, with progress on the way, and read through once for each yes', async () => {
  const work = await begin(house, ['Nord', 'Sør']);
  const indicator = await work.define({ bySite: true, period: 'day' });
  const lines = Array.from({ length: rows }, (_, i) => [
    addDays('1999-01-01', Math.floor(i / 2)),
    'Gjennomløpstid',
    i % 2 === 0 ? 'Nord' : 'Sør',
    (i % 97) + 0.5,
  ]);
  const file = await lookedThrough(house, work, csv(['Dato', 'Nøkkeltall', 'Sted', 'Verdi'], ...lines));
  const { body } = await file.read();
  assert.deepEqual([body.state, body.result.added, body.problems], ['checked', rows, []]);
  await file.confirm();
  await runImports(house);
  assert.equal((await file.read()).body.state, 'imported');
  const written = await house.within({ companies: [work.company] }, (tx) => listWhole(tx, work.company));
  assert.equal(written.length, rows);
  const seen = await owner.query('select state, done, total from public.seen order by number');
  for (const state of ['checking', 'writing']) {
    const steps = seen.rows.filter((row) => row.state === state && row.done > 0).map(({ done }) => done);
    assert.ok(steps.length > 0, `no progress while ${state}`);
    assert.deepEqual(
      steps,
      [...new Set(steps)].sort((a, b) => a - b),
      `${state} went back to its beginning`,
    );
  }
  await file.undo();
  await runImports(house);
  assert.deepEqual((await work.get('')).body.indicators[0].series, [], indicator);
});

test('all rows that cannot be read are counted, and a thousand are told of', async () => {
  const work = await begin(house);
  await work.define();
  const wrong = Array.from({ length: 1500 }, (_, i) => ['2026-01', `tull ${i}`]);
  const file = await lookedThrough(house, work, csv(['Måned', 'Gjennomløpstid'], ...wrong));
  const { body } = await file.read();
  assert.deepEqual(
    [body.result.failedRows, body.result.problemCount, body.problems.length],
    [1500, 1500, 1000],
  );
  assert.deepEqual(codeOf(await file.confirm(true)), [422, 'nothing-to-import']);
});

test('a file that is no spreadsheet is refused in words', async () => {
  const work = await begin(house);
  await work.define();
  for (const [content, name] of [
    [Buffer.from('%PDF-1.7 en rapport'), 'rapport.pdf'],
    [Buffer.from('PK\u0003\u0004 halv'), 'tall.xlsx'],
    [Buffer.alloc(400, 0), 'tall.csv'],
  ] as const) {
    const { body } = await (await lookedThrough(house, work, content, name)).read();
    assert.equal(body.state, 'refused', name);
    assert.match(body.fault, /^\p{Lu}.+\.$/u);
    assert.doesNotMatch(body.fault, /hos oss/, 'it is the file, and no fault of ours');
  }
});

test('a file whose headings tell nothing waits for somebody to say how it is read', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  await work.define({ name: 'Avvik' });
  const file = await lookedThrough(house, work, 'aa;bb\r\n2026-01;40,5\r\n2026-02;41,5');
  const { body } = await file.read();
  assert.deepEqual([body.state, body.result], ['mapping', null]);
  assert.deepEqual(codeOf(await file.confirm()), [422, 'import-is-past-that']);
  const mapping = {
    sheet: body.outline.sheets[0].name,
    headerRow: 1,
    decimal: 'comma',
    year: null,
    sites: {},
    layout: 'columns',
    columns: { period: 1, site: null, takes: [{ column: 2, indicator, part: 'value', site: null }] },
  };
  assert.deepEqual(codeOf(await file.map({ ...mapping, sheet: 'Et annet' })), [422, 'mapping-does-not-fit']);
  const takes = [{ column: 2, indicator: makeId(), part: 'value', site: null }];
  const stray = { ...mapping, columns: { ...mapping.columns, takes } };
  assert.deepEqual(codeOf(await file.map(stray)), [422, 'mapping-does-not-fit']);
  assert.equal((await file.map(mapping)).status, 200);
  await runImports(house);
  const checked = (await file.read()).body;
  assert.deepEqual([checked.state, checked.result.added, checked.mapping], ['checked', 2, mapping]);
});

test('a figure by formula is imported by its parts, and a part that is nought to divide by is named', async () => {
  const work = await begin(house);
  const indicator = await work.define({
    name: 'Driftsmargin',
    formula: 'operating-margin',
    unit: '%',
    period: 'year',
  });
  const template = String((await work.get('/import-template.csv')).body);
  const [head] = template.replace('\ufeff', '').split(/\r?\n/);
  const file = await lookedThrough(house, work, `${head}\r\n2024;12;240\r\n2025;10;0`);
  const { body } = await file.read();
  assert.deepEqual(
    body.problems.map(({ row }: { row: number }) => row),
    [3],
  );
  await file.confirm(true);
  await runImports(house);
  assert.deepEqual(await work.stands(indicator), [['2024-01-01', 5]]);
});

test('rows of before a figure changed its unit are not read by the unit of today', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  const change = { version: 1, unit: 'minutter', from: '2026-03-01', reason: 'Nytt system' };
  assert.equal((await work.post('/definitions', { ...content, indicator, ...change })).status, 200);
  const rows = [
    ['2026-02', 41],
    ['2026-03', 2400],
  ];
  const named = await lookedThrough(house, work, csv(['Måned', 'Gjennomløpstid (minutter)'], ...rows));
  const { problems } = (await named.read()).body;
  assert.deepEqual([problems.length, problems[0].row, problems[0].column], [1, 2, 'B']);
  assert.match(problems[0].message, /minutter.*timer/);
  const bare = await lookedThrough(house, work, csv(['Måned', 'Gjennomløpstid'], ...rows));
  await bare.confirm();
  await runImports(house);
  assert.match(
    String((await work.get('/readings.csv')).body),
    /2026-02-01;41;;;timer.*2026-03-01;2400;;;minutter/s,
  );
});

test('an import of another company does not exist, and an employee imports nothing', async () => {
  const [mine, other] = [await begin(house), await begin(house)];
  for (const work of [mine, other]) await work.define();
  const file = await lookedThrough(house, mine, csv(['Måned', 'Gjennomløpstid'], ['2026-01', 40]));
  assert.equal((await other.get(`/imports/${file.id}`)).status, 404);
  assert.equal((await other.post(`/imports/${file.id}/confirmations`, { leaveOut: false })).status, 404);
  assert.equal((await mine.get('/imports', mine.employee)).status, 403);
  const nothing = await begin(house);
  assert.deepEqual(codeOf((await hand(nothing, 'a;b')).answer), [422, 'no-figures-yet']);
});
