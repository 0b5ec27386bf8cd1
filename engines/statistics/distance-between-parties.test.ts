import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type BothParties,
  distanceBetween,
  FEWEST_TOPICS,
  type SharedView,
  sharedView,
  type Topic,
} from './distance-between-parties.ts';
import { answersOf } from './sample.ts';
import { unpairedChange } from './unpaired-change.ts';

const scale = { low: 1, high: 5, step: 1 };

function sound(answer: ReturnType<typeof sharedView>): SharedView {
  assert.ok(!('fault' in answer), JSON.stringify(answer));
  return answer;
}

const table = (mean: number, n = 40, sd = 0.9) => ({ n, mean, sd });
const topic = (earlier: BothParties | null, later: BothParties | null): Topic => ({ earlier, later });
const moved = (from: number, to: number, n = 40) =>
  topic([table(4, n), table(from, n)], [table(4, n), table(to, n)]);

test('the distance is the gap between means as a share of the scale, with Welch’s interval without its sign', () => {
  const [managers, staff] = [
    [4, 5, 4, 3],
    [2, 3, 2, 1, 3, 2],
  ];
  const told = distanceBetween([managers!, staff!], scale);
  const change = unpairedChange(managers!, staff!);
  assert.ok(!('fault' in told) && !('fault' in change));
  assert.equal(told.gap, change.difference / 4);
  assert.equal(told.distance, -told.gap);
  assert.deepEqual(
    [told.interval!.low.toFixed(12), told.interval!.high.toFixed(12)],
    [(-change.interval!.high / 4).toFixed(12), (-change.interval!.low / 4).toFixed(12)],
  );
  const near = distanceBetween([table(3), table(3.1)], scale);
  assert.ok(!('fault' in near) && near.interval!.low === 0 && near.interval!.high > near.distance);
});

test('they came closer or went further apart only where the margin of error says so', () => {
  const verdicts = [moved(2, 3.8), moved(3.8, 2), moved(3, 3.2)].map((each) =>
    sound(sharedView([each], scale)),
  );
  assert.deepEqual(
    verdicts.map(({ verdict }) => verdict),
    ['closer', 'further', 'cannot-tell'],
  );
  const [{ earlier, later, change, compared, basis }] = verdicts as [SharedView];
  assert.deepEqual([earlier, later!.toFixed(9), compared, basis], [0.5, '0.050000000', 1, 'people']);
  assert.equal(change, later! - earlier!);
});

test('crossing over to the other side is no change of distance', () => {
  const told = sound(sharedView([topic([table(3), table(4)], [table(4), table(3)])], scale));
  assert.deepEqual([told.change, told.verdict], [0, 'cannot-tell']);
  assert.equal(Math.sign(told.topics[0]!.earlier!.gap), -Math.sign(told.topics[0]!.later!.gap));
});

test('topics are told together, so one among many needs more than alone', () => {
  const one = moved(3, 3.62);
  const alone = sound(sharedView([one], scale)).topics[0]!;
  const among = sound(sharedView([one, ...Array.from({ length: 13 }, () => moved(3, 3.1))], scale))
    .topics[0]!;
  assert.deepEqual([alone.verdict, among.verdict], ['closer', 'cannot-tell']);
  assert.ok(among.interval!.high > alone.interval!.high && among.interval!.level > 0.996);
});

test('a party of one has a distance and no interval; then the index rests on the scatter over topics', () => {
  const single = (from: number, to: number) => topic([[5], [from]], [[5], [to]]);
  const few = sound(sharedView([single(2, 4), single(2, 3)], scale));
  assert.deepEqual(
    [few.verdict, few.interval, few.basis, few.topics[0]!.interval],
    ['too-few', null, null, null],
  );
  const many = sound(
    sharedView([single(2, 4), single(2, 4), single(1, 4), single(2, 5), single(3, 4)], scale),
  );
  assert.deepEqual([many.verdict, many.basis, many.compared], ['closer', 'topics', FEWEST_TOPICS]);
  assert.ok(many.topics.every(({ verdict }) => verdict === 'too-few'));
  const mixed = sound(sharedView([single(2, 4), moved(2, 4)], scale));
  assert.deepEqual([mixed.compared, mixed.basis, mixed.verdict], [2, null, 'too-few']);
});

test('the change is the least and the most that both gaps allow together, folded where one may be 0', () => {
  const told = sound(sharedView([topic([table(3), table(3)], [table(3), table(4.6)])], scale));
  const { earlier, later, interval } = told.topics[0]!;
  // Both means alike: the most is where they still are, the least where the gap grew either way.
  assert.equal(interval!.high.toFixed(12), (later!.distance + later!.reach!).toFixed(12));
  const least = later!.distance - Math.hypot(earlier!.reach!, later!.reach!);
  assert.equal(interval!.low.toFixed(12), least.toFixed(12));
});

