import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { listWhole } from '#indicators/server/store-readings.ts';
import { csv, hand, imported, lookedThrough, runImports } from '#indicators/server/testing/files.ts';
import { begin, codeOf, today } from '#indicators/server/testing/work.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse(today);
});
after(() => house.close());

const heads = ['Måned', 'Gjennomløpstid', 'Avvik'];
const spring = csv(heads, ['2026-01', 40.5, 3], ['2026-02', 41, 2], ['2026-03', 39, 0]);
type Problem = { row: number; column: string; message: string };
const places = (body: { problems: Problem[] }) => body.problems.map(({ row, column }) => [row, column]);

async function withTwo(sites?: string[]) {
  const work = await begin(house, sites);
  const time = await work.define();
  const faults = await work.define({
    name: 'Avvik',
    measured: 'count',
    chart: 'c',
    unit: 'avvik',
    decimals: 0,
  });
  return { ...work, time, faults };
}

test('a file is read, looked through, and written only when somebody says yes', async () => {
  const work = await withTwo();
  const file = await hand(work, spring);
  assert.deepEqual([file.answer.status, file.answer.body.state], [200, 'reading']);
  await runImports(house);
  const { body } = await file.read();
  const { added, changed, same, problemCount } = body.result;
  assert.deepEqual([body.state, added, changed, same, problemCount], ['checked', 6, 0, 0, 0]);
  assert.deepEqual(await work.stands(work.time), [], 'looking writes nothing');
  assert.equal((await file.confirm()).body.state, 'writing');
  await runImports(house);
  assert.equal((await file.read()).body.state, 'imported');
  assert.deepEqual(await work.stands(work.time), [
    ['2026-01-01', 40.5],
    ['2026-02-01', 41],
    ['2026-03-01', 39],
  ]);
  const [reading] = (await work.get(`/figures/${work.faults}`)).body.readings;
  assert.deepEqual(
    [reading.value, reading.way, reading.reason, reading.said.by],
    [0, 'import', 'tall.csv', 'Amina Warsame'],
  );
});

test('what cannot be read is named by row and column, and a file with such rows is not written as it is', async () => {
  const work = await withTwo();
  const file = await lookedThrough(
    house,
    work,
    csv(
      heads,
      ['2026-01', 'førti', 3],
      ['2026-02', '#DIV/0!', 2.5],
      ['2026-12', 41, 1],
      ['2026-03', 39, 1],
      ['2026-03', 38, 2],
    ),
  );
  const { body } = await file.read();
  assert.deepEqual(places(body), [
    [2, 'B'],
    [3, 'B'],
    [3, 'C'],
    [4, 'A'],
    [5, 'B'],
    [5, 'C'],
    [6, 'B'],
    [6, 'C'],
  ]);
  assert.match(body.problems[0].message, /førti/);
  assert.equal(body.result.failedRows, 5);
  assert.deepEqual(codeOf(await file.confirm()), [422, 'rows-cannot-be-read']);
  assert.match(String((await file.failedRows()).body), /førti/);
  assert.equal((await file.confirm(true)).status, 200);
  await runImports(house);
  assert.deepEqual([await work.stands(work.time), await work.stands(work.faults)], [[], [['2026-01-01', 3]]]);
});

test('a dot is not taken for a comma', async () => {
  const work = await withTwo();
  const file = await lookedThrough(
    house,
    work,
    'Måned;Gjennomløpstid\r\n2026-01;40,5\r\n2026-02;41,5\r\n2026-03;1.234\r\n2026-04;39.75',
  );
  const { body } = await file.read();
  assert.deepEqual(places(body), [
    [4, 'B'],
    [5, 'B'],
  ]);
});

test('what the rule for numbers refuses is said in the rule’s own words', async () => {
  const work = await begin(house);
  await work.define({ name: 'Presisjon', measured: 'share', chart: 'p', unit: '%', scale: 100, highest: 80 });
  const file = await lookedThrough(
    house,
    work,
    csv(['Måned', 'Presisjon antall', 'Presisjon av'], ['2026-01', 9, 10], ['2026-02', 3, 0]),
  );
  const { body } = await file.read();
  assert.deepEqual(places(body), [
    [2, 'B'],
    [3, 'C'],
  ]);
  assert.equal(
    body.problems[0].message,
    'Tallet kan ikke være over 80 %. Se etter komma og nuller, og skriv det på nytt.',
  );
});

