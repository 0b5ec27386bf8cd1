import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { secretBox } from '#platform/server/secret-box/secret-box.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spranget-box-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const words = Buffer.from('twenty secret bytes!');

test('what is sealed opens again, also for a box opened later on the same folder', async () => {
  const sealed = await secretBox(folder).seal(words, 'kari');
  assert.deepEqual(await secretBox(folder).open(sealed, 'kari'), words);
  assert.ok(!sealed.includes(words));
});

test('the key is readable by its owner alone, and nothing is left lying beside it', async () => {
  const { mode } = await stat(join(folder, 'secrets.key'));
  assert.equal(mode & 0o777, 0o600);
  assert.deepEqual(await readdir(folder), ['secrets.key']);
});

test('two seals of the same are not alike', async () => {
  const box = secretBox(folder);
  assert.notDeepEqual(await box.seal(words, 'kari'), await box.seal(words, 'kari'));
});

test('what was moved to another row, changed by a bit, cut or sealed elsewhere does not open', async () => {
  const box = secretBox(folder);
  const sealed = await box.seal(words, 'kari');
  assert.equal(await box.open(sealed, 'ola'), null);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    assert.equal(await box.open(changed, 'kari'), null, `byte ${at}`);
  }
  for (const length of [0, 1, 27, sealed.length - 1])
    assert.equal(await box.open(sealed.subarray(0, length), 'kari'), null);
  const elsewhere = await mkdtemp(join(folder, 'other-'));
  assert.equal(await secretBox(elsewhere).open(sealed, 'kari'), null);
  await rm(elsewhere, { recursive: true });
});

test('of many that make the key at once, all use the same', async () => {
  const fresh = await mkdtemp(join(folder, 'fresh-'));
  const sealed = await Promise.all(Array.from({ length: 20 }, () => secretBox(fresh).seal(words, 'x')));
  for (const one of sealed) assert.deepEqual(await secretBox(fresh).open(one, 'x'), words);
  assert.deepEqual(await readdir(fresh), ['secrets.key']);
});

test('a key file that is no key is said so, and left as it is', async () => {
  const broken = await mkdtemp(join(folder, 'broken-'));
  await writeFile(join(broken, 'secrets.key'), 'oops');
  await assert.rejects(secretBox(broken).seal(words, 'x'), /put back the one that was there/);
  assert.equal(await readFile(join(broken, 'secrets.key'), 'utf8'), 'oops');
});
