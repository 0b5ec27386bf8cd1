import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inGroups, readSecret, secretBytes, typedSecret } from '#pulse-boards/post-secret.ts';

const bytes = Uint8Array.from({ length: secretBytes }, (_, i) => i * 37);

test('a secret is twelve signs nobody mistakes, and reads the same in groups and in small letters', () => {
  const secret = typedSecret(bytes);
  assert.match(secret, /^[2-9CDFHJKMNPQRTVWXY]{12}$/);
  assert.match(inGroups(secret), /^.{4}-.{4}-.{4}$/);
  assert.equal(readSecret(inGroups(secret)), secret);
  assert.equal(readSecret(` ${inGroups(secret).toLowerCase()}`), secret);
});

test('bytes that would make one sign likelier than another are thrown away', () => {
  assert.equal(typedSecret(Uint8Array.from([255, 240, ...bytes])), typedSecret(bytes));
  assert.throws(() => typedSecret(new Uint8Array(48).fill(250)));
});

test('a secret of a printed sign is read as it is', () => {
  const long = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  assert.equal(readSecret(long), long);
});
