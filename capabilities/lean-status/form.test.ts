import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  byVersion,
  casesBesideInstrument,
  kindOf,
  lockedCases,
  lockedDimensions,
} from '#lean-status/form.ts';
import { describeFormProblem } from '#lean-status/form-problem-words.ts';
import { readCalibration, readInstrument } from '#lean-status/instrument-file.ts';

const fileOf = (name: string) =>
  readFileSync(new URL(`../../programmes/instruments/${name}.yaml`, import.meta.url), 'utf8');
const instrumentSource = fileOf('lean-status');
const calibrationSource = fileOf('calibration');

function instrumentOf(source = instrumentSource) {
  const found = readInstrument(source);
  assert.ok('content' in found, JSON.stringify(found));
  return found.content;
}
function casesOf(source = calibrationSource) {
  const found = readCalibration(source);
  assert.ok('content' in found, JSON.stringify(found));
  return found.content;
}

test('a file says itself what it is, quoted or not', () => {
  assert.equal(kindOf(instrumentSource), 'lean-status');
  assert.equal(kindOf('# first\nschema: "calibration/1"\n'), 'calibration');
  for (const source of ['', 'schema: lean-status/2', 'schema: instrument/1', 'name: schema: calibration/1'])
    assert.equal(kindOf(source), null);
});

test('versions come in the order of their numbers, not of their signs', () => {
  assert.deepEqual(['1.10', '2', '1.9', '1'].sort(byVersion), ['1', '1.9', '1.10', '2']);
  assert.equal(byVersion('1', '1.0'), 0);
});

test('one changed word in one language of a rated sign is found, at the level it stands at', () => {
  const rated = instrumentOf();
  const next = structuredClone(rated);
  assert.deepEqual(lockedDimensions([rated], next), []);
  next.dimensions[3]!.signs[4]!.pl += ' Inaczej.';
  const found = lockedDimensions([rated], next);
  assert.deepEqual(
    found.map(({ code, path, values }) => [code, path, values.level]),
    [['locked', ['dimensions', 3, 'signs', 4], 5]],
  );
  next.dimensions[3]!.key = 'flow-here';
  assert.deepEqual(lockedDimensions([rated], next), []);
  next.dimensions[3]!.key = 'flow';
  assert.deepEqual(lockedDimensions([], next), []);
});

test('a rated case keeps its text and its key, and may have another why', () => {
  const before = casesOf();
  const next = structuredClone(before);
  next.cases[0]!.why.nb = 'En annen forklaring.';
  assert.deepEqual(lockedCases(before.cases, next), []);
  const [dimension = ''] = Object.keys(next.cases[0]!.levels);
  next.cases[0]!.levels[dimension] = next.cases[0]!.levels[dimension] === 1 ? 2 : 1;
  assert.deepEqual(
    lockedCases(before.cases, next).map(({ path }) => path),
    [['cases', 0, 'levels']],
  );
  next.cases[0]!.seen.sv = 'Något annat.';
  assert.deepEqual(
    lockedCases(before.cases, next).map(({ path }) => path),
    [['cases', 0, 'seen']],
  );
});

test('a level of a dimension that is not asked is found', () => {
  const asked = instrumentOf();
  const next = casesOf();
  assert.deepEqual(casesBesideInstrument(asked, next), []);
  const without = { ...asked, dimensions: asked.dimensions.filter(({ key }) => key !== 'leadership') };
  assert.ok(casesBesideInstrument(without, next).every(({ values }) => values.key === 'leadership'));
  assert.ok(casesBesideInstrument(without, next).length > 0);
});

test('every problem has a line, a place and a remedy in five languages', () => {
  const broken = instrumentSource
    .replace('version: "1"', 'version: første')
    .replace('key: leadership', 'key: Ledelse')
    .replace(/^ {4}short: \{ nb: Ledelse, nn: Leiing, /m, '    short: { nb: "", ');
  const found = readInstrument(broken);
  assert.ok('problems' in found);
  assert.deepEqual(
    found.problems.map(({ code }) => code),
    ['version', 'key', 'empty', 'missing'],
  );
  for (const language of ['nb', 'nn', 'en', 'sv', 'pl'] as const)
    for (const problem of found.problems) {
      const words = describeFormProblem(problem, 'ours.yaml', language);
      assert.ok(words.startsWith('ours.yaml, ') && words.includes(`${problem.line}:`), words);
      assert.ok(!/[{}]|undefined/.test(words), words);
    }
});

test('a file made to harm its reader is told of in a moment', () => {
  const found = (source: string) => {
    const read = readInstrument(source);
    return 'problems' in read ? [...new Set(read.problems.map(({ code }) => code))] : [];
  };
  assert.deepEqual(found(`x: ${'['.repeat(20_000)}`), ['too-deep']);
  assert.deepEqual(found(`# ${'ø'.repeat(300_001)}`), ['too-large']);
  assert.deepEqual(found('name: &a x\nsigns: [*a]'), ['alias']);
  assert.deepEqual(found('schema: a\nschema: b'), ['duplicate-field']);
  const before = performance.now();
  assert.equal(
    found(Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n')).includes('unknown'),
    true,
  );
  // Comparing every name with every other took half a minute.
  assert.ok(performance.now() - before < 10_000, `${performance.now() - before} ms`);
});
