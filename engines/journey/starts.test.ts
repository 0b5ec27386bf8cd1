import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, toDay, weekday } from './days.ts';
import { eighteenMonths, tenMonths } from './example-skeletons.ts';
import { isRefusal, makeJourney } from './journey.ts';
import { startsWithSlack } from './starts.ts';

function slackFrom(start: string): number | null {
  const journey = makeJourney({ skeleton: eighteenMonths, calendar: 'no', start });
  return isRefusal(journey) ? null : journey.slackWeeks;
}

test('starts with slack are the nearest ones, found the slow way', () => {
  for (const from of ['2025-02-03', '2025-07-09', '2026-03-30', '2029-12-26']) {
    const mondays: string[] = [];
    for (let i = -370; i <= 370; i++) if (weekday(addDays(from, i)) === 1) mondays.push(addDays(from, i));
    const distance = (monday: string) => Math.abs(toDay(monday) - toDay(from));
    const expected = mondays
      .filter((monday) => (slackFrom(monday) ?? -1) >= 1)
      .sort((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1))
      .slice(0, 4)
      .sort();
    const found = startsWithSlack(eighteenMonths, 'no', from, 4);
    assert.deepEqual(
      found.map((option) => option.start),
      expected,
    );
    for (const option of found) assert.equal(option.slackWeeks, slackFrom(option.start));
  }
});

test('a Monday with slack is its own nearest start', () => {
  const [option] = startsWithSlack(eighteenMonths, 'no', '2026-01-05', 1);
  assert.deepEqual(option, { start: '2026-01-05', end: '2027-06-11', limit: '2027-07-04', slackWeeks: 3 });
});

test('of two Mondays equally near the later is offered', () => {
  const both = startsWithSlack(eighteenMonths, 'no', '2026-07-13', 2, { minSlack: 0 });
  assert.deepEqual(
    both.map((option) => option.start),
    ['2026-06-29', '2026-07-27'],
  );
  assert.deepEqual(startsWithSlack(eighteenMonths, 'no', '2026-07-13', 1, { minSlack: 0 }), both.slice(1));
});

test('only later Mondays are offered when that is asked for', () => {
  const found = startsWithSlack(eighteenMonths, 'no', '2025-02-05', 3, { direction: 'later' });
  assert.equal(found.length, 3);
  for (const option of found) assert.ok(option.start >= '2025-02-05');
});

test('no start is offered when none within reach has the slack asked for', () => {
  assert.deepEqual(startsWithSlack(eighteenMonths, 'no', '2026-01-05', 2, { minSlack: 9 }), []);
  assert.deepEqual(startsWithSlack(eighteenMonths, 'no', '2025-02-03', 2, { withinWeeks: 0 }), []);
});

test('weeks the company closes are counted when starts are offered', () => {
  const close = [{ isoWeek: '2026-W08', reason: 'winter-break' }];
  const [option] = startsWithSlack(eighteenMonths, 'no', '2026-01-05', 1, { close });
  assert.equal(option?.slackWeeks, 2);
});

test('the shorter programme fits its ten months from every Monday of six years', () => {
  for (let monday = '2025-01-06'; monday < '2031-01-01'; monday = addDays(monday, 7)) {
    const journey = makeJourney({ skeleton: tenMonths, calendar: 'no', start: monday });
    if (!isRefusal(journey)) assert.ok(journey.slackWeeks >= 1, `${monday} has ${journey.slackWeeks}`);
  }
});
