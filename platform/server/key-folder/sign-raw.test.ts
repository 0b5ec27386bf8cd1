import assert from 'node:assert/strict';
import { constants, createPrivateKey, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { makeSigningKey } from '#platform/server/key-folder/key-folder.ts';
import { signRaw } from '#platform/server/key-folder/sign-raw.ts';

const key = createPrivateKey(await makeSigningKey());
const below = () => {
  const value = randomBytes(256);
  value[0] = 0;
  return value;
};
const undone = (signature: Uint8Array): Buffer =>
  publicEncrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signature);

test('each value is signed, in the order they were given, by however many who ask at once', async () => {
  const asked = Array.from({ length: 20 }, (_, i) => Array.from({ length: i % 5 }, below));
  const signed = await Promise.all(asked.map((values) => signRaw(key, values)));
  assert.deepEqual(
    signed.map((signatures) => signatures.map(undone)),
    asked,
  );
});

test('what cannot be signed fails those asked for with it, and nobody else', async () => {
  const tooLarge = Buffer.alloc(256, 0xff);
  const [before, failed, after] = await Promise.allSettled([
    signRaw(key, [below()]),
    signRaw(key, [below(), tooLarge]),
    signRaw(key, [below()]),
  ]);
  assert.deepEqual([before.status, failed.status, after.status], ['fulfilled', 'rejected', 'fulfilled']);
});

test('nobody else waits while it signs', async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 1);
  await signRaw(key, Array.from({ length: 400 }, below));
  clearInterval(turn);
  assert.ok(turns > 5, `the thread that answers had ${turns} turns`);
});
