import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { headlines } from '#surveys/result-words.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import type { Cell, WaveChange } from '#surveys/results-view.ts';
import { wallSheet } from '#surveys/wall-sheet.ts';

const five = (text: string) => ({ nb: text, nn: text, en: text, sv: text, pl: text });
const whole = (mean: number): Cell => ({
  show: 'distribution',
  n: 20,
  mean,
  sd: 1,
  counts: [4, 4, 4, 4, 4],
  band: null,
  unsure: 0,
  why: null,
});
const moved = (verdict: WaveChange['verdict'], difference: number): WaveChange => ({
  verdict,
  difference,
  low: difference - 0.2,
  high: difference + 0.2,
});
const since = { wave: 'before', title: 'Sist', closedOn: '2026-01-01', answers: 20 };

/** Eight statements whose means fall from the first, changed as given. */
const viewOf = (
  changes: readonly (WaveChange | null)[],
  asked: ResultsView['since'] = since,
): ResultsView => {
  const keys = Array.from({ length: 8 }, (_, i) => `s${i}`);
  return {
    wave: 'now',
    company: { company: 'c', name: 'Nes' },
    title: 'Hva tenker du nå?',
    writtenIn: 'nb',
    instrument: {
      scales: [{ key: 'agreement', labels: ['1', '2', '3', '4', '5'].map(five) }],
      items: keys.map((key) => ({
        key,
        theme: 't',
        kind: 'scale',
        scale: 'agreement',
        text: five(`${key}.`),
      })),
      themes: [],
    } as unknown as ResultsView['instrument'],
    opensOn: '2026-02-02',
    closedOn: '2026-02-13',
    meetingOn: '2026-02-17',
    madeOn: '2026-02-14',
    people: 30,
    answers: 20,
    unreadable: 0,
    groups: [],
    tables: {
      items: keys.map((key, i) => ({ key, whole: whole(4 - i / 4), groups: {}, change: changes[i] ?? null })),
      themes: [],
      since: asked?.wave ?? null,
      atLeast: { means: 5, distributions: 10 },
    },
    since: asked,
    words: [],
  };
};
const sheet = (
  view: ResultsView,
  now = '2026-02-16T10:00:00Z',
  language: (typeof languages)[number] = 'nb',
) => wallSheet(view, { language, now, address: 'spranget.example', square: '<svg ></svg>' });

test('what has changed comes first, the largest up and the largest down', () => {
  const view = viewOf([moved('rose', 0.3), moved('fell', -0.5), moved('rose', 1.2), moved('cannot-tell', 2)]);
  assert.deepEqual(headlines(view, 'nb').slice(0, 2), [
    '«s2» har gått mest opp siden sist, med 1,2. «s1» har gått ned 0,5 siden sist.',
    'Flest er enige i «s0».',
  ]);
});

test('where nothing that is told has changed, the first line says that nobody can tell yet', () => {
  const [first] = headlines(viewOf([moved('cannot-tell', 0.4)]), 'nb');
  assert.equal(first, 'Vi kan ikke si ennå om noe har endret seg siden sist.');
});

test('the first time, nothing is said of a change', () => {
  assert.deepEqual(headlines(viewOf([], null), 'nb'), ['Flest er enige i «s0».', 'Færrest er enige i «s7».']);
});

test('the sheet says that it will be talked about until that day is over, and then that it was', () => {
  const view = viewOf([]);
  assert.match(sheet(view, '2026-02-17T22:30:00Z').lead ?? '', /Vi snakker om det tirsdag 17\. februar/);
  assert.match(sheet(view, '2026-02-17T23:30:00Z').lead ?? '', /Vi snakket om det tirsdag 17\. februar/);
});

test('where changes are told of, a sheet shows fewer statements, and at most three changes', () => {
  const drawn = (view: ResultsView) =>
    sheet(view).parts.flatMap((part) =>
      part.part === 'drawing' ? [(part.alt.match(/s\d\./g) ?? []).length] : [],
    );
  assert.deepEqual(drawn(viewOf([])).slice(0, 2), [3, 3]);
  const changed = viewOf(Array.from({ length: 8 }, (_, i) => moved('rose', 1 + i / 10)));
  assert.deepEqual(drawn(changed).slice(0, 2), [2, 2]);
  const listed = sheet(changed).parts.flatMap((part) => (part.part === 'list' ? part.items : []));
  assert.deepEqual(
    listed.map((line) => String(line).slice(0, 3)),
    ['s7.', 's6.', 's5.'],
  );
});

test('what a company has written stands on the sheet as it is, in every language', () => {
  const hostile = '<b onclick="x">{x} &amp; #eval("1") $1 *s* _e_ @a \\u{1} 👷';
  for (const language of languages) {
    const view = { ...viewOf([moved('rose', 1)]), title: hostile };
    assert.equal(sheet(view, undefined, language).eyebrow, `Nes · ${hostile}`);
  }
});
