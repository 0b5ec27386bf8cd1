import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNames } from '#people/slip-names.ts';

test('names are read one a line, with empty lines and stray spaces left out', () => {
  assert.deepEqual(readNames('\n  Linn Brekke \r\n\r\nMarte\t Vik\n\n'), {
    names: ['Linn Brekke', 'Marte Vik'],
    doubles: [],
    tooLong: [],
  });
  assert.deepEqual(readNames(' \n \n').names, []);
});

test('a name that stands several times, in capitals or not, is taken once and named', () => {
  const { names, doubles } = readNames('Linn Brekke\nMarte Vik\nLINN  BREKKE\nlinn brekke\nÅse Ås\nåse ås');
  assert.deepEqual(names, ['Linn Brekke', 'Marte Vik', 'Åse Ås']);
  assert.deepEqual(doubles, ['Linn Brekke', 'Åse Ås']);
});

test('a line too long to be a name is told by its number', () => {
  assert.deepEqual(readNames(`Linn\n\n${'x'.repeat(201)}\n${'y'.repeat(200)}`).tooLong, [3]);
});
