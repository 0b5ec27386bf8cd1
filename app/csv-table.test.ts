import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberIn, readTable, TableFault } from './csv-table.ts';

/** All numbers of the last column. */
function numbers(text: string): (number | null)[] {
  const table = readTable(text);
  return table.rows.map((row) => numberIn(table, row, table.columns.length - 1));
}

const faultOf = (text: string): string => {
  try {
    return `read ${numbers(text)}`;
  } catch (error) {
    if (error instanceof TableFault) return error.message;
    throw error;
  }
};

test('the decimal sign follows from what stands between the cells', () => {
  assert.deepEqual(numbers('period,value\na,1.5\nb,-2\nc,+4.7e+07\n'), [1.5, -2, 47_000_000]);
  assert.deepEqual(numbers('period;value\na;1,5\nb;-2\n'), [1.5, -2]);
  assert.deepEqual(numbers('period\tvalue\na\t1,5\nb\t-2\n'), [1.5, -2]);
  assert.deepEqual(numbers('period\tvalue\na\t1.5\nb\t-2\n'), [1.5, -2]);
});

test('the other decimal sign is refused with row, column and what was expected', () => {
  assert.equal(
    faultOf('period;value\na;2\nb;1.500\n'),
    'Row 3, column value: “1.500” is no number; expected digits with a decimal comma, such as 12,5, or an empty cell.',
  );
  assert.match(
    faultOf('period,value\na,"1,5"\n'),
    /^Row 2, column value: “1,5” .* decimal point, such as 12\.5/,
  );
  assert.match(faultOf('period,value\na,1,5\n'), /^Row 2 has 3 cells, and the heading has 2\..*semicolons/);
  assert.match(faultOf('period\tvalue\na\t1,5\nb\t1.5\n'), /^Row 3, column value: “1\.5”.*decimal comma/);
});

test('what is no number is refused, however much it looks like one', () => {
  for (const cell of ['NA', '1 234', '12%', '0x10', '1e999', '.5', '5.', '--1', 'Infinity'])
    assert.match(faultOf(`period,value\na,${cell}\n`), /^Row 2, column value: “/, cell);
});

test('quotation marks hold delimiters, line breaks and themselves', () => {
  const table = readTable('\uFEFF"a, ""b""",value\r\n"x\r\ny",1\r\n');
  assert.deepEqual(
    [table.columns, table.rows[0]!.cells],
    [
      ['a, "b"', 'value'],
      ['x\r\ny', '1'],
    ],
  );
  assert.match(faultOf('period,value\na,1\nb,"2\n'), /opens in row 3 and is never closed/);
  assert.deepEqual(readTable('"a;b",c\n1,2').columns, ['a;b', 'c']);
});

test('empty rows are counted and keep their number; in one column they are empty cells but at the end', () => {
  const table = readTable('period,value\n\na,1\n,\nb,2\n\n');
  assert.deepEqual([table.rows.map(({ row }) => row), table.blank], [[3, 5], 3]);
  const single = readTable('value\n1\n\n3\n\n\n');
  assert.deepEqual([single.rows.map(({ row }) => row), single.blank], [[2, 3, 4], 2]);
  assert.deepEqual(numbers('value\n1\n\n3\n'), [1, null, 3]);
});

test('a row of another width and a file without a heading are refused', () => {
  assert.equal(faultOf('a;b\n1\n'), 'Row 2 has 1 cell, and the heading has 2.');
  for (const text of ['', '\n\n', ',\n1,2\n']) assert.match(faultOf(text), /^Row 1 is empty/);
});
