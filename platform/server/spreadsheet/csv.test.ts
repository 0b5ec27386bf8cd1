import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import { csvCell } from './csv.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { isFault, type Spreadsheet } from './spreadsheet.ts';

async function read(content: string | Uint8Array, name = 'tall.csv'): Promise<Spreadsheet> {
  const spreadsheet = await readSpreadsheet(Buffer.from(content as string), name);
  if (isFault(spreadsheet)) assert.fail(`a fault: ${JSON.stringify(spreadsheet)}`);
  return spreadsheet;
}
const rowsOf = async (content: string) => (await read(content)).sheets[0]!.rows;
const faultOf = async (content: string | Uint8Array, name = 'tall.csv') => {
  const spreadsheet = await readSpreadsheet(Buffer.from(content as string), name);
  return isFault(spreadsheet) ? spreadsheet : null;
};

test('every way Norwegian programs write the bytes of a text is recognised', async () => {
  const text = 'Måned;Kostnad €\r\nmars;85,2\r\n';
  const wide = Buffer.from(text, 'utf16le');
  const windows = Buffer.from(text.replace('€', '\x80'), 'latin1');
  const ways: [Buffer, string][] = [
    [Buffer.from(`\ufeff${text}`), 'utf-8'],
    [Buffer.from(text), 'utf-8'],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le'],
    [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]), 'utf-16be'],
    [windows, 'windows-1252'],
  ];
  for (const [bytes, encoding] of ways) {
    const file = await read(bytes);
    assert.deepEqual([file.encoding, file.delimiter, file.decimalComma], [encoding, ';', true]);
    assert.deepEqual(
      file.sheets[0]!.rows,
      [
        ['Måned', 'Kostnad €'],
        ['mars', '85,2'],
      ],
      encoding,
    );
  }
});

test('the sign between cells is the one that cuts the rows evenly, and decimal commas do not fool it', async () => {
  const signOf = async (text: string) => (await read(text)).delimiter;
  assert.equal(await signOf('Tittel, år 2026\n\nPeriode;Verdi\n2026-01;85,2\n2026-02;84,1\n2026-03'), ';');
  assert.equal(await signOf('2026-01;85,2\n2026-02;84,1\n2026-03;80,0;sykdom\n2026-04;81,0'), ';');
  assert.equal(await signOf('Periode,Verdi\n2026-01,85.2\n2026-02,84.1'), ',');
  assert.equal(await signOf('Periode,Merknad\n2026-01,rolig; fint\n2026-02,travelt\n2026-03,travelt'), ',');
  assert.equal(await signOf('Periode\tVerdi\n2026-01\t85,2'), '\t');
  assert.equal(await signOf('a|b\n1|2'), '|');
  assert.equal(await signOf('sep=|\na;b|c\n1;2|3'), '|');
  assert.equal(await signOf('85,2'), ',');
  assert.equal(await signOf('alene'), ';');
});

test('quotes hold line breaks and delimiters, and rows may end in any way and differ in length', async () => {
  assert.deepEqual(await rowsOf('a;"b ""c"";\r\nd"; "e" \r1\n\n;;2\r\n\r\n\r\n'), [
    ['a', 'b "c";\r\nd', 'e'],
    ['1'],
    [],
    [null, null, '2'],
  ]);
  assert.deepEqual(await rowsOf('12" skjerm;b\n1;2'), [
    ['12" skjerm', 'b'],
    ['1', '2'],
  ]);
});

test('a quote never closed is named by its row, and nothing is read', async () => {
  assert.deepEqual(await faultOf('a;b\n1;"2\n3;4\n'), { fault: 'unclosed-quote', row: 2 });
});

test('what a spreadsheet would reckon is a formula, and a number with a sign is not', () => {
  for (const formula of [
    '=SUM(A1:A3)',
    '=1',
    '-A1+2',
    '+B2*3',
    '@SUM(A1)',
    '-1+2',
    '-(3)',
    "=cmd|'/c x'!A0",
  ]) {
    assert.deepEqual(csvCell(formula), { formula }, formula);
  }
  for (const text of [
    '-5',
    '+3,2',
    '- 5',
    '-',
    '-3,2 timer',
    '-kr 1 200',
    '- ikke målt',
    '−3,2',
    '+47 22 33 44 55',
  ]) {
    assert.equal(csvCell(text), text);
  }
  assert.equal(csvCell('="0012"'), '0012');
  assert.equal(csvCell("'=A1"), '=A1');
  assert.equal(csvCell(' 1\u00a0234,5 '), '1 234,5');
});

test('what the house writes as a text file, it reads back', async () => {
  const cell = fc.string().map((s) =>
    s
      .replaceAll(/[\p{Cc}\ufeff\u2007\u202f\u00a0]/gu, '')
      .replace(/^[\s']+/, '')
      .trim(),
  );
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const back = await rowsOf(`sep=;\n${csvFile(written).slice(1)}`);
      assert.deepEqual(
        back.map((row) => [0, 1, 2].map((i) => row[i] ?? '')),
        written,
      );
    }),
  );
});

test('a file is read as what it is, whatever it is called', async () => {
  assert.equal((await read('a;b\n1;2', 'tall.xlsx')).format, 'csv');
  assert.equal((await faultOf('<html><table><tr><td>1</td></tr></table>', 'tall.xls'))?.kind, 'html');
  assert.equal((await faultOf('<?xml version="1.0"?><Workbook/>', 'tall.xls'))?.kind, 'xml');
  assert.equal((await faultOf('%PDF-1.7 …'))?.fault, 'not-a-spreadsheet');
  assert.equal((await faultOf(Buffer.from([1, 2, 3, 0, 200, 201])))?.fault, 'not-text');
  assert.equal((await faultOf(''))?.fault, 'empty');
  assert.equal((await faultOf('\ufeff;;\r\n;\r\n'))?.fault, 'empty');
});

test('a million rows, a row of 100 000 columns and a file of 26 MB are each refused by their limit', async () => {
  assert.deepEqual(await faultOf('a;1\n'.repeat(1_000_000)), { fault: 'too-many-rows', most: 200_000 });
  assert.deepEqual(await faultOf(`a;b\n${'1;'.repeat(100_000)}`), {
    fault: 'too-many-columns',
    most: 1000,
    row: 2,
  });
  assert.deepEqual(await faultOf(new Uint8Array(26 * 1024 * 1024)), {
    fault: 'too-large',
    most: 26_214_400,
    found: 27_262_976,
  });
});

test('a cell is never longer than a spreadsheet’s own', () => {
  assert.equal(String(csvCell('x'.repeat(1_000_000))).length, 32_767);
});

test('no bytes at all make the reading fail otherwise than by a fault', async () => {
  const heads = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', 'sep=', '"', '\ufeff', '\xff\xfe', '<?xml');
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 500 }), async (head, bytes) => {
      const read = await readSpreadsheet(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), 'x');
      assert.ok(isFault(read) || read.sheets.length > 0);
    }),
    { numRuns: 500 },
  );
});
