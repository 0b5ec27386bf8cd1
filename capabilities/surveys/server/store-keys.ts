import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  verify,
} from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type KeyFolder, makeOpeningKey, makeSigningKey } from '#platform/server/key-folder/key-folder.ts';

/**
 * The two keys of a wave. Ballots are signed by RSABSSA-SHA384-PSS-Deterministic of RFC 9474: what is signed is a
 * number of 256 random bits, so nothing has to be added to it. Answers are sealed by HPKE (RFC 9180).
 */
const ballotKeyOf = (wave: string): string => `wave-${wave}-ballots`;
const sealKeyOf = (wave: string): string => `wave-${wave}-answers`;

const spkiOf = (pem: string): Buffer =>
  createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' });

/** Bytes of a P-256 key as HPKE writes it: uncompressed, without what says which curve it is on. */
const rawOf = (spki: Buffer): Buffer => spki.subarray(-65);

/** Makes a wave's keys, or finds those that were made, and answers with their public halves. */
export async function makeKeys(
  keys: KeyFolder,
  wave: string,
): Promise<{ ballotKey: Buffer; sealKey: Buffer }> {
  const ballots = await keys.keep(ballotKeyOf(wave), await makeSigningKey());
  const answers = await keys.keep(sealKeyOf(wave), await makeOpeningKey());
  return { ballotKey: spkiOf(ballots), sealKey: rawOf(spkiOf(answers)) };
}

export async function signingKey(keys: KeyFolder, wave: string): Promise<KeyObject | null> {
  const pem = await keys.read(ballotKeyOf(wave));
  return pem === null ? null : createPrivateKey(pem);
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const encapsulated = 65;

/** Whether what was sealed to a wave could be opened here. */
export const hasSealKey = async (keys: KeyFolder, wave: string): Promise<boolean> =>
  (await keys.read(sealKeyOf(wave))) !== null;

/**
 * Opens what was sealed to a wave: the bytes, or null for what was not sealed for this ballot of this wave. Null in
 * place of it all when the key has been destroyed, or was never here.
 */
export async function opener(
  keys: KeyFolder,
  wave: string,
): Promise<((sealed: Buffer, about: Uint8Array) => Promise<Uint8Array | null>) | null> {
  const pem = await keys.read(sealKeyOf(wave));
  if (pem === null) return null;
  const der = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const recipientKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(der), curve, true, [
    'deriveBits',
  ]);
  return (sealed, about) =>
    suite
      .open(
        { recipientKey, enc: new Uint8Array(sealed.subarray(0, encapsulated)) },
        new Uint8Array(sealed.subarray(encapsulated)),
        new Uint8Array(about),
      )
      .then((bytes) => new Uint8Array(bytes))
      .catch(() => null);
}

/** Destroys both: from then on nobody opens what was sealed, whatever copies they hold, or signs another ballot. */
export async function destroyKeys(keys: KeyFolder, wave: string): Promise<void> {
  await keys.destroy(sealKeyOf(wave));
  await keys.destroy(ballotKeyOf(wave));
}

const moduli = new WeakMap<KeyObject, Buffer>();

/** Whether a value lies below the modulus of the key: no other can be signed. */
export function canBeSigned(key: KeyObject, blinded: Buffer): boolean {
  const modulus = moduli.get(key) ?? Buffer.from(String(key.export({ format: 'jwk' }).n), 'base64url');
  moduli.set(key, modulus);
  return blinded.length === modulus.length && blinded.compare(modulus) < 0;
}

const saltLength = 48;

export const isSigned = (key: KeyObject, ballot: Buffer, signature: Buffer): boolean =>
  verify('sha384', ballot, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);

/** Ten signs people can compare, of both public keys. */
export const fingerprintOf = ({ ballotKey, sealKey }: { ballotKey: Buffer; sealKey: Buffer }): string =>
  createHash('sha256').update(ballotKey).update(sealKey).digest('hex').slice(0, 10).toUpperCase();
