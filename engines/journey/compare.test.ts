import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareJourneys } from './compare.ts';
import { toDate, toDay } from './days.ts';
import { eighteenMonths } from './example-skeletons.ts';
import { isRefusal, makeJourney } from './journey.ts';
import type { Journey, JourneyInput, JourneySkeleton, PhaseSkeleton } from './shape.ts';

function made(change: Partial<JourneyInput> = {}): Journey {
  const outcome = makeJourney({ skeleton: eighteenMonths, start: '2026-01-05', calendar: 'no', ...change });
  assert.ok(!isRefusal(outcome));
  return outcome;
}

function withPhase(n: number, change: Partial<PhaseSkeleton>): JourneySkeleton {
  const phases = eighteenMonths.phases.map((phase) => (phase.n === n ? { ...phase, ...change } : phase));
  return { ...eighteenMonths, version: '2', phases };
}

const plain = made();
const pauses = [{ from: '2026-05-04', to: '2026-05-18', reason: 'fire', open: false }];

test('a journey compared with itself has no changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 312 }), fc.integer({ min: 1, max: 5 }), (week, visitWeekday) => {
      const start = toDate(toDay('2025-01-06') + week * 7);
      const outcome = makeJourney({ skeleton: eighteenMonths, start, calendar: 'no', visitWeekday });
      fc.pre(!isRefusal(outcome));
      if (!isRefusal(outcome)) assert.equal(compareJourneys(outcome, structuredClone(outcome)).same, true);
    }),
  );
});

test('two weeks of pause move the end by two weeks and every later visit, and no earlier', () => {
  const changes = compareJourneys(plain, made({ pauses }));
  assert.equal(changes.same, false);
  assert.deepEqual(changes.end, { before: '2027-06-11', after: '2027-06-25' });
  assert.deepEqual(changes.slackWeeks, { before: 3, after: 1 });
  assert.deepEqual([changes.start, changes.limit, changes.weekCount], [null, null, null]);
  assert.deepEqual(
    changes.closed.added.map((week) => `${week.isoWeek} ${week.reason}`),
    ['2026-W19 pause', '2026-W20 pause'],
  );
  assert.deepEqual([changes.visits.added, changes.visits.removed], [[], []]);
  assert.deepEqual(
    changes.visits.moved.map((move) => move.before.n),
    plain.visits.filter((visit) => visit.date >= '2026-05-04').map((visit) => visit.n),
  );
  assert.ok(changes.visits.moved.every((move) => move.days > 0));
  assert.deepEqual(
    changes.phases.moved.map((move) => `${move.after.n} ${move.days} ${move.before.to} ${move.after.to}`),
    ['2 0 2026-11-20 2026-12-04', '3 14 2027-06-11 2027-06-25'],
  );
  assert.deepEqual(
    changes.gates.moved.map((move) => move.after.key),
    ['gate-2', 'gate-3'],
  );
});

test('comparing the other way round turns added into removed and later into earlier', () => {
  const there = compareJourneys(plain, made({ pauses }));
  const back = compareJourneys(made({ pauses }), plain);
  assert.deepEqual(back.closed.removed, there.closed.added);
  assert.deepEqual(
    back.visits.moved.map((move) => -move.days),
    there.visits.moved.map((move) => move.days),
  );
});

test('another beat of visits in one phase leaves the visits of the other phases alone', () => {
  const after = made({ skeleton: withPhase(1, { visitEvery: 1 }) });
  const { visits, templateVersion } = compareJourneys(plain, after);
  assert.deepEqual(templateVersion, { before: '1', after: '2' });
  assert.deepEqual([visits.added.length, visits.removed.length], [5, 0]);
  assert.deepEqual(new Set(visits.moved.map((move) => move.before.phase)), new Set([1]));
});

test('an activity that comes, goes or moves is told apart', () => {
  const [formed, survey, principles] = eighteenMonths.phases[0]!.activities;
  const kickOff = { key: 'kick-off', kind: 'activity', fromWeek: 1, toWeek: 1 } as const;
  const skeleton = withPhase(1, { activities: [formed!, { ...survey!, toWeek: 6 }, kickOff] });
  const { activities, visits } = compareJourneys(plain, made({ skeleton }));
  assert.deepEqual(
    activities.added.map((activity) => `${activity.phase} ${activity.key}`),
    ['1 kick-off'],
  );
  assert.deepEqual(
    activities.removed.map((activity) => activity.key),
    [principles!.key],
  );
  assert.deepEqual(
    activities.moved.map(({ before, after, days }) => [before.key, before.to, after.to, days]),
    [['attitude-survey', '2026-02-06', '2026-02-13', 0]],
  );
  assert.deepEqual(visits, { moved: [], added: [], removed: [] });
});

test('a warning that appears is part of the comparison', () => {
  const open = compareJourneys(plain, made({ pauses: [{ ...pauses[0]!, open: true }] }));
  assert.deepEqual(open.warnings, { added: [{ code: 'pause-open', from: '2026-05-04' }], removed: [] });
});

test('one visit moved by one day is noticed', () => {
  const other = structuredClone(plain);
  other.visits[3]!.date = '2026-02-17';
  const changes = compareJourneys(plain, other);
  assert.equal(changes.same, false);
  assert.deepEqual(
    changes.visits.moved.map((move) => [move.before.n, move.days]),
    [[4, 1]],
  );
});

test('every kind of change makes two journeys differ', () => {
  const faults: ((journey: Journey) => void)[] = [
    (other) => (other.templateVersion = '9'),
    (other) => (other.start = '2026-01-12'),
    (other) => (other.end = '2027-06-18'),
    (other) => (other.limit = '2027-07-05'),
    (other) => (other.slackWeeks = 0),
    (other) => other.weeks.pop(),
    (other) => other.closed.pop(),
    (other) => (other.phases[1]!.to = '2026-11-27'),
    (other) => (other.phases[0]!.activities[0]!.from = '2026-01-12'),
    (other) => other.visits.pop(),
    (other) => other.meetings.pop(),
    (other) => (other.gatherings[0]!.latest = '2026-03-20'),
    (other) => (other.gates[0]!.date = '2026-03-12'),
    (other) => other.followUps.pop(),
    (other) => other.warnings.push({ code: 'no-slack', suggestedStart: null }),
  ];
  for (const plant of faults) {
    const other = structuredClone(plain);
    plant(other);
    assert.equal(compareJourneys(plain, other).same, false, String(plant));
  }
});
