import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { decideChange, type Standing } from '#programme/change-rules.ts';
import { changeRefusals } from '#programme/refusal-codes.ts';
import {
  after,
  changeId,
  decide,
  journeyOf,
  laterVersion,
  standingOn,
} from '#programme/server/builders-journey.ts';

/** Every code a test here has seen, so that the last test can tell which nobody tried. */
const seen = new Set<string>();

function refused(standing: Standing, detail: ChangeDetail, code: string, reason?: string) {
  const decided = decide(standing, detail, reason);
  assert.ok(isRefusal(decided), `${code} expected, and it was accepted`);
  assert.equal(decided.refused, code);
  seen.add(code);
  return decided;
}

function accepted(standing: Standing, detail: ChangeDetail, reason?: string) {
  const decided = decide(standing, detail, reason);
  assert.ok(!isRefusal(decided), `refused: ${isRefusal(decided) && decided.refused}`);
  return decided;
}

const beforeStart = standingOn('2026-12-01');
/** Wednesday of week 6; week 7 begins on 22 February. */
const inWeek6 = standingOn('2027-02-17');

test('a change on an older or an imagined revision is refused, and names who was first', () => {
  const changed = after(beforeStart, { kind: 'start-moved', start: '2027-02-01' });
  for (const revision of [0, 2]) {
    const request = {
      change: changeId(9),
      detail: { kind: 'start-moved', start: '2027-02-08' },
      reason: '',
      revision,
    } as const;
    const decided = decideChange(changed, request);
    assert.ok(isRefusal(decided) && decided.refused === 'already-changed-by-another');
    assert.deepEqual(decided.values, { name: 'Marit Holte' });
  }
  seen.add('already-changed-by-another');
  accepted(changed, { kind: 'start-moved', start: '2027-02-08' });
});

test('the start can be moved until the Sunday before it, and not from its Monday on', () => {
  accepted(standingOn('2027-01-10'), { kind: 'start-moved', start: '2027-02-01' });
  refused(standingOn('2027-01-11'), { kind: 'start-moved', start: '2027-02-01' }, 'journey-has-begun');
});

test('a new start may be this week’s Monday and not the one before', () => {
  const standing = standingOn('2026-12-02');
  accepted(standing, { kind: 'start-moved', start: '2026-11-30' });
  refused(standing, { kind: 'start-moved', start: '2026-11-23' }, 'start-in-the-past');
});

test('a new start must be a Monday that exists in an open week, and the refusal names the nearest', () => {
  const tuesday = refused(beforeStart, { kind: 'start-moved', start: '2027-01-12' }, 'start-not-monday');
  assert.equal(tuesday.values?.nearest, 'mandag 11. januar 2027 eller mandag 18. januar 2027');
  const easter = refused(beforeStart, { kind: 'start-moved', start: '2027-03-22' }, 'start-in-closed-week');
  assert.equal(easter.values?.nearest, 'mandag 15. mars 2027 eller mandag 29. mars 2027');
});

test('a start outside the years the calendar covers is refused and breaks nothing', () => {
  refused(beforeStart, { kind: 'start-moved', start: '8999-12-30' }, 'not-a-date');
});

test('the week after this one can be moved, and this one cannot', () => {
  accepted(inWeek6, { kind: 'weeks-moved', week: 7, to: '2027-03-01' });
  const late = refused(inWeek6, { kind: 'weeks-moved', week: 6, to: '2027-03-01' }, 'week-is-past');
  assert.deepEqual(late.values, { week: 6, next: 7 });
});

test('the last week can be moved, and there is none after it', () => {
  accepted(inWeek6, { kind: 'weeks-moved', week: 68, to: '2028-06-19' });
  const missing = refused(inWeek6, { kind: 'weeks-moved', week: 69, to: '2028-06-26' }, 'no-such-week');
  assert.deepEqual(missing.values, { weeks: 68 });
});

test('a week moves to a later Monday, and neither to its own nor to an earlier', () => {
  accepted(inWeek6, { kind: 'weeks-moved', week: 8, to: '2027-03-08' });
  for (const to of ['2027-03-01', '2027-02-22']) {
    refused(inWeek6, { kind: 'weeks-moved', week: 8, to }, 'move-must-be-later');
  }
});

test('a move to a day in the week or into a closed week is refused with Mondays that would do', () => {
  const wednesday = refused(inWeek6, { kind: 'weeks-moved', week: 8, to: '2027-03-10' }, 'monday-needed');
  assert.equal(wednesday.values?.nearest, 'mandag 8. mars 2027 eller mandag 15. mars 2027');
  const easter = refused(
    inWeek6,
    { kind: 'weeks-moved', week: 8, to: '2027-03-22' },
    'monday-in-closed-week',
  );
  assert.match(String(easter.values?.nearest), /15\. mars 2027 eller mandag 29\. mars 2027/);
});

