import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeId } from '#platform/contract/id.ts';
import { Id } from '#platform/contract/shapes.ts';

/** The latest moment 48 bits of milliseconds can hold. */
const lastMoment = 2 ** 48 - 1;
const ten = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: lastMoment });

test('every id is a version 7 UUID of the RFC variant, whatever the moment and the random bytes', () => {
  fc.assert(
    fc.property(moment, ten, (now, random) => {
      const id = makeId(now, random);
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.ok(Id.safeParse(id).success);
    }),
  );
});

test('an id made later sorts after one made earlier, as text', () => {
  fc.assert(
    fc.property(moment, moment, ten, ten, (a, b, x, y) => {
      fc.pre(a < b);
      assert.ok(makeId(a, x) < makeId(b, y));
    }),
  );
});

test('the moment an id was made can be read from its first 48 bits', () => {
  fc.assert(
    fc.property(moment, ten, (now, random) => {
      assert.equal(Number.parseInt(makeId(now, random).replaceAll('-', '').slice(0, 12), 16), now);
    }),
  );
  // RFC 9562, appendix A.6: Tuesday 22 February 2022, 14:22:22 in New York.
  assert.ok(makeId(0x017f22e279b0, new Uint8Array(10)).startsWith('017f22e2-79b0-7'));
});

test('ids of one millisecond differ, and the same moment and bytes give the same id again', () => {
  const ids = new Set(Array.from({ length: 5_000 }, () => makeId(1_795_000_000_000)));
  assert.equal(ids.size, 5_000);
  const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.equal(makeId(5, bytes), makeId(5, bytes));
});
