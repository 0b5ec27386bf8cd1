import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { languages } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { BeatChangeDetail, BeatChangeRow } from '#programme/beat-change.ts';
import { decideBeatChange } from '#programme/beat-rules.ts';
import { journeySequence } from '#programme/beat-sequence.ts';
import { BeatPlaces } from '#programme/beats.ts';
import { entriesOf } from '#programme/calendar.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { Marks } from '#programme/marks.ts';
import { type ChangeRow, stateOf } from '#programme/rules.ts';
import {
  changeRow,
  decide,
  exampleEnrolment,
  journeyOf,
  knownOn,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { eventOf } from '#programme/server/routes-calendar.ts';
import { viewOf } from '#programme/view.ts';

type Step =
  | { kind: 'wait'; days: number }
  | { kind: 'journey'; detail: ChangeDetail | { kind: 'undo' } | { kind: 'pause'; weeks: number | null } }
  | { kind: 'beat'; visit: number; detail: BeatChangeDetail };

const anyDay = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(from, n));
const monday = fc.integer({ min: 1, max: 20 }).map((n) => addDays('2027-01-11', n * 7));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 16 }) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.record({
          kind: fc.constant('weeks-moved' as const),
          week: fc.integer({ min: 2, max: 16 }),
          to: monday,
        }),
        fc.record({ kind: fc.constant('resumed' as const), to: monday }),
        fc.record({ kind: fc.constant('pause' as const), weeks: fc.option(fc.integer({ min: 1, max: 4 })) }),
        fc.constant({ kind: 'undo' as const }),
      )
      .map((detail) => ({ kind: 'journey' as const, detail })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        visit: fc.integer({ min: 1, max: 9 }),
        detail: fc.oneof(
          fc.record({
            kind: fc.constant('moved' as const),
            date: anyDay('2027-01-11', 140),
            hours: fc.constantFrom(null, { from: '08:00', to: '11:00' }),
            mode: fc.constantFrom(null, 'remote' as const),
            place: fc.constantFrom('', 'Kantina'),
          }),
          fc.constant({ kind: 'cancelled' as const }),
          fc.constant({ kind: 'restored' as const }),
        ),
      })
      .map((beat) => ({ kind: 'beat' as const, ...beat })),
  },
);

type World = { today: string; minute: number; changes: ChangeRow[]; beats: BeatChangeRow[] };

