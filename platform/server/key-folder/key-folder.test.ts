import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keyFolder, keysInMemory, makeOpeningKey } from '#platform/server/key-folder/key-folder.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spranget-keys-'));
});
after(() => rm(folder, { recursive: true, force: true }));

test('a key that is kept is read by its owner alone, and is gone when it is destroyed', async () => {
  const pem = await makeOpeningKey();
  await keyFolder(folder).keep('one', pem);
  assert.equal(await keyFolder(folder).read('one'), pem);
  assert.equal((await stat(join(folder, 'keys', 'one.pem'))).mode & 0o777, 0o600);
  await keyFolder(folder).destroy('one');
  await keyFolder(folder).destroy('one');
  assert.equal(await keyFolder(folder).read('one'), null);
  assert.deepEqual(await readdir(join(folder, 'keys')), []);
});

test('of many that make a key at once all are answered with the same', async () => {
  for (const keys of [keyFolder(folder), keysInMemory()]) {
    const made = await Promise.all(Array.from({ length: 8 }, async (_, i) => keys.keep('many', `key ${i}`)));
    assert.equal(new Set(made).size, 1);
    assert.equal(await keys.read('many'), made[0]);
  }
});
