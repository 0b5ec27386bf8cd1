import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpreadsheetAside } from './in-worker.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { isFault } from './spreadsheet.ts';

const rows = (count: number) => Buffer.from(`\ufeff${'mars 2026;85,2;Lager\r\n'.repeat(count)}`);

test('what is read aside is what would have been read here, rows in their order', async () => {
  const bytes = rows(5003);
  const aside = await readSpreadsheetAside(bytes, 'tall.csv');
  assert.deepEqual(aside, await readSpreadsheet(bytes, 'tall.csv'));
  assert.ok(!isFault(aside) && aside.sheets[0]!.rows.length === 5003);
});

test('a fault aside is the same fault, and the bytes are still the caller’s', async () => {
  const bytes = rows(1);
  assert.deepEqual(await readSpreadsheetAside(bytes, 'x', { limits: { bytes: 3 } }), {
    fault: 'too-large',
    most: 3,
    found: bytes.length,
  });
  assert.equal(bytes[0], 0xef);
});

test('a reading that takes too long or too much memory is given up, and the house stands', async () => {
  assert.deepEqual(await readSpreadsheetAside(rows(1000), 'x', { time: 1 }), { fault: 'too-heavy', most: 1 });
  const many = Buffer.from('1;2;3;4;5;6;7;8;9;10\n'.repeat(190_000));
  assert.deepEqual(await readSpreadsheetAside(many, 'x', { memory: 16 }), { fault: 'too-heavy' });
});