const at = ({ today, minute }: World) =>
  `${today}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;

/** Takes a step as the routes would: what is refused changes nothing. */
function take(world: World, step: Step): void {
  world.minute += 1;
  if (step.kind === 'wait') {
    world.today = addDays(world.today, step.days);
    world.minute = 0;
    return;
  }
  const standing = standingOn(world.today, world.changes);
  if (step.kind === 'journey') {
    const decided = decide(standing, wished(step.detail, world));
    if (isRefusal(decided)) return;
    world.changes.push({ ...changeRow(world.changes.length + 1, decided.detail), at: at(world) });
    return;
  }
  const journey = journeyOf(standing);
  const key = String(step.visit);
  const places = new BeatPlaces(journey, world.beats, world.changes);
  const request = {
    change: `c${world.beats.length}`,
    key,
    detail: step.detail,
    reason: 'Messe',
    sequence: places.rowsOf('visit', key).length,
    although: true,
  };
  const decided = decideBeatChange('visit', request, {
    journey,
    places,
    calendar: 'no',
    state: stateOf(exampleEnrolment, world.changes),
    changes: world.changes,
    marks: new Marks([]),
    today: world.today,
    language: 'nb',
  });
  if (!isRefusal(decided)) world.beats.push({ ...decided.row, byName: 'Nora Vik', at: at(world) });
}

function wished(detail: Extract<Step, { kind: 'journey' }>['detail'], world: World): ChangeDetail {
  const next = addDays(world.today, 8 - (((Date.parse(world.today) / 86_400_000 + 3) % 7) + 1));
  if (detail.kind === 'pause')
    return {
      kind: 'paused',
      from: next,
      expectedTo: detail.weeks === null ? null : addDays(next, detail.weeks * 7),
    };
  if (detail.kind === 'undo') return { kind: 'undone', change: world.changes.at(-1)?.change ?? '' };
  return detail;
}

/** What a calendar shows of each visit: its sequence, and what a change of raises it. */
function shown(world: World): Map<string, { sequence: number; told: string }> {
  const standing = standingOn(world.today, world.changes);
  const view = viewOf(knownOn(standing, [], {}, world.beats));
  const sequence = journeySequence(exampleEnrolment, world.changes, world.today);
  const changedAt = world.changes.at(-1)?.at ?? '2027-01-01T00:00:00.000Z';
  return new Map(
    entriesOf(view, 'no', 'nb', false)
      .filter(({ uid }) => uid.startsWith('visit-'))
      .map((entry) => {
        const event = eventOf(entry, { sequence, changedAt });
        const { date, location, status } = event;
        return [
          entry.uid,
          { sequence: event.sequence, told: JSON.stringify([date, entry.hours, location, status]) },
        ];
      }),
  );
}

test('through any history the sequence never falls, and rises whenever a visit moves, is called off or comes back', () => {
  let changesSeen = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 4, maxLength: 24, size: 'max' }), (steps) => {
      const world: World = { today: '2027-01-12', minute: 0, changes: [], beats: [] };
      let before = shown(world);
      for (const step of steps) {
        take(world, step);
        const now = shown(world);
        for (const [uid, { sequence, told }] of now) {
          const was = before.get(uid);
          if (!was) continue;
          assert.ok(sequence >= was.sequence, `${uid} fell from ${was.sequence} to ${sequence}`);
          if (told === was.told) continue;
          changesSeen += 1;
          assert.ok(sequence > was.sequence, `${uid} became ${told} with the sequence it had, ${sequence}`);
        }
        before = now;
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(changesSeen > 500, `only ${changesSeen} changes were looked at`);
});

test('while a pause goes on the sequence rises by one each Monday, and stays when it has ended', () => {
  const paused = {
    ...changeRow(1, { kind: 'paused', from: '2027-03-01', expectedTo: null }),
    at: '2027-02-17T09:00:00Z',
  };
  const on = (day: string, changes: ChangeRow[] = [paused]) =>
    journeySequence(exampleEnrolment, changes, day);
  assert.deepEqual([on('2027-02-17'), on('2027-02-21'), on('2027-02-22'), on('2027-03-02')], [1, 1, 2, 3]);
  const resumed = { ...changeRow(2, { kind: 'resumed', to: '2027-03-15' }), at: '2027-03-03T09:00:00Z' };
  assert.deepEqual([on('2027-03-03', [paused, resumed]), on('2027-06-01', [paused, resumed])], [4, 4]);
});

test('a calendar says in every language that hours are not agreed, where it is held, and that it was moved', () => {
  const beats: BeatChangeRow[] = [
    {
      change: 'a',
      subject: 'visit',
      key: '4',
      sequence: 1,
      kind: 'moved',
      planned: '2027-02-22',
      date: '2027-02-24',
      hours: { from: '08:30', to: '12:00' },
      mode: 'hybrid',
      place: 'Kantina',
      although: [],
      reason: 'Nora er syk',
      byName: 'Nora Vik',
      at: '2027-02-15T09:00:00.000Z',
    },
  ];
  const texts = languages.map((language) => {
    const view = viewOf(knownOn(standingOn('2027-02-17', [], [], language), [], {}, beats));
    const [fourth, fifth] = entriesOf(view, 'no', language, false).slice(3, 5);
    assert.deepEqual(fourth?.hours, { from: '08:30', to: '12:00', zone: 'Europe/Oslo' });
    assert.match(fourth?.location ?? '', /, Kantina$/);
    assert.doesNotMatch(fourth?.description ?? '', /syk/, 'why is nobody else’s business');
    assert.equal(fifth?.location, '');
    return `${fourth?.location} ${fourth?.description} ${fifth?.description}`;
  });
  assert.equal(new Set(texts).size, languages.length);
  assert.match(texts[0]!, /Flyttet fra mandag 22. februar\..*Tidspunktet er ikke avtalt\./s);
});
