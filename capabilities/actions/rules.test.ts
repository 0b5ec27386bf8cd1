import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { WordKind } from '#actions/action-view.ts';
import { type ActionRow, actionViewOf, byUrgency, refuseWord, type WordRow } from '#actions/rules.ts';

const row: ActionRow = {
  action: '019ab000-0000-7000-8000-000000000001',
  source: 'minutes',
  sourceThing: 'm1',
  what: 'Sett navn på gruppene',
  owner: null,
  ownerName: 'Jonas Lid',
  ownerSide: 'employees',
  due: '2026-11-20',
  promisedOn: '2026-11-01',
};
const said = (kind: WordKind, due: string | null = null, note = ''): WordRow => ({
  word: `w-${kind}`,
  action: row.action,
  kind,
  due,
  note,
  by: 'Ingrid Solbakk',
  at: '2026-11-19T10:00:00Z',
});

test('an action is open on its day and late the day after', () => {
  assert.equal(actionViewOf(row, [], '2026-11-20').state, 'open');
  const late = actionViewOf(row, [], '2026-11-23');
  assert.deepEqual([late.state, late.daysLate], ['late', 3]);
});

test('an action that is moved keeps the day it was promised for first', () => {
  const view = actionViewOf(row, [said('moved', '2026-12-01', 'Vi venter på deler')], '2026-11-23');
  assert.deepEqual([view.state, view.due, view.firstDue], ['open', '2026-12-01', '2026-11-20']);
});

test('what is done is open again when somebody takes it back, and late if its day has passed', () => {
  assert.equal(actionViewOf(row, [said('done'), said('reopened')], '2026-11-19').state, 'open');
  assert.equal(actionViewOf(row, [said('done'), said('reopened')], '2026-11-30').state, 'late');
});

test('a move after something is done does not open it', () => {
  assert.equal(
    actionViewOf(row, [said('done'), said('moved', '2027-01-01', 'x')], '2026-11-30').state,
    'done',
  );
});

test('dropping and moving ask for the reason, and a move for a day that has not passed', () => {
  const view = actionViewOf(row, [], '2026-11-23');
  const refused = (kind: WordKind, due: string | null, note: string) =>
    refuseWord(view, { kind, due, note }, '2026-11-23')?.refused ?? null;
  assert.equal(refused('dropped', null, ''), 'reason-needed');
  assert.equal(refused('moved', '2026-12-01', ''), 'reason-needed');
  assert.equal(refused('moved', null, 'fordi'), 'due-needed');
  assert.equal(refused('moved', '2026-11-22', 'fordi'), 'due-in-the-past');
  assert.equal(refused('moved', '2026-11-23', 'fordi'), null);
  assert.equal(refused('reopened', null, ''), 'already-so');
  assert.equal(
    refuseWord(undefined, { kind: 'done', due: null, note: '' }, '2026-11-23')?.refused,
    'not-found',
  );
});

test('whatever is said, in whatever order, what the rules let through leaves a state that fits its last word', () => {
  const kinds = fc.constantFrom<WordKind>('done', 'reopened', 'moved', 'dropped');
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 12 }), (wishes) => {
      const today = '2026-11-23';
      let words: WordRow[] = [];
      for (const kind of wishes) {
        const wish = { kind, due: kind === 'moved' ? '2026-12-24' : null, note: 'fordi' };
        const before = actionViewOf(row, words, today);
        if (refuseWord(before, wish, today)) continue;
        words = [...words, { ...said(kind, wish.due, wish.note), word: `w${words.length}` }];
        const after = actionViewOf(row, words, today).state;
        if (kind === 'done') assert.equal(after, 'done');
        else if (kind === 'dropped') assert.equal(after, 'dropped');
        else assert.ok(after === 'open' || after === 'late');
      }
      assert.equal(actionViewOf(row, words, today).words.length, words.length);
    }),
  );
});

test('the most overdue comes first, and what is over comes last', () => {
  const view = (due: string, words: WordRow[] = []) => actionViewOf({ ...row, due }, words, '2026-11-23');
  const list = [
    view('2026-12-01'),
    view('2026-11-01', [said('done')]),
    view('2026-11-20'),
    view('2026-11-10'),
  ];
  assert.deepEqual(
    list.toSorted(byUrgency).map(({ due, state }) => `${state} ${due}`),
    ['late 2026-11-10', 'late 2026-11-20', 'open 2026-12-01', 'done 2026-11-01'],
  );
});
