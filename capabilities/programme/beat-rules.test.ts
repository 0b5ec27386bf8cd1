import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, toDay } from '#engines/journey/days.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import { languages } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { BeatChangeDetail, BeatChangeRow } from '#programme/beat-change.ts';
import { type BeatStanding, beatPreviewOf, decideBeatChange, unsaid } from '#programme/beat-rules.ts';
import { messageOf } from '#programme/beat-warnings.ts';
import { BeatPlaces } from '#programme/beats.ts';
import type { ChangeDetail } from '#programme/change.ts';
import { type MarkRow, Marks } from '#programme/marks.ts';
import { stateOf } from '#programme/rules.ts';
import {
  after,
  exampleEnrolment,
  journeyOf,
  markRow,
  standingOn,
} from '#programme/server/builders-journey.ts';

type Given = { today?: string; rows?: BeatChangeRow[]; marks?: MarkRow[]; change?: ChangeDetail };

function standing({ today = '2027-02-17', rows = [], marks = [], change }: Given = {}): BeatStanding {
  const on = change ? after(standingOn(today), change) : standingOn(today);
  const journey = journeyOf(on);
  return {
    journey,
    places: new BeatPlaces(journey, rows, on.changes),
    marks: new Marks(marks),
    calendar: 'no',
    state: stateOf(exampleEnrolment, on.changes),
    changes: on.changes,
    today,
    language: 'nb',
  };
}

const bare = { hours: null, mode: null, place: '' };
const to = (date: string): BeatChangeDetail => ({ kind: 'moved', date, ...bare });
const off: BeatChangeDetail = { kind: 'cancelled' };

const request = (
  detail: BeatChangeDetail,
  rest: { key?: string; reason?: string; sequence?: number } = {},
) => ({
  change: '019a0000-0000-7000-a000-000000000001',
  key: '4',
  reason: 'Revisjon',
  sequence: 0,
  although: false,
  detail,
  ...rest,
});

/** What is decided about visit 4, planned for 22 February 2027, or the code it is refused with. */
function decided(detail: BeatChangeDetail, given: Given = {}, rest: Parameters<typeof request>[1] = {}) {
  const outcome = decideBeatChange('visit', request(detail, rest), standing(given));
  return isRefusal(outcome) ? outcome.refused : outcome;
}

const warned = (date: string, given: Given = {}) => {
  const outcome = decided(to(date), given);
  return typeof outcome === 'string' ? outcome : outcome.warnings.map(({ code }) => code);
};

test('a working day in the rhythm is no matter for a second thought', () => {
  assert.deepEqual(warned('2027-02-23'), []);
  assert.deepEqual(warned('2027-02-17'), [], 'today');
});

test('the nearest working days offered for a day off are never past', () => {
  const outcome = decideBeatChange('visit', request(to('2027-02-20')), standing({ today: '2027-02-20' }));
  assert.ok(isRefusal(outcome));
  assert.equal(outcome.values?.nearest, 'mandag 22. februar 2027 eller tirsdag 23. februar 2027');
});

test('another’s day, too few days between, a closed week and a week outside the phase are each warned of', () => {
  assert.deepEqual(warned('2027-03-08'), ['same-day']);
  assert.deepEqual(warned('2027-03-04'), ['too-near']);
  assert.deepEqual(warned('2027-03-03'), [], 'three working days from the next are enough');
  assert.ok(warned('2027-03-24').includes('closed-week'), 'Easter');
  assert.ok(warned('2027-04-27').includes('outside-phase'));
});

test('one that was called off or uteble crowds nobody', () => {
  const five = standing().journey.visits[4]!;
  const gone = [markRow('visit', '5', { state: 'missed' })];
  assert.deepEqual(warned(five.date), ['same-day']);
  assert.deepEqual(warned(five.date, { marks: gone }), []);
  const row = decided(off, {}, { key: '5' });
  assert.ok(typeof row !== 'string');
  const rows = [{ ...row.row, byName: 'Nora', at: '2027-02-16T08:00:00.000Z' }];
  assert.deepEqual(warned(five.date, { rows }), []);
});

