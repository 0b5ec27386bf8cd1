import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActionView } from '#actions/contract.ts';
import type { Signal } from '#indicators/contract.ts';
import type { Beat, Deliverable } from '#programme/contract.ts';
import { type BriefFacts, briefOf, headlineOf, needsCount, needsInOrder } from '#visits/brief.ts';

const beat = (more: Partial<Beat>): Beat => ({
  subject: 'meeting',
  key: 'm-1',
  name: 'Pulsmøte',
  n: 1,
  phase: 1,
  week: 1,
  toWeek: 1,
  planned: '2027-03-08',
  date: '2027-03-08',
  latest: '2027-03-08',
  state: 'held',
  hours: null,
  mode: null,
  place: '',
  sequence: 0,
  changedAt: null,
  moved: null,
  cancelled: null,
  lapsed: null,
  although: [],
  by: null,
  at: null,
  note: '',
  ...more,
});

const visit = (n: number, date: string, state: Beat['state']): Beat =>
  beat({ subject: 'visit', key: String(n), name: 'Besøk', n, date, state });

const action = (more: Partial<ActionView>): ActionView => ({
  action: `a-${more.what}`,
  source: 'visit',
  sourceThing: '4',
  what: 'Send mal',
  owner: 'kari',
  ownerName: 'Kari Myhre',
  ownerSide: 'adviser',
  due: '2027-03-12',
  firstDue: null,
  promisedOn: '2027-03-03',
  state: 'late',
  daysLate: 5,
  words: [],
  ...more,
});

const signal = (code: Signal['code']): Signal => ({
  indicator: 'i',
  name: 'Vrak',
  site: null,
  code,
  sentence: 'Dårligere enn vanlig.',
  since: '2027-02-01',
  url: '/companies/c/indicators/i',
});

const facts = (more: Partial<BriefFacts> = {}): BriefFacts => ({
  today: '2027-03-17',
  n: 5,
  visits: [visit(3, '2027-02-17', 'held'), visit(4, '2027-03-03', 'held'), visit(5, '2027-03-17', 'planned')],
  meetings: [],
  deliverables: [],
  start: '2027-01-11',
  actions: [],
  signals: [],
  pulse: { missed: [], owed: [] },
  charts: { steady: 0, all: 0 },
  hoursSince: () => 0,
  urls: { journey: '/j', actions: '/a', room: (name) => `/${name}` },
  ...more,
});

test('meetings that were missed since the last visit are told with how many there should have been', () => {
  const meetings = [
    beat({ date: '2027-03-01', state: 'missed' }),
    beat({ date: '2027-03-04', state: 'missed', note: 'For få på jobb' }),
    beat({ date: '2027-03-08', state: 'held' }),
    beat({ date: '2027-03-15', state: 'missed', note: 'Hasteordre' }),
  ];
  const brief = briefOf(facts({ meetings }));
  const [need] = brief.needs;
  assert.deepEqual(need && 'count' in need && [need.kind, need.count, need.of, need.dates, need.note], [
    'meetings-missed',
    2,
    3,
    ['2027-03-04', '2027-03-15'],
    'Hasteordre',
  ]);
  assert.deepEqual(headlineOf(brief, 'kari'), { code: 'missed', name: 'Pulsmøte', count: 2, of: 3 });
});

test('what nobody has told of is asked about and never counted as missed', () => {
  const meetings = [beat({ date: '2027-03-08', state: 'unreported' })];
  const brief = briefOf(facts({ meetings }));
  assert.deepEqual(
    brief.needs.map(({ kind }) => kind),
    ['meetings-unreported'],
  );
  assert.equal(headlineOf(brief, 'kari').code, 'unreported');
  assert.deepEqual(brief.well.held, []);
});

test('a meeting that was called off is a fact of its own, with why', () => {
  const cancelled = { reason: 'Streik', by: 'Ingrid', at: '2027-03-07T10:00:00Z' };
  const [need] = briefOf(facts({ meetings: [beat({ state: 'cancelled', cancelled })] })).needs;
  assert.deepEqual(need && 'note' in need && [need.kind, need.note], ['meetings-cancelled', 'Streik']);
});

test('an own late promise comes first as one’s own, and for others by its owner’s name', () => {
  const brief = briefOf(facts({ actions: [action({})] }));
  assert.equal(headlineOf(brief, 'kari').code, 'own-promise-late');
  assert.deepEqual(headlineOf(brief, 'ingrid'), { code: 'promise-late', owner: 'Kari Myhre' });
  assert.equal(needsCount(brief), 1);
  assert.equal(needsInOrder(brief).late.length, 1);
});

