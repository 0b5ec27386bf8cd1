import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  appendSigning,
  type FoundSigning,
  headsFile,
  readSignings,
} from '#platform/server/audit/heads-file.ts';
import { openKey, privateKeyFile, readSigner } from '#platform/server/audit/key.ts';

let folder: string;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const at = '2026-11-23T08:00:00.000Z';
const head = (seq: number) => ({ chain: 'c', seq, hash: 'ab'.repeat(32) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spranget-heads-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const append = (...heads: ReturnType<typeof head>[]) => appendSigning(folder, privateKey, { at, heads });

async function read(): Promise<FoundSigning[]> {
  return Array.fromAsync(readSignings(folder, publicKey));
}

const isSound = (found: readonly FoundSigning[]) =>
  found.every(({ follows, signing }) => follows && signing !== null);

test('what is signed is read back in order, each line after the one before', async () => {
  for (let n = 1; n <= 5; n += 1) append(head(n));
  append();
  const found = await read();
  assert.ok(isSound(found));
  assert.deepEqual(
    found.map(({ line, signing }) => [line, signing!.heads[0]?.seq ?? null]),
    [1, 2, 3, 4, 5, null].map((seq, i) => [i + 1, seq]),
  );
  assert.equal(found.at(-1)!.end, statSync(join(folder, headsFile)).size);
});

test('a line longer than what is read at once from the end is followed as any other', async () => {
  append(...Array.from({ length: 3_000 }, (_, n) => head(n + 1)));
  append(head(1));
  append(...Array.from({ length: 900 }, (_, n) => head(n + 1)));
  append(head(2));
  const found = await read();
  assert.equal(found.length, 4);
  assert.ok(isSound(found));
});

test('an end torn by a crash, wherever it was cut, is moved aside whole and the file goes on', async () => {
  append(head(1));
  append(head(2));
  const path = join(folder, headsFile);
  const whole = readFileSync(path);
  const first = whole.indexOf(10) + 1;
  for (let cut = 0; cut < whole.length; cut += 7) {
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'spranget-heads-'));
    writeFileSync(join(folder, headsFile), whole.subarray(0, cut));
    const before = await read().then((found) => found.length);
    const aside = append(head(3));
    const torn = cut < first ? whole.subarray(0, cut) : whole.subarray(first, cut);
    if (torn.length) assert.deepEqual(readFileSync(join(folder, aside!)), torn);
    else assert.equal(aside, null);
    const found = await read();
    assert.ok(isSound(found), `cut at ${cut}`);
    assert.equal(found.length, before + 1);
  }
});

test('the key is made once, readable by its owner alone, with its public half beside it', () => {
  const first = openKey(folder);
  assert.equal(openKey(folder).name, first.name);
  assert.match(first.name, /^[0-9a-f]{16}$/);
  if (process.platform !== 'win32') assert.equal(statSync(join(folder, privateKeyFile)).mode & 0o777, 0o600);
  assert.equal(readSigner(folder)!.name, first.name);
  assert.doesNotMatch(readFileSync(join(folder, 'audit-key.pub.pem'), 'utf8'), /PRIVATE/);
  rmSync(join(folder, 'audit-key.pub.pem'));
  assert.equal(readSigner(folder), null);
  openKey(folder);
  assert.equal(readSigner(folder)!.name, first.name);
  assert.deepEqual(readdirSync(folder).sort(), ['audit-key.pem', 'audit-key.pub.pem']);
});

test('a line signed by another key is told from one of our own', async () => {
  append(head(1));
  appendSigning(folder, generateKeyPairSync('ed25519').privateKey, { at, heads: [head(2)] });
  append(head(3));
  const found = await read();
  assert.deepEqual(
    found.map(({ signing, follows }) => [signing !== null, follows]),
    [
      [true, true],
      [false, true],
      [true, true],
    ],
  );
});
