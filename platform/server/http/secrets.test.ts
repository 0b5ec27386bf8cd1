import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { slowHash, slowHashFits } from '#platform/server/http/slow-hash.ts';

test('a secret has 256 bits, and no two of ten thousand are alike', () => {
  const secrets = Array.from({ length: 10_000 }, makeSecret);
  assert.equal(new Set(secrets).size, secrets.length);
  assert.ok(secrets.every((secret) => Buffer.from(secret, 'base64url').length === 32));
  assert.match(hashSecret('abc'), /^ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad$/);
});

test('a short secret is kept with a salt of its own and the cost it was made at, and opens by itself alone', async () => {
  const [one, other] = [await slowHash('2580'), await slowHash('2580')];
  assert.notEqual(one, other);
  assert.match(one, /^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  assert.ok(!one.includes('2580'));
  assert.ok((await slowHashFits('2580', one)) && (await slowHashFits('2580', other)));
  for (const wrong of ['', '2581', '25800', ' 2580'])
    assert.equal(await slowHashFits(wrong, one), false, wrong);
});

test('what is no hash of ours fits nothing', async () => {
  for (const stored of ['', '2580', 'md5$1$1$1$YQ$YQ', 'scrypt$16384$8$5$$'])
    assert.equal(await slowHashFits('2580', stored), false, stored);
});

test('a hash made at a lower cost, by an older release, is still read by its own parameters', async () => {
  const cheap = 'scrypt$1024$8$1$c2FsdHNhbHRzYWx0c2FsdA$';
  const { scryptSync } = await import('node:crypto');
  const hash = scryptSync('2580', Buffer.from('saltsaltsaltsalt'), 32, { N: 1024, r: 8, p: 1 });
  assert.equal(await slowHashFits('2580', cheap + hash.toString('base64url')), true);
});
