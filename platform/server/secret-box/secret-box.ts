import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Seals secrets that must be read again, such as the seed of one-time codes: whoever has the database alone has
 * nothing. AES-256-GCM under a key that lies in a file outside the database.
 */
export type SecretBox = {
  /** Seals bytes; `about` says what they belong to, and opens them again only there. */
  seal: (plain: Uint8Array, about: string) => Promise<Buffer>;
  /** The bytes, or null when they were sealed by another key, about something else, or changed since. */
  open: (sealed: Uint8Array, about: string) => Promise<Buffer | null>;
};

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const keyFile = 'secrets.key';

/** The box of a data folder. Its key is made on first need, and readable by its owner alone. */
export function secretBox(folder: string): SecretBox {
  let key: Promise<Buffer> | null = null;
  return boxOf(() => {
    key ??= keyIn(folder).catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  });
}

/** A box of a given key. */
export const boxWithKey = (key: Buffer): SecretBox => boxOf(async () => key);

function boxOf(keyOf: () => Promise<Buffer>): SecretBox {
  return {
    seal: async (plain, about) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', await keyOf(), nonce).setAAD(Buffer.from(about));
      const inside = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), inside]);
    },
    open: async (sealed, about) => {
      const whole = Buffer.from(sealed);
      if (whole.length < nonceBytes + tagBytes) return null;
      const key = await keyOf();
      const cipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(about))
        .setAuthTag(whole.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([cipher.update(whole.subarray(nonceBytes + tagBytes)), cipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

async function keyIn(folder: string): Promise<Buffer> {
  const path = join(folder, keyFile);
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return makeKey(folder, path);
  });
  const key = Buffer.from(there.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`${path} is no key: put back the one that was there.`);
  return key;
}

/** Linked when whole: of two processes that make one at once, both use the first. */
async function makeKey(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const making = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(making, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 });
  await link(making, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(making, { force: true });
  return readFile(path, 'utf8');
}
