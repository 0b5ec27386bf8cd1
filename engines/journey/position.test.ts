import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDate, toDay } from './days.ts';
import { eighteenMonths } from './example-skeletons.ts';
import { isRefusal, makeJourney } from './journey.ts';
import { whereAreWe } from './position.ts';
import type { JourneyWeek } from './shape.ts';

const journey = makeJourney({
  skeleton: eighteenMonths,
  start: '2026-01-05',
  calendar: 'no',
  pauses: [{ from: '2026-05-04', to: '2026-05-18', reason: 'fire', open: false }],
});
if (isRefusal(journey)) throw new Error('the journey of this test was refused');
const at = (today: string) => whereAreWe(journey, today);

test('before the start the days that are left are counted', () => {
  assert.deepEqual(at('2026-01-04'), { state: 'before', week: null, phase: null, daysToStart: 1 });
  assert.deepEqual(at('2025-12-06'), { state: 'before', week: null, phase: null, daysToStart: 30 });
});

test('an active week lasts from its Monday to its Sunday', () => {
  assert.deepEqual(at('2026-01-05'), { state: 'active', week: 1, phase: 1 });
  assert.deepEqual(at('2026-01-11'), { state: 'active', week: 1, phase: 1 });
  assert.deepEqual(at('2026-01-12'), { state: 'active', week: 2, phase: 1 });
  assert.deepEqual(at('2026-03-16'), { state: 'active', week: 11, phase: 2 });
});

test('in a closed week the last active week stands and the next one is named', () => {
  const closed = { state: 'closed-week', week: 12, phase: 2, reason: 'easter', resumes: '2026-04-06' };
  assert.deepEqual(at('2026-03-30'), closed);
  assert.deepEqual(at('2026-04-05'), closed);
});

test('a week closed by a pause is a pause', () => {
  assert.deepEqual(at('2026-05-13'), {
    state: 'paused',
    week: 16,
    phase: 2,
    reason: 'pause',
    resumes: '2026-05-18',
  });
});

test('after the Friday of the last week the journey is finished', () => {
  assert.deepEqual(at(journey.end), { state: 'active', week: 68, phase: 3 });
  assert.deepEqual(at(toDate(toDay(journey.end) + 1)), { state: 'finished', week: 68, phase: 3 });
  assert.deepEqual(at('2040-01-01'), { state: 'finished', week: 68, phase: 3 });
});

test('every day of the journey has one position, and all 68 weeks are seen', () => {
  const seen = new Map<string, Set<number>>();
  for (let day = toDay(journey.start); day <= toDay(journey.end); day++) {
    const position = at(toDate(day));
    assert.ok(position.week !== null);
    seen.set(position.state, (seen.get(position.state) ?? new Set()).add(position.week));
    const week: JourneyWeek = journey.weeks[position.week - 1]!;
    assert.equal(position.phase, week.phase);
    assert.equal(position.state === 'active', day - toDay(week.monday) < 7);
  }
  assert.equal(seen.get('active')?.size, 68);
  assert.deepEqual([...seen.keys()].sort(), ['active', 'closed-week', 'paused']);
});

test('a day that is no date is thrown', () => {
  assert.throws(() => at('today'), RangeError);
});
