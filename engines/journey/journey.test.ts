import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eighteenMonths, narrowClosedWeeks, tenMonths } from './example-skeletons.ts';
import { isRefusal, makeJourney } from './journey.ts';
import type { Journey, JourneyInput, JourneyRefusal } from './shape.ts';

const base: JourneyInput = { skeleton: eighteenMonths, start: '2026-01-05', calendar: 'no' };

function made(change: Partial<JourneyInput> = {}): Journey {
  const outcome = makeJourney({ ...base, ...change });
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
}

function refused(change: Partial<JourneyInput>): JourneyRefusal {
  const outcome = makeJourney({ ...base, ...change });
  assert.ok(isRefusal(outcome));
  return outcome;
}

test('a start on 5 January 2026 ends on 11 June 2027 with three weeks to the limit', () => {
  const journey = made();
  assert.deepEqual(
    [journey.end, journey.limit, journey.slackWeeks, journey.warnings],
    ['2027-06-11', '2027-07-04', 3, []],
  );
  assert.deepEqual(journey.weeks[0], { n: 1, monday: '2026-01-05', isoWeek: '2026-W02', phase: 1 });
  assert.deepEqual(journey.weeks[67], { n: 68, monday: '2027-06-07', isoWeek: '2027-W23', phase: 3 });
  assert.deepEqual(journey.closed, [
    { isoWeek: '2026-W14', monday: '2026-03-30', reason: 'easter' },
    { isoWeek: '2026-W28', monday: '2026-07-06', reason: 'summer' },
    { isoWeek: '2026-W29', monday: '2026-07-13', reason: 'summer' },
    { isoWeek: '2026-W30', monday: '2026-07-20', reason: 'summer' },
    { isoWeek: '2026-W52', monday: '2026-12-21', reason: 'christmas' },
    { isoWeek: '2026-W53', monday: '2026-12-28', reason: 'christmas' },
    { isoWeek: '2027-W12', monday: '2027-03-22', reason: 'easter' },
  ]);
});

test('the same start with week 8 closed by the company ends on 18 June 2027 with two weeks left', () => {
  const journey = made({ close: [{ isoWeek: '2026-W08', reason: 'winter-break' }] });
  assert.deepEqual([journey.end, journey.limit, journey.slackWeeks], ['2027-06-18', '2027-07-04', 2]);
  assert.deepEqual(journey.closed[0], { isoWeek: '2026-W08', monday: '2026-02-16', reason: 'winter-break' });
});

test('phases run from their first Monday to the Friday of their last week', () => {
  const phases = made().phases.map(({ n, weeks, from, to }) => `${n} ${weeks} ${from} ${to}`);
  assert.deepEqual(phases, [
    '1 10 2026-01-05 2026-03-13',
    '2 32 2026-03-16 2026-11-20',
    '3 26 2026-11-23 2027-06-11',
  ]);
});

test('activities are counted in weeks of the whole journey and dated from Monday to Friday', () => {
  const pilot = made().phases[1]!.activities.find((activity) => activity.key === 'pilot-areas');
  assert.deepEqual(pilot, {
    key: 'pilot-areas',
    kind: 'activity',
    fromWeek: 14,
    toWeek: 42,
    from: '2026-04-13',
    to: '2026-11-20',
  });
});

test('a visit on Easter Monday moves to the Tuesday', () => {
  assert.deepEqual(made().visits[6], { n: 7, phase: 2, week: 13, date: '2026-04-07' });
});

test('visits lie on the weekday the company prefers', () => {
  const visits = made({ visitWeekday: 5 }).visits;
  assert.equal(visits[0]?.date, '2026-01-09');
  // 1 May is a Friday in week 17 of that start, so the day before is used.
  const onLabourDay = made({ visitWeekday: 5, start: '2026-01-12' }).visits;
  assert.ok(onLabourDay.some((visit) => visit.date === '2026-04-30'));
});

test('gates lie on the last working day of their phase', () => {
  assert.deepEqual(made().gates, [
    { key: 'gate-1', phase: 1, week: 10, date: '2026-03-13' },
    { key: 'gate-2', phase: 2, week: 42, date: '2026-11-20' },
    { key: 'gate-3', phase: 3, week: 68, date: '2027-06-11' },
  ]);
  // Phase 1 from 16 February 2026 ends in the week of Friday 1 May.
  assert.equal(made({ start: '2026-02-16' }).gates[0]?.date, '2026-04-30');
});

test('meetings keep their own beat on Wednesdays and count on through the phases', () => {
  const steering = made().meetings.filter((meeting) => meeting.key === 'steering-group');
  assert.deepEqual(
    steering.slice(0, 4).map(({ n, phase, week, date }) => `${n} ${phase} ${week} ${date}`),
    ['1 1 2 2026-01-14', '2 1 6 2026-02-11', '3 1 10 2026-03-11', '4 2 12 2026-03-25'],
  );
  assert.deepEqual(
    steering.map((meeting) => meeting.n),
    steering.map((_, i) => i + 1),
  );
});

test('gatherings reach from the first to the last working day of their weeks', () => {
  assert.deepEqual(made().gatherings, [
    { n: 1, fromWeek: 3, toWeek: 10, earliest: '2026-01-19', latest: '2026-03-13' },
    { n: 2, fromWeek: 20, toWeek: 36, earliest: '2026-05-26', latest: '2026-10-09' },
    { n: 3, fromWeek: 50, toWeek: 66, earliest: '2027-01-25', latest: '2027-05-28' },
  ]);
});

