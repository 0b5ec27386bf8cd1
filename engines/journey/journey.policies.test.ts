import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekCloser } from './closed-weeks.ts';
import { toDate, toDay, weekday } from './days.ts';
import { eighteenMonths, narrowClosedWeeks } from './example-skeletons.ts';
import { holidays } from './holidays.ts';
import { isRefusal, makeJourney } from './journey.ts';
import type { ClosedWeekRule, Journey } from './shape.ts';

const weeks = (...isoWeeks: number[]): ClosedWeekRule => ({ reason: 'own', isoWeeks });
const easterMonday: ClosedWeekRule = { reason: 'easter', easterOffsetDays: 1 };
const FIRST = toDay('2025-01-06');
const LAST = toDay('2030-12-30');

/** One journey from every Monday of 2025 to 2030 that is not itself closed. */
function everyJourney(closedWeeks: readonly ClosedWeekRule[]): Journey[] {
  const skeleton = { ...eighteenMonths, closedWeeks };
  const journeys: Journey[] = [];
  for (let monday = FIRST; monday <= LAST; monday += 7) {
    const outcome = makeJourney({ skeleton, start: toDate(monday), calendar: 'no' });
    if (!isRefusal(outcome)) journeys.push(outcome);
    else assert.equal(outcome.refused, 'start-in-closed-week');
  }
  return journeys;
}

function figures(journeys: readonly Journey[]) {
  const slack = journeys.map((journey) => journey.slackWeeks);
  const skipped = journeys.map((journey) => journey.closed.length);
  const least = Math.min(...slack);
  const worst = journeys.find((journey) => journey.slackWeeks === least)!;
  return {
    starts: journeys.length,
    skipped: [Math.min(...skipped), Math.max(...skipped)],
    slack: [least, Math.max(...slack)],
    fail: slack.filter((n) => n < 0).length,
    worst: `${worst.start} ${worst.end} ${worst.limit}`,
  };
}

const narrow = narrowClosedWeeks;
// Worked out beforehand by a separate computation; the widths of a closed-week policy decide the programme.
const policies = {
  'the narrow closed weeks': [
    narrow,
    { starts: 278, skipped: [5, 10], slack: [0, 5], fail: 0, worst: '2025-02-03 2026-07-31 2026-08-02' },
  ],
  'the week of Easter Monday as well': [
    [...narrow, easterMonday],
    { starts: 272, skipped: [8, 12], slack: [-2, 2], fail: 104, worst: '2025-01-20 2026-07-31 2026-07-19' },
  ],
  'the school weeks 8 and 40 as well': [
    [...narrow, weeks(8, 40)],
    { starts: 266, skipped: [9, 14], slack: [-4, 1], fail: 245, worst: '2025-06-16 2027-01-08 2026-12-15' },
  ],
  'weeks 27 and 31 as well': [
    [...narrow, weeks(27, 31)],
    { starts: 266, skipped: [8, 15], slack: [-5, 2], fail: 179, worst: '2025-06-09 2027-01-08 2026-12-08' },
  ],
  'Easter Monday, the school weeks and week 31 as well': [
    [...narrow, easterMonday, weeks(8, 40), weeks(31)],
    { starts: 254, skipped: [12, 19], slack: [-9, -2], fail: 254, worst: '2025-12-15 2027-08-13 2027-06-14' },
  ],
} as const;

for (const [name, [rules, expected]] of Object.entries(policies)) {
  test(`from every Monday of six years, ${name} leave the slack worked out beforehand`, () => {
    assert.deepEqual(figures(everyJourney(rules)), expected);
  });
}

test('one more closed week is noticed by the figures', () => {
  assert.notDeepEqual(figures(everyJourney([...narrow, weeks(40)])), policies['the narrow closed weeks'][1]);
});

test('under the narrow closed weeks 40 starts have no slack and 2028 alone always has some', () => {
  const least = new Map<string, number>();
  const journeys = everyJourney(narrow);
  for (const { start, slackWeeks } of journeys) {
    const year = start.slice(0, 4);
    least.set(year, Math.min(least.get(year) ?? 99, slackWeeks));
  }
  assert.equal(journeys.filter((journey) => journey.slackWeeks === 0).length, 40);
  assert.deepEqual([...least.values()], [0, 0, 0, 1, 0, 0]);
});

test('public holidays in open weeks fall on Mondays and Thursdays most', () => {
  const closer = weekCloser({ rules: narrow });
  const perWeekday = [0, 0, 0, 0, 0];
  for (let year = 2025; year <= 2030; year++) {
    for (const { date } of holidays('no', year)) {
      const day = weekday(date);
      if (day <= 5 && closer(toDay(date) - day + 1) === null) perWeekday[day - 1]! += 1;
    }
  }
  // Monday 17 May 2027 is counted twice: Whit Monday and Constitution Day.
  assert.deepEqual(perWeekday, [15, 1, 2, 8, 2]);
});
