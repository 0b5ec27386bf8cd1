import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#platform/contract/language.ts';
import type { AnsweredSurvey, Apart, RatedRound } from '#samsyn/parts.ts';
import { type Parts, pictureOf } from '#samsyn/picture.ts';
import { reasonOf, titleOf, writeStep } from '#samsyn/sentence.ts';

const apart: Apart = { unfinished: ['employer', 'employees'], since: null, topics: [], signed: false };
const empty: Parts = { challenges: apart, rounds: [], surveys: [], guesses: [] };
const around = { today: '2027-12-01', language: 'nb', weekOf: () => 6 } as const;
const names = (key: string) => Object.fromEntries(languages.map((language) => [language, key]));

const round = (at: string, levels: readonly (readonly [number[], number[]])[]): RatedRound => ({
  at: `${at}T10:00:00.000Z`,
  dimensions: levels.map(([management, employees], i) => ({
    dimension: `d${i}`,
    name: names(`d${i}`),
    values: { management, employees },
    operators: i === 0 ? { n: 12, median: 2.5 } : null,
  })),
});
const survey = (wave: string, at: string, means: readonly number[], n = 40): AnsweredSurvey => ({
  wave,
  at,
  items: means.map((mean, i) => ({ key: `i${i}`, name: names(`i${i}`), n, mean, sd: 0.9 })),
});
const guess = (wave: string, marks: readonly number[]) => ({
  wave,
  marks: marks.map((employer, i) => ({ item: `i${i}`, employer })),
});
const topicIn = (parts: Partial<Parts>, topic: string) =>
  pictureOf({ ...empty, ...parts }, around).topics.find((one) => one.topic === topic)!;

test('with nothing below, every topic says what is missing, and no number is made', () => {
  const picture = pictureOf(empty, around);
  assert.deepEqual(
    picture.topics.map(({ verdict, lacks, start }) => [verdict, lacks, start]),
    [
      ['missing', 'own-lists', null],
      ['missing', 'round', null],
      ['missing', 'survey', null],
    ],
  );
  assert.deepEqual([picture.index.later, picture.index.verdict, picture.talk], [null, 'missing', []]);
});

test('a round only one side has rated is no distance', () => {
  const { lacks } = topicIn({ rounds: [round('2027-01-11', [[[4], []]])] }, 'status');
  assert.equal(lacks, 'other-side');
});

test('one round is a start, the next one is held against it, and those between are passed over', () => {
  const wide = [
    [4, 4, 5],
    [2, 2, 1],
  ] as [number[], number[]];
  const near = [
    [4, 4, 4],
    [4, 4, 4],
  ] as [number[], number[]];
  const first = round('2027-01-11', [wide, wide, wide]);
  const once = topicIn({ rounds: [first] }, 'status');
  assert.deepEqual([once.now, once.verdict, once.lacks], [null, 'once', 'second-round']);
  assert.ok(once.start!.point.low! > 0);
  assert.deepEqual(once.operators!.start!.n, 12);

  const rounds = [first, round('2027-06-01', [wide, wide, wide]), round('2027-11-01', [near, near, near])];
  const twice = topicIn({ rounds }, 'status');
  assert.deepEqual([twice.start!.on, twice.now!.on, twice.verdict], ['2027-01-11', '2027-11-01', 'closer']);
  assert.deepEqual([twice.start!.employer, twice.compared], [{ fewest: 3, most: 3 }, 3]);
  const picture = pictureOf({ ...empty, rounds }, around);
  assert.equal(picture.index.verdict, 'closer');
  assert.equal(titleOf(picture, 'nb'), 'Dere står nærmere hverandre om status enn i uke 6');
});

test('without management’s guess, or with too few answers, it says so', () => {
  const shown = survey('w', '2027-11-02', [3, 4]);
  assert.equal(topicIn({ surveys: [shown] }, 'expectations').lacks, 'guess');
  const bare = { ...shown, items: [] };
  assert.equal(topicIn({ surveys: [bare], guesses: [guess('w', [4])] }, 'expectations').lacks, 'answers');
});

