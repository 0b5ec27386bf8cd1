import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowestLimits } from './suppression-shapes.ts';
import { decideWave } from './suppression-wave.ts';
import type { Figure, History, Plan, Profile, TakingPart } from './suppression-wave-shapes.ts';

const none: History = { figures: [], atLeast: lowestLimits, takingPart: null };

function planOf(
  groups: readonly string[],
  more: { sensitive?: boolean; inOrder?: boolean; wave?: string } = {},
): Plan {
  const { sensitive = false, inOrder = false, wave = 'first' } = more;
  return {
    wave,
    dimensions: [{ dimension: 'department', groups, inOrder }],
    questions: [{ question: 'heard', sensitive, show: 'distribution', by: ['department'] }],
    atLeast: lowestLimits,
  };
}

/** So many in each department; whoever stands under "" stated none. */
const departments = (counts: Readonly<Record<string, number>>, alike = false): Profile[] =>
  Object.entries(counts).map(([department, count]) => ({
    groups: Object.fromEntries(department === '' ? [] : [['department', department]]),
    levels: alike ? [0, count] : [Math.floor(count / 2), Math.ceil(count / 2)],
  }));

const decided = (plan: Plan, profiles: readonly Profile[], history = none) =>
  decideWave(plan, [{ question: 'heard', profiles }], history);

const told = (figures: readonly Figure[]) =>
  Object.fromEntries(
    figures.map(({ groups, publish, because }) => [
      groups.join('+') || 'whole',
      because === null ? publish : `${publish}: ${because}`,
    ]),
  );

test('a small group is hidden, and the smallest of the others for its sake', () => {
  const plan = planOf(['hall', 'office', 'store', 'yard']);
  assert.deepEqual(told(decided(plan, departments({ hall: 20, office: 20, store: 12, yard: 3 }))), {
    whole: 'distribution',
    hall: 'distribution',
    office: 'distribution',
    store: 'nothing: sibling-hidden',
    yard: 'nothing: too-few',
  });
});

test('two small groups together are enough to hide each other; those who stated none may be too few', () => {
  const plan = planOf(['hall', 'office', 'store', 'yard']);
  assert.deepEqual(told(decided(plan, departments({ hall: 20, office: 20, store: 4, yard: 4 }))), {
    whole: 'distribution',
    hall: 'distribution',
    office: 'mean: sibling-hidden',
    store: 'nothing: too-few',
    yard: 'nothing: too-few',
  });
  assert.deepEqual(told(decided(planOf(['hall', 'office']), departments({ hall: 20, office: 12, '': 2 }))), {
    whole: 'distribution',
    hall: 'distribution',
    office: 'nothing: rest-too-few',
  });
});

test('where the groups have an order a small one goes to the smaller of its neighbours', () => {
  const plan = planOf(['0–1', '2–5', '6–15', '16 and more'], { inOrder: true });
  const figures = decided(plan, departments({ '0–1': 3, '2–5': 18, '6–15': 14, '16 and more': 2 }));
  assert.deepEqual(told(figures), {
    whole: 'distribution',
    '0–1+2–5': 'distribution',
    '6–15+16 and more': 'distribution',
  });
  assert.deepEqual(
    figures.map(({ answers }) => answers),
    [37, 21, 16],
  );
  assert.deepEqual(told(decided(plan, departments({ '0–1': 3, '2–5': 1 }))), { whole: 'nothing: too-few' });
});

test('nobody answers, or a question has no counts: everything is hidden', () => {
  const plan = planOf(['hall']);
  const nothing = { whole: 'nothing: too-few', hall: 'nothing: too-few' };
  assert.deepEqual(told(decideWave(plan, [], none)), nothing);
  assert.deepEqual(told(decided(plan, departments({ hall: 0 }))), nothing);
});

test('a combination nobody has is nobody, and counts that are none are refused', () => {
  const plan = planOf(['hall', 'office']);
  const profiles = departments({ hall: 30, office: 20 });
  const empty = { groups: { department: 'attic' }, levels: [0, 0] };
  assert.deepEqual(told(decided(plan, [...profiles, empty])), told(decided(plan, profiles)));
  for (const count of [Number.NaN, -3, 2.5])
    assert.throws(() => decided(plan, [...profiles, { groups: {}, levels: [count] }]), /stand behind/);
});

