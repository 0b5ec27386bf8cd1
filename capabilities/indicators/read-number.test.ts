import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DecimalStyle, decimalStyleOf, isBlankMark, isErrorText, readNumber } from './read-number.ts';

const figureOf = (text: string, style: DecimalStyle) => {
  const read = readNumber(text, style);
  return 'value' in read ? read.value : read.problem;
};

test('figures written the Norwegian way are read as they are meant', () => {
  const meant: Record<string, number> = {
    '0': 0,
    '85': 85,
    '85,0': 85,
    '1 234,5': 1234.5,
    '1\u00a0234,5': 1234.5,
    '1\u202f234\u202f567': 1_234_567,
    '1.234,5': 1234.5,
    '1.234.567': 1_234_567,
    '1.234': 1234,
    ',5': 0.5,
    '−3,2': -3.2,
    '-3,2': -3.2,
    '- 3,2': -3.2,
    '+3,2': 3.2,
    '(3,2)': -3.2,
    '-0': 0,
    '85 %': 85,
    '85,0%': 85,
    '12,5 timer': 12.5,
    'kr 1 200': 1200,
    '-kr 1 200,50': -1200.5,
    '1 200,-': 1200,
    'kr. 1 200,–': 1200,
    '3 m2': 3,
    '0,5 kr/time': 0.5,
    '1,5E+03': 1500,
    '2e3': 2000,
  };
  for (const [text, value] of Object.entries(meant)) assert.equal(figureOf(text, 'comma'), value, text);
});

test('a dot for a comma is named, and never read as either', () => {
  for (const text of [
    '0.85',
    '85.2',
    '0.850',
    '1.2345',
    '12.5 timer',
    '1,234.5',
    '1 234.5',
    '.5',
    '-85.2 %',
    '1,234,567',
  ]) {
    assert.equal(figureOf(text, 'comma'), 'wrong-decimal-sign', text);
  }
  for (const text of ['0,85', '85,2', '0,850', '1.234,5', '1 234,5', ',5', '1.234.567']) {
    assert.equal(figureOf(text, 'dot'), 'wrong-decimal-sign', text);
  }
  assert.equal(figureOf('1,234', 'dot'), 1234);
  assert.equal(figureOf('1,234.5', 'dot'), 1234.5);
});

test('thousands told by one sign alone may be doubted, and others not', () => {
  assert.deepEqual(readNumber('1.234', 'comma'), { value: 1234, grouped: 'once' });
  assert.deepEqual(readNumber('1.234,5', 'comma'), { value: 1234.5, grouped: 'sure' });
  assert.deepEqual(readNumber('1.234.567', 'comma'), { value: 1_234_567, grouped: 'sure' });
  assert.deepEqual(readNumber('1 234', 'comma'), { value: 1234 });
});

test('the unit beside a figure is given back', () => {
  assert.deepEqual(readNumber('12,5 timer', 'comma'), { value: 12.5, unit: 'timer' });
  assert.deepEqual(readNumber('kr 1 200', 'comma'), { value: 1200, unit: 'kr' });
  assert.deepEqual(readNumber('85%', 'comma'), { value: 85, unit: '%' });
});

test('what is no figure is not made one', () => {
  for (const text of [
    '',
    'syk',
    'mars 2026',
    'Q1 2026',
    '12 timer 30 min',
    '3-4',
    '1/2',
    '36:30',
    '--5',
    '5-',
    '(3',
    '12 av 30',
  ]) {
    assert.equal(figureOf(text, 'comma'), 'not-a-number', text);
  }
  assert.equal(figureOf('=A1', 'comma'), 'formula');
  for (const text of ['12 34', '1.23.4', '1,2,3', '1.234 567', '12 34,5'])
    assert.equal(figureOf(text, 'comma'), 'ambiguous', text);
});

test('any number written in Norwegian, with any spaces and either minus, is read back', () => {
  const numbers = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom(' ', '\u00a0', '\u202f', ''),
      fc.constantFrom('-', '−'),
      (drawn, space, minus) => {
        const [whole, decimals] = drawn;
        const value = whole / 10 ** decimals;
        const written = new Intl.NumberFormat('nb', { minimumFractionDigits: decimals })
          .format(value)
          .replaceAll(/\s/g, space)
          .replace('−', minus);
        assert.equal(figureOf(written, 'comma'), value === 0 ? 0 : value, written);
      },
    ),
  );
});

test('whatever is read in both styles from one text with one sign is never off by the sign', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.stringMatching(/^\d{1,5}$/), (whole, decimals) => {
      const dotted = readNumber(`${whole}.${decimals}`, 'comma');
      if ('problem' in dotted) return;
      assert.equal(decimals.length, 3);
      assert.equal(dotted.grouped, 'once');
      assert.equal(dotted.value, Number(`${whole}${decimals}`));
    }),
  );
});

test('no text makes the reading fail', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789 ., -−()%ekr=/\u00a0') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), fc.constantFrom('comma', 'dot'), (text, style) => {
      const read = readNumber(text, style);
      assert.ok('problem' in read || Number.isFinite(read.value));
    }),
    { numRuns: 2000 },
  );
});

test('the decimal sign is what the decisive cells show, and thousands decide nothing', () => {
  assert.deepEqual(decimalStyleOf(['85,2', '84,12', '85.1', 'syk', '1.234', '7']), {
    style: 'comma',
    comma: 2,
    dot: 1,
  });
  assert.deepEqual(decimalStyleOf(['85.2', '1,234.5']), { style: 'dot', comma: 0, dot: 2 });
  assert.deepEqual(decimalStyleOf(['1.234', '7', '1,234', 'x']), { style: null, comma: 0, dot: 0 });
});

test('marks for nothing measured and for failed formulas are known in several languages', () => {
  for (const mark of ['-', '–', '—', '..', '…', ':']) assert.ok(isBlankMark(mark), mark);
  for (const mark of ['0', '-1', 'n']) assert.ok(!isBlankMark(mark), mark);
  for (const error of ['#DIV/0!', '#I/T', '#VERDI!', '#NAVN?', '#SAKNAS!', '#ADR!', '#N/A'])
    assert.ok(isErrorText(error), error);
  assert.ok(!isErrorText('# 5'));
});
