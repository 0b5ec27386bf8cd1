import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cut, fitted } from '#steering-groups/summary-fit.ts';
import { summarySections } from '#steering-groups/summary-view.ts';

const anyLine = fc.record({
  text: fc.string({ minLength: 1, maxLength: 600 }),
  under: fc.array(fc.string({ minLength: 1, maxLength: 600 }), { maxLength: 3 }),
  mark: fc.constant(null),
  url: fc.constant('/x'),
});
const anyTellings = fc
  .tuple(...summarySections.map(() => fc.array(anyLine, { maxLength: 30 })))
  .map((all) => summarySections.map((key, i) => ({ key, lines: all[i]! })));

test('whatever there is to tell, what is left out is counted and no section falls silent', () => {
  fc.assert(
    fc.property(anyTellings, (tellings) => {
      for (const [i, { lines, left }] of fitted(tellings).entries()) {
        const all = tellings[i]!.lines.length;
        assert.equal(lines.length + left, all);
        assert.equal(lines.length > 0, all > 0);
      }
    }),
  );
});

test('what fits is left as it is', () => {
  const line = { text: 'Ferdig: Leanstatus', under: [], mark: null, url: '/x' };
  const tellings = summarySections.map((key) => ({ key, lines: [line, line] }));
  assert.ok(fitted(tellings).every(({ left, lines }) => left === 0 && lines.length === 2));
});

test('a long sentence is cut at a word, and says that it goes on', () => {
  const long = cut('Vi venter på deler fra underleverandøren, og det gjør at '.repeat(9));
  assert.ok(long.length <= 170 && long.endsWith('…') && !long.includes('  '));
});
