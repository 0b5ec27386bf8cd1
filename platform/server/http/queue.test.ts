import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueFor } from '#platform/server/http/queue.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

test('what comes in one turn is worked on together, 64 at the most, and each hears its own answer', async () => {
  const batches: number[] = [];
  const take = queueFor<number, string>(async (calls, tell) => {
    batches.push(calls.length);
    tell(calls.map((call) => `${call} taken`));
  });
  const answers = await Promise.all(numbers(150).map(take));
  assert.deepEqual(
    answers,
    numbers(150).map((n) => `${n} taken`),
  );
  assert.deepEqual(batches, [64, 64, 22]);
});

test('what comes while work is under way waits, in the order it came, and the queue tells when it is empty', async () => {
  const batches: number[][] = [];
  let emptied = 0;
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const take = queueFor<number, number>(
    async (calls, tell) => {
      batches.push([...calls]);
      if (batches.length === 1) await held;
      tell(calls);
    },
    () => {
      emptied += 1;
    },
  );
  const first = take(1);
  await new Promise((resolve) => setImmediate(resolve));
  const later = [take(2), take(3)];
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([batches, emptied], [[[1]], 0]);
  go();
  assert.deepEqual(await Promise.all([first, ...later]), [1, 2, 3]);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([batches, emptied], [[[1], [2, 3]], 1]);
  assert.equal(await take(4), 4, 'an empty queue begins anew');
});

test('one that fails is told so by itself, and the others are tried again without it', async () => {
  const take = queueFor<string, string>(async (calls, tell) => {
    if (calls.includes('broken')) throw new Error('this one');
    tell(calls);
  });
  const answers = await Promise.allSettled(['a', 'broken', 'b'].map(take));
  assert.deepEqual(
    answers.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message)),
    ['a', 'this one', 'b'],
  );
});

test('who has been told need not wait for the end of the work', async () => {
  let end: () => void = () => undefined;
  const take = queueFor<number, number>(async (calls, tell) => {
    tell(calls);
    await new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  assert.equal(await take(1), 1);
  end();
});
