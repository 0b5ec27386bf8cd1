import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Side } from '#people/contract.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { BeatPlaces } from '#programme/beats.ts';
import type { MarkRequest } from '#programme/contract.ts';
import {
  beatState,
  decideMark,
  isDelivered,
  type MarkRow,
  Marks,
  meetingKey,
  missingFor,
} from '#programme/marks.ts';
import { exampleTemplate, journeyOf, markRow, standingOn } from '#programme/server/builders-journey.ts';

const journey = journeyOf(standingOn('2027-02-17'));
const [firstPhase] = exampleTemplate.phases;
const gate = firstPhase!.gate!;
const plain = firstPhase!.deliverables.find((d) => !d.signedByBoth)!;
const both = firstPhase!.deliverables.find((d) => d.signedByBoth)!;
const commitment = exampleTemplate.commitments[0]!;

type Wish = Pick<MarkRequest, 'subject' | 'key' | 'state'> & { note?: string };

function decide(
  wish: Wish,
  {
    side = null,
    today = '2027-02-17',
    marks = [] as MarkRow[],
  }: { side?: Side | null; today?: string; marks?: MarkRow[] } = {},
) {
  const request = { mark: '019a0000-0000-7000-8000-00000000000a', note: '', ...wish };
  const places = new BeatPlaces(journey, [], []);
  const known = { template: exampleTemplate, journey, places, marks: new Marks(marks), today, side };
  return decideMark(request, known);
}

const codeOf = (wish: Wish, rest: Parameters<typeof decide>[1] = {}) => {
  const decided = decide(wish, rest);
  return isRefusal(decided) ? decided.refused : decided;
};

test('the last word about a thing counts, and each side has its own word', () => {
  const marks = new Marks([
    markRow('deliverable', 'a'),
    markRow('deliverable', 'a', { state: 'open' }),
    markRow('gate', 'g', { side: 'employer' }),
    markRow('visit', 'a'),
  ]);
  assert.equal(marks.isDone('deliverable', 'a'), false);
  assert.equal(marks.isDone('visit', 'a'), true);
  assert.equal(marks.isDone('gate', 'g', 'employer'), true);
  assert.equal(marks.of('gate', 'g'), null);
  assert.equal(marks.isSigned('gate', 'g'), false);
  assert.equal(marks.all().length, 3);
});

test('a thing is signed when both sides stand by it, and not when one has taken it back', () => {
  const signed = [markRow('gate', 'g', { side: 'employer' }), markRow('gate', 'g', { side: 'employees' })];
  assert.equal(new Marks(signed).isSigned('gate', 'g'), true);
  const takenBack = [...signed, markRow('gate', 'g', { side: 'employees', state: 'open' as const })];
  assert.equal(new Marks(takenBack).isSigned('gate', 'g'), false);
});

test('a deliverable for both parties is not delivered by one of them, nor by a mark without a side', () => {
  const one = new Marks([
    markRow('deliverable', both.key, { side: 'employer' }),
    markRow('deliverable', both.key),
  ]);
  assert.equal(isDelivered(one, both), false);
  assert.equal(isDelivered(new Marks([markRow('deliverable', plain.key)]), plain), true);
});

test('a beat is unreported from the day after it, and planned until then', () => {
  assert.equal(beatState(null, '2027-02-17', '2027-02-17'), 'planned');
  assert.equal(beatState(null, '2027-02-17', '2027-02-18'), 'unreported');
  assert.equal(beatState(markRow('visit', '1'), '2027-02-17', '2027-03-01'), 'held');
  assert.equal(beatState(markRow('visit', '1', { state: 'missed' }), '2027-02-17', '2027-03-01'), 'missed');
  assert.equal(beatState(markRow('visit', '1', { state: 'open' }), '2027-02-17', '2027-03-01'), 'unreported');
});

test('a visit can be reported on its day and not the day before', () => {
  const { n, date } = journey.visits[2]!;
  for (const state of ['done', 'missed'] as const) {
    assert.deepEqual(decide({ subject: 'visit', key: String(n), state }, { today: date }), { side: null });
    assert.equal(codeOf({ subject: 'visit', key: String(n), state }, { today: '2027-02-07' }), 'not-yet');
  }
  assert.deepEqual(decide({ subject: 'visit', key: String(n), state: 'open' }, { today: '2027-01-01' }), {
    side: null,
  });
});

