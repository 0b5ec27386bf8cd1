import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeatChangeRow } from '#programme/beat-change.ts';
import { beatHistoryOf } from '#programme/beat-history.ts';

const row = (sequence: number, rest: Partial<BeatChangeRow> = {}): BeatChangeRow => ({
  change: `${rest.subject ?? 'visit'} ${rest.key ?? 4} ${sequence}`,
  subject: 'visit',
  key: '4',
  sequence,
  kind: 'moved',
  planned: '2027-02-22',
  date: '2027-02-24',
  hours: null,
  mode: null,
  place: '',
  although: [],
  reason: 'Revisjon',
  byName: 'Nora Vik',
  at: `2027-02-15T09:0${sequence}:00.000Z`,
  ...rest,
});
const told = (rows: readonly BeatChangeRow[]) =>
  beatHistoryOf(rows, ({ key }) => `Besøk ${key}`).map(({ kind, from, date, undone }) => [
    kind,
    from,
    date,
    undone,
  ]);

test('a visit that was moved twice and called off tells from which day each time, by whom and why', () => {
  const rows = [
    row(3, { kind: 'cancelled', date: '2027-02-26' }),
    row(1),
    row(2, { date: '2027-02-26', reason: 'Syk', byName: 'Kari Myhre' }),
  ];
  assert.deepEqual(told(rows), [
    ['moved', '2027-02-22', '2027-02-24', false],
    ['moved', '2027-02-24', '2027-02-26', false],
    ['cancelled', '2027-02-26', '2027-02-26', false],
  ]);
  const [, second] = beatHistoryOf(rows, ({ key }) => `Besøk ${key}`);
  assert.deepEqual([second?.name, second?.by, second?.reason], ['Besøk 4', 'Kari Myhre', 'Syk']);
});

test('what was taken back stays, is marked so, and the taking back is told too', () => {
  const back = row(2, { kind: 'restored', date: '2027-02-22', reason: '' });
  assert.deepEqual(told([row(1), back]), [
    ['moved', '2027-02-22', '2027-02-24', true],
    ['restored', '2027-02-24', '2027-02-22', false],
  ]);
});

test('an hour or a place moves nothing, and neither does taking it back', () => {
  const arranged = row(1, { kind: 'arranged', date: '2027-02-22' });
  assert.deepEqual(told([arranged, row(2, { kind: 'restored', date: '2027-02-22' })]), []);
});

test('a day that lapsed when the journey moved is not the day it is moved from', () => {
  const later = row(2, { planned: '2027-03-08', date: '2027-03-10' });
  assert.deepEqual(told([row(1), later])[1], ['moved', '2027-03-08', '2027-03-10', false]);
});

test('visits and meetings are told in the order they were decided', () => {
  const rows = [row(2, { key: '5', sequence: 1 }), row(1)];
  assert.deepEqual(
    beatHistoryOf(rows, ({ key }) => key).map(({ name }) => name),
    ['4', '5'],
  );
});