test('a guess is one answer: few statements say nothing of change, and many do by how alike they moved', () => {
  const two = (count: number, to: readonly number[]) => ({
    surveys: [survey('a', '2027-01-20', Array(count).fill(2)), survey('b', '2027-11-20', to.slice(0, count))],
    guesses: [guess('a', Array(count).fill(5)), guess('b', Array(count).fill(4))],
  });
  const few = topicIn(two(3, [3.8, 3.9, 4]), 'expectations');
  assert.deepEqual([few.verdict, few.change!.low], ['too-few', null]);
  const many = topicIn(two(6, [3.8, 3.9, 4, 3.7, 3.9, 3.8]), 'expectations');
  assert.deepEqual([many.verdict, many.basis], ['closer', 'topics']);
  assert.equal(many.start!.point.distance, 0.75);
});

test('what is farthest apart now comes first, with which party answers higher', () => {
  const rounds = [
    round('2027-01-11', [
      [[3], [3]],
      [[5], [2]],
      [[2], [3]],
    ]),
  ];
  assert.deepEqual(
    pictureOf({ ...empty, rounds }, around).talk.map(({ key, higher }) => [key, higher]),
    [
      ['d1', 'employer'],
      ['d2', 'employees'],
    ],
  );
});

test('the title says both what can be said and what cannot', () => {
  const topics = [
    { topic: 'status', verdict: 'closer' },
    { topic: 'expectations', verdict: 'once' },
  ] as const;
  const start = topicIn({ rounds: [round('2027-01-11', [[[3], [2]]])] }, 'status').start;
  const title = titleOf({ topics: topics.map((one) => ({ ...one, start })) }, 'nb');
  assert.equal(
    title,
    'Dere står nærmere hverandre om status enn i uke 6. Om forventninger kan vi ikke si ennå',
  );
  assert.deepEqual([writeStep(-0.004), writeStep(-0.13), writeStep(0.04)], ['0', '−13', '+4']);
});

const level = fc.integer({ min: 1, max: 5 });
const voice = fc.array(level, { maxLength: 4 });
const anyRound = fc.array(fc.tuple(voice, voice), { minLength: 1, maxLength: 6 });
const mean = fc.double({ min: 1, max: 5, noNaN: true });

test('whatever stands below, shares lie between 0 and 1, a verdict has its reason, and words come in every language', () => {
  fc.assert(
    fc.property(
      fc.array(anyRound, { maxLength: 4 }),
      fc.array(fc.array(mean, { maxLength: 7 }), { maxLength: 3 }),
      fc.array(fc.array(level, { maxLength: 7 }), { maxLength: 3 }),
      (rounds, surveys, guesses) => {
        const picture = pictureOf(
          {
            challenges: apart,
            rounds: rounds.map((one, i) => round(`2027-0${i + 1}-11`, one)),
            surveys: surveys.map((means, i) => survey(`w${i}`, `2027-0${i + 1}-20`, means)),
            guesses: guesses.map((marks, i) => guess(`w${i}`, marks)),
          },
          around,
        );
        for (const topic of picture.topics) {
          const { start, now, change, verdict } = topic;
          for (const { point } of [start, now].filter((one) => one !== null)) {
            assert.ok(point.distance >= 0 && point.distance <= 1);
            if (point.low !== null) assert.ok(point.low <= point.distance && point.distance <= point.high!);
          }
          assert.equal(verdict === 'missing', start === null);
          if (verdict === 'closer')
            assert.ok(change!.high! < 0 && now!.point.distance < start!.point.distance);
          if (verdict === 'further') assert.ok(change!.low! > 0);
          for (const language of languages) assert.notEqual(reasonOf(topic, language), '');
        }
        for (const language of languages) assert.notEqual(titleOf(picture, language), '');
      },
    ),
  );
});
