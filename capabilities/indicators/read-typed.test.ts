import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#platform/contract/language.ts';
import { readTyped, writeTyped } from './read-typed.ts';

const typed = (text: string, language: 'nb' | 'en' = 'nb') => readTyped(text, { unit: '%', language });

test('comma and dot both stand before decimals', () => {
  for (const text of ['95,2', '95.2', ' 95,2 ', '95,2 %', '95.2 %', '+95,2'])
    assert.deepEqual(typed(text), { kind: 'number', value: 95.2 }, text);
});

test('thousands set apart by a space or by both signs are one number', () => {
  for (const text of ['1 234,5', '1.234,5', '1,234.5', '1234.5'])
    assert.deepEqual(typed(text), { kind: 'number', value: 1234.5 }, text);
});

test('a dot before three digits can be thousands or decimals, and both are given', () => {
  assert.deepEqual(typed('1.234'), { kind: 'either', values: [1234, 1.234] });
  assert.deepEqual(typed('-1.234'), { kind: 'either', values: [-1234, -1.234] });
});

test('the language’s own sign is never doubted', () => {
  assert.deepEqual(typed('1,234'), { kind: 'number', value: 1.234 });
  assert.deepEqual(typed('1.234', 'en'), { kind: 'number', value: 1.234 });
  assert.deepEqual(typed('1,234', 'en'), { kind: 'either', values: [1234, 1.234] });
});

test('a nought before the dot leaves nothing to doubt', () => {
  assert.deepEqual(typed('0.125'), { kind: 'number', value: 0.125 });
});

test('a minus is read in each of its shapes', () => {
  for (const text of ['-3,2', '−3,2', '–3,2'])
    assert.deepEqual(typed(text), { kind: 'number', value: -3.2 }, text);
});

test('another unit than the figure’s is named, and words are no number', () => {
  assert.deepEqual(typed('95,2 kr'), { kind: 'other-unit', unit: 'kr' });
  assert.deepEqual(typed('mange'), { kind: 'not-a-number' });
  assert.deepEqual(typed('12,3,4'), { kind: 'not-a-number' });
  assert.deepEqual(typed('   '), { kind: 'empty' });
});

test('a number that is written to be corrected is read as itself in every language', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (language, whole, decimals) => {
        const value = whole / 10 ** decimals;
        const read = readTyped(writeTyped(value, language), { unit: 'stk', language });
        assert.deepEqual(read, { kind: 'number', value: value === 0 ? 0 : value });
      },
    ),
  );
});
