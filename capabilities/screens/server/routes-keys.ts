import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import type { PublicKey } from '#screens/contract.ts';

/** A key as it is kept: a JSON Web Key with its members in the order of RFC 7638, so that one key has one text. */
export const keyText = ({ x, y }: PublicKey): string => JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });

/** sha256 (hex) of a key's text: its thumbprint after RFC 7638. */
export const keyHash = (text: string): string => hashSecret(text);

/** Whether `signature` (ECDSA over SHA-256, r and s side by side, base64url) was made with the key over `text`. */
export function isSignedWith(keyAsText: string, text: string, signature: string): boolean {
  const key = readKey(keyAsText);
  if (!key) return false;
  return verify(
    'sha256',
    Buffer.from(text, 'utf8'),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}

/** Null for coordinates that are no point on the curve. */
function readKey(text: string): KeyObject | null {
  try {
    return createPublicKey({ key: JSON.parse(text), format: 'jwk' });
  } catch {
    return null;
  }
}
