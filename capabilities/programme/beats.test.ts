import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeatChangeRow } from '#programme/beat-change.ts';
import { BeatPlaces, standingRows } from '#programme/beats.ts';
import {
  after,
  type changeRow,
  journeyOf,
  knownOn,
  markRow,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { viewOf } from '#programme/view.ts';

const today = '2027-02-17';

/** A change to visit 4, which the rhythm has on Monday 22 February 2027. */
const row = (rest: Partial<BeatChangeRow> = {}): BeatChangeRow => ({
  change: '019a0000-0000-7000-a000-000000000001',
  subject: 'visit',
  key: '4',
  sequence: 1,
  kind: 'moved',
  planned: '2027-02-22',
  date: '2027-02-24',
  hours: null,
  mode: null,
  place: '',
  although: [],
  reason: 'Revisjon',
  byName: 'Nora Vik',
  at: '2027-02-15T09:00:00.000Z',
  ...rest,
});

const placeOn = (rows: readonly BeatChangeRow[], standing = standingOn(today)) =>
  new BeatPlaces(journeyOf(standing), rows, standing.changes).of('visit', '4')!;

test('a visit nobody has decided about lies where the rhythm has it', () => {
  const place = placeOn([]);
  assert.deepEqual(
    [place.planned, place.date, place.sequence, place.moved],
    ['2027-02-22', '2027-02-22', 0, null],
  );
});

test('a visit that was moved says from where, why and by whom, and the rhythm’s day stays', () => {
  const place = placeOn([row()]);
  assert.deepEqual([place.planned, place.date, place.sequence], ['2027-02-22', '2027-02-24', 1]);
  assert.deepEqual(place.moved, {
    from: '2027-02-22',
    reason: 'Revisjon',
    by: 'Nora Vik',
    at: '2027-02-15T09:00:00.000Z',
  });
});

test('taking back takes the latest back, one after the other, and counts as changes', () => {
  const second = row({ sequence: 2, date: '2027-02-26' });
  const back = (sequence: number) => row({ sequence, kind: 'restored', reason: '' });
  assert.equal(placeOn([row(), second]).date, '2027-02-26');
  assert.equal(placeOn([row(), second, back(3)]).date, '2027-02-24');
  const none = placeOn([row(), second, back(3), back(4)]);
  assert.deepEqual([none.date, none.sequence, none.moved], ['2027-02-22', 4, null]);
  assert.deepEqual(standingRows([back(1)]), []);
});

test('one that was moved and then called off keeps the day it was moved to, and comes back there', () => {
  const off = row({ sequence: 2, kind: 'cancelled', date: '2027-02-24', reason: 'Syk' });
  assert.deepEqual(
    [placeOn([row(), off]).date, placeOn([row(), off]).cancelled?.reason],
    ['2027-02-24', 'Syk'],
  );
  const back = placeOn([row(), off, row({ sequence: 3, kind: 'restored' })]);
  assert.deepEqual([back.date, back.cancelled], ['2027-02-24', null]);
});

test('a visit moved by hand back to its own day is no longer one that was moved', () => {
  assert.equal(placeOn([row(), row({ sequence: 2, date: '2027-02-22' })]).moved, null);
});

test('when the journey moves past its week, the move lapses and is told of', () => {
  const later = after(standingOn(today), { kind: 'weeks-moved', week: 7, to: '2027-03-01' });
  const changed = { ...later, changes: [changeRowAt(later.changes[0]!, '2027-02-16T09:00:00.000Z')] };
  const place = placeOn([row()], changed);
  assert.deepEqual([place.date, place.moved], ['2027-03-01', null]);
  assert.deepEqual([place.lapsed?.date, place.lapsed?.kind], ['2027-02-24', 'moved']);
});

test('a journey that moves elsewhere leaves the move as it is', () => {
  const later = after(standingOn(today), { kind: 'weeks-moved', week: 12, to: '2027-04-19' });
  assert.equal(placeOn([row()], later).date, '2027-02-24');
});

test('a move comes back when the change to the journey is taken back', () => {
  const later = after(standingOn(today), { kind: 'weeks-moved', week: 7, to: '2027-03-01' });
  const undone = after(later, { kind: 'undone', change: later.changes[0]!.change });
  const changes = [
    changeRowAt(undone.changes[0]!, '2027-02-16T09:00:00.000Z'),
    changeRowAt(undone.changes[1]!, '2027-02-17T09:00:00.000Z'),
  ];
  assert.equal(placeOn([row()], { ...undone, changes }).date, '2027-02-24');
});

test('a day that had come before the journey moved stays, held or not', () => {
  const early = row({ date: '2027-02-18' });
  const later = after(standingOn('2027-02-19'), { kind: 'weeks-moved', week: 7, to: '2027-03-01' });
  const on = (day: string) => ({
    ...later,
    changes: [changeRowAt(later.changes[0]!, `${day}T09:00:00.000Z`)],
  });
  assert.equal(placeOn([early], on('2027-02-18')).date, '2027-02-18');
  assert.equal(placeOn([early], on('2027-02-17')).date, '2027-03-01');
});

const changeRowAt = (change: ReturnType<typeof changeRow>, at: string) => ({ ...change, at });

test('what was called off is a fact of its own, and what was held stays held', () => {
  const off = [row({ kind: 'cancelled', date: '2027-02-22' })];
  const state = (marks: ReturnType<typeof markRow>[], day = today) =>
    viewOf(knownOn(standingOn(day), marks, {}, off)).visits[3]!.state;
  assert.equal(state([]), 'cancelled');
  assert.equal(state([], '2027-03-20'), 'cancelled');
  assert.equal(state([markRow('visit', '4')]), 'held');
  assert.equal(state([markRow('visit', '4', { state: 'open' })]), 'cancelled');
});

test('what is next comes in the order of the days that hold', () => {
  const swapped = [row({ date: '2027-03-11', planned: '2027-02-22' })];
  const { next } = viewOf(knownOn(standingOn(today), [], {}, swapped));
  const visits = next.filter(({ kind }) => kind === 'visit').map(({ key, date }) => [key, date]);
  assert.deepEqual(visits[0], ['5', '2027-03-08']);
});