test('a department where all answer a sensitive question alike is a band, and no sibling betrays it', () => {
  const plan = planOf(['hall', 'office', 'store'], { sensitive: true });
  const profiles = [...departments({ hall: 20, office: 14 }), ...departments({ store: 12 }, true)];
  assert.deepEqual(told(decided(plan, profiles)), {
    whole: 'distribution',
    hall: 'distribution',
    office: 'nothing: sibling-hidden',
    store: 'band: all-alike',
  });
  assert.deepEqual(told(decided(planOf([], { sensitive: true }), departments({ '': 30 }, true))), {
    whole: 'band: all-alike',
  });
});

test('a group that crosses another by a few is hidden, the dimension declared first having the first claim', () => {
  const both = (department: string, shift: string, count: number): Profile => ({
    groups: { department, shift },
    levels: [count],
  });
  const plan: Plan = {
    ...planOf(['hall', 'office']),
    dimensions: ['department', 'shift'].map((dimension) => ({
      ...{ dimension, inOrder: false },
      groups: dimension === 'shift' ? ['day', 'night'] : ['hall', 'office'],
    })),
    questions: [{ question: 'heard', sensitive: false, show: 'mean', by: ['department', 'shift'] }],
  };
  const crossed = [
    ...[both('hall', 'night', 20), both('hall', 'day', 2)],
    ...[both('office', 'day', 18), both('office', 'night', 3)],
  ];
  assert.deepEqual(told(decided(plan, crossed)), {
    whole: 'mean',
    hall: 'mean',
    office: 'mean',
    day: 'nothing: differs-too-little',
    night: 'nothing: differs-too-little',
  });
});

const at = (people: number, first: string | null, second: string | null): TakingPart => ({
  people,
  at: {
    ...(first === null ? {} : { first: { department: first } }),
    ...(second === null ? {} : { second: { department: second } }),
  },
});

function secondWave(profiles: readonly Profile[], takingPart: readonly TakingPart[] | null) {
  const groups = ['hall', 'office'];
  const figures = decided(planOf(groups), departments({ hall: 30, office: 20 }));
  return told(decided(planOf(groups, { wave: 'second' }), profiles, { ...none, figures, takingPart }));
}

test('the same people again: all is shown as before', () => {
  const same = [at(30, 'hall', 'hall'), at(20, 'office', 'office')];
  const all = { whole: 'distribution', hall: 'distribution', office: 'distribution' };
  assert.deepEqual(secondWave(departments({ hall: 30, office: 20 }), same), all);
});

test('two come and two go: the whole is a band, and no group is shown', () => {
  const few = [at(28, 'hall', 'hall'), at(2, 'hall', null), at(2, null, 'hall'), at(20, 'office', 'office')];
  assert.deepEqual(secondWave(departments({ hall: 30, office: 20 }), few), {
    whole: 'band: churn-too-small',
    hall: 'nothing: churn-too-small',
    office: 'distribution',
  });
});

test('two change departments: only the whole says how it has moved', () => {
  const moved = [at(28, 'hall', 'hall'), at(2, 'hall', 'office'), at(20, 'office', 'office')];
  assert.deepEqual(secondWave(departments({ hall: 28, office: 22 }), moved), {
    whole: 'distribution',
    hall: 'nothing: churn-too-small',
    office: 'nothing: churn-too-small',
  });
});

test('many come and go: all is shown', () => {
  const many = [
    ...[at(24, 'hall', 'hall'), at(6, 'hall', null), at(7, null, 'hall')],
    ...[at(14, 'office', 'office'), at(6, 'office', null), at(6, null, 'office')],
  ];
  const all = { whole: 'distribution', hall: 'distribution', office: 'distribution' };
  assert.deepEqual(secondWave(departments({ hall: 31, office: 20 }), many), all);
});

test('who took part is not known, or does not fit the answers: it could be one to four', () => {
  const unknown = {
    whole: 'band: churn-too-small',
    hall: 'nothing: churn-too-small',
    office: 'nothing: churn-too-small',
  };
  assert.deepEqual(secondWave(departments({ hall: 30, office: 20 }), null), unknown);
  const fewer = [at(29, 'hall', 'hall'), at(20, 'office', 'office')];
  assert.deepEqual(secondWave(departments({ hall: 30, office: 20 }), fewer), {
    ...unknown,
    office: 'distribution',
  });
});

test('a wave is decided once, its limits do not fall, and its dimensions are declared', () => {
  const plan = planOf(['hall']);
  const figures = decided(plan, departments({ hall: 30 }));
  assert.throws(() => decided(plan, [], { ...none, figures }), /decided once/);
  const atLeast = { mean: 8, distribution: 12 };
  assert.throws(() => decided(plan, [], { ...none, atLeast }), /never fall/);
  assert.throws(() => decided({ ...plan, dimensions: [] }, []), /not declared/);
});
