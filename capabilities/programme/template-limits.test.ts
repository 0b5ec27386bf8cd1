import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplate } from './template-file.ts';
import { largestTemplate } from './template-limits.ts';
import type { TemplateProblem } from './template-problem.ts';
import { sampleTemplate } from './template-sample.ts';

const problemsOf = (source: string): TemplateProblem[] => {
  const read = readTemplate(source, 'sample.yaml');
  return 'problems' in read ? read.problems : [];
};

test('a file above the limit is refused before it is read', () => {
  const problems = problemsOf(`${sampleTemplate}# ${'a'.repeat(largestTemplate)}`);
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['too-large', 1]],
  );
});

test('aliases that unfold into millions of values are refused in a moment', () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
  );
  const before = performance.now();
  const problems = problemsOf(['a0: &a0 [lol]', ...levels].join('\n'));
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['too-many-aliases'],
  );
  assert.ok(performance.now() - before < 1000);
});

const chainOf = (length: number): string =>
  Array.from({ length }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`).join('\n');

test('more aliases than any template needs are refused before they are followed', () => {
  const before = performance.now();
  assert.deepEqual(
    problemsOf(`a0: &a0 [x]\n${chainOf(20_000)}`).map((problem) => problem.code),
    ['too-many-aliases'],
  );
  assert.ok(performance.now() - before < 1000);
});

for (const [name, source] of [
  ['brackets', '['.repeat(50_000)],
  ['braces', `a: ${'{b: '.repeat(50_000)}`],
  ['indentation', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['list signs', `a:\n  ${'- '.repeat(100_000)}b`],
  ['list signs on the first line', `${'- '.repeat(100_000)}b`],
] as const) {
  test(`${name} nested without end are refused instead of breaking the reader`, () => {
    assert.deepEqual(
      problemsOf(source).map((problem) => problem.code),
      ['too-deep'],
    );
  });
}

for (const source of ['', '42', '- a\n- b', '# only a comment\n', 'null']) {
  test(`${JSON.stringify(source)} is said to be no template`, () => {
    assert.deepEqual(
      problemsOf(source).map(({ code, line }) => [code, line]),
      [['not-a-map', 1]],
    );
  });
}

test('a file made of problems is answered with the first of them, in a moment', () => {
  const before = performance.now();
  const problems = problemsOf(Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'));
  assert.equal(problems.length, 500);
  assert.equal(problems.at(-1)?.line, problems.filter(({ code }) => code === 'unknown-key').length);
  // Comparing every key with every other took most of a minute.
  assert.ok(performance.now() - before < 10_000, `${performance.now() - before} ms`);
});

test('a phase after phase of ten years each is refused without its weeks being walked', () => {
  const phase = (i: number) =>
    `  - { key: p${i}, name: *t, text: *t, people: *t, weeks: 520 }`.replaceAll(
      '*t',
      '{ nb: A, nn: A, en: A, sv: A, pl: A }',
    );
  const many = Array.from({ length: 3000 }, (_, i) => phase(i)).join('\n');
  const before = performance.now();
  const problems = problemsOf(
    sampleTemplate
      .replace('phases:\n', `phases:\n${many}\n`)
      .replaceAll(/^gatherings:.*?(?=^followUps)/gms, ''),
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['weeks-do-not-fit'],
  );
  assert.ok(performance.now() - before < 10_000, `${performance.now() - before} ms`);
});
