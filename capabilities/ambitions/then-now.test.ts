import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AmbitionDraft, sentOf, unreadable } from '#ambitions/ambition-draft.ts';
import { documentOf } from '#ambitions/document.ts';
import type { PictureContent } from '#ambitions/picture-content.ts';
import { compared } from '#ambitions/then-now.ts';
import { readFigure, typedFigure, writeFigure } from '#ambitions/write-figure.ts';
import { languages } from '#platform/contract/language.ts';

const challenge = (joint: string, wording: string, agreed = true) => ({
  joint,
  wording,
  agreed,
  voices: [{ side: 'employees' as const, title: 'Planen', happens: '', weight: '4' }],
  said: agreed ? [] : [{ side: 'employer' as const, word: 'no' as const, by: 'Ingrid', note: 'Ikke slik' }],
});

const picture = (challenges: PictureContent['challenges'], owners = 'Verdier'): PictureContent => ({
  challenges,
  ambitions: [
    {
      ambition: 'm',
      statement: 'I tide',
      agreed: true,
      figure: { words: 'Leveranser', unit: '%', decimals: 0 },
      baseline: 71.5,
      target: 90,
      by: '2027-03-01',
      reason: '',
      answers: ['a'],
      said: [],
    },
  ],
  forces: { customers: '', owners, society: '', employees: '' },
});

test('two pictures held against each other say what is as before, changed, added, gone, settled and parted', () => {
  const before = picture([
    challenge('a', 'Sent'),
    challenge('b', 'Leting'),
    challenge('c', 'Natt', false),
    challenge('d', 'Støy'),
    challenge('e', 'Vrak'),
  ]);
  const after = picture(
    [
      challenge('f', 'Ny'),
      challenge('e', 'Vrak', false),
      challenge('c', 'Natt'),
      challenge('b', 'Leting etter verktøy'),
      challenge('a', 'Sent'),
    ],
    'Mer',
  );
  const { challenges, ambitions, forces } = compared(before, after);
  assert.deepEqual(
    challenges.map(({ change, before: was, after: is }) => [(was ?? is)?.joint, change]),
    [
      ['a', 'same'],
      ['b', 'changed'],
      ['c', 'settled'],
      ['d', 'gone'],
      ['e', 'parted'],
      ['f', 'added'],
    ],
  );
  assert.deepEqual(
    [ambitions[0]?.change, forces.map(({ change }) => change).join()],
    ['same', 'same,changed,same,same'],
  );
});

test('the document has what is agreed on, and every disagreement right under its challenge, in all languages', () => {
  const content = picture([challenge('a', 'Sent'), challenge('b', 'Natt', false)]);
  for (const language of languages) {
    const around = { company: 'Verket', signatures: null, now: '2026-11-23T11:00:00Z', language };
    const { parts, title } = documentOf(content, around);
    assert.ok(title.length > 0);
    const parted = parts.find(({ part }) => part === 'decision');
    assert.ok(parted?.part === 'decision' && parted.title === 'Natt');
    assert.equal(parted.dissents?.[0]?.text, 'Ikke slik');
    assert.doesNotMatch(JSON.stringify(parts), /undefined|\{[a-z]+\}/);
  }
});

test('a number is read with comma or point, and what is no number is told of', () => {
  assert.deepEqual(['78,5', '78.5', '1 200', '−3', '', 'mye', '1,2,3'].map(readFigure), [
    78.5,
    78.5,
    1200,
    -3,
    null,
    undefined,
    undefined,
  ]);
  assert.equal(writeFigure(78.5, '%', 'nb'), '78,5\u00a0%');
  assert.equal(writeFigure(78.5, '%', 'en'), '78.5%');
  for (const language of languages) assert.equal(readFigure(typedFigure(-1234.5, language)), -1234.5);
});

test('what was typed for a figure is not sent when there is to be none', () => {
  const draft: AmbitionDraft = {
    statement: 'I tide',
    figure: 'none',
    indicator: 'x',
    words: 'Leveranser',
    unit: '%',
    baseline: 'mye',
    target: '90',
    by: '2027-03-01',
    reason: 'Kan ikke telles',
    answers: ['a'],
  };
  assert.deepEqual(unreadable(draft), []);
  const { indicator, words, baseline, target, by } = sentOf(draft);
  assert.deepEqual([indicator, words, baseline, target, by], [null, '', null, null, null]);
  assert.deepEqual(unreadable({ ...draft, figure: 'own' }), ['baseline']);
});
