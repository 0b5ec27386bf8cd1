import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosen, grouped } from '#actions/grouping.ts';
import { type ActionRow, actionViewOf } from '#actions/rules.ts';

const today = '2026-11-23';
const view = (due: string, doneAt: string | null = null, rest: Partial<ActionRow> = {}) =>
  actionViewOf(
    {
      action: 'a',
      source: 'visit',
      sourceThing: '3',
      what: due,
      owner: null,
      ownerName: 'Silje Rud',
      ownerSide: 'employer',
      due,
      promisedOn: '2026-11-01',
      ...rest,
    },
    doneAt
      ? [{ word: 'w', action: 'a', kind: 'done', due: null, note: '', by: 'Silje Rud', at: doneAt }]
      : [],
    today,
  );

test('what is due in fourteen days is soon, and what is due the day after is later', () => {
  const { soon, later, late } = grouped([view('2026-12-07'), view('2026-12-08'), view('2026-11-22')], today);
  assert.deepEqual(
    [soon, later, late].map((list) => list.map(({ due }) => due)),
    [['2026-12-07'], ['2026-12-08'], ['2026-11-22']],
  );
});

test('what was done more than a month ago is folded away, the latest first', () => {
  const { over, older } = grouped(
    [
      view('2026-10-01', '2026-10-23T10:00:00Z'),
      view('2026-10-02', '2026-10-24T10:00:00Z'),
      view('2026-10-03', '2026-11-20T10:00:00Z'),
    ],
    today,
  );
  assert.deepEqual(
    over.map(({ due }) => due),
    ['2026-10-03', '2026-10-02'],
  );
  assert.deepEqual(
    older.map(({ due }) => due),
    ['2026-10-01'],
  );
});

test('mine are those I own by my account, and nobody owns what a name alone owns', () => {
  const all = [
    view('2026-12-01', null, { owner: 'p1' }),
    view('2026-12-02'),
    view('2026-12-03', null, { ownerSide: 'adviser' }),
  ];
  assert.deepEqual(
    chosen(all, 'mine', 'p1').map(({ due }) => due),
    ['2026-12-01'],
  );
  assert.deepEqual(chosen(all, 'mine', null), []);
  assert.deepEqual(
    chosen(all, 'adviser', 'p1').map(({ due }) => due),
    ['2026-12-03'],
  );
  assert.equal(chosen(all, 'everybody', null).length, 3);
});
