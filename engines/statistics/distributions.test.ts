import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fQuantile, normalBothTails, studentBothTails, studentReach } from './distributions.ts';

function assertNear(ours: number, theirs: number, what: string, rel = 1e-10): void {
  assert.ok(Math.abs(ours - theirs) <= rel * Math.abs(theirs), `${what}: ${ours}, not ${theirs}`);
}

test('the tails are those of R 4.2.2 (pnorm and pt, both ways)', () => {
  const normal = [
    [0, 1],
    [0.1, 0.920344325445942],
    [1, 0.317310507862914],
    [1.959963984540054, 0.05],
    [2.9999, 0.00270068256590985],
    [3, 0.00269979606326019],
    [5, 5.73303143758388e-7],
    [10, 1.52397060483211e-23],
  ] as const;
  for (const [z, p] of normal) {
    assertNear(normalBothTails(z), p, `normal ${z}`, 1e-12);
    assert.equal(normalBothTails(-z), normalBothTails(z));
  }
  const student = [
    [4.0621, 9, 0.00283300784039016],
    [1, 1, 0.5],
    [2.5, 17.776, 0.0224446005505154],
    [12, 3, 0.00124501580078934],
    [0.01, 2.5, 0.992763994357908],
    [3.3, 2799, 0.000978967133056257],
  ] as const;
  for (const [t, df, p] of student) assertNear(studentBothTails(t, df), p, `t ${t}, ${df}`);
  assert.deepEqual([studentBothTails(0, 5), studentBothTails(Infinity, 5)], [1, 0]);
});

test('the critical values are those of R 4.2.2 (qt and qf), and of printed tables', () => {
  const student = [
    [0.95, 10, 2.22813885198627],
    [0.95, 1, 12.7062047361747],
    [0.99, 17.776, 2.88265986654207],
    [0.95, 2799, 1.96081188734533],
    [0.95, 2.3, 3.80716320823213],
  ] as const;
  for (const [level, df, t] of student) assertNear(studentReach(level, df), t, `t ${level}, ${df}`);
  const f = [
    [0.95, 5, 10, 3.32583453041301],
    [0.975, 2799, 11196, 1.05978189532381],
    [0.025, 2799, 11196, 0.942606052073467],
    [0.025, 29, 58, 0.509171807242806],
    [0.975, 9, 18, 2.92911249312326],
  ] as const;
  for (const [p, above, below, value] of f) assertNear(fQuantile(p, above, below), value, `F ${above}`);
  assert.deepEqual([studentReach(0.95, 9).toFixed(3), fQuantile(0.95, 4, 20).toFixed(2)], ['2.262', '2.87']);
});
