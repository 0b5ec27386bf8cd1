import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** OWASP's parameters for scrypt: 16 MB and some 60 ms, in the thread pool and never on the main thread. */
const cost = { N: 2 ** 14, r: 8, p: 5, maxmem: 64 * 1024 * 1024 };

/** For secrets we draw ourselves, which live for days and die after five tries: a twentieth of the work. */
const drawn = { ...cost, N: 2 ** 12, p: 1 };

/**
 * A salted hash of a short secret, as text that carries its own parameters: one that somebody chose (a PIN), or one
 * we drew (half a code on a slip).
 */
export async function slowHash(secret: string, kind: 'chosen' | 'drawn' = 'chosen'): Promise<string> {
  const { N, r, p } = kind === 'drawn' ? drawn : cost;
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, 32, { N, r, p, maxmem: cost.maxmem });
  return `scrypt$${N}$${r}$${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Whether a secret is the one behind a hash; false for a hash of another form. Compared in constant time. */
export async function slowHashFits(secret: string, stored: string): Promise<boolean> {
  const [kind, n, r, p, salt, hash] = stored.split('$');
  if (kind !== 'scrypt' || !salt || !hash) return false;
  const wanted = Buffer.from(hash, 'base64url');
  const parameters = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const found = await derive(secret, Buffer.from(salt, 'base64url'), wanted.length, parameters);
  return timingSafeEqual(found, wanted);
}