test('a moved week says which Monday it was moved from, whatever the caller wrote', () => {
  const decided = accepted(inWeek6, { kind: 'weeks-moved', week: 8, to: '2027-03-08', from: '1999-01-04' });
  assert.deepEqual(decided.detail, { kind: 'weeks-moved', week: 8, from: '2027-03-01', to: '2027-03-08' });
  assert.equal(decided.after.weeks[7]?.monday, '2027-03-08');
  assert.equal(decided.after.weeks[6]?.monday, '2027-02-22');
});

test('moving weeks and pausing ask for a reason, and the other changes do not', () => {
  refused(inWeek6, { kind: 'weeks-moved', week: 8, to: '2027-03-08' }, 'reason-needed', '');
  refused(inWeek6, { kind: 'paused', from: '2027-02-22', expectedTo: null }, 'reason-needed', '');
  accepted(inWeek6, { kind: 'weeks-closed', close: ['2027-W09'], open: [] }, '');
  accepted(beforeStart, { kind: 'start-moved', start: '2027-01-18' }, '');
});

test('a pause may begin this week and not last week', () => {
  accepted(inWeek6, { kind: 'paused', from: '2027-02-15', expectedTo: null });
  refused(inWeek6, { kind: 'paused', from: '2027-02-08', expectedTo: null }, 'pause-in-the-past');
});

test('a pause cannot begin before the journey does', () => {
  refused(beforeStart, { kind: 'paused', from: '2027-01-04', expectedTo: null }, 'pause-in-the-past');
  accepted(beforeStart, { kind: 'paused', from: '2027-01-18', expectedTo: null });
});

test('a pause may begin in the last week and not after it', () => {
  accepted(inWeek6, { kind: 'paused', from: '2028-06-12', expectedTo: null });
  refused(inWeek6, { kind: 'paused', from: '2028-06-19', expectedTo: null }, 'pause-after-the-end');
});

test('a pause lasts at least a week, and its ends are Mondays', () => {
  accepted(inWeek6, { kind: 'paused', from: '2027-03-01', expectedTo: '2027-03-08' });
  refused(
    inWeek6,
    { kind: 'paused', from: '2027-03-01', expectedTo: '2027-03-01' },
    'pause-end-before-start',
  );
  assert.equal(
    refused(inWeek6, { kind: 'paused', from: '2027-03-02', expectedTo: null }, 'monday-needed').field,
    'from',
  );
  const sunday = refused(
    inWeek6,
    { kind: 'paused', from: '2027-03-01', expectedTo: '2027-03-14' },
    'monday-needed',
  );
  assert.equal(sunday.field, 'expectedTo');
});

test('one pause at a time, and only a pause can be ended', () => {
  refused(inWeek6, { kind: 'resumed', to: '2027-03-08' }, 'not-paused');
  const paused = after(inWeek6, { kind: 'paused', from: '2027-02-22', expectedTo: null });
  refused(paused, { kind: 'paused', from: '2027-03-08', expectedTo: null }, 'already-paused');
  const resumed = after(paused, { kind: 'resumed', to: '2027-03-08' });
  refused(resumed, { kind: 'resumed', to: '2027-03-15' }, 'not-paused');
  accepted(resumed, { kind: 'paused', from: '2027-04-05', expectedTo: null });
});

test('work goes on a week after the pause began at the earliest, on an open Monday', () => {
  const paused = after(inWeek6, { kind: 'paused', from: '2027-02-22', expectedTo: null });
  accepted(paused, { kind: 'resumed', to: '2027-03-01' });
  refused(paused, { kind: 'resumed', to: '2027-02-22' }, 'resume-before-pause');
  refused(paused, { kind: 'resumed', to: '2027-03-02' }, 'monday-needed');
  refused(paused, { kind: 'resumed', to: '2027-03-22' }, 'monday-in-closed-week');
});

test('a company may close or open the week after this one, and not this one', () => {
  accepted(inWeek6, { kind: 'weeks-closed', close: ['2027-W08'], open: [] });
  accepted(inWeek6, { kind: 'weeks-closed', close: [], open: ['2027-W12'] });
  const week = refused(
    inWeek6,
    { kind: 'weeks-closed', close: ['2027-W07'], open: [] },
    'closed-week-is-past',
  );
  assert.deepEqual([week.field, week.values], ['close', { week: '2027-W07' }]);
  assert.equal(
    refused(inWeek6, { kind: 'weeks-closed', close: [], open: ['2027-W07'] }, 'closed-week-is-past').field,
    'open',
  );
});

test('a week the company closed stays on its list after it has passed, and cannot be taken off', () => {
  const closed = after(standingOn('2027-01-20'), { kind: 'weeks-closed', close: ['2027-W06'], open: [] });
  const later = { ...closed, today: '2027-03-03' };
  accepted(later, { kind: 'weeks-closed', close: ['2027-W06', '2027-W17'], open: [] });
  refused(later, { kind: 'weeks-closed', close: ['2027-W17'], open: [] }, 'closed-week-is-past');
});