test('a promise kept since the last visit is told, one kept before that no more', () => {
  const done = (at: string) =>
    action({
      what: at,
      state: 'done',
      daysLate: 0,
      words: [{ word: 'w', kind: 'done', due: null, note: '', by: 'Kari', at }],
    });
  const brief = briefOf(facts({ actions: [done('2027-03-10T10:00:00Z'), done('2027-02-20T10:00:00Z')] }));
  assert.deepEqual(
    brief.promised.map(({ what }) => what),
    ['2027-03-10T10:00:00Z'],
  );
});

test('a late action of the minutes needs somebody; one of a visit stands among the promises instead', () => {
  const brief = briefOf(facts({ actions: [action({ source: 'minutes', what: 'Velg leder' }), action({})] }));
  assert.deepEqual(
    brief.needs.map(({ kind }) => kind),
    ['action-late'],
  );
  assert.equal(brief.promised.length, 1);
});

test('a chart that turned worse goes before a late promise, and one that turned better after it', () => {
  const head = (code: Signal['code']) =>
    headlineOf(briefOf(facts({ signals: [signal(code)], actions: [action({})] })), 'ingrid').code;
  assert.equal(head('worse'), 'signal-worse');
  assert.equal(head('better'), 'promise-late');
});

test('with nothing to tell it says so, and on the first visit that it is the first', () => {
  assert.equal(headlineOf(briefOf(facts()), 'kari').code, 'calm');
  const first = briefOf(facts({ n: 1, visits: [visit(1, '2027-03-17', 'planned')] }));
  assert.deepEqual([first.since, headlineOf(first, 'kari').code], [null, 'first']);
});

test('a visit that was missed since the last one is told, and one before it is not', () => {
  const visits = [
    visit(2, '2027-02-03', 'missed'),
    visit(3, '2027-02-17', 'held'),
    visit(4, '2027-03-03', 'missed'),
    visit(5, '2027-03-17', 'planned'),
  ];
  const [need] = briefOf(facts({ visits })).needs;
  assert.deepEqual(need && 'count' in need && [need.kind, need.count, need.dates], [
    'visits-missed',
    1,
    ['2027-03-03'],
  ]);
});

test('what was delivered since the last visit goes as agreed, and what is late needs somebody', () => {
  const deliverable = (name: string, state: Deliverable['state'], at: string | null): Deliverable => ({
    key: name,
    name,
    done: '',
    dueWeek: 5,
    due: '2027-03-10',
    state,
    doneInWeek: null,
    signedByBoth: false,
    owner: 'Terje Aune',
    evidence: [],
    workroom: 'principles',
    signatures: [],
    by: null,
    at,
    note: '',
  });
  const brief = briefOf(
    facts({
      deliverables: [
        deliverable('Kunder', 'done', '2027-03-09T10:00:00Z'),
        deliverable('Prinsipper', 'late', null),
        deliverable('Gammel', 'done', '2027-01-20T10:00:00Z'),
      ],
    }),
  );
  assert.deepEqual(brief.well.delivered, ['Kunder']);
  assert.deepEqual(headlineOf(brief, 'kari'), { code: 'deliverable-late', name: 'Prinsipper' });
  const [late] = brief.needs;
  assert.deepEqual(late?.kind === 'deliverable-late' && [late.owner, late.url], [
    'Terje Aune',
    '/principles',
  ]);
});

test('a board that missed its meetings, and one that owes an answer, are told with the way there', () => {
  const url = '/companies/c/pulse-boards';
  const owed = { card: 'k', text: 'Pumpe', board: 'Ledelsen', asked: '2027-03-01', due: '2027-03-05', url };
  const pulse = {
    missed: [{ board: 'b', name: 'Lakk', of: 4, dates: ['2027-03-09'], url }],
    owed: [
      { ...owed, kind: 'raised' as const, isSteeringGroup: true, late: true },
      { ...owed, kind: 'suggestion' as const, isSteeringGroup: false, late: false },
    ],
  };
  const { needs } = briefOf(facts({ pulse }));
  assert.deepEqual(
    needs.map((need) => [need.kind, 'name' in need && need.name, 'url' in need && need.url]),
    [
      ['meetings-missed', 'Lakk', url],
      ['answer-late', 'Pumpe', url],
    ],
  );
});
