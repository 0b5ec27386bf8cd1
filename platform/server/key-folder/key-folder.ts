import { generateKeyPair } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Private keys that must not lie in the database, each in a file of the data folder until it is destroyed: whoever has
 * the database alone, or a copy of it from any day, has nothing. One who keeps copies of the folder keeps the keys.
 */
export type KeyFolder = {
  /** Keeps a private key (PKCS #8, PEM) under a name; one that is there already stays, and is what is answered. */
  keep: (name: string, pem: string) => Promise<string>;
  /** The key, or null when it was never made or has been destroyed. */
  read: (name: string) => Promise<string | null>;
  /** Takes the key away for good. Nothing happens when it is gone. */
  destroy: (name: string) => Promise<void>;
};

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

/** The keys of a data folder; each is readable by its owner alone. */
export function keyFolder(folder: string): KeyFolder {
  const inside = join(folder, 'keys');
  const fileOf = (name: string) => join(inside, `${name}.pem`);
  const read = (name: string) =>
    readFile(fileOf(name), 'utf8').catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    });
  return {
    read,
    keep: async (name, pem) => {
      await mkdir(inside, { recursive: true, mode: 0o700 });
      const beside = `${fileOf(name)}.${process.pid}.${Math.round(performance.now() * 1000)}`;
      await writeFile(beside, pem, { mode: 0o600, flush: true });
      try {
        // Linked, not renamed: of two that make it at once, one is kept and both read that one.
        await link(beside, fileOf(name));
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
      } finally {
        await rm(beside, { force: true });
      }
      return (await read(name)) ?? pem;
    },
    destroy: async (name) => {
      const there = await read(name);
      if (there === null) return;
      // Written over first: on a disk that writes in place nothing of the key is left in the file's blocks.
      await writeFile(fileOf(name), ' '.repeat(there.length), { flush: true });
      await rm(fileOf(name), { force: true });
    },
  };
}

/** Keys that are gone with the process, where there is no folder. */
export function keysInMemory(): KeyFolder {
  const keys = new Map<string, string>();
  return {
    keep: async (name, pem) => {
      if (!keys.has(name)) keys.set(name, pem);
      return keys.get(name)!;
    },
    read: async (name) => keys.get(name) ?? null,
    destroy: async (name) => void keys.delete(name),
  };
}

const generate = promisify(generateKeyPair);

/** A private key for blind signatures (RSA, 2048 bits, RFC 9474), as PEM. */
export async function makeSigningKey(): Promise<string> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A private key others seal to (P-256), as PEM. */
export async function makeOpeningKey(): Promise<string> {
  const { privateKey } = await generate('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
