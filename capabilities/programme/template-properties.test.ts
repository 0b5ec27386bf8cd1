import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { skeletonFaults } from '#engines/journey/skeleton.ts';
import { languages } from '#platform/contract/language.ts';
import { readTemplate } from './template-file.ts';
import { sampleTemplate } from './template-sample.ts';
import { skeletonOf } from './template-skeleton.ts';
import { describeProblem } from './template-text.ts';

const source = readFileSync(new URL('../../programmes/produktivitetsspranget.yaml', import.meta.url), 'utf8');
const lines = source.split('\n');
const indentOf = (line: string): number => line.length - line.trimStart().length;
const textLines = lines.flatMap((line, i) => (/^ +(nb|nn|en|sv|pl): \S/.test(line) ? [i] : []));

/** The line, from 1, of the field that a text belongs to: the nearest above with less indentation. */
function ownerOf(textLine: number): number {
  let i = textLine;
  while (indentOf(lines[i]!) >= indentOf(lines[textLine]!)) i -= 1;
  return i + 1;
}

test('a text deleted in any one language is reported on the line of its field, and nothing else is', () => {
  assert.ok(textLines.length > 900 && textLines.length % languages.length === 0);
  fc.assert(
    fc.property(fc.constantFrom(...textLines), (i) => {
      const read = readTemplate(lines.toSpliced(i, 1).join('\n'), 'real.yaml');
      assert.ok('problems' in read);
      assert.deepEqual(
        read.problems.map(({ code, line, values }) => [code, line, values.language]),
        [['missing-language', ownerOf(i), lines[i]!.trim().slice(0, 2)]],
      );
    }),
    { numRuns: 60 },
  );
});

test('whatever is cut out of or put into a file, the reader answers with a template or with lines in the file', () => {
  const scrap = fc.constantFrom(
    '&t *t',
    '{',
    ']',
    ': ',
    '- ',
    '\n',
    '\t',
    '*t',
    '&t ',
    '"',
    '!!binary ',
    '0',
    '|',
    '? ',
    '%',
    '\u0000',
  );
  fc.assert(
    fc.property(
      fc.nat(sampleTemplate.length),
      fc.nat(40),
      fc.array(scrap, { maxLength: 4 }),
      (at, cut, put) => {
        const broken = sampleTemplate.slice(0, at) + put.join('') + sampleTemplate.slice(at + cut);
        const read = readTemplate(broken, 'scrap.yaml');
        if ('template' in read) return assert.deepEqual(skeletonFaults(skeletonOf(read.template)), []);
        assert.ok(read.problems.length > 0);
        for (const problem of read.problems) {
          assert.ok(problem.line >= 1 && problem.line <= broken.split('\n').length, JSON.stringify(problem));
          assert.doesNotMatch(describeProblem(problem, 'nn'), /undefined/);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a template whose numbers are changed at will is either refused or can be dated', () => {
  const numbers = [...sampleTemplate.matchAll(/(?<=(?:weeks|every|fromWeek|toWeek|firstWeek|months): )\d+/g)];
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.integer({ min: -1, max: 60 }), (match, n) => {
      const changed =
        sampleTemplate.slice(0, match.index) + n + sampleTemplate.slice(match.index + match[0].length);
      const read = readTemplate(changed, 'numbers.yaml');
      if ('template' in read) assert.deepEqual(skeletonFaults(skeletonOf(read.template)), []);
    }),
    { numRuns: 300 },
  );
});