test('a gathering can be reported from the first day of its window', () => {
  const { n, earliest } = journey.gatherings[0]!;
  assert.deepEqual(decide({ subject: 'gathering', key: String(n), state: 'done' }, { today: earliest }), {
    side: null,
  });
  assert.equal(
    codeOf({ subject: 'gathering', key: String(n), state: 'done' }, { today: '2027-01-24' }),
    'not-yet',
  );
});

test('a meeting is known by its key and number', () => {
  const [meeting] = journey.meetings;
  assert.equal(meetingKey(meeting!), 'steering-group-meeting-1');
  const wish = { subject: 'meeting', key: 'steering-group-meeting-1', state: 'done' } as const;
  assert.deepEqual(decide(wish), { side: null });
  assert.equal(codeOf({ ...wish, key: 'steering-group-meeting' }), 'no-such-thing');
});

test('what is not on the journey cannot be marked', () => {
  for (const subject of ['visit', 'meeting', 'gathering', 'deliverable', 'commitment', 'gate'] as const) {
    for (const key of ['0', '29', 'constructor', '']) {
      assert.equal(
        codeOf({ subject, key, state: 'done' }, { side: 'employer' }),
        'no-such-thing',
        `${subject} ${key}`,
      );
    }
  }
});

test('a deliverable and a commitment are ready or not, and never missed', () => {
  assert.deepEqual(decide({ subject: 'deliverable', key: plain.key, state: 'done' }), { side: null });
  assert.deepEqual(decide({ subject: 'commitment', key: commitment.key, state: 'open' }), { side: null });
  assert.equal(codeOf({ subject: 'deliverable', key: plain.key, state: 'missed' }), 'state-not-valid');
  assert.equal(codeOf({ subject: 'commitment', key: commitment.key, state: 'missed' }), 'state-not-valid');
  assert.equal(
    codeOf({ subject: 'gate', key: gate.key, state: 'missed', note: 'x' }, { side: 'employer' }),
    'state-not-valid',
  );
});

test('what both parties sign is signed for a party, and by nobody else', () => {
  const wish = { subject: 'deliverable', key: both.key, state: 'done' } as const;
  assert.deepEqual(decide(wish, { side: 'employees' }), { side: 'employees' });
  assert.equal(codeOf(wish), 'party-needed');
  assert.equal(codeOf({ subject: 'gate', key: gate.key, state: 'done', note: 'x' }), 'party-needed');
  // The side of whoever ticks a plain deliverable says nothing.
  assert.deepEqual(decide({ subject: 'deliverable', key: plain.key, state: 'done' }, { side: 'employer' }), {
    side: null,
  });
});

const readyFor = (keys: readonly string[]) =>
  firstPhase!.deliverables
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, signedByBoth }) =>
      signedByBoth
        ? (['employer', 'employees'] as const).map((side) => markRow('deliverable', key, { side }))
        : [markRow('deliverable', key)],
    );

test('a gate opens without a word when all is ready, and asks why when one thing is missing', () => {
  const wish = { subject: 'gate', key: gate.key, state: 'done' } as const;
  const all = { side: 'employer', marks: readyFor(gate.requires) } as const;
  assert.deepEqual(decide(wish, all), { side: 'employer' });
  const butOne = { side: 'employer', marks: readyFor(gate.requires.slice(1)) } as const;
  const refused = decide(wish, butOne);
  assert.ok(isRefusal(refused));
  assert.deepEqual(
    [refused.refused, refused.field, refused.values],
    ['gate-not-ready', 'note', { count: 1 }],
  );
  assert.deepEqual(decide({ ...wish, note: 'Klart i neste uke' }, butOne), { side: 'employer' });
  assert.deepEqual(decide({ ...wish, state: 'open' }, butOne), { side: 'employer' });
});

test('what is missing for a gate is what it requires and nobody has delivered', () => {
  assert.deepEqual(missingFor(exampleTemplate, new Marks([]), gate.requires).length, gate.requires.length);
  assert.deepEqual(missingFor(exampleTemplate, new Marks(readyFor(gate.requires)), gate.requires), []);
  const half = new Marks([markRow('deliverable', both.key, { side: 'employer' })]);
  assert.deepEqual(
    missingFor(exampleTemplate, half, [both.key]).map(({ key }) => key),
    [both.key],
  );
});