test('a few who all answer alike are no proof: an answer stands for half a step either way', () => {
  const told = distanceBetween(
    [
      [4, 4],
      [3, 3],
    ],
    scale,
  );
  assert.ok(!('fault' in told) && told.interval);
  assert.ok(told.interval.high - told.interval.low > 0.25);
  const exact = distanceBetween(
    [
      [4, 4],
      [3, 3],
    ],
    { ...scale, step: 0 },
  );
  assert.ok(!('fault' in exact) && exact.interval === null);
});

test('a topic answered at one time only has its distance, and no part in the change', () => {
  const told = sound(sharedView([moved(2, 4), topic(null, [table(5), table(1)])], scale));
  assert.deepEqual([told.compared, told.later, told.topics[1]!.later!.distance], [1, 0, 1]);
  assert.equal(told.topics[1]!.verdict, 'too-few');
  const first = sound(sharedView([topic(null, [table(4), table(2)])], scale));
  assert.deepEqual([first.later, first.change, first.verdict, first.compared], [0.5, null, 'too-few', 0]);
});

test('what cannot be compared is refused as a value that names the topic', () => {
  assert.deepEqual(sharedView([], scale), { fault: 'empty' });
  assert.deepEqual(sharedView([moved(1, 2)], { low: 5, high: 1, step: 1 }), { fault: 'off-scale' });
  assert.deepEqual(sharedView([moved(1, 2), moved(1, 6)], scale), { fault: 'off-scale', topic: 1 });
  assert.deepEqual(sharedView([topic([[], [1]], null)], scale), { fault: 'empty', topic: 0 });
  assert.deepEqual(sharedView([topic(null, [[1], [Number.NaN]])], scale), {
    fault: 'not-a-number',
    at: 0,
    topic: 0,
  });
});

/** Marsaglia's xorshift, so that everybody simulates the same. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** How five levels are answered, in twentieths, around a middle. */
const leaning = {
  low: [6, 8, 4, 1, 1],
  middle: [1, 4, 10, 4, 1],
  high: [0, 2, 5, 8, 5],
} as const;
type Leaning = keyof typeof leaning;

const twenty = (how: Leaning) => answersOf(leaning[how]) as number[];

const drawn = (roll: () => number, how: Leaning, n: number): number[] => {
  const answers = twenty(how);
  return Array.from({ length: n }, () => answers[Math.floor(roll() * 20)]!);
};

const meanOf = (how: Leaning): number => twenty(how).reduce((a, b) => a + b, 0) / 20;

test('its intervals hold the true change as often as they say, or more often', (t) => {
  const roll = dice(20261123);
  const cases: [Leaning, Leaning, Leaning, Leaning][] = [
    ['high', 'low', 'high', 'middle'],
    ['middle', 'middle', 'middle', 'middle'],
    ['high', 'high', 'high', 'low'],
  ];
  for (const [a, b, c, d] of cases) {
    for (const [few, many] of [
      [4, 30],
      [12, 25],
    ] as const) {
      const truth = (Math.abs(meanOf(c) - meanOf(d)) - Math.abs(meanOf(a) - meanOf(b))) / 4;
      let held = 0;
      const runs = 1500;
      for (let run = 0; run < runs; run++) {
        const once = topic(
          [drawn(roll, a, few), drawn(roll, b, many)],
          [drawn(roll, c, few), drawn(roll, d, many)],
        );
        const { low, high } = sound(sharedView([once], scale)).interval!;
        if (low <= truth && truth <= high) held += 1;
      }
      t.diagnostic(`${a} ${b} to ${c} ${d}, ${few} and ${many}: ${((100 * held) / runs).toFixed(1)} %`);
      assert.ok(held / runs >= 0.942, `${held} of ${runs}`);
    }
  }
});

test('the index of twelve topics where nothing changed says so nineteen times in twenty, and more', (t) => {
  const roll = dice(7);
  let wrong = 0;
  const runs = 150;
  for (let run = 0; run < runs; run++) {
    const topics = Array.from({ length: 12 }, (_, i) => {
      const other: Leaning = i % 2 ? 'low' : 'middle';
      const time = (): BothParties => [drawn(roll, 'middle', 5), drawn(roll, other, 30)];
      return topic(time(), time());
    });
    if (sound(sharedView(topics, scale)).verdict !== 'cannot-tell') wrong += 1;
  }
  t.diagnostic(`wrong ${wrong} of ${runs}`);
  assert.ok(wrong <= runs / 20);
});
