import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weekCloser } from './closed-weeks.ts';
import { isoWeekOf, toDate, toDay, weekday } from './days.ts';
import { eighteenMonths, narrowClosedWeeks } from './example-skeletons.ts';
import { holidays } from './holidays.ts';
import { isRefusal, makeJourney } from './journey.ts';
import type { Calendar, Journey, JourneyInput } from './shape.ts';

const FIRST = toDay('2025-01-06');
const MONDAYS = 313;
/** Weeks 1, 3 … 41 in the first two phases and 43, 47 … 67 in the third. */
const VISIT_WEEKS = [...Array.from({ length: 21 }, (_, i) => 1 + 2 * i), 43, 47, 51, 55, 59, 63, 67];

const monday = (index: number) => toDate(FIRST + index * 7);
const anyMonday = fc.integer({ min: 0, max: MONDAYS - 1 }).map(monday);
const anyWeek = anyMonday.map(isoWeekOf);
const anyPause = fc
  .tuple(fc.integer({ min: 0, max: MONDAYS }), fc.integer({ min: 1, max: 20 }), fc.boolean())
  .map(([from, length, open]) => ({ from: monday(from), to: monday(from + length), reason: 'x', open }));
const anyInput: fc.Arbitrary<JourneyInput> = fc.record({
  skeleton: fc.constant(eighteenMonths),
  start: anyMonday,
  calendar: fc.constantFrom<Calendar>('no', 'se'),
  close: fc.array(fc.record({ isoWeek: anyWeek, reason: fc.constant('own') }), { maxLength: 4 }),
  open: fc.array(anyWeek, { maxLength: 4 }),
  pauses: fc.array(anyPause, { maxLength: 2 }),
  visitWeekday: fc.integer({ min: 1, max: 5 }),
});

const holidayDates = new Map(
  (['no', 'se'] as const).map((calendar) => [
    calendar,
    new Set(
      Array.from({ length: 16 }, (_, i) => holidays(calendar, 2025 + i))
        .flat()
        .map(({ date }) => date),
    ),
  ]),
);

/** All that must hold of a journey, counted from its input again and not from its own arithmetic. */
function assertSound(journey: Journey, input: JourneyInput): void {
  const { weeks, visits, closed } = journey;
  assert.equal(weeks.length, 68);
  assert.deepEqual(
    [1, 2, 3].map((phase) => weeks.filter((week) => week.phase === phase).length),
    [10, 32, 26],
  );
  const closer = weekCloser({ ...input, rules: input.skeleton.closedWeeks });
  const mondays = weeks.map((week) => week.monday);
  const everyMonday = [...mondays, ...closed.map((week) => week.monday)].sort();
  everyMonday.forEach((date, i) => {
    assert.equal(toDay(date), toDay(journey.start) + i * 7);
  });
  for (const date of mondays) assert.equal(closer(toDay(date)), null);
  for (const week of closed) assert.equal(closer(toDay(week.monday)), week.reason);

  assert.deepEqual(
    visits.map((visit) => visit.week),
    VISIT_WEEKS,
  );
  assert.equal(visits.filter((visit) => visit.phase <= 2).length, 21);
  const held = [...visits, ...journey.meetings, ...journey.gates, ...journey.followUps];
  for (const { date } of held) {
    assert.ok(weekday(date) <= 5, `${date} is a weekend`);
    assert.ok(!holidayDates.get(input.calendar)!.has(date), `${date} is a holiday`);
  }
  for (const { week, date } of [...visits, ...journey.meetings, ...journey.gates]) {
    const offset = toDay(date) - toDay(mondays[week - 1]!);
    assert.ok(offset >= 0 && offset <= 4, `${date} lies outside week ${week}`);
  }
  assertGaps(journey);
  assertEnd(journey);
}

/** Between the weeks of two visits lie the beat's weeks and every closed week there is. */
function assertGaps({ weeks, visits, closed }: Journey): void {
  for (let i = 1; i < visits.length; i++) {
    const [from, to] = [visits[i - 1]!, visits[i]!].map((visit) => weeks[visit.week - 1]!.monday);
    const between = closed.filter((week) => week.monday > from! && week.monday < to!).length;
    const beat = visits[i - 1]!.phase === 3 ? 28 : 14;
    assert.equal(toDay(to!) - toDay(from!), beat + 7 * between);
  }
}

