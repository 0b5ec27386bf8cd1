import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeBetween, placeOfNumber } from './place.ts';

const shape = /^[0-9A-Za-z]{1,40}$/;

test('a card put anywhere in a list stands exactly there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 150 }), (spots) => {
      const places: string[] = [];
      for (const spot of spots) {
        const at = spot % (places.length + 1);
        const place = placeBetween(places[at - 1] ?? null, places[at] ?? null);
        assert.match(place, shape);
        places.splice(at, 0, place);
      }
      assert.deepEqual(places, places.toSorted(), 'the text sorts as the cards stand');
      assert.equal(new Set(places).size, places.length, 'no two stand on one place');
    }),
  );
});

test('a hundred and fifty cards moved into one and the same gap each find room', () => {
  for (const side of ['before', 'after']) {
    let [low, high] = [placeOfNumber(1), placeOfNumber(2)];
    for (let n = 0; n < 150; n++) {
      const place = placeBetween(low, high);
      assert.ok(low < place && place < high, `${n} ${side}: ${low} ${place} ${high}`);
      if (side === 'before') high = place;
      else low = place;
    }
  }
});

test('cards nobody has moved stand in the order they came, also before they have a number', () => {
  const numbers = [1, 2, 9, 62, 63, 4000, 250_000, 5_000_000, Number.MAX_SAFE_INTEGER - 3];
  const places = numbers.map(placeOfNumber);
  assert.deepEqual(places, places.toSorted());
  assert.equal(new Set(places).size, places.length);
});

test('ten thousand cards put last, and ten thousand put first, keep short places', () => {
  let [first, last] = [placeOfNumber(1), placeOfNumber(1)];
  for (let n = 0; n < 10_000; n++) {
    const [lower, higher] = [placeBetween(null, first), placeBetween(last, null)];
    assert.ok(lower < first && last < higher && lower.length === 6 && higher.length === 6);
    [first, last] = [lower, higher];
  }
});

test('between two equal places, or two the wrong way round, there is still a place', () => {
  for (const [before, after] of [
    ['V', 'V'],
    ['b', 'a'],
    ['z'.repeat(40), 'z'.repeat(40)],
    ['0', '0'],
  ])
    assert.match(placeBetween(before!, after!), shape);
});
