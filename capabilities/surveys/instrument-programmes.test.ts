import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { readInstrument } from '#surveys/instrument-file.ts';
import { describeProblem } from '#surveys/instrument-problem-words.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { lixOf, mostLix } from '#surveys/lix.ts';

const folder = join(import.meta.dirname, '../../programmes/instruments');

/** The files of this room; others in the folder say another schema. */
const sources = readdirSync(folder)
  .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }))
  .filter(({ source }) => /^schema: instrument\//m.test(source));

const instruments = sources.map(({ name, source }): Instrument => {
  const read = readInstrument(source, name);
  if ('instrument' in read) return read.instrument;
  throw new Error(read.problems.map((one) => describeProblem(one, 'en')).join('\n'));
});
const byKey = new Map(instruments.map((one) => [one.key, one]));

test('there is an instrument for each occasion the programme has, under a key like its file', () => {
  assert.deepEqual(
    sources.map(({ name }) => name).sort(),
    [...byKey.keys()].map((key) => `${key}.yaml`).sort(),
  );
  assert.deepEqual([...new Set(instruments.map(({ occasion }) => occasion))].sort(), [
    'attitudes',
    'follow-up',
    'gathering',
    'self-evaluation',
    'visit',
  ]);
});

test('employees are asked 15 to 20 statements in four to six themes, some of them turned, and one or two in words', () => {
  const { kind, items, themes } = byKey.get('employee-attitudes')!;
  const statements = items.filter((item) => item.kind === 'scale');
  const open = items.filter((item) => item.kind === 'text');
  const asked = themes.filter(({ key }) => statements.some(({ theme }) => theme === key));
  assert.equal(kind, 'ballot');
  assert.ok(statements.length >= 15 && statements.length <= 20, `${statements.length} statements`);
  assert.ok(asked.length >= 4 && asked.length <= 6 && open.length >= 1 && open.length <= 2);
  assert.ok(statements.filter(({ reversed }) => reversed).length >= 3);
});

for (const { key, items, purpose } of instruments) {
  for (const language of ['nb', 'nn', 'sv'] as const) {
    test(`${key} is easy to read in ${language}`, () => {
      const texts = items.map(({ text }) => text[language]);
      assert.ok(lixOf(texts).lix <= mostLix.together, `${lixOf(texts).lix} together`);
      assert.ok(lixOf([purpose[language]]).lix <= mostLix.together, 'the purpose');
      for (const text of texts)
        assert.ok(lixOf([text]).lix <= mostLix.single, `${lixOf([text]).lix}: ${text}`);
    });
  }

  test(`${key} says something of its own in every language`, () => {
    for (const { text, key: item } of items) {
      // The two written forms of Norwegian may agree; no other two languages do by chance.
      const apart = new Set(languages.filter((one) => one !== 'nn').map((one) => text[one]));
      assert.equal(apart.size, 4, item);
    }
  });
}

test('an instrument written out is read again as the same', () => {
  for (const one of instruments)
    assert.deepEqual(readInstrument(writeInstrument(one), 'again.yaml'), { instrument: one });
});
