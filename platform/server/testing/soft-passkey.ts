/** A passkey in software, as a device makes and opens one (WebAuthn level 3, ES256, no attestation); for tests. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** CBOR (RFC 8949) of a short byte string, text, small number or flat map: all that is asked for here. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const inside = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as number)]);
  return Buffer.concat([head(5, value.size), ...inside]);
}

type Options = {
  origin: string;
  rpId: string;
  /** False for a device that was touched but did not know whom by. */
  verified?: boolean;
};

export type SoftPasskey = {
  /** The answer to a question for a new passkey. */
  make: (challenge: string, options: Options) => { id: string; response: Record<string, unknown> };
  /** The answer to a question at a sign-in; each counts one up. */
  open: (challenge: string, options: Options) => { id: string; response: Record<string, unknown> };
  /** The same device, copied: it counts from where the first one stands. */
  copy: () => SoftPasskey;
};

export function softPasskey(
  keys = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  id = randomBytes(16),
  begun = 0,
): SoftPasskey {
  let count = begun;
  const credential = id.toString('base64url');
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const data = ({ rpId, verified = true }: Options, more: Buffer) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    // Present, verified, and with a key when there is more.
    const flags = 1 | (verified ? 4 : 0) | (more.length > 0 ? 64 : 0);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, more]);
  };
  const whole = (response: Record<string, unknown>) => ({
    id: credential,
    rawId: credential,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    make: (challenge, options) => {
      const { x, y } = keys.publicKey.export({ format: 'jwk' });
      const point = (side: string | undefined) => Buffer.from(side ?? '', 'base64url');
      const key = new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x)],
        [-3, point(y)],
      ]);
      const more = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(key)]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data(options, more)],
      ]);
      return whole({
        clientDataJSON: client('webauthn.create', challenge, options.origin).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      });
    },
    open: (challenge, options) => {
      count += 1;
      const clientData = client('webauthn.get', challenge, options.origin);
      const authData = data(options, Buffer.alloc(0));
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), keys.privateKey);
      return whole({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
    copy: () => softPasskey(keys, id, count),
  };
}
