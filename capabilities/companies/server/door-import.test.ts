import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { buildRegisterUnits } from '#companies/server/builders.ts';
import { type ImportOptions, ImportStopped, importRegister } from '#companies/server/door-import.ts';
import { findUnit, listSitesOf, writeUnits } from '#companies/server/store-register.ts';
import { legalEntry, siteEntry } from '#companies/server/testing/register-entries.ts';

let house: TestHouse;
let folder: string;

before(async () => {
  house = await openTestHouse();
  folder = mkdtempSync(join(tmpdir(), 'register-file-'));
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

const office = { programme: 'installation' };
const find = (number: string) => house.within({}, (tx) => findUnit(tx, number));
const nth = (n: number) => String(911_000_000 + n);

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const run = (path: string, rest: Partial<ImportOptions> = {}) =>
  importRegister(path, {
    kind: 'legal',
    fetchedAt: '2026-11-01T00:00:00Z',
    source: 'bulk',
    day: '2026-11-01',
    dayBy: 'day-of-file',
    wants: () => true,
    from: 0,
    write: (units) => house.within(office, (tx) => writeUnits(tx, units)),
    ...rest,
  });

const many = (count: number, rest = {}) =>
  Array.from({ length: count }, (_, n) => legalEntry(nth(n), `VERK ${n} AS`, rest));

test('a packed file and a plain one give the same rows, and reading them again changes nothing', async () => {
  const text = JSON.stringify(many(2_500));
  for (const path of [file('a.json.gz', gzipSync(text)), file('a.json', text)]) {
    const count = await run(path);
    assert.deepEqual(count, { read: 2_500, written: 2_500, unwanted: 0, broken: 0, reasons: [] });
  }
  const unit = await find(nth(2_499));
  assert.deepEqual(
    [unit?.name, unit?.source, unit?.industryVersion, unit?.industryVersionBy],
    ['VERK 2499 AS', 'bulk', 'SN2025', 'day-of-file'],
  );
});

test('a code in a file from before the change of classification is read as the older one', async () => {
  await run(file('old.json', JSON.stringify([legalEntry(nth(9_000), 'GAMMEL FIL AS')])), {
    day: '2025-08-31',
  });
  assert.equal((await find(nth(9_000)))?.industryVersion, 'SN2007');
});

test('broken entries are counted and named by their place, and all others are written', async () => {
  const entries = [
    legalEntry(nth(8_000), 'HEL AS'),
    { navn: 'UTEN NUMMER AS' },
    null,
    legalEntry(nth(8_001), 'MANGE AS', { antallAnsatte: 'mange' }),
    legalEntry(nth(8_002), 'NUL\u0000TEGN OG \ud800 AS'),
    siteEntry(nth(8_003), 'STED', nth(8_000)),
    ...Array.from({ length: 30 }, () => 'søppel'),
  ];
  const count = await run(file('broken.json', JSON.stringify(entries)));
  assert.deepEqual([count.read, count.written, count.broken, count.reasons.length], [36, 2, 34, 20]);
  assert.deepEqual(count.reasons.slice(0, 4), [
    'entry 2: organisasjonsnummer is missing',
    'entry 3: the entry cannot be read: null',
    `entry 4 (${nth(8_001)}): antallAnsatte cannot be read: "mange"`,
    `entry 6 (${nth(8_003)}): it is a production site (BEDR); read it with --kind production`,
  ]);
  assert.equal((await find(nth(8_002)))?.name, 'NUL TEGN OG \ufffd AS');
});

test('a file that is cut off is an error, what was whole before the cut is kept, and it says where to go on', async () => {
  const packed = gzipSync(JSON.stringify(many(4_000, { aktivitet: ['slik at delene er ulike'] })), {
    level: 1,
  });
  for (const path of [
    file('cut.json.gz', packed.subarray(0, Math.floor(packed.length * 0.8))),
    file('cut.json', JSON.stringify(many(4_000)).slice(0, -1_000_000)),
    file('end.json', JSON.stringify(many(1_200)).slice(0, -1)),
  ]) {
    const error = await run(path).then(
      () => assert.fail(`${path} was taken for whole`),
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ImportStopped);
    assert.ok(error.safe >= 1_000 && error.safe % 1_000 === 0, `${path}: ${error.safe}`);
    assert.equal(error.count.written, error.safe);
    assert.ok(error.message.length > 5);
  }
});

test('what is no array, no JSON or nothing at all is an error, and no number of units is claimed', async () => {
  for (const [name, text] of [
    ['empty', ''],
    ['object', '{"navn":"x"}'],
    ['words', 'organisasjonsnummer;navn'],
    ['half', '[{"navn":"x"'],
  ] as const)
    await assert.rejects(run(file(name, text)), ImportStopped, name);
  await assert.rejects(run(join(folder, 'absent.json')), ImportStopped);
});

test('a run that goes on from where another stopped passes over what is written', async () => {
  const path = file('from.json', JSON.stringify(many(3_000)));
  const written: number[] = [];
  const count = await run(path, { from: 2_000, write: async (units) => void written.push(units.length) });
  assert.deepEqual([count.read, count.written, written], [3_000, 1_000, [1_000, 0]]);
});

test('a batch that cannot be written stops the run, and says which entries are safe', async () => {
  let batches = 0;
  const write = async () => {
    batches += 1;
    if (batches === 2) throw new Error('the disk is full');
  };
  const path = file('disk.json', JSON.stringify(many(3_000)));
  await assert.rejects(
    run(path, { write }),
    (error: unknown) => error instanceof ImportStopped && error.safe === 1_000 && /disk/.test(error.message),
  );
});

test('an older file does not cover what we were told later, and a newer one does', async () => {
  const number = nth(7_000);
  await house.within(office, (tx) =>
    buildRegisterUnits(tx, [
      { number, name: 'FERSK AS', employees: 9, fetchedAt: '2026-11-10T00:00:00Z', source: 'live' },
    ]),
  );
  const path = file('older.json', JSON.stringify([legalEntry(number, 'GAMMEL AS')]));
  await run(path);
  assert.equal((await find(number))?.name, 'FERSK AS');
  await run(path, { fetchedAt: '2026-11-20T00:00:00Z' });
  assert.deepEqual([(await find(number))?.name, (await find(number))?.source], ['GAMMEL AS', 'bulk']);
});

test('a number that stands twice in a file is written once, as it stands last', async () => {
  const twice = [legalEntry(nth(6_000), 'FØRST AS'), legalEntry(nth(6_000), 'SIST AS')];
  await run(file('twice.json', JSON.stringify(twice)));
  assert.equal((await find(nth(6_000)))?.name, 'SIST AS');
});

test('production sites are found under their legal unit, those at work first', async () => {
  const sites = [
    siteEntry(nth(5_001), 'A NEDLAGT', nth(5_000), { nedleggelsesdato: '2020-01-01' }),
    siteEntry(nth(5_002), 'C', nth(5_000)),
    siteEntry(nth(5_003), 'B', nth(5_000)),
  ];
  await run(file('sites.json', JSON.stringify(sites)), { kind: 'production' });
  const found = await house.within({}, (tx) => listSitesOf(tx, nth(5_000)));
  assert.deepEqual(
    found.map(({ name }) => name),
    ['B', 'C', 'A NEDLAGT'],
  );
});

test('two who import the same units at once both finish', async () => {
  const [one, other] = [many(3_000), many(3_000).reverse()];
  const paths = [file('one.json', JSON.stringify(one)), file('other.json', JSON.stringify(other))];
  const counts = await Promise.all(paths.map((path) => run(path)));
  assert.deepEqual(
    counts.map(({ written }) => written),
    [3_000, 3_000],
  );
});

test('nobody but an office writes into the copy of the register', async () => {
  const write = (scope: object) =>
    house.within(scope, (tx) => buildRegisterUnits(tx, [{ number: nth(4_000), name: 'SMUGLET AS' }]));
  await assert.rejects(write({}), /row-level security/);
  await assert.rejects(write({ companies: [], person: undefined }), /row-level security/);
  assert.equal(await find(nth(4_000)), null);
});
