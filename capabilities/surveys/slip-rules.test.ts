import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnLeft, mostOnPaper, proposedSlips } from '#surveys/slip-rules.ts';

test('in whichever order slips are printed and fetched, there are never more of both than people', () => {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  for (let run = 0; run < 500; run += 1) {
    const people = 1 + below(60);
    let [printed, fetched] = [0, 0];
    for (let act = 0; act < 80; act += 1) {
      const count = 1 + below(12);
      if (below(3) === 0 && printed + count <= mostOnPaper(people, fetched)) printed += count;
      else if (isOwnLeft(people, { printed, fetched })) fetched += 1;
      assert.ok(printed + fetched <= people, `${printed} + ${fetched} of ${people}`);
    }
    while (isOwnLeft(people, { printed, fetched })) fetched += 1;
    assert.equal(printed + fetched, people, 'nobody is left without');
  }
});

test('how many have fetched theirs is told in steps of five', () => {
  for (const fetched of [11, 12, 13, 14, 15]) assert.equal(mostOnPaper(40, fetched), 25);
  assert.equal(mostOnPaper(40, 0), 40);
  assert.equal(mostOnPaper(40, 60), 0);
});

test('slips are proposed for those without an account', () => {
  assert.equal(proposedSlips({ people: 40, accounts: 28, printed: 0, most: 40 }), 12);
  assert.equal(proposedSlips({ people: 40, accounts: 28, printed: 10, most: 40 }), 2);
  assert.equal(proposedSlips({ people: 40, accounts: 28, printed: 0, most: 10 }), 10);
  assert.equal(proposedSlips({ people: 40, accounts: 60, printed: 0, most: 40 }), 0);
});
