import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#engines/journey/days.ts';
import { sides } from '#people/contract.ts';
import {
  after,
  exampleTemplate,
  knownOn,
  markRow,
  pictureOn,
  standingOn,
} from '#programme/server/builders-journey.ts';
import { viewOf } from '#programme/view.ts';

/** Everything the programme asks for, delivered and signed; the gates as well when they are to be open. */
const delivered = exampleTemplate.phases.flatMap(({ deliverables }) =>
  deliverables.flatMap(({ key, signedByBoth }) =>
    signedByBoth ? sides.map((side) => markRow('deliverable', key, { side })) : [markRow('deliverable', key)],
  ),
);
const opened = exampleTemplate.phases.flatMap(({ gate }) =>
  sides.map((side) => markRow('gate', gate!.key, { side })),
);

const kinds = (...args: Parameters<typeof pictureOn>) =>
  pictureOn(...args).next.map(({ kind, key }) => `${kind} ${key}`);

test('before the start, the start is next, and the first visit on the same day', () => {
  const [first, second] = pictureOn('2026-12-01').next;
  assert.deepEqual(
    [first?.kind, first?.date, first?.owners],
    ['start', '2027-01-11', ['Ingrid Solbakk', 'Terje Aune']],
  );
  assert.deepEqual([second?.kind, second?.date, second?.owners], ['visit', '2027-01-11', ['Nora Vik']]);
});

test('today’s visit is still next, and tomorrow the one after it is', () => {
  const visits = (today: string) =>
    pictureOn(today)
      .next.filter(({ kind }) => kind === 'visit')
      .map(({ n }) => n);
  assert.equal(visits('2027-01-11')[0], 1);
  assert.equal(visits('2027-01-12')[0], 2);
  const held = [markRow('visit', '1')];
  assert.equal(pictureOn('2027-01-11', held).next.find(({ kind }) => kind === 'visit')?.n, 2);
});

test('what is late comes before all else, and what has been delivered is gone', () => {
  const today = '2027-02-08';
  assert.equal(kinds(today)[0], 'deliverable challenges-and-key-figures');
  assert.equal(pictureOn(today).next[0]?.late, true);
  const ready = [markRow('deliverable', 'challenges-and-key-figures')];
  assert.ok(!kinds(today, ready).includes('deliverable challenges-and-key-figures'));
});

test('however much is late, two late deliverables are named, and the next visit and the gate stay', () => {
  // The Monday after the gate's week: nothing has been delivered, and the gate itself is late.
  const { next, phases } = pictureOn('2027-04-05');
  const late = phases[0]!.deliverables.filter(({ state }) => state === 'late');
  assert.ok(late.length > 3, 'more is late than the list could hold');
  assert.deepEqual(
    next.filter(({ kind }) => kind === 'deliverable').map(({ key }) => key),
    late
      .toSorted((a, b) => a.due.localeCompare(b.due))
      .slice(0, 2)
      .map(({ key }) => key),
  );
  assert.ok(next.some(({ kind, date }) => kind === 'visit' && date >= '2027-04-05'));
  assert.ok(next.some(({ kind }) => kind === 'gate'));
});

test('with nothing late the five nearest are shown, a gate far ahead last, and no weekly meeting', () => {
  const next = kinds('2027-04-06', [...delivered, ...opened.slice(0, 2)]);
  assert.equal(next.length, 5);
  assert.ok(next.at(-1)?.startsWith('gate'), next.join());
  assert.ok(!next.some((one) => one.includes('pulse')), next.join());
});

test('there are at most five, late ones first and each group by date, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 900 }), (days) => {
      const { next } = pictureOn(addDays('2027-01-11', days));
      assert.ok(next.length >= 1 && next.length <= 5);
      const order = next.map(({ late, date }) => `${late ? 0 : 1} ${date}`);
      assert.deepEqual(order, [...order].sort());
    }),
    { numRuns: 60 },
  );
});

