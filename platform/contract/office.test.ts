import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { isOffice, officeOf } from '#platform/contract/office.ts';
import { Id } from '#platform/contract/shapes.ts';

test('an office has one id, made of its programme alone', () => {
  assert.equal(officeOf('produktivitetsspranget'), officeOf('produktivitetsspranget'));
  assert.ok(Id.safeParse(officeOf('produktivitetsspranget')).success);
  const keys = Array.from({ length: 20_000 }, (_, n) => `program-${n}`);
  assert.equal(new Set(keys.map(officeOf)).size, keys.length);
});

test('an id that somebody makes is never an office’s', () => {
  assert.ok(isOffice(officeOf('a')));
  assert.ok(!isOffice(makeId()));
  assert.ok(!isOffice(makeId(1)));
});
