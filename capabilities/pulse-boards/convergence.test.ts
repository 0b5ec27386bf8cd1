import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Change } from '#pulse-boards/change.ts';
import { canonical } from '#pulse-boards/fold.ts';
import {
  boardId,
  type Fault,
  faults,
  openServer,
  play,
  type Step,
  thingNames,
} from '#pulse-boards/server/testing/devices.ts';
import { foldedAnew } from '#pulse-boards/server/testing/folded-anew.ts';
import { emptyCopy, toSend, withMade, withNews, withOutcomes } from '#pulse-boards/sync.ts';

/** Words and values a change may set: few, so that two often write the same field of the same thing. */
const set = fc.oneof(
  fc.record({ text: fc.constantFrom('', 'a', 'b', 'c'), note: fc.constantFrom('x', 'y') }, {
    minKeys: 1,
  } as never),
  fc.record({ column: fc.constantFrom('to-do', 'doing', 'done') }),
  fc.record({ place: fc.constantFrom('F', 'M') }),
);
const device = fc.nat(2);
const fate = fc.constantFrom('answered', 'late', 'cut', 'lost', 'twice');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('make'), device, thing: fc.constantFrom(...thingNames), set }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('send'), device, fate, most: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask'), device, fate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive'), device, which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart'), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart-server') }) },
) as fc.Arbitrary<Step>;
const steps = fc.array(step, { maxLength: 60 });

const holds = (fault: Fault | null) => (taken: readonly Step[]) => {
  const { devices, log, made, madeBy, refused, shown } = play(taken, fault);
  const numbers = log.map(({ seq }) => seq);
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => i + 1),
    'numbers are dense',
  );
  const stood = log.map(({ change }) => change);
  assert.deepEqual(
    [...stood, ...refused].toSorted(),
    made.toSorted(),
    'each change that was made stands once, or is refused and kept',
  );
  const should = foldedAnew(log);
  assert.equal(shown, should, 'the server shows what its changes come to');
  for (const { copy } of devices) {
    assert.deepEqual(copy.waiting, [], 'nothing waits');
    assert.equal(canonical(copy.held.things.values()), should, 'every device holds the same');
    assert.equal(copy.held.at, log.length);
    for (const { thing, earlier } of copy.held.things.values())
      for (const { field, seq } of earlier) {
        const crossed = log.find((row) => row.thing === thing && row.seq > seq && field in row.set)!;
        assert.notEqual(
          madeBy.get(crossed.change),
          madeBy.get(log[seq - 1]!.change),
          'nobody crosses words of their own',
        );
      }
  }
};

test('devices that are cut, restarted and answered late, twice or never end with the same, and nothing is lost', () => {
  fc.assert(fc.property(steps, holds(null)), { numRuns: 8000 });
});

for (const fault of faults)
  test(`a server with a fault is caught: ${fault}`, () => {
    const found = fc.check(fc.property(steps, holds(fault)), { numRuns: 3000, endOnFailure: true });
    assert.ok(found.failed, 'nothing was caught');
  });

test('a device comes back to a server that was restored from yesterday, and sends again what is gone from it', () => {
  const board = openServer(null);
  const card = (n: number, text: string) =>
    ({
      change: `019a0000-0000-7000-9000-00000000000${n}`,
      ...{ kind: 'card', board: boardId, thing: thingNames[n - 1]!, set: { list: 'tasks', text }, seen: {} },
    }) as Change;
  let copy = withMade(emptyCopy, card(1, 'a'));
  copy = withOutcomes(copy, board.take(toSend(copy), false));
  const yesterday = board.partFrom(0);
  copy = withNews(copy, board.partFrom(0))!;
  copy = withMade(copy, card(2, 'b'));
  copy = withOutcomes(copy, board.take(toSend(copy), false));
  assert.equal(copy.held.at, 2);
  assert.deepEqual(toSend(copy), []);
  const restored = openServer(null);
  copy = withNews(copy, restored.partFrom(copy.held.at), copy.held.at)!;
  assert.equal(copy.held.at, 1);
  assert.deepEqual(
    toSend(copy).map(({ change }) => change),
    [card(2, 'b').change],
  );
  copy = withOutcomes(copy, restored.take(toSend(copy), false));
  copy = withNews(copy, restored.partFrom(copy.held.at), copy.held.at)!;
  assert.equal(canonical(copy.held.things.values()), restored.shown());
  assert.equal(withNews(copy, { ...yesterday, at: 1 }, 0)!.held, copy.held, 'what was late changes nothing');
});
