import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Answer } from '#surveys/ballot.ts';
import { seal } from '#surveys/cast.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { readInstrument } from '#surveys/instrument-file.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { buildAnswers } from '#surveys/server/builders.ts';
import { publishInstrumentFile } from '#surveys/server/door.ts';
import { countWave, openScene } from '#surveys/server/testing/wave-scene.ts';

let house: TestHouse;

before(async () => {
  house = await openTestHouse('2026-11-23');
  // What an office would write to ask the same once more: another key, and the same statements.
  const source = await readFile('programmes/instruments/employee-attitudes.yaml', 'utf8');
  const copy = source.replace('key: employee-attitudes', 'key: our-own');
  const dressed = writeInstrument(inOtherLetters(source));
  await house.within({ programme: 'installation' }, async (tx) => {
    await publishInstrumentFile(tx, copy, 'our-own.yaml');
    await publishInstrumentFile(tx, dressed, 'dressed.yaml');
  });
});
after(() => house.close());

/** The same statements under other keys, with Cyrillic letters that look like ours. */
function inOtherLetters(source: string): Instrument {
  const read = readInstrument(source, 'employee-attitudes.yaml');
  assert.ok('instrument' in read);
  const { instrument } = read;
  const [ours, theirs] = [Array.from('eoacpxyis'), Array.from('еоасрхуіѕ')];
  const dress = (words: string) => Array.from(words, (sign) => theirs[ours.indexOf(sign)] ?? sign).join('');
  const items = instrument.items.map((item) => ({
    ...item,
    key: `x-${item.key}`,
    text: Object.fromEntries(
      Object.entries(item.text).map(([language, words]) => [language, dress(words)]),
    ) as typeof item.text,
  }));
  return { ...instrument, key: 'dressed', items };
}

const days = { opensOn: '2026-11-23', closesOn: '2026-12-04', meetingOn: '2026-12-08' };
const later = (opensOn: string, closesOn: string, meetingOn: string) => ({ opensOn, closesOn, meetingOn });

async function begin() {
  house.setDay('2026-11-23');
  const scene = await openScene(house);
  const write = (instrument: string, changed: object) =>
    house.call('POST', scene.at('/waves'), {
      as: scene.leader,
      body: {
        wave: makeId(),
        plan: makeId(),
        instrument,
        words: {
          title: 'En gang til',
          reason: '',
          ...days,
          people: 60,
          atLeast: 5,
          groups: [],
          ...changed,
        },
      },
    });
  const mark = (as: string, wave: string, kind: string, more: object = {}) =>
    house.call('POST', scene.at(`/waves/${wave}/marks`), { as, body: { mark: makeId(), kind, ...more } });
  const sign = async (planned: { body: { wave: string; digest: string } }) => {
    const { wave, digest } = planned.body;
    for (const as of [scene.leader, scene.union])
      assert.equal((await mark(as, wave, 'signed', { digest })).status, 200);
    return wave;
  };
  return { scene, write, mark, sign };
}

const place = {
  key: 'place',
  name: 'Sted',
  options: [
    { key: 'hall', name: 'Hallen', people: 30 },
    { key: 'office', name: 'Kontoret', people: 30 },
  ],
};
const answers = (count: number, mark: number): Answer[] =>
  Array.from({ length: count }, (_, i) => ({
    marks: { 'reason-known': 1 + ((i + mark) % 5) },
    groups: { place: i % 2 === 0 ? 'hall' : 'office' },
    words: {},
  }));

test('a copy of the questions under another name is not asked at once, nor soon after', async () => {
  const { write, sign } = await begin();
  await sign(await write('employee-attitudes', {}));
  assert.equal((await write('our-own', {})).body.code, 'another-is-open');
  const soon = await write('our-own', later('2026-12-14', '2026-12-18', '2026-12-21'));
  assert.equal(soon.body.code, 'too-soon-again');
  assert.match(soon.body.message, /2\. februar 2027/);
  const again = await write('our-own', later('2027-02-02', '2027-02-12', '2027-02-16'));
  assert.equal(again.status, 200, JSON.stringify(again.body));
});

test('nor is a copy in letters that only look alike', async () => {
  const { write, sign } = await begin();
  await sign(await write('employee-attitudes', {}));
  assert.equal((await write('dressed', {})).body.code, 'another-is-open');
});

test('a wave that was counted keeps the same from being asked for sixty days, one that too few answered does not', async () => {
  for (const [count, code] of [
    [6, 'too-soon-again'],
    [4, undefined],
  ] as const) {
    const { scene, write } = await begin();
    await countWave(
      house,
      scene,
      answers(count, 0).map((one) => ({ ...one, groups: {} })),
      days,
    );
    const next = await write('employee-attitudes', later('2026-12-07', '2026-12-11', '2026-12-15'));
    assert.equal(next.body.code, code, JSON.stringify(next.body));
  }
});

test('of two planned near each other the second is not signed, and the first is not moved towards it', async () => {
  const { scene, write, mark, sign } = await begin();
  const first = await write('employee-attitudes', {});
  const second = await write('our-own', later('2026-12-14', '2026-12-18', '2026-12-21'));
  await sign(first);
  const { wave, digest } = second.body;
  assert.equal((await mark(scene.leader, wave, 'signed', { digest })).body.code, 'too-soon-again');
  const third = await begin();
  const early = await third.sign(
    await third.write('employee-attitudes', { ...days, meetingOn: '2026-12-31' }),
  );
  await third.sign(await third.write('our-own', later('2027-02-08', '2027-02-12', '2027-02-16')));
  const moved = (closesOn: string) => third.mark(third.scene.leader, early, 'moved', { closesOn });
  assert.equal((await moved('2026-12-10')).status, 200);
  const far = await moved('2026-12-11');
  assert.equal(far.body.code, 'too-near-next');
  assert.match(far.body.message, /10\. desember 2026/);
});

test('a group shown once is not shown again under another name, and no wave goes below an earlier threshold', async () => {
  const { scene, write, mark, sign } = await begin();
  const first = await countWave(house, scene, answers(40, 0), { ...days, atLeast: 8, groups: [place] });
  const look = async (wave: string) =>
    (await house.call('GET', scene.at(`/waves/${wave}/results`), { as: scene.worker })).body.tables;
  const shown = await look(first);
  assert.notEqual(shown.items[0].groups.place.hall.show, 'nothing');
  const next = await write('our-own', {
    ...later('2027-02-02', '2027-02-12', '2027-02-16'),
    groups: [place],
  });
  const wave = await sign(next);
  house.setDay('2027-02-03');
  await house.within({ companies: [scene.company] }, (tx) =>
    buildAnswers(tx, scene.company, { wave, answers: answers(40, 1), seal }),
  );
  for (const as of [scene.leader, scene.union]) await mark(as, wave, 'ended');
  await house.runErrand('open-surveys');
  const again = await look(wave);
  assert.deepEqual(again.atLeast.means, 8);
  assert.deepEqual(
    [again.items[0].groups.place.hall.show, again.items[0].groups.place.hall.why],
    ['nothing', 'shown-before'],
  );
  assert.equal(again.items[0].whole.show, 'distribution');
});
