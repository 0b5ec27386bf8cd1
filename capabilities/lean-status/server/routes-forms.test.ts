import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { openRoom } from '#lean-status/server/testing/room.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let office: string;
let other: string;
let room: Awaited<ReturnType<typeof openRoom>>;

before(async () => {
  house = await openTestHouse();
  const role = 'programme-office' as const;
  office = await house.person('Marit Holte', { role, programme: testProgramme, place: 'Senteret' });
  other = await house.person('Odd Nes', { role, programme: 'annet-program', place: 'Et annet' });
  room = await openRoom(house, 'Vika');
});
after(() => house.close());

const at = '/api/lean-status/form';
const read = (kind: string, as = office) => house.call('GET', `${at}?kind=${kind}`, { as });
const file = async (kind: string): Promise<string> =>
  String((await house.call('GET', `${at}/file?kind=${kind}`, { as: office })).body);
const send = (source: string, body: object = {}, as = office) =>
  house.call('POST', `${at}s`, { as, body: { source, fileName: 'vaar.yaml', dryRun: false, ...body } });
const numbered = (source: string, version: string) =>
  source.replace(/^version: .*$/m, `version: "${version}"`);

test('an office publishes its own version, new rounds use it, and running rounds keep theirs', async () => {
  const before = await room.start();
  const source = numbered(await file('lean-status'), '1.1').replace('Ledelse og langsiktig mål', 'Leiarskap');
  const tried = await send(source, { dryRun: true });
  assert.deepEqual(tried.body, {
    form: { kind: 'lean-status', version: '1.1' },
    published: false,
    problems: [],
  });
  assert.equal((await read('lean-status')).body.version, '1');
  for (const _ of ['first', 'again']) assert.equal((await send(source)).body.published, true);
  const { body } = await read('lean-status');
  assert.deepEqual(
    [body.version, body.from, body.publishedBy, body.versions.length],
    ['1.1', 'office', 'Marit Holte', 2],
  );
  assert.equal((await read('lean-status', other)).body.version, '1');
  const nameIn = async (round: string) =>
    (await room.look(room.manager, round)).body.round.instrument.dimensions[0].name;
  assert.equal(await nameIn(before.round), 'Ledelse og langsiktig mål');
  const elsewhere = await openRoom(house, 'Nes');
  const next = await elsewhere.start();
  assert.equal(next.answer.body.round.instrument.dimensions[0].name, 'Leiarskap');
});

test('problems name file, line and remedy in the language of the reader', async () => {
  const source = numbered(await file('lean-status'), '2').replace('key: leadership', 'key: Ledelse Vår');
  const { body } = await send(source, { dryRun: true });
  const line = source.split('\n').findIndex((one) => one.includes('Ledelse Vår')) + 1;
  assert.equal(body.form, null);
  assert.equal(body.problems[0].line, line);
  assert.match(
    body.problems[0].message,
    new RegExp(`^vaar\\.yaml, linje ${line}: dimensions\\[0\\]\\.key\\. `),
  );
  const none = await send('schema: noe/1', { dryRun: true });
  assert.match(none.body.problems[0].message, /^vaar\.yaml, linje 1: Filen sier ikke hva den er/);
  const broken = await send('schema: lean-status/1\nname: {', { dryRun: true });
  assert.match(broken.body.problems[0].message, /gyldig YAML/);
});

test('a dimension that has been rated keeps its signs, and a version is published once', async () => {
  const source = await file('lean-status');
  const sign = /^ {6}- nb: (.*)$/m.exec(source)![1]!;
  const changed = numbered(source, '3').replace(sign, 'Noe helt annet.');
  const locked = await send(changed);
  assert.match(locked.body.problems[0].message, /«leadership» er vurdert før, og tegnet på nivå 1/);
  const renamed = changed.replace('key: leadership', 'key: leadership-here');
  assert.equal((await send(renamed, { dryRun: true })).body.form.version, '3');
  const again = await send(numbered(renamed, '1.1'));
  assert.deepEqual([again.status, again.body.code], [422, 'form-published']);
  const lower = await send(numbered(renamed, '0.9'));
  assert.equal(lower.body.code, 'form-not-newer');
});

test('cases are published too: a rated one keeps its key, and each level is of a dimension that is asked', async () => {
  const cases = (await house.call('GET', '/api/lean-status/calibration', { as: room.adviser })).body.cases;
  const [one] = cases as { key: string; dimensions: { key: string }[] }[];
  const levels = one!.dimensions.map(({ key }) => ({ dimension: key, level: 3 }));
  const path = '/api/lean-status/calibration/answers';
  await house.call('POST', path, { as: room.adviser, body: { answer: makeId(), case: one!.key, levels } });
  const source = numbered(await file('calibration'), '1.1');
  const first = /levels: \{ ([a-z-]+): (\d)/.exec(source)!;
  const other = first[2] === '5' ? 4 : Number(first[2]) + 1;
  const changed = source.replace(first[0], `levels: { ${first[1]}: ${other}`);
  assert.match((await send(changed)).body.problems[0].message, /er vurdert før/);
  const unknown = source.replace(first[0], 'levels: { no-such-thing: 2');
  assert.ok(
    (await send(unknown)).body.problems.some(({ message }: { message: string }) =>
      message.includes('ikke et område'),
    ),
  );
  assert.equal((await send(source)).body.published, true);
  const { body } = await read('calibration');
  assert.deepEqual([body.version, body.rated], ['1.1', [one!.key]]);
  assert.equal((await read('calibration', room.manager)).status, 403);
  const kept = (await house.call('GET', '/api/lean-status/calibration', { as: room.adviser })).body.cases;
  assert.equal(kept.find(({ key }: { key: string }) => key === one!.key).times, 1);
});
