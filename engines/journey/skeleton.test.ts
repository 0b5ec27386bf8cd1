import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eighteenMonths, tenMonths } from './example-skeletons.ts';
import type { JourneySkeleton } from './shape.ts';
import { skeletonFaults, weekCount } from './skeleton.ts';

const phase = eighteenMonths.phases[0]!;
const withPhase = (change: Partial<typeof phase>): JourneySkeleton => ({
  ...eighteenMonths,
  phases: [{ ...phase, ...change }],
  gatherings: [],
});

test('the example skeletons have no faults and the weeks their names promise', () => {
  assert.deepEqual([skeletonFaults(eighteenMonths), weekCount(eighteenMonths)], [[], 68]);
  assert.deepEqual([skeletonFaults(tenMonths), weekCount(tenMonths)], [[], 36]);
});

test('each fault of a skeleton is named with its place', () => {
  const activity = { key: 'survey', kind: 'survey', fromWeek: 1, toWeek: 2 } as const;
  const cases: [JourneySkeleton, RegExp][] = [
    [{ ...eighteenMonths, months: 0 }, /^months:/],
    [{ ...eighteenMonths, phases: [], gatherings: [] }, /^phases: there must be one/],
    [{ ...eighteenMonths, phases: [phase, phase], gatherings: [] }, /^phases: two have the same number/],
    [withPhase({ weeks: 0.5, activities: [], meetings: [] }), /^phase 1: weeks/],
    [withPhase({ visitEvery: 0 }), /^phase 1: visitEvery/],
    [withPhase({ meetings: [{ key: 'pulse', every: 0, firstWeek: 1 }] }), /^phase 1, meeting "pulse"/],
    [withPhase({ meetings: [{ key: 'pulse', every: 1, firstWeek: 11 }] }), /^phase 1, meeting "pulse"/],
    [withPhase({ activities: [{ ...activity, toWeek: 11 }] }), /^phase 1, activity "survey"/],
    [withPhase({ activities: [{ ...activity, fromWeek: 3 }] }), /^phase 1, activity "survey"/],
    [withPhase({ activities: [activity, activity] }), /^phase 1: two activities/],
    [{ ...eighteenMonths, gatherings: [{ n: 1, fromWeek: 60, toWeek: 69 }] }, /^gathering 1:/],
    [{ ...eighteenMonths, followUps: [6, 0] }, /^followUps:/],
    [{ ...eighteenMonths, closedWeeks: [{ reason: 'summer', isoWeeks: [54] }] }, /^closed weeks "summer"/],
    [
      { ...eighteenMonths, closedWeeks: [{ reason: 'x', weekdayBetween: { from: '12-24', to: '13-01' } }] },
      /^closed weeks "x"/,
    ],
    [{ ...eighteenMonths, closedWeeks: [{ reason: 'x', easterOffsetDays: 0.5 }] }, /^closed weeks "x"/],
    [{ ...eighteenMonths, closedWeeks: [{ reason: 'x', easterOffsetDays: 200 }] }, /^closed weeks "x"/],
  ];
  for (const [skeleton, expected] of cases) {
    assert.ok(
      skeletonFaults(skeleton).some((fault) => expected.test(fault)),
      `${expected} in ${JSON.stringify(skeletonFaults(skeleton))}`,
    );
  }
});
