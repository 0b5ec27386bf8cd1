/**
 * The ballot, as browser and server both know it. What each step is for stands in docs/decisions/0029.
 *
 * 1. Whoever holds a slip draws a number of 256 bits, blinds it and has it signed, once for each slip.
 * 2. The answer is sealed to the wave's key with that number, and sent with number and signature, and nothing else.
 * 3. A number that has been used answers as taken and changes nothing.
 */

/** Crockford's base 32: no letter that is taken for a digit, and none that spells. */
export const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of a wave's address (40 bits), and of a slip's secret (80 bits). */
export const addressLength = 8;
export const tokenLength = 16;

/** What somebody typed or scanned, as it was printed: case, spaces and look-alikes do not matter. */
export const asPrinted = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** A secret in groups of four, as people read it. */
export const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1-');

/** Signs of base 32 for random bytes, one byte each. */
export const signsOf = (random: Uint8Array): string =>
  Array.from(random, (byte) => signs[byte % 32]).join('');

/** Bytes: of a ballot's number, of RSA values, and of an answer, which is padded so that none is told by its length. */
export const ballotBytes = 32;
export const signatureBytes = 256;
export const answerBytes = 1792;
/** The encapsulated key (P-256, uncompressed), the answer and the tag of AES-GCM. */
export const sealedBytes = 65 + answerBytes + 16;

/** What of a seal belongs to which wave and ballot: one moved to another does not open. */
export const sealedFor = (wave: string, ballot: Uint8Array): Uint8Array =>
  new Uint8Array([...new TextEncoder().encode(`spranget answer ${wave} `), ...ballot]);

/** An answer as it is sealed: marks by item, 1 to 5 or null for "don't know"; the option of each group; words. */
export type Answer = {
  readonly marks: Readonly<Record<string, number | null>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
};

/** The answer's bytes, padded; null when it is too long to fit. */
export function answerAsBytes(answer: Answer): Uint8Array | null {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.length > answerBytes) return null;
  return new Uint8Array(answerBytes).fill(0x20).map((space, at) => bytes[at] ?? space);
}
