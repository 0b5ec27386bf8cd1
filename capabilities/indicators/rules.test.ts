import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import { checkReading, type Known, refuseDefinition, refuseVersion, type Spoken } from '#indicators/rules.ts';
import { content, version } from '#indicators/server/testing/figures.ts';
import { isRefusal, type Refusal } from '#platform/contract/refusal.ts';

const circumstances = { today: '2026-11-23', sites: ['n', 's'] };
const nothing: Spoken = {
  site: null,
  period: '2026-10-15',
  value: null,
  count: null,
  whole: null,
  samples: null,
  inputs: null,
  remove: false,
};
const check = (said: Partial<Spoken>, definition: Definition = version()) =>
  checkReading({ ...nothing, ...said }, definition, circumstances);
const refusal = (said: Partial<Spoken>, definition?: Definition) => {
  const answer = check(said, definition);
  assert.ok(isRefusal(answer), JSON.stringify(answer));
  return [answer.refused, answer.field];
};
const value = (said: Partial<Spoken>, definition?: Definition) => {
  const answer = check(said, definition);
  return isRefusal(answer) ? (answer as Refusal).refused : answer.value;
};
const share = version({ measured: 'share', chart: 'p', scale: 100, unit: '%' });
const rate = version({ measured: 'rate', chart: 'u', scale: 1000 });
const count = version({ measured: 'count', chart: 'c' });

test('a definition whose parts do not fit together is refused at its field', () => {
  const of = (more: Partial<DefinitionContent>) => {
    const refused = refuseDefinition({ ...content, ...more });
    return refused && [refused.refused, refused.field];
  };
  assert.equal(of({}), null);
  assert.deepEqual(of({ chart: 'p' }), ['chart-does-not-fit', 'chart']);
  assert.deepEqual(of({ formula: 'sickness-absence' }), ['formula-does-not-fit', 'measured']);
  assert.deepEqual(of({ scale: 100 }), ['scale-does-not-fit', 'scale']);
  assert.deepEqual(of({ lowest: 5, highest: 5 }), ['bounds-upside-down', 'lowest']);
  assert.equal(of({ measured: 'share', chart: 'p', scale: 100 }), null);
});

const known = (more: Partial<Known> = {}): Known => ({
  versions: [version()],
  latest: '2026-10-01',
  hasUnevenCounts: false,
  hasUnevenWholes: false,
  ...more,
});
const next = (more: Partial<Parameters<typeof refuseVersion>[1]> = {}, at: Partial<Known> = {}) => {
  const wish = { ...content, version: 1, from: null, breaks: false, reason: 'Bedre ord', ...more };
  const refused = refuseVersion(known(at), wish);
  return refused && [refused.refused, refused.field ?? null];
};

test('a version that only says it better needs a reason and no period', () => {
  assert.equal(next({ name: 'Ledetid' }), null);
  assert.deepEqual(next({ name: 'Ledetid', reason: '' }), ['reason-needed', 'reason']);
});

test('a version written on an older picture is refused by the name of whoever was first', () => {
  const wish = { ...content, version: 0, from: null, breaks: false, reason: 'x' };
  assert.deepEqual(refuseVersion(known(), wish)?.values, { name: 'Ingrid Solbakk' });
});

test('what is counted otherwise breaks the line from a period after the last number', () => {
  for (const change of [
    { unit: 'minutter' },
    { period: 'week' },
    { measured: 'share', chart: 'p' },
    { bySite: true },
  ] as const) {
    assert.deepEqual(next(change), ['break-from-needed', 'from'], JSON.stringify(change));
    assert.deepEqual(next({ ...change, from: '2026-10-05' }), ['numbers-after-the-break', 'from']);
    assert.equal(next({ ...change, from: '2026-11-02' }), null);
  }
});

test('a month with a number may not be cut into weeks, nor a quarter into months', () => {
  assert.deepEqual(next({ period: 'week', from: '2026-10-14' }), ['numbers-after-the-break', 'from']);
  const quarterly = { versions: [version({ period: 'quarter' })] };
  assert.deepEqual(next({ from: '2026-11-02' }, quarterly), ['numbers-after-the-break', 'from']);
  const weekly = { versions: [version({ period: 'week' })], latest: '2026-09-28' };
  assert.equal(next({ from: '2026-10-01' }, weekly), null, 'a week that begins the month before is no month');
});

test('somebody may break a line that counts the same, also where there are numbers', () => {
  assert.equal(next({ breaks: true, from: '2026-05-01' }), null);
  const versions = [version(), version({ version: 2, from: '2026-05-01', breaks: true })];
  const at = { versions };
  assert.deepEqual(next({ version: 2, breaks: true, from: '2026-05-20' }, at), [
    'break-before-the-last',
    'from',
  ]);
  assert.equal(next({ version: 2, breaks: true, from: '2026-06-01' }, at), null);
});

test('a figure that can point at people goes on doing so', () => {
  const at = { versions: [version({ pointsAtPeople: true })] };
  assert.deepEqual(next({}, at), ['points-at-people-stays', 'pointsAtPeople']);
  assert.equal(next({ pointsAtPeople: true }, at), null);
});

