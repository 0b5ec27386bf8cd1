import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, daysBetween } from '#engines/journey/days.ts';
import { daysBetweenWaves } from '#surveys/limits.ts';
import { lastPossible, tooNear } from '#surveys/wave-apart.ts';

const before = { opensOn: '2026-11-30', lastDay: '2026-12-11' };
const on = (opensOn: string, days = 11) => ({ opensOn, lastDay: addDays(opensOn, days) });

test('two waves with the same statements lie sixty days apart, whichever comes first', () => {
  assert.equal(daysBetweenWaves, 60);
  assert.deepEqual(tooNear(on('2026-12-11'), [before]), { why: 'another-is-open' });
  assert.deepEqual(tooNear(on('2026-12-12'), [before]), { why: 'too-soon-again', day: '2027-02-09' });
  assert.deepEqual(tooNear(on('2027-02-08'), [before]), { why: 'too-soon-again', day: '2027-02-09' });
  assert.equal(tooNear(on('2027-02-09'), [before]), null);
  assert.equal(daysBetween(before.lastDay, '2027-02-09'), 60);
  assert.equal(tooNear(on('2026-11-30'), []), null);
});

test('the day proposed lies clear of those that come after too', () => {
  const later = on('2027-03-01');
  const near = tooNear(on('2026-12-14'), [before, later]);
  assert.deepEqual(near, { why: 'too-soon-again', day: addDays(later.lastDay, 60) });
  assert.equal(tooNear(on(addDays(later.lastDay, 60)), [later, before]), null);
  // One that comes first has to be over sixty days before the next opens.
  assert.equal(tooNear({ opensOn: '2026-08-01', lastDay: '2026-10-01' }, [before]), null);
  assert.equal(tooNear({ opensOn: '2026-08-01', lastDay: '2026-10-02' }, [before])?.why, 'too-soon-again');
});

test('a last day is not moved towards a wave that comes after', () => {
  assert.equal(lastPossible({ opensOn: '2026-08-01', lastDay: '2026-10-01' }, [before]), null);
  assert.equal(lastPossible({ opensOn: '2026-08-01', lastDay: '2026-10-02' }, [before]), '2026-10-01');
  assert.equal(lastPossible({ opensOn: '2027-03-01', lastDay: '2027-03-20' }, [before]), null);
});
