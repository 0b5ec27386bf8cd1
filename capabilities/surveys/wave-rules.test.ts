import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Side } from '#people/contract.ts';
import { deliveredOf, refuseDelivery } from '#surveys/delivery-rules.ts';
import { lettersOf, occasionOn, proposedDays } from '#surveys/wave-days.ts';
import {
  endingOf,
  lastDayOf,
  mayReadResults,
  refuseMark,
  refusePlan,
  signaturesOf,
  stateOf,
  type WaveFacts,
  type WaveMark,
} from '#surveys/wave-rules.ts';
import type { Plan } from '#surveys/wave-view.ts';

const plan: Plan = {
  title: 'Før vi begynner',
  reason: '',
  opensOn: '2026-11-30',
  closesOn: '2026-12-11',
  meetingOn: '2026-12-15',
  people: 40,
  atLeast: 5,
  groups: [],
};
const today = '2026-11-23';

type Kind = Exclude<WaveMark['kind'], 'delivered' | 'undelivered'>;
const markOf = (kind: WaveMark['kind'], side: Side, person: string, closesOn: string | null = null) =>
  ({
    mark: `${kind} ${side} ${person}`,
    kind,
    side,
    closesOn,
    digest: 'd',
    by: person,
    person,
    at: '',
  }) as const;
const factsOf = (marks: readonly WaveMark[], more: Partial<WaveFacts> = {}): WaveFacts => ({
  plan,
  digest: 'd',
  marks,
  endedOn: null,
  counted: null,
  ...more,
});
const bySigning = [markOf('signed', 'employer', 'Ingrid'), markOf('signed', 'employees', 'Terje')];

const list = (...people: number[]) => [
  {
    key: 'sted',
    name: 'Sted',
    options: people.map((n, i) => ({ key: `o${i}`, name: `Hall ${i}`, people: n })),
  },
];
const groupsOf = (people: number, groups: Plan['groups']) => ({ people, groups });
const refusedPlans: [string, Partial<Plan>][] = [
  ['opens-in-the-past', { opensOn: '2026-11-22' }],
  ['closes-before-opening', { closesOn: '2026-11-29' }],
  ['too-long-open', { closesOn: '2027-02-01', meetingOn: '2027-02-02' }],
  ['meeting-before-close', { meetingOn: '2026-12-11' }],
  ['at-least-too-low', { atLeast: 5 }],
  ['same-group-twice', groupsOf(40, [...list(20, 20), ...list(20, 20)])],
  ['too-few-for-groups', groupsOf(14, list(7, 7))],
  ['too-many-in-groups', groupsOf(40, list(20, 21))],
  [
    'same-option-twice',
    groupsOf(40, [
      { ...list(20, 20)[0]!, options: list(20, 20)[0]!.options.map((one) => ({ ...one, name: 'Hall' })) },
    ]),
  ],
];

for (const [code, part] of refusedPlans)
  test(`a plan is refused as ${code}`, () => {
    const least = code === 'at-least-too-low' ? 8 : 5;
    assert.equal(refusePlan({ ...plan, ...part }, today, least)?.refused, code);
  });

test('a plan that declares what it will show stands', () => {
  assert.equal(refusePlan({ ...plan, groups: list(24, 16) }, today, 5), null);
});

const wish = (kind: Kind, more: object = {}) => ({
  kind,
  side: 'employer' as const,
  person: 'Ingrid',
  closesOn: null,
  digest: 'd',
  today,
  ...more,
});

const open = { today: '2026-12-01' };
const refusedMarks: [string, WaveFacts, ReturnType<typeof wish>][] = [
  ['already-so', factsOf([bySigning[0]!]), wish('signed')],
  ['already-changed-by-another', factsOf([]), wish('signed', { digest: 'older' })],
  ['other-person-needed', factsOf([markOf('signed', 'employees', 'Ingrid')]), wish('signed')],
  ['opens-in-the-past', factsOf([]), wish('signed', open)],
  ['already-open', factsOf(bySigning), wish('withdrawn', open)],
  ['already-so', factsOf([]), wish('withdrawn')],
  ['not-signed-yet', factsOf([]), wish('moved', { closesOn: '2026-12-12' })],
  ['day-needed', factsOf(bySigning), wish('moved')],
  ['closes-in-the-past', factsOf(bySigning), wish('moved', { closesOn: '2026-11-29' })],
  ['ends-together', factsOf(bySigning), wish('moved', { closesOn: '2026-12-10' })],
  ['meeting-before-close', factsOf(bySigning), wish('moved', { closesOn: '2026-12-15' })],
  ['not-open-yet', factsOf(bySigning), wish('ended')],
  ['already-so', factsOf([...bySigning, markOf('ended', 'employer', 'Ingrid')]), wish('ended', open)],
  [
    'other-person-needed',
    factsOf([...bySigning, markOf('ended', 'employees', 'Ingrid')]),
    wish('ended', open),
  ],
  ['already-over', factsOf([...bySigning, markOf('called-off', 'employer', 'Ingrid')]), wish('signed')],
  ['already-over', factsOf(bySigning, { counted: 12 }), wish('called-off')],
];

