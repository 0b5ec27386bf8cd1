import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { posterOf } from '#principles/poster-picture.ts';

const at = '2026-11-20T12:00:00Z';
const texts = ['Vi stopper når noe er feil', 'Vi spør', 'Vi lærer'];

test('the poster has every principle in its order and both names, and only its frame is translated', () => {
  const version = {
    version: 2,
    adoptedOn: '2026-11-20',
    adoptedAt: at,
    principles: texts.map((text, n) => ({ principle: makeId(), number: n + 1, text, like: '', unlike: '' })),
    signed: { employer: { by: 'Ingrid Solbakk', at }, employees: { by: 'Terje Aune', at } },
  };
  const titles = languages.map((language) => {
    const picture = posterOf(version, { company: 'Skarvdal Mekaniske', language, now: at });
    const [poster, signatures] = picture.parts;
    assert.deepEqual(poster, { part: 'poster', lines: texts });
    assert.ok(signatures?.part === 'signatures');
    assert.deepEqual(
      signatures.rows.map(({ name }) => name),
      ['Ingrid Solbakk', 'Terje Aune'],
    );
    assert.deepEqual([picture.paper, picture.language], ['a3', language]);
    return `${picture.title} ${picture.eyebrow}`;
  });
  assert.equal(new Set(titles).size, titles.length);
});

test('a principle keeps its own number on the poster also where another was taken out', () => {
  const numbers = [4, 1, 3];
  const version = {
    version: 2,
    adoptedOn: '2026-11-20',
    adoptedAt: at,
    principles: texts.map((text, n) => ({
      principle: makeId(),
      number: numbers[n]!,
      text,
      like: '',
      unlike: '',
    })),
    signed: { employer: { by: 'Ingrid Solbakk', at }, employees: { by: 'Terje Aune', at } },
  };
  const { parts } = posterOf(version, { company: 'Skarvdal Mekaniske', language: 'nb', now: at });
  assert.deepEqual(
    parts.flatMap((part) => (part.part === 'item' ? [part.label] : [])),
    ['Prinsipp 4', 'Prinsipp 1', 'Prinsipp 3'],
  );
});
