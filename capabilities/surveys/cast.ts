import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Answer, answerAsBytes, sealedFor } from '#surveys/ballot.ts';

/** What a device draws once for a slip, and keeps until its answer has been taken: all of it as base64url. */
export type Ballot = { readonly ballot: string; readonly blinded: string; readonly unblinder: string };

/** What is known of a wave: its id and its two public keys, as base64url. */
export type WaveKeys = { readonly wave: string; readonly ballotKey: string; readonly sealKey: string };

const signing = RSABSSA.SHA384.PSS.Deterministic();
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

const signedBy = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', toBytes(key), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);

/** Makes a ballot of 32 random bytes and blinds it: what is sent to be signed tells nothing of what it becomes. */
export async function makeBallot({ ballotKey }: WaveKeys, random: Uint8Array): Promise<Ballot> {
  const ballot = Uint8Array.from(random);
  const { blindedMsg, inv } = await signing.blind(await signedBy(ballotKey), ballot);
  return { ballot: toText(ballot), blinded: toText(blindedMsg), unblinder: toText(inv) };
}

/** The signature of the ballot itself. Throws when what came back was not signed by the wave's key. */
export async function unblind({ ballotKey }: WaveKeys, held: Ballot, signature: string): Promise<string> {
  const key = await signedBy(ballotKey);
  const [ballot, unblinder] = [toBytes(held.ballot), toBytes(held.unblinder)];
  return toText(await signing.finalize(key, ballot, toBytes(signature), unblinder));
}

/** The answer, sealed to the wave for this ballot, all of one length; null when it is too long. */
export async function seal(
  { wave, sealKey }: WaveKeys,
  { ballot }: Ballot,
  answer: Answer,
): Promise<string | null> {
  const bytes = answerAsBytes(answer);
  if (!bytes) return null;
  const recipientPublicKey = await suite.kem.deserializePublicKey(toBytes(sealKey));
  const about = sealedFor(wave, toBytes(ballot));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, bytes, about);
  return toText(new Uint8Array([...new Uint8Array(enc), ...new Uint8Array(ct)]));
}