for (const [code, facts, asked] of refusedMarks)
  test(`${asked.kind} is refused as ${code} when the wave is ${stateOf(facts, asked.today)}`, () => {
    assert.equal(refuseMark(facts, asked)?.refused, code);
  });

test('a signature under an older plan does not count', () => {
  const older = bySigning.map((mark) => ({ ...mark, digest: 'older' }));
  assert.equal(stateOf(factsOf(older), today), 'draft');
});

test('the last day is the one it was last moved to', () => {
  const moved = [
    ...bySigning,
    markOf('moved', 'employer', 'Ingrid', '2026-12-10'),
    markOf('moved', 'employer', 'Ingrid', '2026-12-14'),
  ];
  assert.equal(lastDayOf(factsOf(moved)), '2026-12-14');
  assert.equal(stateOf(factsOf(moved), '2026-12-14'), 'open');
  assert.equal(stateOf(factsOf(moved), '2026-12-15'), 'ended');
});

test('employees read what is counted at once, and everybody else from the day of the meeting', () => {
  const reads = (side: Side | null, on: string) => mayReadResults('counted', plan, side, on);
  assert.deepEqual(
    [reads('employees', '2026-12-12'), reads('employer', '2026-12-14'), reads(null, '2026-12-14')],
    [true, false, false],
  );
  assert.deepEqual([reads('employer', '2026-12-15'), reads(null, '2026-12-15')], [true, true]);
});

test('each party delivers what has been counted, by a person of its own', () => {
  const counted = factsOf(bySigning, { counted: 12 });
  const asked = {
    side: 'employer' as const,
    person: 'Ingrid',
    given: true,
    today: '2026-12-15',
    isAsked: true,
  };
  assert.equal(refuseDelivery(counted, asked), null);
  assert.equal(refuseDelivery({ ...counted, counted: null }, asked)?.refused, 'not-counted-yet');
  assert.equal(refuseDelivery(counted, { ...asked, isAsked: false })?.refused, 'nothing-to-deliver');
  assert.equal(refuseDelivery(counted, { ...asked, given: false })?.refused, 'already-so');
  const byOther = { ...counted, marks: [...bySigning, markOf('delivered', 'employees', 'Ingrid')] };
  assert.equal(refuseDelivery(byOther, asked)?.refused, 'other-person-needed');
  const takenBack = [...byOther.marks, markOf('undelivered', 'employees', 'Ingrid')];
  assert.equal(deliveredOf({ marks: takenBack }).employees, null);
});

test('a new plan opens on the next Monday, and people are told on working days', () => {
  assert.deepEqual(proposedDays('2026-11-23'), {
    opensOn: '2026-11-30',
    closesOn: '2026-12-11',
    meetingOn: '2026-12-15',
  });
  assert.deepEqual(
    lettersOf('2026-11-30', '2026-12-11').map(({ on }) => on),
    ['2026-11-30', '2026-12-07', '2026-12-09'],
  );
  assert.deepEqual(lettersOf('2026-11-30', '2026-12-01').length, 1);
  assert.equal(occasionOn('2026-11-30', '2026-12-11', '2026-11-29'), null);
  assert.equal(occasionOn('2026-11-30', '2026-12-11', '2026-12-08'), 'reminder-1');
  assert.equal(occasionOn('2026-11-30', '2026-12-11', '2026-12-12'), null);
});

/** Whatever is tried, day after day, by three people of whom one speaks for both parties. */
const tries = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>('signed', 'withdrawn', 'moved', 'ended', 'called-off'),
    who: fc.constantFrom(
      ['Ingrid', 'employer'],
      ['Terje', 'employees'],
      ['Begge', 'employer'],
      ['Begge', 'employees'],
    ),
    closesOn: fc.constantFrom('2026-12-05', '2026-12-14', '2026-12-20'),
    digest: fc.constantFrom('d', 'older'),
    wait: fc.nat(3),
    count: fc.boolean(),
  }),
  { maxLength: 40 },
);
const over = ['counted', 'too-few', 'called-off'];

test('no order of words lets one person sign or end for both, and what is over stays over', () => {
  fc.assert(
    fc.property(tries, (all) => {
      let facts = factsOf([]);
      let day = Date.parse('2026-11-23');
      for (const { kind, who, closesOn, digest, wait, count } of all) {
        day += wait * 86_400_000;
        const now = new Date(day).toISOString().slice(0, 10);
        const before = stateOf(facts, now);
        const [person = '', side] = who as [string, Side];
        const asked = { kind, side, person, closesOn, digest, today: now };
        if (!refuseMark(facts, asked)) {
          const mark = { ...markOf(kind, side, person, kind === 'moved' ? closesOn : null), digest };
          facts = { ...facts, marks: [...facts.marks, mark] };
          const ended = endingOf(facts);
          if (ended.employer && ended.employees) facts = { ...facts, endedOn: now };
        }
        for (const said of [signaturesOf(facts), endingOf(facts)])
          if (said.employer && said.employees) assert.notEqual(said.employer.person, said.employees.person);
        if (count && stateOf(facts, now) === 'ended') facts = { ...facts, counted: 9 };
        if (over.includes(before)) assert.equal(stateOf(facts, now), before);
        assert.ok(lastDayOf(facts) < plan.meetingOn);
      }
    }),
    { numRuns: 500 },
  );
});