function assertEnd({ start, end, limit, slackWeeks, weeks }: Journey): void {
  assert.equal(toDay(end), toDay(weeks[67]!.monday) + 4);
  const [year, month, day] = start.split('-').map(Number);
  const later = new Date(Date.UTC(year!, month! - 1 + 18, day!));
  // A start on the 31st may have no such day 18 months later; the platform then runs into the next month.
  if (later.getUTCDate() === day) {
    assert.equal(limit, new Date(later.getTime() - 86_400_000).toISOString().slice(0, 10));
  }
  const left = toDay(limit) - toDay(end);
  assert.ok(slackWeeks * 7 <= left && left < (slackWeeks + 1) * 7);
}

test('from every Monday of 2025 to 2030, in both calendars, the journey is sound', () => {
  let journeys = 0;
  for (const calendar of ['no', 'se'] as const) {
    for (let i = 0; i < MONDAYS; i++) {
      const input = { skeleton: eighteenMonths, start: monday(i), calendar };
      const outcome = makeJourney(input);
      if (isRefusal(outcome)) continue;
      assertSound(outcome, input);
      journeys++;
    }
  }
  assert.equal(journeys, 2 * 278);
});

test('whatever a company closes, opens or pauses, the journey is sound or refused for its start', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const outcome = makeJourney(input);
      if (!isRefusal(outcome)) assertSound(outcome, input);
      else {
        assert.equal(outcome.refused, 'start-in-closed-week');
        for (const start of outcome.nearest) assert.ok(!isRefusal(makeJourney({ ...input, start })));
      }
    }),
    { numRuns: 300 },
  );
});

test('the same input gives the same journey, and the input is left as it was', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const copy = structuredClone(input);
      const written = JSON.stringify(input);
      assert.deepEqual(makeJourney(input), makeJourney(copy));
      assert.equal(JSON.stringify(input), written);
    }),
  );
});

test('a pause moves every later week by the working weeks it takes, and no earlier week', () => {
  const longer = {
    ...eighteenMonths,
    phases: eighteenMonths.phases.map((phase) => (phase.n === 3 ? { ...phase, weeks: 46 } : phase)),
  };
  const anyCase = fc.tuple(anyMonday, fc.integer({ min: 1, max: 75 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(anyCase, ([start, after, length]) => {
      const from = toDate(toDay(start) + after * 7);
      const to = toDate(toDay(from) + length * 7);
      const input = { skeleton: eighteenMonths, start, calendar: 'no' as const };
      const plain = makeJourney({ ...input, skeleton: longer });
      const paused = makeJourney({ ...input, pauses: [{ from, to, reason: 'x', open: false }] });
      fc.pre(!isRefusal(plain) && !isRefusal(paused));
      if (isRefusal(plain) || isRefusal(paused)) return;
      const taken = plain.weeks.filter((week) => week.monday >= from && week.monday < to).length;
      for (const week of paused.weeks) {
        const shift: number = plain.weeks[week.n - 1]!.monday < from ? 0 : taken;
        assert.equal(week.monday, plain.weeks[week.n - 1 + shift]!.monday);
      }
    }),
    { numRuns: 200 },
  );
});

test('a visit on a holiday, a lost week and a wrong slack are noticed', () => {
  const input: JourneyInput = { skeleton: eighteenMonths, start: '2026-01-05', calendar: 'no' };
  const journey = makeJourney(input);
  assert.ok(!isRefusal(journey));
  const faults: ((journey: Journey) => void)[] = [
    (faulty) => (faulty.visits[6]!.date = '2026-04-06'),
    (faulty) => faulty.weeks.splice(20, 1),
    (faulty) => faulty.closed.pop(),
    (faulty) => (faulty.slackWeeks += 1),
    (faulty) => (faulty.limit = '2027-07-05'),
    (faulty) => faulty.visits.pop(),
  ];
  for (const plant of faults) {
    const faulty = structuredClone(journey);
    plant(faulty);
    assert.throws(() => assertSound(faulty, input), assert.AssertionError);
  }
  const openEaster = narrowClosedWeeks.filter((rule) => rule.reason !== 'easter');
  const otherRules = makeJourney({ ...input, skeleton: { ...eighteenMonths, closedWeeks: openEaster } });
  assert.ok(!isRefusal(otherRules));
  assert.throws(() => assertSound(otherRules, input), assert.AssertionError);
});
