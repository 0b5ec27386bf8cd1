import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isRefusal, makeJourney } from '#engines/journey/journey.ts';
import type { JourneySkeleton } from '#engines/journey/shape.ts';
import { skeletonFaults } from '#engines/journey/skeleton.ts';
import { startsWithSlack } from '#engines/journey/starts.ts';
import { readTemplate } from './template-file.ts';
import { skeletonOf } from './template-skeleton.ts';

function skeletonFrom(name: string): JourneySkeleton {
  const file = new URL(`../../programmes/${name}.yaml`, import.meta.url);
  const read = readTemplate(readFileSync(file, 'utf8'), `${name}.yaml`);
  if ('problems' in read) assert.fail(JSON.stringify(read.problems));
  return skeletonOf(read.template);
}

const programme = skeletonFrom('produktivitetsspranget');
const continuation = skeletonFrom('fordypning');

test('the programme becomes three phases of 10, 32 and 26 weeks with their beats', () => {
  assert.deepEqual(
    programme.phases.map(({ n, weeks, visitEvery, gate }) => [n, weeks, visitEvery, gate]),
    [
      [1, 10, 2, 'gate-steering-group'],
      [2, 32, 2, 'gate-pilot'],
      [3, 26, 4, 'gate-line-organisation'],
    ],
  );
  assert.deepEqual(
    programme.gatherings.map(({ fromWeek, toWeek }) => [fromWeek, toWeek]),
    [
      [3, 10],
      [20, 36],
      [50, 66],
    ],
  );
  assert.deepEqual(programme.followUps, [6, 12, 24]);
  assert.deepEqual(programme.closedWeeks, [
    { reason: 'summer', isoWeeks: [28, 29, 30] },
    { reason: 'easter', easterOffsetDays: -6 },
    { reason: 'christmas', weekdayBetween: { from: '12-24', to: '12-31' } },
  ]);
});

test('deliverables, surveys, courses and activities keep their kind and weeks', () => {
  const pilot = programme.phases[1]?.activities ?? [];
  assert.deepEqual(
    pilot.map(({ key, kind }) => [key, kind]),
    [
      ['pilot-area', 'deliverable'],
      ['understanding-and-ownership', 'deliverable'],
      ['pilot-lessons', 'deliverable'],
      ['method-arena', 'activity'],
      ['method-training', 'course'],
      ['lean-course', 'course'],
    ],
  );
  assert.deepEqual(pilot[0], { key: 'pilot-area', kind: 'deliverable', fromWeek: 1, toWeek: 4 });
});

test('both programmes can be dated', () => {
  for (const skeleton of [programme, continuation]) assert.deepEqual(skeletonFaults(skeleton), []);
  const journey = makeJourney({ skeleton: programme, start: '2026-01-05', calendar: 'no' });
  assert.ok(!isRefusal(journey));
  assert.equal(journey.weeks.length, 68);
  assert.equal(journey.visits.filter((visit) => visit.phase < 3).length, 21);
  assert.equal(journey.end, '2027-06-11');
});

/** Whole weeks left for every open start Monday of 2025 to 2030. */
const slackOf = (skeleton: JourneySkeleton): number[] =>
  startsWithSlack(skeleton, 'no', '2028-01-03', 1000, { minSlack: -99, withinWeeks: 156 }).map(
    (start) => start.slackWeeks,
  );

test('every start of six years fits in the months, the continuation with three weeks or more to spare', () => {
  assert.equal(Math.min(...slackOf(programme)), 0);
  assert.ok(Math.min(...slackOf(continuation)) >= 3);
});

test('a phase without visits or gate and a programme without gatherings stay so', () => {
  const file = new URL('../../programmes/fordypning.yaml', import.meta.url);
  const read = readTemplate(readFileSync(file, 'utf8'), 'fordypning.yaml');
  if ('problems' in read) assert.fail(JSON.stringify(read.problems));
  const { template } = read;
  const [first] = template.phases;
  const bare = {
    ...template,
    gatherings: undefined,
    phases: [{ ...first!, visits: undefined, gate: undefined }],
  };
  const skeleton = skeletonOf(bare);
  assert.deepEqual(skeleton.gatherings, []);
  assert.equal(skeleton.phases[0]?.visitEvery, null);
  assert.equal(skeleton.phases[0]?.gate, null);
});
