import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { drawWithPlaces } from './draw.ts';
import { markupOf } from './markup.ts';
import { layPlane } from './plane-layout.ts';
import type { PlanePicture } from './plane-picture.ts';
import { textWidth } from './text-width.ts';

const axis = (name: string) => ({
  name,
  low: 1,
  high: 5,
  middle: 3,
  ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) })),
});

const point = (name: string, x: number, y: number): PlanePicture['points'][number] => ({
  x,
  y,
  name,
  label: `${name}: ${x}, ${y}`,
  mark: 'plain',
});

const planeOf = (points: PlanePicture['points'], size: PlanePicture['size'] = 'screen'): PlanePicture => ({
  kind: 'plane',
  size,
  points,
  x: axis('hvor godt det går →'),
  y: axis('↑ hvor mye det betyr'),
  corners: {
    topLeft: 'Begynn her',
    topRight: 'Hold på dette',
    bottomLeft: 'Kan vente',
    bottomRight: 'Gjør vi for mye?',
  },
  description: 'Behov',
});

type Placed = ReturnType<typeof layPlane>['texts'][number];

const boxOf = ({ text, x, y, size, anchor }: Placed) => {
  const width = textWidth(text, size);
  const left = anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.5, bottom: y + size * 0.5 };
};

const grade = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);
const needs = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 60 }), grade, grade), { maxLength: 30 });

test('no word covers another word or a mark, none leaves the picture, and every mark is drawn', () => {
  const sizes = fc.constantFrom('screen', 'phone', 'paper') as fc.Arbitrary<'screen'>;
  fc.assert(
    fc.property(needs, sizes, (all, size) => {
      const picture = planeOf(
        all.map(([name, x, y]) => point(name, x, y)),
        size,
      );
      const { texts, dots, measures } = layPlane(picture);
      assert.equal(dots.length, all.length);
      const boxes = texts.map(boxOf);
      boxes.forEach((box, i) => {
        assert.ok(box.left >= -1 && box.right <= measures.width + 1, `${texts[i]!.text} is cut at a side`);
        assert.ok(box.top >= -1 && box.bottom <= measures.height + 1, `${texts[i]!.text} is cut`);
        for (const other of boxes.slice(i + 1))
          assert.ok(
            box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top,
          );
        for (const { x, y } of texts[i]!.kind === 'line' ? dots : [])
          assert.ok(x <= box.left || x >= box.right || y <= box.top || y >= box.bottom);
      });
    }),
    { numRuns: 60 },
  );
});

test('a handful of needs at one place all keep their names, and are stacked, never moved sideways', () => {
  const names = ['Leveringstid', 'Svar på e-post', 'Emballasje', 'Pris', 'Kvalitet', 'Dokumentasjon'];
  const { texts, dots } = layPlane(planeOf(names.map((name) => point(name, 2, 4.5))));
  assert.deepEqual(
    names.filter((name) => !texts.some(({ text }) => text === name)),
    [],
  );
  assert.equal(new Set(dots.map(({ x }) => x)).size, 1);
  assert.equal(new Set(dots.map(({ y }) => y)).size, names.length);
});

test('what has no value has no mark, and the next one is still found by its number', () => {
  const { dots, places } = layPlane(planeOf([point('A', Number.NaN, 2), point('B', 2, 2)]));
  assert.deepEqual(
    dots.map((dot) => dot.point),
    [1],
  );
  assert.equal(places[0], null);
  assert.ok(places[1]);
});

test('a plane is the same text in another document, and a signal is a triangle', () => {
  const picture = planeOf([{ ...point('Leveringstid', 2, 5), mark: 'signal' }, point('Pris', 4, 2)]);
  const drawn = () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    return markupOf(drawWithPlaces(picture, { document, ink: 'light' }).svg);
  };
  assert.equal(drawn(), drawn());
  assert.match(drawn(), /Leveringstid/);
  assert.match(drawn(), /fill="#c04f08"/);
});
