import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blank, delivery, longPicture, valued } from './example-pictures.ts';
import { layOut } from './layout.ts';
import type { Picture } from './picture.ts';

const runsOf = (picture: Picture) => layOut(picture).runs.map((run) => run.map(({ x }) => x));
const texts = (picture: Picture, kind: string) =>
  layOut(picture)
    .texts.filter((one) => one.kind === kind)
    .map(({ text }) => text);
const five = { ...blank, points: valued([1, 2, 3, 4, 5]) };

test('nothing is joined over a gap, a value that is missing or a break', () => {
  assert.deepEqual(runsOf(five), [[0, 1, 2, 3, 4]]);
  const gap = five.points.map((point, i) => (i === 2 ? { ...point, lineBreakBefore: true } : point));
  assert.deepEqual(runsOf({ ...five, points: gap }), [
    [0, 1],
    [2, 3, 4],
  ]);
  assert.deepEqual(runsOf({ ...five, points: valued([1, 2, Number.NaN, 4, 5]) }), [
    [0, 1],
    [3, 4],
  ]);
  assert.deepEqual(runsOf({ ...five, breaks: [{ x: 2, label: 'ny' }] }), [
    [0, 1],
    [2, 3, 4],
  ]);
});

test('a point alone between two gaps is drawn as a mark, even where marks are left to the line', () => {
  const points = valued([1, 2, 3, 4, 5]).map((point, i) =>
    i === 1 || i === 2 ? { ...point, lineBreakBefore: true } : point,
  );
  const { dots } = layOut({ ...five, size: 'small', points });
  assert.deepEqual(
    dots.map(({ point }) => point),
    [0, 1, 4],
  );
});

test('a limit outside what can be is not drawn, and its label keeps the true value with an arrow', () => {
  const { limits, y } = layOut(delivery);
  assert.deepEqual(
    limits.map((line) => line[0]!.y),
    [89],
  );
  assert.ok(y.domain[1] <= 100);
  assert.deepEqual(texts(delivery, 'line').toSorted(), ['101 % ↑', '89 %', 'snitt 95 %']);
  const below = {
    ...delivery,
    parts: [{ ...delivery.parts[0]!, lower: [{ x: 0, y: -3 }] }],
    labels: { ...delivery.labels, lower: '−3 %' },
  };
  assert.ok(texts(below, 'line').includes('−3 % ↓'));
});

test('a value that cannot be is shown all the same', () => {
  const { y, places } = layOut({ ...delivery, points: valued([95, 140]) });
  assert.ok(y.domain[1] >= 140);
  assert.ok(places[1]!.y >= 0);
});

test('pictures in one frame have the same axes, and lines end where their own points do', () => {
  const frame = { x: [0, 9], y: [0, 40] } as const;
  const part = { from: 0, to: 4, centre: 3, lower: [{ x: 0, y: 1 }], upper: [{ x: 0, y: 5 }] };
  const first = layOut({ ...five, parts: [part], frame });
  const other = layOut({ ...five, points: valued([40, 38]), frame });
  assert.deepEqual(first.x, other.x);
  assert.deepEqual(first.y, other.y);
  assert.equal(first.limits[0]?.at(-1)?.x, 4);
  assert.ok(first.x.domain[1] > 9);
});

test('a limit that varies is a stair that turns halfway between its points', () => {
  const steps = [80, 82, 81].map((y, x) => ({ x, y }));
  const part = { from: 0, to: 2, centre: null, lower: steps, upper: [] };
  const [line] = layOut({ ...blank, points: valued([90, 91, 92]), parts: [part] }).limits;
  const corners = line!.slice(1, -1).map(({ x, y }) => [x, y]);
  assert.deepEqual(corners, [
    [0.5, 80],
    [0.5, 82],
    [1.5, 82],
    [1.5, 81],
  ]);
});

