import assert from 'node:assert/strict';
import { test } from 'node:test';
import { series, soundChart } from './example-series.ts';
import { isChanging } from './now-reading.ts';
import type { ChartRequest, Direction } from './shape.ts';

/** Twenty readings with centre 10 and limits 10 ± 5.32, and then what is given. */
const base = Array.from({ length: 20 }, (_, i) => (i % 2 ? 11 : 9));

function now(then: readonly (number | null)[], direction: Direction, more: Partial<ChartRequest> = {}) {
  const { code, signal } = isChanging(
    soundChart({ kind: 'xmr', points: series([...base, ...then]), ...more }),
    direction,
  );
  return signal ? `${code} by ${signal.rule} from ${signal.from} to ${signal.to}` : code;
}

test('a steady process does not change', () => {
  assert.equal(now([], 'higher'), 'no-change');
});

test('a shift of eight is better, worse or just a change, by the direction that is good', () => {
  const shift = Array(8).fill(12);
  assert.equal(now(shift, 'higher'), 'better by 2 from 19 to 27');
  assert.equal(now(shift, 'lower'), 'worse by 2 from 19 to 27');
  assert.equal(now(shift, 'none'), 'changed by 2 from 19 to 27');
  assert.equal(now(shift.slice(0, 6), 'higher'), 'no-change');
  assert.equal(now([9, ...Array(8).fill(8.5)], 'lower'), 'better by 2 from 20 to 28');
});

test('a signal that is over stays on the chart and is not now', () => {
  assert.equal(now([30, 9], 'higher'), 'no-change');
  assert.equal(now([...Array(8).fill(12), 9], 'higher'), 'no-change');
});

test('a gap after it does not end what the last reading said', () => {
  assert.equal(now([30, null], 'higher'), 'better by 1 from 20 to 20');
});

test('of several the one that began first counts, and it tells since when', () => {
  assert.equal(now([...Array(8).fill(12), 14, 14, 14], 'higher'), 'better by 2 from 19 to 30');
  assert.equal(now([...Array(8).fill(12), 14, 14, 30], 'higher'), 'better by 2 from 19 to 30');
  assert.equal(now([30, 14, 14], 'higher'), 'better by 3 from 20 to 22');
  assert.equal(now([14, 14, 9, 14], 'higher'), 'better by 3 from 20 to 23');
});

test('a window of four whose fourth lies elsewhere is over with its third', () => {
  assert.equal(now([14, 14, 14, 9], 'higher'), 'no-change');
});

test('a part that is too short says so, whatever came before it', () => {
  assert.equal(now(Array(8).fill(12), 'higher', { breaks: [{ at: 20, why: 'rebase' }] }), 'too-few');
  assert.equal(isChanging(soundChart({ kind: 'xmr', points: [] }), 'higher').code, 'too-few');
});
