import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { drawPicture } from './draw.ts';
import { leading } from './labels.ts';
import { layOut } from './layout.ts';
import { markupOf } from './markup.ts';
import type { Picture, PictureSize } from './picture.ts';
import { textWidth } from './text-width.ts';

const { document } = parseHTML('<!doctype html><html></html>');

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -50, max: 150, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.double() },
);
const place = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
  fc.double({ min: 0, max: 40, noNaN: true }),
);
const words = fc.oneof(
  fc.string({ maxLength: 14 }),
  fc.constantFrom('snitt 95,2 %', 'nye grenser', 'uke 12', '1'),
);
const labelled = fc.array(fc.record({ x: place, label: words }), { maxLength: 12 }).map(inOrder);
const steps = fc.array(fc.record({ x: place, y: value }), { maxLength: 6 }).map(inOrder);
const bound = fc.option(fc.double({ min: -20, max: 120, noNaN: true }));

const unframed: fc.Arbitrary<Picture> = fc.record({
  size: fc.constantFrom<PictureSize>('small', 'screen', 'phone', 'wall', 'paper'),
  points: fc
    .array(
      fc.record({
        x: place,
        y: value,
        label: words,
        mark: fc.constantFrom('plain', 'signal', 'hollow'),
        lineBreakBefore: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map(inOrder),
  parts: fc.array(
    fc.record({
      from: place,
      to: place,
      centre: fc.option(value),
      lower: steps,
      upper: steps,
      dashed: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  labels: fc.record({ centre: words, lower: words, upper: words, target: words }),
  target: fc.option(fc.record({ y: value, from: place })),
  flags: labelled,
  breaks: labelled,
  ticks: labelled,
  scale: fc.array(fc.record({ y: value, label: words }), { maxLength: 3 }),
  display: fc.record({ low: bound, high: bound }),
  description: words,
});
const span = fc.tuple(place, place);
const frames = fc.option(fc.record({ x: span, y: span }), { nil: undefined });
const pictures = fc
  .tuple(unframed, frames)
  .map(([picture, frame]): Picture => (frame ? { ...picture, frame } : picture));

function inOrder<T extends { x: number }>(them: T[]): T[] {
  return them.toSorted((a, b) => a.x - b.x);
}

/** Room for the picture itself from a small multiple to a wall, and its own measures. */
const room = fc.option(
  fc.record({ width: fc.integer({ min: 200, max: 1400 }), height: fc.integer({ min: 60, max: 500 }) }),
);

test('no word in a picture covers another, and none leaves the picture', () => {
  fc.assert(
    fc.property(pictures, room, (picture, own) => {
      const { texts, measures } = layOut(picture, own?.width, own?.height);
      const boxes = texts.map(({ text, x, y, size, anchor }) => {
        const width = textWidth(text, size);
        const left = anchor === 'start' ? x : x - width / 2;
        return {
          text,
          left,
          right: left + width,
          top: y - (size * leading) / 2,
          bottom: y + (size * leading) / 2,
        };
      });
      for (const [i, box] of boxes.entries()) {
        const inside =
          box.left >= -0.01 &&
          box.right <= measures.width + 0.01 &&
          box.top >= -0.01 &&
          box.bottom <= measures.height + 0.01;
        assert.ok(inside, `«${box.text}» leaves the picture`);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            box.right <= other.left + 0.01 ||
            other.right <= box.left + 0.01 ||
            box.bottom <= other.top + 0.01 ||
            other.bottom <= box.top + 0.01;
          assert.ok(apart, `«${box.text}» and «${other.text}» cover each other`);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('marks stay inside the picture, and one for each signal that has a place', () => {
  fc.assert(
    fc.property(pictures, room, (picture, own) => {
      const { dots, measures } = layOut(picture, own?.width, own?.height);
      for (const { x, y } of dots) {
        assert.ok(x >= 0 && x <= measures.width && y >= 0 && y <= measures.height, `${x} ${y}`);
      }
      const signals = picture.points.filter(
        ({ mark, y }) => mark === 'signal' && Number.isFinite(y) && Math.abs(y) <= 1e12,
      );
      assert.equal(dots.filter(({ mark }) => mark === 'signal').length, signals.length);
    }),
    { numRuns: 500 },
  );
});

test('whatever is drawn has numbers in it, no styles, and the same text each time', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const text = markupOf(drawPicture(picture, { document }));
      const geometry = text.replace(/<text[^>]*>[^<]*|aria-label="[^"]*"/g, '');
      assert.doesNotMatch(geometry, /NaN|Infinity|undefined|null|style/);
      assert.doesNotMatch(geometry, /\d\.\d{3}|\de-?\d/);
      assert.equal(markupOf(drawPicture(structuredClone(picture), { document })), text);
    }),
    { numRuns: 150 },
  );
});
