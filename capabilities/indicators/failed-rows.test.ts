import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import { readSpreadsheet } from '#platform/server/spreadsheet/read-spreadsheet.ts';
import { failedRowsFile, problemWords } from './failed-rows.ts';
import { importProblemText } from './import-problem-text.ts';
import type { ImportProblem, ImportProblemCode } from './import-shape.ts';

const problem = (
  code: ImportProblemCode,
  values: ImportProblem['values'] = {},
  row = 3,
  column: number | null = 2,
): ImportProblem => ({ row, column, code, values });

test('a problem says what stands there, what is expected and the way out', () => {
  assert.equal(
    problemWords(problem('wrong-decimal-sign', { text: '84.1', sign: 'comma' }), 'nb'),
    'Her står «84.1», men fila bruker komma foran desimalene. Skriv tallet slik resten av fila gjør.',
  );
  assert.equal(
    problemWords(
      problem('two-for-one-period', { name: 'Fravær', text: 'mars 2026', row: 12345, same: 'yes' }),
      'nb',
    ),
    '«Fravær» har to tall for mars 2026: det andre står i rad 12345. De er like. Ta bort det ene.',
  );
  assert.equal(
    problemWords(problem('outside-bounds', { text: '51', side: 'high', limit: 50.5 }), 'nb'),
    'Her står 51, men nøkkeltallet kan ikke være over 50,5. Se etter en tastefeil, eller endre grensa i nøkkeltallet.',
  );
  assert.match(
    problemWords(problem('not-a-period', { text: '', kind: 'week' }), 'nb'),
    /ei uke, som uke 10 2026, men ruta er tom/,
  );
  assert.match(problemWords(problem('unit-differs', { found: '%', unit: '' }), 'nb'), /tall uten enhet/);
});

test('every problem has words in every language, two sentences or more, and no value is left unsaid', () => {
  const values = {
    text: 'tekst',
    sign: 'dot',
    kind: 'month',
    name: 'navn',
    row: 7,
    same: 'no',
    found: 'min',
    unit: 't',
    count: '8',
    whole: '7',
    side: 'low',
    limit: 1,
    part: 'whole',
    input: 'god',
  };
  for (const code of Object.keys(importProblemText) as ImportProblemCode[]) {
    for (const language of languages) {
      const words = problemWords(problem(code, values), language);
      assert.ok(!/[{}!]|undefined/.test(words), `${code} ${language}: ${words}`);
      assert.match(words, /\. .+\.$/, `${code} ${language}`);
    }
  }
});

test('the failed rows come back beside their reasons, and can be read in again', async () => {
  const rows = [
    ['Periode', 'Verdi'],
    ['mars 2026', 85.2],
    ['april 2026', '84.1'],
    ['uke 3', { formula: '=A1' }],
  ];
  const problems = [
    problem('year-missing', { text: 'uke 3' }, 4, 1),
    problem('wrong-decimal-sign', { text: '84.1', sign: 'comma' }),
    problem('formula-without-value', { text: '=A1' }, 4, 2),
    problem('value-missing', { part: 'value' }, 4, null),
  ];
  const file = failedRowsFile(rows, 1, problems, 'nb', problemWords);
  assert.deepEqual(
    file.map((row) => row[0]),
    ['Rad', 3, 4],
  );
  assert.deepEqual(file[0], ['Rad', 'Hva som må rettes', 'Periode', 'Verdi']);
  assert.deepEqual(file[1]!.slice(2), ['april 2026', '84.1']);
  assert.match(
    String(file[2]![1]),
    /^Kolonne A: «uke 3» mangler årstall\. .* Kolonne B: Her står formelen «=A1» .* Tallet mangler\./,
  );
  const back = await readSpreadsheet(Buffer.from(csvFile(file)), 'feil.csv');
  assert.ok('sheets' in back);
  assert.deepEqual(back.sheets[0]!.rows[2]!.slice(2), ['uke 3', '=A1']);
});

test('what is wrong with the headings stands on their row', () => {
  const [heading] = failedRowsFile(
    [['P', 'Tid (min)']],
    1,
    [problem('unit-differs', { found: 'min', unit: 'timer' }, 1)],
    'nb',
    problemWords,
  );
  assert.match(String(heading![1]), /^Kolonne B: Her er enheten «min», men nøkkeltallet føres i «timer»/);
});