test('hours may be broken under a chart of rates, and counts under none', () => {
  const rates = { versions: [version({ measured: 'rate', chart: 'xmr', scale: 1000 })] };
  const wish = { measured: 'rate', chart: 'u', scale: 1000 } as const;
  assert.equal(next(wish, { ...rates, hasUnevenWholes: true }), null);
  assert.deepEqual(next(wish, { ...rates, hasUnevenCounts: true }), ['chart-does-not-fit', 'chart']);
  const shares = {
    versions: [version({ measured: 'share', chart: 'xmr', scale: 100 })],
    hasUnevenWholes: true,
  };
  assert.deepEqual(next({ measured: 'share', chart: 'p', scale: 100 }, shares), [
    'chart-does-not-fit',
    'chart',
  ]);
});

test('any day stands for its period, up to the one that runs', () => {
  const answer = check({ value: 4, period: '2026-11-23' });
  assert.ok(!isRefusal(answer) && answer.period === '2026-11-01');
  assert.deepEqual(refusal({ value: 4, period: '2026-12-01' }), ['reading-in-the-future', 'period']);
  assert.deepEqual(refusal({ value: 4, period: '1989-12-31' }), ['reading-too-long-ago', 'period']);
});

test('a number is said where the figure is read, and nowhere else', () => {
  const bySite = version({ bySite: true });
  assert.deepEqual(refusal({ value: 4 }, bySite), ['site-needed', 'site']);
  assert.deepEqual(refusal({ value: 4, site: 'n' }), ['site-not-asked-for', 'site']);
  assert.deepEqual(refusal({ value: 4, site: 'x' }, bySite), ['site-unknown', 'site']);
  assert.equal(value({ value: 4, site: 'n' }, bySite), 4);
});

test('a share is reckoned from its count and its whole', () => {
  assert.equal(value({ count: 9, whole: 12 }, share), 75);
  assert.deepEqual(refusal({ value: 75 }, share), ['parts-needed', 'count']);
  assert.deepEqual(refusal({ count: 9 }, share), ['parts-needed', 'whole']);
  assert.deepEqual(refusal({ count: 9, whole: 0 }, share), ['whole-is-zero', 'whole']);
  assert.deepEqual(refusal({ count: -1, whole: 5 }, share), ['negative-count', 'count']);
  assert.deepEqual(refusal({ count: 6, whole: 5 }, share), ['count-over-whole', 'count']);
  assert.deepEqual(refusal({ count: 1.5, whole: 5 }, share), ['count-not-whole', 'count']);
  assert.deepEqual(refusal({ count: 1, whole: 5.5 }, share), ['count-not-whole', 'whole']);
});

test('a rate may be over its whole, and be of broken hours', () => {
  assert.equal(value({ count: 3, whole: 1.5 }, rate), 2000);
  assert.deepEqual(refusal({ count: 0.5, whole: 1.5 }, rate), ['count-not-whole', 'count']);
});

test('what is divided by next to nothing is no number', () => {
  assert.deepEqual(refusal({ count: 1, whole: 1e-320 }, rate), ['whole-is-zero', 'whole']);
});

test('a count is whole and not below nought, in whichever field it comes', () => {
  assert.equal(value({ value: 3 }, count), 3);
  assert.equal(value({ count: 3 }, count), 3);
  assert.deepEqual(refusal({ value: 3.5 }, count), ['count-not-whole', 'value']);
  assert.deepEqual(refusal({ value: -1 }, count), ['negative-count', 'value']);
  assert.deepEqual(refusal({}, count), ['value-needed', 'value']);
});

test('samples are shown by their mean', () => {
  const samples = version({ measured: 'samples', chart: 'xbar-r' });
  assert.equal(value({ samples: [1, 2, 6] }, samples), 3);
  assert.deepEqual(refusal({ samples: [1] }, samples), ['samples-needed', 'samples']);
});

test('a figure by formula is reckoned from its parts alone', () => {
  const margin = version({ formula: 'operating-margin', unit: '%', period: 'year' });
  const inputs = { 'operating-result': 12, 'operating-income': 240, equity: 7 };
  const answer = check({ period: '2025-03-01', inputs, value: 99 }, margin);
  assert.ok(!isRefusal(answer));
  assert.deepEqual([answer.value, answer.inputs], [5, { 'operating-result': 12, 'operating-income': 240 }]);
  const of = (more: Partial<Spoken>) => refusal({ period: '2025-03-01', ...more }, margin);
  assert.deepEqual(of({ value: 5 }), ['parts-needed', 'inputs']);
  assert.deepEqual(of({ inputs: { 'operating-result': 12 } }), ['part-missing', 'operating-income']);
  assert.deepEqual(of({ inputs: { ...inputs, 'operating-income': 0 } }), [
    'whole-is-zero',
    'operating-income',
  ]);
});

test('what is outside the bounds is refused with them, also when it is reckoned', () => {
  const bounded = version({ lowest: 0, highest: 80 });
  assert.deepEqual(refusal({ value: 80.1 }, bounded), ['outside-bounds', 'value']);
  assert.equal(value({ value: 80 }, bounded), 80);
  assert.deepEqual(refusal({ count: 9, whole: 10 }, { ...share, highest: 80 }), ['outside-bounds', 'value']);
});

test('taking a number away asks for no number', () => {
  assert.equal(value({ remove: true }, share), null);
  assert.deepEqual(refusal({ remove: true, period: '2026-12-01' }), ['reading-in-the-future', 'period']);
});
