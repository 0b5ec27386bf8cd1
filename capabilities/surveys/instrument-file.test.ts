import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { longest, mostParts } from '#surveys/instrument.ts';
import { exampleInstrument, inFive, statement } from '#surveys/instrument-example.ts';
import { readInstrument } from '#surveys/instrument-file.ts';
import { problemCodes } from '#surveys/instrument-problem.ts';
import { describeFinding, describeProblem } from '#surveys/instrument-problem-words.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';

const good = writeInstrument(exampleInstrument());

/** `line code` of each problem. */
const problemsOf = (source: string): string[] => {
  const read = readInstrument(source, 'own.yaml');
  return 'problems' in read ? read.problems.map(({ line, code }) => `${line} ${code}`) : [];
};
const lineOf = (source: string, part: string): number =>
  source.slice(0, source.indexOf(part)).split('\n').length;
const written = (rest: Parameters<typeof exampleInstrument>[0]) => writeInstrument(exampleInstrument(rest));

test('a whole instrument is read as it stands', () => {
  assert.deepEqual(readInstrument(good, 'own.yaml'), { instrument: exampleInstrument() });
});

test('a language that is missing, empty or too long is told at its line', () => {
  const missing = good.replace('  nn: Vårt eget nn\n', '');
  assert.deepEqual(problemsOf(missing), [`${lineOf(missing, 'name:')} missing-language`]);
  const empty = good.replace('pl: Vi told pl', 'pl: " "');
  assert.deepEqual(problemsOf(empty), [`${lineOf(empty, 'pl: " "')} empty-text`]);
  const nothing = good.replace('pl: Vi told pl', 'pl:');
  assert.deepEqual(problemsOf(nothing), [`${lineOf(nothing, 'en: Vi told en') + 2} empty-text`]);
  const long = good.replace('Vi told sv', 'x'.repeat(longest.statement + 1));
  assert.deepEqual(problemsOf(long), [`${lineOf(long, 'xxxx')} text-too-long`]);
});

test('a name that stands twice, a theme or scale that is not there, and one that nobody uses are told', () => {
  const twice = written({ items: [statement('a'), statement('b'), statement('c'), statement('a')] });
  assert.deepEqual(problemsOf(twice), [
    `${twice.slice(0, twice.lastIndexOf('key: a')).split('\n').length} key-taken`,
  ]);
  const items = [statement('a'), statement('b'), statement('c')];
  const unknown = written({
    items: [...items, statement('d', { theme: 'hope' }), statement('e', { scale: 'often' })],
  });
  assert.deepEqual(problemsOf(unknown), [
    `${lineOf(unknown, 'theme: hope')} unknown-theme`,
    `${lineOf(unknown, 'scale: often')} unknown-scale`,
  ]);
  const idle = written({
    themes: [...exampleInstrument().themes, { key: 'idle', name: inFive('Tomt'), reliability: false }],
  });
  assert.deepEqual(problemsOf(idle), [`${lineOf(idle, 'key: idle')} unused-theme`]);
});

test('what each kind of question carries is asked for, and the rest refused', () => {
  const { items } = exampleInstrument();
  const faulty = written({
    items: [
      ...items,
      { key: 'no-scale', theme: 'trust', kind: 'scale', text: inFive('x') },
      { key: 'no-levels', theme: 'trust', kind: 'levels', text: inFive('x') },
      { key: 'turned', theme: 'trust', kind: 'text', text: inFive('x'), reversed: true },
      { key: 'scaled', theme: 'trust', kind: 'text', text: inFive('x'), scale: 'agreement' },
      statement('levelled', { levels: [inFive('1'), inFive('2')] }),
    ],
  });
  assert.deepEqual(
    problemsOf(faulty).map((one) => one.split(' ')[1]),
    ['scale-missing', 'levels-missing', 'text-not-turned', 'scale-not-used', 'levels-not-used'],
  );
});

test('reliability is promised only where three statements bear it', () => {
  const few = written({ items: [statement('a'), statement('b')] });
  assert.deepEqual(problemsOf(few), [`${lineOf(few, 'reliability: true')} too-few-for-reliability`]);
});

test('limits and forms are told by the field they concern', () => {
  const many = Array.from({ length: mostParts.items + 1 }, (_, n) => statement(`s-${n}`));
  assert.deepEqual(
    problemsOf(written({ items: many })).map((one) => one.split(' ')[1]),
    ['too-many'],
  );
  const cases: [string, string, string][] = [
    ['minutes: 3', 'minutes: 0', 'number-out-of-range'],
    ['minutes: 3', 'minutes: 2.5', 'number-out-of-range'],
    ['minutes: 3', 'minutes: lenge', 'number-out-of-range'],
    ['version: "2026.1"', 'version: 2026.1', 'bad-version'],
    ['key: our-own', 'key: Vårt eget', 'bad-key'],
    ['kind: ballot', 'kind: secret', 'not-allowed-value'],
    ['kind: ballot', 'kind: ballot\nextra: 1', 'unknown-field'],
    ['occasion: attitudes\n', '', 'missing-field'],
    ['schema: instrument/1', 'schema: instrument/2', 'unknown-schema'],
    ['reliability: true', 'reliability: "yes"', 'wrong-type'],
    ['  - key: told', '  - key: told\n    key: told', 'duplicate-field'],
    ['name:\n', 'name: &n\n', 'none'],
  ];
  for (const [from, to, code] of cases) {
    assert.ok(good.includes(from), from);
    const found = problemsOf(good.replace(from, to)).map((one) => one.split(' ')[1]);
    assert.deepEqual(found, code === 'none' ? [] : [code], to);
  }
});

test('a file that is no instrument, or made to harm its reader, is told of and not read', () => {
  assert.deepEqual(problemsOf(''), ['1 not-an-instrument']);
  assert.deepEqual(problemsOf('just words'), ['1 not-an-instrument']);
  assert.deepEqual(problemsOf('name: &a x\nitems: [*a]'), ['2 alias']);
  assert.deepEqual(problemsOf('items: [*a]'), ['1 alias']);
  assert.deepEqual(problemsOf(`x: ${'['.repeat(5000)}`), ['1 too-deep']);
  assert.deepEqual(problemsOf('- '.repeat(5000)), ['1 too-deep']);
  assert.deepEqual(problemsOf(`# ${'x'.repeat(260_000)}`), ['1 too-large']);
  assert.deepEqual(
    problemsOf('name: "nb').map((one) => one.split(' ')[1]),
    ['yaml-syntax'],
  );
});

test('every problem is a sentence in every language, with file and line in front', () => {
  for (const code of problemCodes)
    for (const language of languages) {
      const values = {
        key: 'a',
        found: 'b',
        most: 3,
        least: 3,
        bytes: 9,
        language: 'nn',
        expected: 'string',
        field: 'text',
        fault: 'F',
        allowed: 'a, b',
      };
      assert.match(
        describeFinding({ code, values }, language),
        /^.{10,}\.$|"2026\.1"\.$/s,
        `${code} ${language}`,
      );
    }
  const read = readInstrument(good.replace('kind: ballot', 'kind: secret'), 'own.yaml');
  assert.ok('problems' in read);
  assert.equal(
    describeProblem(read.problems[0]!, 'nb'),
    'own.yaml, linje 4: «secret» kan ikke stå i «kind». Rett ved å velge en av disse: ballot, apart.',
  );
});
