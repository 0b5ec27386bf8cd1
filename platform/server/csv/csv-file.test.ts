import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvFile } from '#platform/server/csv/csv-file.ts';

test('a file begins with its mark, and has semicolons, decimal commas and CRLF', () => {
  assert.equal(
    csvFile([
      ['Navn', 'Antall'],
      ['Åse', 1.5],
      [null, 2],
    ]),
    '\ufeffNavn;Antall\r\nÅse;1,5\r\n;2\r\n',
  );
});

test('what holds a semicolon, a quote or a line break stands in quotes', () => {
  assert.equal(csvFile([['a;b', 'sa "ja"', 'to\nlinjer']]), '\ufeff"a;b";"sa ""ja""";"to\nlinjer"\r\n');
});

test('nothing anybody wrote is reckoned as a formula, whatever stands before it', () => {
  const openings = fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\r=', '=HYPERLINK("http://x","y")');
  fc.assert(
    fc.property(openings, fc.string(), (opening, rest) => {
      const [written = ''] = csvFile([[opening + rest]])
        .slice(1)
        .split('\r\n');
      assert.match(written.replace(/^"/, ''), /^'/);
    }),
  );
});
