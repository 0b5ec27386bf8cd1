import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkRow } from '#programme/marks.ts';
import { PortfolioRow } from '#programme/office-shapes.ts';
import { needsOf, portfolioRowOf, unenrolledRow } from '#programme/portfolio.ts';
import {
  after,
  exampleTemplate,
  knownOn,
  markRow,
  pictureOn,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { viewOf } from '#programme/view.ts';

const needs = (today: string, marks: readonly MarkRow[] = []) =>
  needsOf(pictureOn(today, marks)).map(({ code, count, date }) => [code, count, date]);
const visits = (states: Record<string, 'done' | 'missed'>) =>
  Object.entries(states).map(([n, state]) => markRow('visit', n, { state }));

/** All that phase 1 asks for, delivered, so that only visits and gates can call. */
const delivered = exampleTemplate.phases[0]!.deliverables.flatMap(({ key, signedByBoth }) =>
  signedByBoth
    ? (['employer', 'employees'] as const).map((side) => markRow('deliverable', key, { side }))
    : [markRow('deliverable', key)],
);

test('a company that has not begun, or has done what was asked, needs nobody', () => {
  assert.deepEqual(needs('2026-12-01'), []);
  const held = visits({ 1: 'done', 2: 'done', 3: 'done' });
  assert.deepEqual(needs('2027-02-17', [...delivered, ...held]), []);
});

test('one missed visit among the last four needs nobody, and two do', () => {
  const today = '2027-03-10';
  const one = visits({ 1: 'done', 2: 'done', 3: 'done', 4: 'done', 5: 'missed' });
  assert.deepEqual(needs(today, [...delivered, ...one]), []);
  const two = visits({ 1: 'done', 2: 'done', 3: 'missed', 4: 'done', 5: 'missed' });
  assert.deepEqual(needs(today, [...delivered, ...two]), [['visits-missed', 2, '2027-03-08']]);
  const longAgo = visits({ 1: 'missed', 2: 'done', 3: 'missed', 4: 'done', 5: 'done' });
  assert.deepEqual(needs(today, [...delivered, ...longAgo]), []);
});

test('two visits nobody has said a word about call for a word', () => {
  const today = '2027-02-23';
  const silent = visits({ 1: 'done', 2: 'done' });
  assert.deepEqual(needs(today, [...delivered, ...silent]), [['visits-unreported', 2, '2027-02-22']]);
  assert.deepEqual(needs(today, [...delivered, ...visits({ 1: 'done', 2: 'done', 3: 'done' })]), []);
});

test('a visit still to come is not among the latest', () => {
  assert.deepEqual(needs('2027-01-11', []), []);
});

test('a gate weighs more than what is late behind it, and late things are counted', () => {
  const held = visits({ 1: 'done', 2: 'done', 3: 'done', 4: 'done', 5: 'done' });
  assert.deepEqual(needs('2027-03-20', held), [
    ['gate-late', 1, '2027-03-19'],
    ['deliverables-late', 7, '2027-02-05'],
  ]);
  assert.deepEqual(
    needs('2027-03-19', held).map(([code]) => code),
    ['deliverables-late'],
  );
});

test('a pause without an end is somebody’s to ask about, and one with an end is not', () => {
  const codes = (expectedTo: string | null) =>
    needsOf(
      viewOf(knownOn(after(standingOn('2027-01-20'), { kind: 'paused', from: '2027-01-25', expectedTo }))),
    ).map(({ code }) => code);
  assert.deepEqual([codes(null), codes('2027-02-08')], [['pause-open'], []]);
});

test('a journey past its limit says by how many weeks', () => {
  const late = after(standingOn('2027-01-20'), { kind: 'weeks-moved', week: 8, to: '2027-05-03' });
  const [need] = needsOf(viewOf(knownOn(late))).filter(({ code }) => code === 'past-limit');
  assert.ok(need && need.count > 0);
  assert.equal(need.count, -late.decided.after.slackWeeks);
});

test('the line holds what the journey holds: weeks, visits, gates and where it stands', () => {
  const view = pictureOn('2027-02-17');
  const row = PortfolioRow.parse(portfolioRowOf(view));
  assert.deepEqual([row.weeks, row.visits.length, row.gates.length, row.position?.week], [68, 28, 3, 6]);
  assert.deepEqual(
    row.phases.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek]),
    [
      [1, 10],
      [11, 42],
      [43, 68],
    ],
  );
  assert.deepEqual([row.adviser, row.nextDate], ['Nora Vik', view.next[0]?.date]);
});

test('a company that is registered and not enrolled is one need and no journey', () => {
  const row = PortfolioRow.parse(
    unenrolledRow({ company: '019a0000-0000-7000-8000-000000000001', name: 'Ny' }, null),
  );
  assert.deepEqual(
    [row.enrolled, row.position, row.needs.map(({ code }) => code)],
    [false, null, ['not-enrolled']],
  );
});
