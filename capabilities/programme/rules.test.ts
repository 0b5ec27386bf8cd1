import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangeDetail } from '#programme/change.ts';
import {
  inputOf,
  isMonday,
  mondayOfDate,
  mondaysFrom,
  openPause,
  stateOf,
  undoneChanges,
} from '#programme/rules.ts';
import {
  changeId,
  changeRow,
  exampleEnrolment,
  exampleTemplate,
} from '#programme/server/builders-journey.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';

const skeleton = skeletonOf(exampleTemplate);
const fixed = { calendar: 'no', visitWeekday: 1 } as const;

const rowsOf = (...details: ChangeDetail[]) => details.map((detail, i) => changeRow(i + 1, detail));
const stateAfter = (...details: ChangeDetail[]) => stateOf(exampleEnrolment, rowsOf(...details));

test('an enrolment nobody has changed stands as it was made, at revision 0', () => {
  assert.deepEqual(stateAfter(), {
    version: exampleEnrolment.version,
    start: '2027-01-11',
    close: [],
    open: [],
    moved: [],
    pauses: [],
    revision: 0,
  });
});

test('changes are folded in order, and the last word about the start, the weeks and the version counts', () => {
  const state = stateAfter(
    { kind: 'start-moved', start: '2027-02-01' },
    { kind: 'start-moved', start: '2027-01-18' },
    { kind: 'weeks-closed', close: ['2027-W08'], open: ['2027-W12'] },
    { kind: 'weeks-closed', close: ['2027-W09'], open: [] },
    { kind: 'version-adopted', version: '2026.2' },
  );
  assert.deepEqual(
    [state.start, state.close, state.open, state.version, state.revision],
    ['2027-01-18', ['2027-W09'], [], '2026.2', 5],
  );
});

test('moves and pauses add up, each with its own dates and reason', () => {
  const state = stateAfter(
    { kind: 'weeks-moved', week: 4, from: '2027-02-01', to: '2027-02-15' },
    { kind: 'paused', from: '2027-03-01', expectedTo: null },
    { kind: 'resumed', to: '2027-03-15' },
    { kind: 'paused', from: '2027-05-03', expectedTo: '2027-05-31' },
  );
  assert.deepEqual(state.moved, [{ from: '2027-02-01', to: '2027-02-15' }]);
  assert.deepEqual(state.pauses, [
    { from: '2027-03-01', expectedTo: null, to: '2027-03-15', reason: 'Strøm' },
    { from: '2027-05-03', expectedTo: '2027-05-31', to: null, reason: 'Strøm' },
  ]);
  assert.equal(openPause(state)?.from, '2027-05-03');
});

test('what was undone counts for nothing but its number', () => {
  const moved: ChangeDetail = { kind: 'start-moved', start: '2027-02-01' };
  const state = stateAfter(moved, { kind: 'undone', change: changeId(1) });
  assert.deepEqual([state.start, state.revision], ['2027-01-11', 2]);
});

test('undoing one after another goes back through all of them', () => {
  const rows = rowsOf(
    { kind: 'start-moved', start: '2027-01-18' },
    { kind: 'weeks-closed', close: ['2027-W09'], open: [] },
    { kind: 'undone', change: changeId(2) },
    { kind: 'undone', change: changeId(1) },
  );
  const state = stateOf(exampleEnrolment, rows);
  assert.deepEqual([state.start, state.close, state.revision], ['2027-01-11', [], 4]);
  assert.deepEqual([...undoneChanges(rows)].sort(), [changeId(1), changeId(2)]);
});

test('undoing a resumption opens the pause again', () => {
  const paused: ChangeDetail = { kind: 'paused', from: '2027-03-01', expectedTo: null };
  const resumed: ChangeDetail = { kind: 'resumed', to: '2027-03-15' };
  assert.equal(openPause(stateAfter(paused, resumed)), null);
  const again = stateAfter(paused, resumed, { kind: 'undone', change: changeId(2) });
  assert.equal(openPause(again)?.from, '2027-03-01');
});

test('weeks moved from one Monday to another are closed between, and named as moved', () => {
  const state = stateAfter({ kind: 'weeks-moved', week: 4, from: '2027-02-01', to: '2027-02-15' });
  assert.deepEqual(inputOf(state, skeleton, fixed, '2027-01-20').close, [
    { isoWeek: '2027-W05', reason: 'moved' },
    { isoWeek: '2027-W06', reason: 'moved' },
  ]);
});

const pauseOn = (today: string, expectedTo: string | null) =>
  inputOf(stateAfter({ kind: 'paused', from: '2027-03-01', expectedTo }), skeleton, fixed, today).pauses?.[0];

test('a pause that is expected to end lasts until then, and is not open', () => {
  assert.deepEqual(pauseOn('2027-02-24', '2027-03-22'), {
    from: '2027-03-01',
    to: '2027-03-22',
    reason: 'Strøm',
    open: false,
  });
  // The Monday before it ends is the last on which the expectation can still hold.
  assert.equal(pauseOn('2027-03-21', '2027-03-22')?.open, false);
});

test('a pause that outlasts its expected end is open again, until the next Monday', () => {
  for (const [today, to] of [
    ['2027-03-22', '2027-03-29'],
    ['2027-03-28', '2027-03-29'],
    ['2027-03-29', '2027-04-05'],
  ] as const) {
    assert.deepEqual(
      [pauseOn(today, '2027-03-22')?.to, pauseOn(today, '2027-03-22')?.open],
      [to, true],
      today,
    );
  }
});

test('an open pause that has not begun is at least one week long', () => {
  assert.deepEqual(
    [pauseOn('2027-01-12', null)?.to, pauseOn('2027-01-12', null)?.open],
    ['2027-03-08', true],
  );
});

test('Mondays from one to another take the first and leave the last', () => {
  assert.deepEqual(mondaysFrom('2027-02-01', '2027-02-15'), ['2027-02-01', '2027-02-08']);
  assert.deepEqual(mondaysFrom('2027-02-01', '2027-02-01'), []);
});

test('every day belongs to the Monday before it, Sunday included', () => {
  assert.equal(mondayOfDate('2027-01-17'), '2027-01-11');
  assert.deepEqual(
    [isMonday('2027-01-11'), isMonday('2027-01-12'), isMonday('2027-01-10')],
    [true, false, false],
  );
});
