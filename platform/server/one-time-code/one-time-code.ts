import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * One-time codes by the clock (RFC 6238, on HOTP of RFC 4226): six digits that live thirty seconds, as every
 * authenticator app makes them. A phone's clock may be a step ahead or behind.
 */
const stepSeconds = 30;
const digitsOfCode = 6;
const stepsAside = 1;

/** How many random bytes a secret is: the length RFC 4226 recommends, and apps take. */
export const secretBytes = 20;

/** The step of thirty seconds a moment lies in, counted from 1970. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** The code of a step. Apps know six digits and SHA-1; the others are there for the RFC's own examples. */
export function codeAt(
  secret: Uint8Array,
  step: number,
  digits: number = digitsOfCode,
  algorithm: 'sha1' | 'sha256' | 'sha512' = 'sha1',
): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac(algorithm, secret).update(counter).digest();
  const at = hash[hash.length - 1]! & 0xf;
  const number = hash.readUInt32BE(at) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step a typed code belongs to, or null. Spaces are nothing; compared in constant time. */
export function fittingStep(secret: Uint8Array, typed: string, now: Date): number | null {
  const clean = Buffer.from(typed.replaceAll(/\s/g, ''));
  let found: number | null = null;
  for (let step = stepOf(now) - stepsAside; step <= stepOf(now) + stepsAside; step += 1) {
    const code = Buffer.from(codeAt(secret, step));
    if (clean.length === code.length && timingSafeEqual(clean, code)) found = step;
  }
  return found;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in base 32 (RFC 4648) without padding: how a secret is typed into an app. */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => signs[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What an app's camera reads: whose code it is, and the secret. */
export function codeAddress(secret: Uint8Array, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