test('the same file again changes nothing', async () => {
  const work = await withTwo();
  await imported(house, work, spring);
  const again = await lookedThrough(house, work, spring);
  const { added, changed, same } = (await again.read()).body.result;
  assert.deepEqual([added, changed, same], [0, 0, 6]);
  assert.deepEqual(codeOf(await again.confirm()), [422, 'nothing-to-import']);
});

test('how a file was read is remembered for the next month’s file, also of a wide table', async () => {
  const work = await begin(house);
  const names = Array.from({ length: 12 }, (_, i) => `Nøkkeltall for avdeling nummer ${i + 1}`);
  const figures = [];
  for (const name of names) figures.push(await work.define({ name }));
  const wide = (month: string, value: number) => csv(['Måned', ...names], [month, ...names.map(() => value)]);
  const first = await lookedThrough(house, work, wide('2026-01', 5));
  const { mapping, remembered } = (await first.read()).body;
  assert.equal(remembered, false);
  // Somebody leaves the last column out, and that is remembered too.
  mapping.columns.takes.pop();
  await first.map(mapping);
  await runImports(house);
  await first.confirm();
  await runImports(house);
  const next = await lookedThrough(house, work, wide('2026-02', 6));
  const { body } = await next.read();
  assert.deepEqual([body.state, body.remembered, body.result.added], ['checked', true, 11]);
});

test('an import taken back leaves what stood before it, and what was put right since', async () => {
  const work = await withTwo();
  await work.say(work.time, { '2026-01-01': 38 });
  const file = await imported(house, work, spring);
  await work.say(work.time, { '2026-02-01': { value: 44, seen: 1, reason: 'Talt om' } });
  assert.equal((await file.read()).body.keptOnUndo, 1);
  await file.undo(work.representative);
  await runImports(house);
  const { body } = await file.read();
  assert.deepEqual([body.state, body.undone.by], ['undone', 'Terje Aune']);
  assert.deepEqual(await work.stands(work.time), [
    ['2026-01-01', 38],
    ['2026-02-01', 44],
    ['2026-03-01', null],
  ]);
  const said = (await work.get(`/figures/${work.time}`)).body.readings.at(-1);
  assert.deepEqual([said.way, said.said.by], ['undo', 'Terje Aune']);
  const rows = await house.within({ companies: [work.company] }, (tx) => listWhole(tx, work.company));
  assert.ok(rows.filter(({ way }) => way === 'undo').every(({ person }) => person === work.representative));
});

test('two imports on top of each other are taken back in any order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const work = await withTwo();
    await work.say(work.time, { '2026-01-01': 38 });
    const files = [
      await imported(house, work, spring),
      await imported(house, work, csv(heads.slice(0, 2), ['2026-01', 50], ['2026-02', 51])),
    ];
    assert.equal((await files[0]!.read()).body.keptOnUndo, 2);
    let kept = 2;
    for (const which of order) {
      if (which === 0) kept = (await files[0]!.read()).body.keptOnUndo;
      await files[which]!.undo();
      await runImports(house);
    }
    assert.deepEqual(kept, order[0] === 1 ? 0 : 2);
    assert.deepEqual(await work.stands(work.time), [
      ['2026-01-01', 38],
      ['2026-02-01', null],
      ['2026-03-01', null],
    ]);
  }
});

test('pressed twice a file is written once, and a file put aside not at all', async () => {
  const work = await withTwo();
  const file = await lookedThrough(house, work, spring);
  const both = await Promise.all([file.confirm(), file.confirm()]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  await runImports(house);
  assert.equal((await file.confirm()).body.state, 'imported');
  const { body } = await work.get(`/figures/${work.time}`);
  assert.ok(body.readings.every(({ revision }: { revision: number }) => revision === 1));
  assert.deepEqual(codeOf(await file.leave()), [422, 'import-is-past-that']);
  const left = await lookedThrough(house, work, csv(heads, ['2026-04', 1, 1]));
  await left.leave();
  assert.deepEqual(codeOf(await left.confirm()), [422, 'import-is-past-that']);
});