test('while a pause lasts, only the question of when it ends is next', () => {
  const open = after(standingOn('2027-02-17'), { kind: 'paused', from: '2027-02-15', expectedTo: null });
  const [only, ...rest] = viewOf(knownOn(open)).next;
  assert.deepEqual([only?.kind, only?.date, only?.late, rest.length], ['resume', '2027-02-22', true, 0]);
  const known = after(standingOn('2027-02-17'), {
    kind: 'paused',
    from: '2027-02-15',
    expectedTo: '2027-03-08',
  });
  const [expected] = viewOf(knownOn(known)).next;
  assert.deepEqual([expected?.kind, expected?.date, expected?.late], ['resume', '2027-03-08', false]);
});

test('a pause that lies ahead does not hide what comes before it', () => {
  const ahead = after(standingOn('2027-02-17'), { kind: 'paused', from: '2027-05-03', expectedTo: null });
  assert.ok(viewOf(knownOn(ahead)).next.some(({ kind }) => kind === 'visit'));
});

test('the next gate is the first that is not open', () => {
  const gate = (...args: Parameters<typeof pictureOn>) =>
    pictureOn(...args).next.find(({ kind }) => kind === 'gate')?.key;
  assert.equal(gate('2027-03-29', delivered), 'gate-steering-group');
  assert.equal(gate('2027-03-29', [...delivered, ...opened.slice(0, 1)]), 'gate-steering-group');
  assert.equal(gate('2027-11-22', [...delivered, ...opened.slice(0, 2)]), 'gate-pilot');
});

test('when the journey is over and all is done, the next visit back is next and nothing else', () => {
  const { next } = pictureOn('2029-01-01', [...delivered, ...opened]);
  assert.deepEqual(
    next.map(({ kind, date }) => `${kind} ${date}`),
    ['follow-up 2029-06-18'],
  );
});

test('a visit back is next until its week is over, and then the one after it', () => {
  const followUp = (today: string) =>
    pictureOn(today, [...delivered, ...opened]).next.find(({ kind }) => kind === 'follow-up')?.date;
  const [monday, later] = pictureOn('2028-07-01').followUps.map(({ date }) => date) as [string, string];
  for (const days of [0, 1, 4, 6]) assert.equal(followUp(addDays(monday, days)), monday, `${days} days`);
  assert.equal(followUp(addDays(monday, 7)), later);
});

test('an owner nobody has been given is left out, and never an empty name', () => {
  const parties = { employer: null, employees: 'Terje Aune', coordinator: null, adviser: null };
  const { next } = viewOf(knownOn(standingOn('2027-01-11'), [], { parties }));
  assert.deepEqual(next.find(({ kind }) => kind === 'visit')?.owners, []);
  assert.deepEqual(next.find(({ kind }) => kind === 'meeting')?.owners, ['Terje Aune']);
});

test('an activity that asks is next from the week before its own, is told of as late, and goes when it is done', () => {
  const gates = [...delivered, ...opened.slice(0, 4)];
  const key = 'lean-status-repeated';
  const { fromWeek, to } = viewOf(knownOn(standingOn('2027-02-17'))).phases[2]!.activities.find(
    (one) => one.key === key,
  )!;
  const { weeks } = viewOf(knownOn(standingOn('2027-02-17')));
  const dayOf = (week: number) => weeks[week - 1]!.monday;
  const has = (today: string, marks = gates) => kinds(today, marks).includes(`activity ${key}`);
  assert.deepEqual([has(dayOf(fromWeek - 2)), has(dayOf(fromWeek - 1))], [false, true]);
  assert.equal(has(addDays(to, 3), [...gates, ...opened]), false, 'the gate is open');
  const late = pictureOn(addDays(to, 3), gates).next.find(({ kind }) => kind === 'activity');
  assert.equal(late?.late, true);
  assert.equal(has(dayOf(fromWeek), [...gates, markRow('activity', key)]), false);
});