test('a warning is asked about until it is said yes to', () => {
  const asked = request(to('2027-03-04'));
  const outcome = decideBeatChange('visit', asked, standing());
  assert.ok(!isRefusal(outcome));
  assert.equal(unsaid(outcome, asked, 'nb')?.lines?.length, 1);
  assert.equal(unsaid(outcome, { ...asked, although: true }, 'nb'), null);
  assert.deepEqual(outcome.row.although, ['too-near']);
  const words = languages.map((language) => messageOf(outcome.warnings[0]!, language));
  assert.equal(new Set(words).size, languages.length);
});

test('working days to the neighbours are counted on both sides, before and after', () => {
  const given = standing();
  const outcome = decideBeatChange('visit', request(to('2027-02-23')), given);
  assert.ok(!isRefusal(outcome));
  const { before, after: then } = beatPreviewOf(outcome, given);
  assert.deepEqual(
    [before, then],
    [
      { since: 10, until: 10 },
      { since: 11, until: 9 },
    ],
  );
});

test('what is past, over, paused or no change is refused', () => {
  assert.equal(decided(to('2027-02-16')), 'beat-date-past');
  assert.equal(decided(to('2027-02-22')), 'nothing-changes');
  assert.equal(decided({ kind: 'arranged', ...bare }), 'nothing-changes');
  assert.equal(decided(to('2027-02-23'), { marks: [markRow('visit', '4')] }), 'beat-is-over');
  assert.equal(decided(off, { today: '2027-02-23' }), 'beat-day-is-past');
  assert.equal(decided({ kind: 'restored' }), 'nothing-to-undo');
  assert.equal(decided(to('2027-02-23'), {}, { sequence: 1 }), 'already-decided-by-another');
  const change: ChangeDetail = { kind: 'paused', from: '2027-02-22', expectedTo: null };
  assert.equal(decided(to('2027-03-23'), { change }), 'beat-in-pause');
});

test('a visit nobody has said anything about after its day may still be moved ahead', () => {
  assert.deepEqual(warned('2027-02-25', { today: '2027-02-24' }), []);
});

test('what is taken back is never a day that has been', () => {
  const move = decided(to('2027-02-25'));
  assert.ok(typeof move !== 'string');
  const rows = [{ ...move.row, byName: 'Nora', at: '2027-02-16T08:00:00.000Z' }];
  assert.equal(
    decided({ kind: 'restored' }, { rows, today: '2027-02-24' }, { sequence: 1 }),
    'beat-date-past',
  );
});

test('whatever is decided, no visit comes to lie on a day off or before today, and each row counts one more', () => {
  const isWorkingDay = workingDays('no');
  const day = fc.integer({ min: -20, max: 500 }).map((n) => addDays('2027-02-17', n));
  const step = fc.record({
    key: fc.integer({ min: 1, max: 28 }).map(String),
    detail: fc.oneof(day.map(to), fc.constant(off), fc.constant<BeatChangeDetail>({ kind: 'restored' })),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const rows: BeatChangeRow[] = [];
      for (const { key, detail } of steps) {
        const given = standing({ rows });
        const { length } = given.places.rowsOf('visit', key);
        const outcome = decideBeatChange('visit', request(detail, { key, sequence: length }), given);
        if (isRefusal(outcome)) continue;
        assert.equal(outcome.row.sequence, length + 1);
        rows.push({ ...outcome.row, byName: 'Nora', at: '2027-02-17T08:00:00.000Z' });
        const place = standing({ rows }).places.of('visit', key)!;
        if (!place.cancelled) {
          assert.ok(place.date >= '2027-02-17', place.date);
          assert.ok(isWorkingDay(toDay(place.date)), place.date);
        }
      }
    }),
    { numRuns: 60 },
  );
});
