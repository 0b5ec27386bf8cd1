import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { JourneyView } from '#programme/journey-view.ts';
import {
  after,
  changeId,
  exampleTemplate,
  knownOn,
  markRow,
  pictureOn,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { closedName, viewOf, warningOf } from '#programme/view.ts';

const deliverable = (key: string, ...args: Parameters<typeof pictureOn>) =>
  pictureOn(...args)
    .phases.flatMap((phase) => phase.deliverables)
    .find((d) => d.key === key)!;
const gate = (...args: Parameters<typeof pictureOn>) => pictureOn(...args).phases[0]!.gate!;

test('the picture has the shape its contract says, on days before, during and after the journey', () => {
  for (const today of ['2026-12-01', '2027-01-11', '2027-03-24', '2027-07-15', '2028-06-16', '2030-01-01']) {
    JourneyView.parse(pictureOn(today));
  }
});

test('the week and phase of today are those of the calendar, borders included', () => {
  for (const [today, state, week, phase] of [
    ['2027-01-10', 'before', null, null],
    ['2027-01-11', 'active', 1, 1],
    ['2027-03-21', 'active', 10, 1],
    ['2027-03-22', 'closed-week', 10, 1],
    ['2027-03-29', 'active', 11, 2],
    ['2028-06-16', 'active', 68, 3],
    ['2028-06-17', 'finished', 68, 3],
  ] as const) {
    const { position } = pictureOn(today);
    assert.deepEqual([position.state, position.week, position.phase], [state, week, phase], today);
  }
  assert.equal(pictureOn('2027-01-10').position.daysToStart, 1);
});

test('a closed week says why in the person’s language, and when work goes on', () => {
  const { position } = viewOf(knownOn(standingOn('2027-03-24', [], [], 'pl')));
  const easter = exampleTemplate.closedWeeks.find(({ key }) => key === 'easter')!;
  assert.deepEqual([position.reason, position.resumes], [easter.name.pl, '2027-03-29']);
});

test('a deliverable is late the day after its week, due the week before it, and later until then', () => {
  // Weeks 1 to 4: due Friday 5 February, so due from week 3 on.
  const key = 'challenges-and-key-figures';
  for (const [today, state] of [
    ['2027-01-24', 'later'],
    ['2027-01-25', 'due'],
    ['2027-02-05', 'due'],
    ['2027-02-06', 'late'],
  ] as const) {
    assert.equal(deliverable(key, today).state, state, today);
  }
  assert.equal(deliverable(key, '2027-02-06', [markRow('deliverable', key)]).state, 'done');
});

test('a delivered thing says who, when and in which week of the programme', () => {
  const key = 'challenges-and-key-figures';
  const mark = markRow('deliverable', key, { at: '2027-03-24T10:00:00.000Z', note: 'Vedtatt' });
  const found = deliverable(key, '2027-03-30', [mark]);
  // Easter week is no week of the programme: the one before it counts.
  assert.deepEqual([found.by, found.note, found.doneInWeek], ['Ingrid Solbakk', 'Vedtatt', 10]);
  const early = markRow('deliverable', key, { at: '2027-01-04T10:00:00.000Z' });
  assert.equal(deliverable(key, '2027-03-30', [early]).doneInWeek, null);
});

test('what one party has signed is half, and late when its week is past all the same', () => {
  const key = 'guiding-principles';
  const one = [markRow('deliverable', key, { side: 'employer' as const })];
  assert.deepEqual(
    [deliverable(key, '2027-02-10', one).state, deliverable(key, '2027-03-13', one).state],
    ['half', 'late'],
  );
  const two = [
    ...one,
    markRow('deliverable', key, {
      side: 'employees' as const,
      byName: 'Terje Aune',
      at: '2027-02-20T10:00:00.000Z',
    }),
  ];
  const done = deliverable(key, '2027-03-13', two);
  assert.deepEqual(
    [done.state, done.by, done.signatures.map(({ side }) => side)],
    ['done', 'Terje Aune', ['employer', 'employees']],
  );
});

test('a tick taken back leaves no name beside the thing, unless it says why', () => {
  const key = 'customer-needs';
  const back = markRow('deliverable', key, { state: 'open' });
  assert.equal(deliverable(key, '2027-02-10', [back]).by, null);
  assert.equal(deliverable(key, '2027-02-10', [{ ...back, note: 'For tidlig' }]).by, 'Ingrid Solbakk');
});

const allReady = exampleTemplate.phases[0]!.deliverables.flatMap(({ key, signedByBoth }) =>
  signedByBoth
    ? (['employer', 'employees'] as const).map((side) => markRow('deliverable', key, { side }))
    : [markRow('deliverable', key)],
);
const signed = (side: 'employer' | 'employees') => markRow('gate', 'gate-steering-group', { side });

test('a gate waits, is ready, is late and is open, in that order of certainty', () => {
  assert.equal(gate('2027-03-19').state, 'waiting');
  assert.equal(gate('2027-03-19').missing.length, 7);
  assert.equal(gate('2027-03-19', allReady).state, 'ready');
  assert.equal(gate('2027-03-20', allReady).state, 'late');
  assert.equal(gate('2027-03-20', [...allReady, signed('employer')]).state, 'late');
  assert.equal(gate('2027-03-20', [signed('employer'), signed('employees')]).state, 'open');
});

test('a gathering is unreported when its window is over, and not before', () => {
  const state = (today: string) => pictureOn(today).gatherings[0]!.state;
  assert.deepEqual(
    [state('2027-01-26'), state('2027-03-19'), state('2027-03-20')],
    ['planned', 'planned', 'unreported'],
  );
});

test('a pause, who made each change and which were taken back are part of the picture', () => {
  const moved = after(standingOn('2027-02-17'), { kind: 'weeks-moved', week: 8, to: '2027-03-08' });
  const back = after(moved, { kind: 'undone', change: changeId(1) });
  const paused = after(back, { kind: 'paused', from: '2027-02-22', expectedTo: '2027-03-08' });
  const view = viewOf(knownOn(paused));
  assert.deepEqual(
    view.changes.map(({ undone, by }) => [undone, by]),
    [
      [true, 'Marit Holte'],
      [false, 'Marit Holte'],
      [false, 'Marit Holte'],
    ],
  );
  assert.deepEqual(view.pause, { from: '2027-02-22', expectedTo: '2027-03-08', reason: 'Strøm' });
  assert.equal(view.revision, 3);
});

test('why a week is closed has words in every language: the programme’s, or the company’s own', () => {
  const reasons = [...exampleTemplate.closedWeeks.map(({ key }) => key), 'company', 'pause', 'moved'];
  for (const language of languages) {
    const names = reasons.map((reason) => closedName(reason, exampleTemplate, language));
    assert.equal(new Set(names).size, reasons.length, language);
    assert.ok(names.every((name) => name.length > 2));
  }
});

test('a warning says how many weeks must be won back, and where a better start lies', () => {
  assert.deepEqual(warningOf({ code: 'past-limit', weeks: 2, suggestedStart: '2027-01-11' }), {
    code: 'past-limit',
    weeks: 2,
    date: '2027-01-11',
  });
  assert.deepEqual(warningOf({ code: 'no-slack', suggestedStart: null }), {
    code: 'no-slack',
    weeks: null,
    date: null,
  });
  assert.deepEqual(warningOf({ code: 'pause-open', from: '2027-02-22' }), {
    code: 'pause-open',
    weeks: null,
    date: '2027-02-22',
  });
});
