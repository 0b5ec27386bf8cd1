import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readNumber } from '#indicators/read-number.ts';
import { type ValueForm, writeValue } from '#indicators/write-value.ts';
import { languages } from '#platform/contract/language.ts';

const percent: ValueForm = { unit: '%', decimals: 1 };

test('a value is written as the language writes numbers, with its unit', () => {
  assert.deepEqual(
    languages.map((language) => writeValue(95.3, percent, language)),
    ['95,3\u00a0%', '95,3\u00a0%', '95.3%', '95,3\u00a0%', '95,3\u00a0%'],
  );
  assert.equal(writeValue(1200, { unit: 'kr', decimals: 0 }, 'nb'), '1\u00a0200\u00a0kr');
  assert.equal(writeValue(2.4, { unit: 'dager', decimals: 1 }, 'nb'), '2,4\u00a0dager');
});

test('minus is a minus in every language', () => {
  for (const language of languages) {
    assert.match(writeValue(-3.25, percent, language), /^\u22123[.,]3/);
  }
});

test('what is rounded to nought has no sign', () => {
  for (const language of languages) {
    assert.doesNotMatch(writeValue(-0.01, percent, language), /[-\u2212]/);
    assert.doesNotMatch(writeValue(-0, percent, language), /[-\u2212]/);
  }
});

test('a number somebody chose keeps its decimals and gets no noughts', () => {
  assert.equal(writeValue(95, percent, 'nb', 'said'), '95\u00a0%');
  assert.equal(writeValue(95.25, percent, 'nb', 'said'), '95,25\u00a0%');
});

test('no line can be broken inside a value', () => {
  assert.doesNotMatch(writeValue(1234567.8, { unit: 'kr per time', decimals: 2 }, 'pl'), / /);
});

test('any number is read back as what it was rounded to, with its unit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...languages),
      fc.constantFrom('%', 'kr', 'dager'),
      (value, decimals, language, unit) => {
        // As a cell of a file is read: spaces of all kinds are one.
        const written = writeValue(value, { unit, decimals }, language).replaceAll('\u00a0', ' ');
        const read = readNumber(written, language === 'en' ? 'dot' : 'comma');
        assert.ok('value' in read && read.unit === unit, written);
        assert.ok(Math.abs(read.value - value) <= 0.5 * 10 ** -decimals + 1e-6, `${value} ${written}`);
        if (decimals === 0) assert.ok(Number.isInteger(read.value), written);
        else assert.match(written, new RegExp(`[.,]\\d{${decimals}}\\D+$`));
      },
    ),
  );
});