test('where a varying limit cannot be, the stair has a hole', () => {
  const upper = [99, 103, 98].map((y, x) => ({ x, y }));
  const part = { from: 0, to: 2, centre: null, lower: [], upper };
  const { limits } = layOut({ ...delivery, parts: [part] });
  assert.deepEqual(
    limits.map((line) => line.map(({ y }) => y)),
    [
      [99, 99],
      [98, 98],
    ],
  );
});

test('two parts have their own lines and do not reach into each other', () => {
  const { limits, centres } = layOut(longPicture(40));
  for (const line of [...limits, ...centres.map((one) => one.line)]) {
    assert.ok(line.every(({ x }) => x < 19.5) || line.every(({ x }) => x > 19.5));
  }
  assert.equal(centres.length, 2);
});

test('equal values at one place are stacked and keep their place on the axis', () => {
  const twice = [...valued([3, 5]), ...valued([3, 3]).map((point) => ({ ...point, x: 0 }))];
  const pile = layOut({ ...five, points: twice.toSorted((a, b) => a.x - b.x) }).dots.filter(
    ({ point }) => point < 3,
  );
  assert.equal(new Set(pile.map(({ x }) => x)).size, 1);
  const heights = pile.map(({ y }) => y);
  assert.ok(heights[0]! - heights[1]! > 5 && heights[1]! - heights[2]! > 5);
});

test('words along the axis are few, and the first and the last are among them', () => {
  const drawn = texts(longPicture(60), 'axis');
  assert.ok(drawn.length < 12);
  assert.equal(drawn[0], 'uke 1');
  assert.equal(drawn.at(-1), 'uke 60');
});

test('values to measure by are drawn where there are no limits, and only there', () => {
  const scale = [
    { y: 0, label: '0' },
    { y: 7, label: '7' },
  ];
  assert.deepEqual(texts({ ...five, scale }, 'scale'), ['7', '0']);
  assert.deepEqual(texts({ ...delivery, scale }, 'scale'), []);
});

test('on the wall the words are as large as the group can read', () => {
  const { texts: drawn, measures } = layOut({ ...delivery, size: 'wall' });
  assert.ok(drawn.every(({ size, kind }) => size >= (['line', 'target', 'scale'].includes(kind) ? 36 : 46)));
  assert.equal(measures.right, 190);
});

test('a small picture has no words', () => {
  assert.deepEqual(layOut({ ...delivery, size: 'small' }).texts, []);
});

test('a label too long for its room ends in an ellipsis, and the chart keeps more than half', () => {
  const long = {
    ...delivery,
    labels: {
      ...delivery.labels,
      centre: 'gjennomsnittet av alle leveringer i hele perioden er 95 %, og målet er det samme',
    },
  };
  const { x, measures } = layOut(long);
  assert.ok(x.range[1] >= measures.width / 2);
  assert.ok(texts(long, 'line').some((text) => text.endsWith('…')));
});

test('the column is as wide as its longest label, at every width', () => {
  const words = { centre: 'snitt 96,2 %', lower: '91,0 %', upper: '98,4 %' };
  for (const size of ['screen', 'phone', 'paper'] as const) {
    for (let width = 300; width <= 320; width += 1) {
      const { texts: drawn } = layOut({ ...delivery, size, labels: words }, width);
      assert.ok(
        drawn.every(({ text }) => !text.endsWith('…')),
        `${size} ${width}`,
      );
    }
  }
});

test('a flag’s line goes up to its label, and no further than to words in its way', () => {
  const flagged = (second: number) => {
    const flags = [
      { x: 10, label: '1' },
      { x: second, label: '2' },
    ];
    const { uprights, texts: drawn } = layOut({ ...delivery, flags, ticks: [] });
    const [one, two] = drawn.filter(({ kind }) => kind === 'flag').map(({ y }) => y);
    return { one: one!, two: two!, line: uprights[1]!.line[0]!.y };
  };
  const close = flagged(10.2);
  assert.ok(close.two < close.one && close.line > close.one);
  const beside = flagged(10.4);
  assert.ok(beside.two < beside.one && beside.line < beside.one && beside.line > beside.two);
});