test('a week that the year does not have is refused', () => {
  accepted(inWeek6, { kind: 'weeks-closed', close: ['2027-W52'], open: [] });
  refused(inWeek6, { kind: 'weeks-closed', close: ['2027-W53'], open: [] }, 'week-not-valid');
});

test('a move so far that the programme would never be done is refused', () => {
  refused(inWeek6, { kind: 'weeks-moved', week: 7, to: '2047-03-04' }, 'no-open-weeks');
});

const longerPilot = laterVersion('2026.4', (template) => {
  template.phases[1]!.weeks += 2;
});
const shorterStart = laterVersion('2026.5', (template) => {
  const [first] = template.phases;
  first!.weeks -= 1;
  for (const { window } of first!.deliverables) window.toWeek = Math.min(window.toWeek, first!.weeks);
});

test('a company adopts a version that is published and not its own', () => {
  const standing = standingOn('2027-02-17', [], [longerPilot]);
  assert.equal(accepted(standing, { kind: 'version-adopted', version: '2026.4' }).after.weeks.length, 70);
  refused(standing, { kind: 'version-adopted', version: '2026.9' }, 'no-such-version');
  refused(
    standing,
    { kind: 'version-adopted', version: standing.enrolment.version },
    'already-on-this-version',
  );
});

test('a version that would change the phase of a week that is past is refused, and not before that week is past', () => {
  const adopt = { kind: 'version-adopted', version: '2026.5' } as const;
  // Week 10 begins on 15 March, and becomes the first of the next phase.
  accepted(standingOn('2027-03-21', [], [shorterStart]), adopt);
  refused(standingOn('2027-03-22', [], [shorterStart]), adopt, 'version-changes-the-past');
});

test('only the latest change can be undone, then the one before it', () => {
  const one = after(inWeek6, { kind: 'weeks-closed', close: ['2027-W10'], open: [] });
  const two = after(one, { kind: 'weeks-moved', week: 12, to: '2027-04-19' });
  refused(inWeek6, { kind: 'undone', change: changeId(1) }, 'nothing-to-undo');
  refused(two, { kind: 'undone', change: changeId(1) }, 'nothing-to-undo');
  const undone = after(two, { kind: 'undone', change: changeId(2) });
  refused(undone, { kind: 'undone', change: changeId(2) }, 'nothing-to-undo');
  refused(undone, { kind: 'undone', change: changeId(3) }, 'nothing-to-undo');
  assert.deepEqual(after(undone, { kind: 'undone', change: changeId(1) }).decided.after, journeyOf(inWeek6));
});

test('an undo that would change weeks that are past is refused: what is done must stand', () => {
  const closed = after(standingOn('2027-01-20'), { kind: 'weeks-closed', close: ['2027-W06'], open: [] });
  const undo = { kind: 'undone', change: changeId(1) } as const;
  accepted({ ...closed, today: '2027-02-14' }, undo);
  refused({ ...closed, today: '2027-02-22' }, undo, 'undo-changes-the-past');

  const moved = after(standingOn('2026-12-01'), { kind: 'start-moved', start: '2027-02-01' });
  accepted({ ...moved, today: '2027-01-17' }, undo);
  refused({ ...moved, today: '2027-01-18' }, undo, 'undo-changes-the-past');
});

test('a pause that nobody has ended can be undone at any time, for it may never have been', () => {
  const paused = after(inWeek6, { kind: 'paused', from: '2027-02-22', expectedTo: null });
  const late = after({ ...paused, today: '2027-03-17' }, { kind: 'undone', change: changeId(1) });
  assert.deepEqual(late.decided.after, journeyOf({ ...inWeek6, today: '2027-03-17' }));
});

test('a wrong word about when work went on can be taken back in the same week and not when weeks have passed on it', () => {
  const paused = after(inWeek6, { kind: 'paused', from: '2027-02-22', expectedTo: null });
  const resumed = after({ ...paused, today: '2027-03-17' }, { kind: 'resumed', to: '2027-03-01' });
  const inMarch = resumed.changes.map((row) => ({ ...row, at: '2027-03-17T09:00:00.000Z' }));
  const undo = { kind: 'undone', change: changeId(2) } as const;
  accepted({ ...resumed, changes: inMarch, today: '2027-03-21' }, undo);
  refused({ ...resumed, changes: inMarch, today: '2027-03-29' }, undo, 'undo-changes-the-past');
});

test('a refusal in another language has its dates in that language too', () => {
  const polish = standingOn('2026-12-01', [], [], 'pl');
  const tuesday = refused(polish, { kind: 'start-moved', start: '2027-01-12' }, 'start-not-monday');
  assert.match(String(tuesday.values?.nearest), /poniedziałek, 11 stycznia 2027/);
});

test('every refusal a change can meet has been met above', () => {
  // The two ends of a pause are looked at before the engine sees them.
  const neverReached = ['pause-not-valid'];
  assert.deepEqual(
    changeRefusals.filter((code) => !seen.has(code)),
    neverReached,
  );
});