test('follow-ups fall on the first working day so many months after the end', () => {
  assert.deepEqual(made().followUps, [
    { months: 6, date: '2027-12-13' },
    { months: 12, date: '2028-06-12' },
    { months: 24, date: '2029-06-11' },
  ]);
});

test('a programme of another length and beat is dated by the same rules', () => {
  const journey = made({ skeleton: tenMonths, calendar: 'se' });
  assert.deepEqual([journey.weeks.length, journey.visits.length, journey.gates.length], [36, 6 + 8, 2]);
  assert.equal(journey.limit, '2026-11-04');
});

test('a start that is no Monday is refused with the Mondays before and after', () => {
  assert.deepEqual(refused({ start: '2026-01-07' }), {
    refused: 'start-not-monday',
    field: 'start',
    value: '2026-01-07',
    nearest: ['2026-01-05', '2026-01-12'],
  });
});

test('a start in a closed week is refused with the nearest open Mondays', () => {
  assert.deepEqual(refused({ start: '2026-07-13' }), {
    refused: 'start-in-closed-week',
    field: 'start',
    value: '2026-07-13',
    nearest: ['2026-06-29', '2026-07-27'],
  });
  assert.deepEqual(refused({ start: '2026-07-15' }).nearest, ['2026-06-29', '2026-07-27']);
});

test('a start, a week or a pause that cannot be is refused by name', () => {
  const pause = { from: '2026-05-04', to: '2026-05-04', reason: 'fire', open: false };
  const cases: [Partial<JourneyInput>, string][] = [
    [{ start: '2026-02-30' }, 'not-a-date start 2026-02-30'],
    [{ start: '9000-01-06' }, 'not-a-date start 9000-01-06'],
    [{ close: [{ isoWeek: '2025-W53', reason: 'x' }] }, 'week-not-valid close 2025-W53'],
    [{ open: ['2026-W99'] }, 'week-not-valid open 2026-W99'],
    [{ pauses: [pause] }, 'pause-not-valid pauses 2026-05-04..2026-05-04'],
    [{ pauses: [{ ...pause, to: '2026-05-12' }] }, 'pause-not-valid pauses 2026-05-04..2026-05-12'],
    [{ pauses: [{ ...pause, to: 'never' }] }, 'pause-not-valid pauses 2026-05-04..never'],
  ];
  for (const [change, expected] of cases) {
    const { refused: code, field, value } = refused(change);
    assert.equal(`${code} ${field} ${value}`, expected);
  }
});

test('rules or a pause that leave no week to work in are refused instead of searched forever', () => {
  const shutAfter2026 = [{ reason: 'shut', isoWeeks: Array.from({ length: 51 }, (_, i) => i + 3) }];
  const skeleton = { ...eighteenMonths, closedWeeks: shutAfter2026 };
  assert.deepEqual(refused({ skeleton }), {
    refused: 'no-open-weeks',
    field: 'closedWeeks',
    value: 'shut',
    nearest: [],
  });
  const pauses = [{ from: '2026-05-04', to: '2099-05-04', reason: 'fire', open: false }];
  assert.equal(refused({ pauses }).field, 'pauses');
});

test('a journey with no slack says so and names the nearest start that has some', () => {
  const journey = made({ start: '2025-02-03' });
  assert.equal(journey.slackWeeks, 0);
  assert.deepEqual(journey.warnings, [{ code: 'no-slack', suggestedStart: '2025-01-27' }]);
  assert.ok(made({ start: '2025-01-27' }).slackWeeks >= 1);
});

test('a journey past its limit says by how many weeks', () => {
  const close = [{ isoWeek: '2025-W08', reason: 'winter-break' }];
  const journey = made({ start: '2025-02-03', close });
  assert.equal(journey.slackWeeks, -1);
  assert.deepEqual(
    journey.warnings.map((warning) => (warning.code === 'past-limit' ? warning.weeks : warning)),
    [1],
  );
});

test('a pause nobody has ended is warned of, and no other start is suggested to a company on its way', () => {
  const pauses = [{ from: '2026-05-04', to: '2026-09-07', reason: 'fire', open: true }];
  assert.deepEqual(made({ pauses }).warnings, [
    { code: 'past-limit', weeks: 15, suggestedStart: null },
    { code: 'pause-open', from: '2026-05-04' },
  ]);
});

test('a pause outside the journey changes nothing and is not warned of', () => {
  const pauses = [
    { from: '2025-05-05', to: '2025-09-01', reason: 'fire', open: true },
    { from: '2028-05-01', to: '2028-09-04', reason: 'fire', open: true },
  ];
  assert.deepEqual(made({ pauses }), made());
});

test('a faulty skeleton or weekday is thrown, not refused', () => {
  assert.throws(() => makeJourney({ ...base, visitWeekday: 6 }), /RangeError: .*visitWeekday/);
  const skeleton = { ...eighteenMonths, phases: [], closedWeeks: narrowClosedWeeks };
  assert.throws(() => makeJourney({ ...base, skeleton }), /RangeError: .*phases/);
});
