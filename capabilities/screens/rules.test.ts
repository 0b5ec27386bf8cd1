import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeBytes, codeFrom, readCode, tileName } from '#screens/rules.ts';

test('a code is six signs none of which looks like another, and is read however it is typed', () => {
  const bytes = Uint8Array.from({ length: codeBytes }, (_, i) => i * 7);
  const code = codeFrom(bytes);
  assert.equal(code, '29M-W6H');
  for (const typed of ['29MW6H', '29m-w6h', ' 29m w6h ', '2 9 M w 6 h'])
    assert.equal(readCode(typed), '29MW6H');
  for (const wrong of ['', '29MW6', '29MW6HH', '1O0ILU', '29M-W6!']) assert.equal(readCode(wrong), null);
});

test('each sign is as likely: bytes that would favour the first ones are thrown away', () => {
  assert.throws(() => codeFrom(new Uint8Array(codeBytes).fill(255)), /Too few/);
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 240; byte += 1) {
    const sign = codeFrom(new Uint8Array(6).fill(byte))[0]!;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  assert.deepEqual(new Set(counts.values()), new Set([10]));
});

test('a tile shows a first name and an initial, also of one name and of many', () => {
  assert.equal(tileName('Linn Marie Brekke'), 'Linn B.');
  assert.equal(tileName('  Piotr  Wiśniewski '), 'Piotr W.');
  assert.equal(tileName('Łucja Żak'), 'Łucja Ż.');
  assert.equal(tileName('Selam'), 'Selam');
});
