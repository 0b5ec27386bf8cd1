import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay, writeAlternatives, writeDay, writeDigits, writeMoment } from '#platform/contract/dates.ts';
import { languages } from '#platform/contract/language.ts';

const tuesday = '2026-03-03';

test('a day is written in words in each of the five languages, weekday and day first', () => {
  assert.deepEqual(
    languages.map((language) => writeDay(tuesday, language)),
    ['tirsdag 3. mars', 'tysdag 3. mars', 'Tuesday 3 March', 'tisdag 3 mars', 'wtorek, 3 marca'],
  );
  assert.deepEqual(
    languages.map((language) => writeDay(tuesday, language, 'full')),
    [
      'tirsdag 3. mars 2026',
      'tysdag 3. mars 2026',
      'Tuesday, 3 March 2026',
      'tisdag 3 mars 2026',
      'wtorek, 3 marca 2026',
    ],
  );
});

test('the brief styles are shorter and still name the day or the month', () => {
  for (const language of languages) {
    assert.ok(writeDay(tuesday, language, 'brief').length < writeDay(tuesday, language).length, language);
    assert.match(writeDay(tuesday, language, 'brief'), /3/);
    assert.match(writeDay(tuesday, language, 'month'), /^mar/i);
    assert.match(writeDay(tuesday, language, 'numbers'), /2026/);
  }
});

test('a plan date stays the same day in every time zone the process may stand in', () => {
  const zone = process.env.TZ;
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Oslo']) {
      process.env.TZ = place;
      assert.equal(writeDay('2026-12-31', 'nb', 'full'), 'torsdag 31. desember 2026', place);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a moment is written with Oslo’s clock, in winter and in summer', () => {
  assert.match(writeMoment('2026-01-15T11:30:00Z', 'nb'), /15\. jan\.? 2026.*12[:.]30/);
  assert.match(writeMoment('2026-07-15T11:30:00Z', 'en'), /15 Jul 2026.*13:30/);
  assert.match(writeMoment('2026-06-30T22:30:00Z', 'sv'), /1 juli 2026.*00:30/);
});

test('alternatives are joined as a choice, whether they are one, two or three', () => {
  const days = ['2027-01-11', '2027-01-25', '2027-02-08'];
  assert.equal(writeAlternatives(days.slice(0, 1), 'nb'), 'mandag 11. januar 2027');
  assert.equal(
    writeAlternatives(days.slice(0, 2), 'nb'),
    'mandag 11. januar 2027 eller mandag 25. januar 2027',
  );
  assert.match(
    writeAlternatives(days, 'en'),
    /11 January 2027, Monday, 25 January 2027,? or Monday, 8 February 2027/,
  );
  assert.match(writeAlternatives(days.slice(0, 2), 'pl'), / lub /);
  assert.equal(writeAlternatives([], 'nb'), '');
});

test('a day is read as people write it in digits, and a day that does not exist is none', () => {
  for (const written of [
    '11.1.2027',
    '11.01.2027',
    '11/01/2027',
    '11-1-2027',
    '2027-01-11',
    ' 11. 1. 2027 ',
    '2027.1.11',
  ]) {
    assert.equal(readDay(written), '2027-01-11', written);
  }
  for (const written of [
    '',
    '11.1',
    '31.2.2027',
    '32.1.2027',
    '11.13.2027',
    '11.1.27',
    'mandag',
    '1111.1.2027',
  ]) {
    assert.equal(readDay(written), null, written);
  }
});

test('a day written in digits is read back in every language', () => {
  for (const language of languages)
    assert.equal(readDay(writeDigits('2027-03-02', language)), '2027-03-02', language);
});
