import assert from 'node:assert/strict';
import { test } from 'node:test';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { Cell } from '#platform/contract/cell.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { isFault, type Spreadsheet } from './spreadsheet.ts';
import { xlsxFile, zipFile } from './testing/xlsx-file.ts';

async function read(bytes: Uint8Array, name = 'tall.xlsx'): Promise<Spreadsheet> {
  const spreadsheet = await readSpreadsheet(bytes, name);
  if (isFault(spreadsheet)) assert.fail(`a fault: ${JSON.stringify(spreadsheet)}`);
  return spreadsheet;
}

const rowsOf = async (data: string, more: Parameters<typeof xlsxFile>[1] = {}) =>
  (await read(xlsxFile([{ name: 'Ark', data }], more))).sheets[0]!.rows;
const cellOf = async (data: string, more: Parameters<typeof xlsxFile>[1] = {}): Promise<Cell | undefined> =>
  (await rowsOf(`<row r="1">${data}</row>`, more))[0]?.[0];
const faultOf = async (bytes: Uint8Array) => {
  const spreadsheet = await readSpreadsheet(bytes, 'tall.xlsx');
  return isFault(spreadsheet) ? spreadsheet.fault : 'read';
};

test('a workbook written by another program is read as that program’s own reader reads it', async () => {
  const rows = [
    ['Nøkkeltall for Åsen', null, null],
    [],
    ['Periode', 'Verdi <%> & «mer»', 'Ja'],
    [new Date(Date.UTC(2026, 2, 1)), 85.25, true],
    [new Date(Date.UTC(2026, 3, 1)), -0.1, false],
    [null, null, 'sist'],
  ];
  const bytes: Buffer = await writeExcelFile(rows, { sheet: 'Data', dateFormat: 'dd.mm.yyyy' }).toBuffer();
  const [theirs] = await readExcelFile(bytes);
  const [ours] = (await read(bytes)).sheets;
  const plain = (cell: unknown) =>
    cell instanceof Date ? { date: cell.toISOString().slice(0, 10) } : (cell ?? null);
  assert.equal(ours!.name, 'Data');
  assert.deepEqual(
    ours!.rows.map((row) => [0, 1, 2].map((i) => row[i] ?? null)),
    theirs!.data.map((row) => row.map(plain)),
  );
  assert.deepEqual(ours!.rows[3], [{ date: '2026-03-01' }, 85.25, true]);
});

test('a formula counts as the result the file holds, and is named when it holds none', async () => {
  assert.equal(await cellOf('<c r="A1"><f>SUM(B1:C1)</f><v>12.5</v></c>'), 12.5);
  assert.equal(await cellOf('<c r="A1" t="str"><f>B1&amp;C1</f><v>Lager</v></c>'), 'Lager');
  assert.deepEqual(await cellOf('<c r="A1"><f>SUM(B1&amp;"x")</f></c>'), { formula: '=SUM(B1&"x")' });
  assert.deepEqual(await cellOf('<c r="A1"><f>1+1</f><v></v></c>'), { formula: '=1+1' });
  assert.deepEqual(await cellOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), { error: '#DIV/0!' });
});

test('a number shown as a day, a share or a time is what it shows', async () => {
  const styles = [
    'yyyy\\-mm\\-dd;@',
    '[$-414]mmmm\\ yyyy',
    '0.0%',
    '[h]:mm',
    '&quot;kr&quot; #,##0',
    '[Red]#,##0',
  ];
  const shown = (style: number, value: number) =>
    cellOf(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles });
  assert.deepEqual(await shown(1, 46082), { date: '2026-03-01' });
  assert.deepEqual(await shown(2, 46082.75), { date: '2026-03-01' });
  assert.deepEqual(await shown(3, 0.852), { percent: 85.2 });
  assert.equal(await shown(4, 1.5), '36:00');
  assert.equal(await shown(5, 1200), 1200);
  assert.equal(await shown(6, 0.28999999999999998), 0.29);
  assert.equal(await shown(0, 46082), 46082);
});

test('days are counted from 1900 with its false leap day, or from 1904 where the file says so', async () => {
  const styles = ['dd.mm.yyyy'];
  const day = (value: number, from1904 = false) =>
    cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, { styles, from1904 });
  assert.deepEqual(await day(1), { date: '1900-01-01' });
  assert.deepEqual(await day(59), { date: '1900-02-28' });
  assert.equal(await day(60), 60);
  assert.deepEqual(await day(61), { date: '1900-03-01' });
  assert.deepEqual(await day(44620, true), { date: '2026-03-01' });
  assert.deepEqual(await day(2_958_465), { date: '9999-12-31' });
  assert.equal(await day(-1), -1);
});

