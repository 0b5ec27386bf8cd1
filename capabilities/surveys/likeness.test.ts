import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readInstrument } from '#surveys/instrument-file.ts';
import { isNearlyTheSame, lettersOf, pairsOf } from '#surveys/likeness.ts';

const isSame = (one: string, other: string) =>
  isNearlyTheSame(pairsOf(lettersOf(one)), pairsOf(lettersOf(other)));
const said = 'Jeg vet hvorfor vi skal endre måten vi jobber på';

test('a statement dressed as another is the same', () => {
  const dressed = {
    'signs nobody sees': said.split('').join('\u200B'),
    'a soft hyphen in each word': said.replaceAll(/(\p{L}{2})/gu, '$1\u00AD'),
    'Cyrillic letters': said.replaceAll('e', 'е').replaceAll('o', 'о').replaceAll('r', 'р'),
    'wide letters': said.replaceAll('v', 'ｖ'),
    'a word more': `${said} her`,
    'the opposite': said.replace('vet', 'vet ikke'),
    'another sign at the end': `${said}…!`,
    'a letter left out': said.replace('skal', 'ska'),
    accents: said.normalize('NFD').replace('e', 'é'),
  };
  for (const [how, words] of Object.entries(dressed)) {
    assert.notEqual(words, said);
    assert.ok(isSame(words, said), how);
  }
  assert.ok(isSame('Jeg trives', 'Jeg trives her'));
});

test('no two different statements that come with the house are taken for one', async () => {
  const folder = 'programmes/instruments';
  const statements: { of: string; language: string; pairs: ReturnType<typeof pairsOf>; letters: string }[] =
    [];
  for (const name of await readdir(folder)) {
    const read = readInstrument(await readFile(`${folder}/${name}`, 'utf8'), name);
    if (!('instrument' in read)) continue;
    for (const { key, text } of read.instrument.items)
      for (const [language, words] of Object.entries(text)) {
        const letters = lettersOf(words);
        statements.push({ of: `${name} ${key}`, language, letters, pairs: pairsOf(letters) });
      }
  }
  assert.ok(statements.length > 200);
  const taken = statements.flatMap((one, i) =>
    statements
      .slice(i + 1)
      .filter((other) => other.language === one.language && other.letters !== one.letters)
      .filter((other) => isNearlyTheSame(one.pairs, other.pairs))
      .map((other) => `${one.of} | ${other.of}`),
  );
  assert.deepEqual(taken, []);
});
