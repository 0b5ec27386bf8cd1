import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage, withLanguages } from '#steering-groups/agenda-languages.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';

const line = (given: Partial<AgendaLine>): AgendaLine => ({
  key: 'gate:1',
  kind: 'gate',
  title: 'Faseport 1',
  reason: 'gate-coming',
  date: '2026-11-27',
  daysLate: 0,
  who: null,
  side: null,
  words: '',
  missing: ['Prinsipper (Terje Aune)'],
  path: null,
  putOff: 0,
  ...given,
});
const own = line({ key: 'own:1', kind: 'own', title: 'Tid til pilotgruppene', missing: [] });
const english = line({ title: 'Phase gate 1', missing: ['Principles (Terje Aune)'] });

test('a frozen line is read in the language of whoever reads, and what people wrote is kept once', () => {
  const [gate, asked] = withLanguages([line({}), own], new Map([['en', [english, own]]]));
  assert.deepEqual(asked, own);
  const read = inLanguage(gate!, 'en');
  assert.deepEqual([read.title, read.missing], ['Phase gate 1', ['Principles (Terje Aune)']]);
  assert.deepEqual(inLanguage(gate!, 'nb'), line({}));
  assert.equal('inLanguages' in read, false);
});

test('a line carried from the meeting before keeps the words it has', () => {
  const carried = withLanguages([line({})], new Map([['en', [english]]]));
  const again = withLanguages(
    carried,
    new Map([
      ['en', [line({})]],
      ['nb', [line({})]],
    ]),
  );
  assert.equal(inLanguage(again[0]!, 'en').title, 'Phase gate 1');
});

test('minutes from before lines had their words in each language are read as they were frozen', () => {
  assert.deepEqual(inLanguage(line({}), 'pl'), line({}));
});
