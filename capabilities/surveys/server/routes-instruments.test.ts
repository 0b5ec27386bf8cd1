import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { exampleInstrument, inFive, statement } from '#surveys/instrument-example.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { InstrumentNotPublished, publishInstrumentFile } from '#surveys/server/door.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';

let house: TestHouse;
let office: string;
let other: string;
let operator: string;

before(async () => {
  house = await openTestHouse();
  const company = await house.company('Skarvdal Mekaniske');
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  other = await house.person('Odd Nes', { role: 'programme-office', programme: 'annet-program', place: 'A' });
  operator = await house.person('Linn Brekke', { role: 'employee', company, place: 'Skarvdal' });
});

after(() => house.close());

const at = (path = '') => `/api/surveys/instruments${path}`;
const upload = (instrument: Instrument, body: object = {}, as = office) =>
  house.call('POST', at(), {
    as,
    body: {
      source: writeInstrument(instrument),
      fileName: 'own.yaml',
      dryRun: false,
      publication: makeId(),
      ...body,
    },
  });
const keysFor = async (as: string): Promise<string[]> =>
  (await house.call('GET', at(), { as })).body.instruments.map(
    (one: { instrument: string }) => one.instrument,
  );
const installed = [
  'employee-attitudes',
  'follow-up',
  'gathering-evaluation',
  'lean-operators-1',
  'self-evaluation',
  'visit-evaluation',
];

test('what comes with the installation is published at start, and open to those who will be asked', async () => {
  assert.deepEqual(await keysFor(operator), installed);
  const { status, body } = await house.call('GET', at('/employee-attitudes'), { as: operator });
  assert.deepEqual(
    [status, body.from, body.version, body.instrument.items.length],
    [200, 'installation', '2026.1', 20],
  );
  const asStored = await house.within({}, (tx) => instrumentOf(tx, 'employee-attitudes', '2026.1'));
  assert.deepEqual(asStored, body.instrument);
  const file = await house.call('GET', at('/employee-attitudes/file'), { as: operator });
  assert.match(String(file.headers['content-disposition']), /employee-attitudes-2026\.1\.yaml/);
});

test('an office publishes its own, which is open in its programme and exists in no other', async () => {
  const tried = await upload(exampleInstrument(), { dryRun: true });
  assert.deepEqual(
    [tried.status, tried.body.published, tried.body.instrument.version],
    [200, false, '2026.1'],
  );
  assert.deepEqual(await keysFor(office), installed);
  const { body } = await upload(exampleInstrument());
  assert.deepEqual(
    [body.published, body.instrument.from, body.instrument.publishedBy],
    [true, 'office', 'Marit Holte'],
  );
  assert.ok((await keysFor(operator)).includes('our-own'));
  assert.deepEqual(await keysFor(other), installed);
  assert.equal((await house.call('GET', at('/our-own'), { as: other })).status, 404);
  assert.equal((await house.call('GET', at('/our-own/file'), { as: other })).status, 404);
  const taken = await upload(exampleInstrument({ version: '2026.2' }), {}, other);
  assert.deepEqual([taken.status, taken.body.code], [422, 'instrument-of-another']);
});

test('the same publication again is the same act; another of the same version is refused, and so is an older one', async () => {
  const publication = makeId();
  const mine = exampleInstrument({ key: 'again', version: '2026.4' });
  for (const _ of ['first', 'again']) {
    const { status, body } = await upload(mine, { publication });
    assert.deepEqual([status, body.published, body.instrument.versions], [200, true, 1]);
  }
  assert.equal((await upload(mine)).body.code, 'instrument-published');
  const older = await upload({ ...mine, version: '2026.3' });
  assert.deepEqual([older.status, older.body.code], [422, 'instrument-not-newer']);
  assert.match(older.body.message, /2026\.3.*2026\.4/);
});

test('two who publish the same version at once leave one', async () => {
  const mine = exampleInstrument({ key: 'at-once' });
  const answers = await Promise.all([upload(mine), upload({ ...mine, minutes: 4 })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
});

test('a file with faults is answered with line, column and remedy in words', async () => {
  const source = writeInstrument(exampleInstrument()).replace('pl: Vi told pl', 'pl: ""');
  const { body } = await house.call('POST', at(), {
    as: office,
    body: { source, fileName: 'own.yaml', dryRun: false, publication: makeId() },
  });
  const [problem] = body.problems;
  assert.deepEqual([body.published, body.instrument, body.problems.length], [false, null, 1]);
  assert.match(problem.message, /^own\.yaml, linje \d+: Teksten på polsk er tom\. Rett ved å skrive den\.$/);
});

test('only an office publishes', async () => {
  assert.equal((await upload(exampleInstrument({ key: 'mine' }), {}, operator)).status, 403);
});

const install = (instrument: Instrument) =>
  house.within({ programme: 'installation' }, (tx) =>
    publishInstrumentFile(tx, writeInstrument(instrument), 'programmes/instruments/house.yaml'),
  );

test('a file of the installation is published once, and refused when it is changed under the same version', async () => {
  const first = exampleInstrument({ key: 'house' });
  await install(first);
  await install(first);
  await assert.rejects(install({ ...first, minutes: 9 }), (error: Error) => {
    assert.ok(error instanceof InstrumentNotPublished);
    return /house\.yaml was changed.*2026\.1.*higher version/.test(error.message);
  });
});

test('a later version of the installation keeps the words of every item before it', async () => {
  const next = (items: Instrument['items']) => exampleInstrument({ key: 'house', version: '2026.2', items });
  const { items } = exampleInstrument();
  const reworded = items.map((item) => (item.key === 'told' ? { ...item, text: inFive('Nytt') } : item));
  await assert.rejects(
    install(next(reworded)),
    /line \d+: "told" has been asked in a survey, and its words cannot be changed/,
  );
  await install(next([...items, statement('told-earlier')]));
  const { body } = await house.call('GET', at('/house?version=2026.1'), { as: operator });
  assert.deepEqual(
    body.versions.map((one: { version: string }) => one.version),
    ['2026.2', '2026.1'],
  );
  assert.equal(body.instrument.items.length, 4);
});

test('a faulty file of the installation is refused by file and line', async () => {
  await assert.rejects(
    house.within({ programme: 'installation' }, (tx) =>
      publishInstrumentFile(tx, 'schema: instrument/9', 'x.yaml'),
    ),
    /x\.yaml, line 1: .*It has \d+ more\./,
  );
});