test('rows keep the numbers the spreadsheet shows, also where rows and cells are left out or carry no number', async () => {
  assert.deepEqual(
    await rowsOf('<row r="3"><c r="C3"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>'),
    [[], [], [null, null, 1], [2, 3]],
  );
});

test('texts are put together from their runs, without how they are pronounced, and trimmed', async () => {
  const strings =
    '<si><r><t xml:space="preserve"> Leverings</t></r><r><t>presisjon </t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_&#229;\u00a0b</t></si><si><t/></si>';
  assert.deepEqual(
    await rowsOf(
      '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>rett</t></is></c></row>',
      { strings },
    ),
    [['Leveringspresisjon', 'a\rå b', null, 'rett']],
  );
});

test('hidden sheets come last and say so, and a sheet of formatted empty rows holds nothing', async () => {
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const { sheets } = await read(
    xlsxFile([
      { name: 'Skjult', data: cell, hidden: true },
      { name: 'Tom', data: '<row r="1048576"><c r="A1048576" s="0"/></row>' },
      { name: 'Vist', data: cell },
    ]),
  );
  assert.deepEqual(
    sheets.map(({ name, rows, hidden }) => [name, rows.length, hidden]),
    [
      ['Tom', 0, undefined],
      ['Vist', 1, undefined],
      ['Skjult', 1, true],
    ],
  );
});

test('a file made to burst is refused before it is unpacked, and one that lies about its size while it is', async () => {
  const sheet = {
    name: 'Ark',
    data: `<row r="1"><c r="A1"><v>${'1'.repeat(60 * 1024 * 1024)}</v></c></row>`,
  };
  const bomb = xlsxFile([sheet]);
  assert.ok(bomb.length < 100_000);
  assert.equal(await faultOf(bomb), 'zip-bomb');
  const lying = zipFile([
    {
      name: 'xl/workbook.xml',
      content: `<workbook>${' '.repeat(60 * 1024 * 1024)}</workbook>`,
      claims: 1000,
    },
  ]);
  assert.equal(await faultOf(lying), 'zip-bomb');
});

test('a sheet too long, too wide or too scattered is refused by its limit', async () => {
  const at = (address: string) =>
    `<row r="${address.replace(/\D/g, '')}"><c r="${address}"><v>1</v></c></row>`;
  assert.equal(await faultOf(xlsxFile([{ name: 'A', data: at('A200001') }])), 'too-many-rows');
  assert.equal(await faultOf(xlsxFile([{ name: 'A', data: at('ALM1') }])), 'too-many-columns');
  const scattered = Array.from({ length: 5000 }, (_, i) => at(`ALL${i + 1}`)).join('');
  assert.equal(await faultOf(xlsxFile([{ name: 'A', data: scattered }])), 'too-many-cells');
});

test('other files in the same wrapping, and broken ones, each get their own word', async () => {
  const ods = [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }];
  assert.equal(await faultOf(zipFile(ods)), 'other-spreadsheet');
  assert.equal(await faultOf(zipFile([{ name: 'xl/workbook.bin', content: '' }])), 'other-spreadsheet');
  assert.equal(await faultOf(zipFile([{ name: 'word/document.xml', content: '<a/>' }])), 'not-a-spreadsheet');
  const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  assert.equal(await faultOf(container), 'old-excel');
  assert.equal(
    await faultOf(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')])),
    'password',
  );
  const doctype = '<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook>&b;</workbook>';
  assert.equal(await faultOf(zipFile([{ name: 'xl/workbook.xml', content: doctype }])), 'not-a-spreadsheet');
  assert.equal(await faultOf(xlsxFile([])), 'empty');
});

test('no cut, and no flipped byte, makes the reading fail otherwise than by a fault', async () => {
  const whole = xlsxFile([{ name: 'Ark', data: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(20) }]);
  for (let at = 0; at < whole.length; at += 7) {
    const cut = await readSpreadsheet(whole.subarray(0, at), 'x.xlsx');
    assert.ok(isFault(cut) || at === 0, `cut at ${at}`);
    const flipped = Buffer.from(whole);
    flipped[at]! ^= 0xff;
    await readSpreadsheet(flipped, 'x.xlsx');
  }
});
