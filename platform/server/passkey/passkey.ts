/** Passkeys (WebAuthn): what the browser is asked, and whether its answer holds. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** A passkey as it is stored. Keys and counters mean nothing to anybody without the device. */
export type StoredPasskey = {
  readonly credential: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly multiDevice: boolean;
  readonly backedUp: boolean;
};

/** Ed25519, ES256 and RS256, as COSE numbers them: what devices make today. */
const algorithms = [-8, -7, -257];

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Whom a passkey belongs to, from the address people open us at. A passkey knows names and no numbers, so on a
 * machine's own address it belongs to `localhost`.
 */
export function partyOf(address: string): { name: string; origins: string[] } {
  const { hostname, port, origin } = new URL(address);
  if (!loopback.has(hostname)) return { name: hostname, origins: [origin] };
  return { name: 'localhost', origins: [`http://localhost${port && `:${port}`}`] };
}

/** What the browser is asked when somebody signs in: any passkey of ours it holds, opened by finger, face or PIN. */
export const askForPasskey = (address: string, challenge: string) =>
  generateAuthenticationOptions({
    rpID: partyOf(address).name,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'required',
  });

/** What the browser is asked when somebody makes one: it must be found without a name being typed. */
export const askForAddition = (
  address: string,
  challenge: string,
  person: { id: string; name: string; account: string; has: readonly string[] },
) =>
  generateRegistrationOptions({
    rpID: partyOf(address).name,
    rpName: 'Spranget',
    challenge: Buffer.from(challenge, 'base64url'),
    userID: Buffer.from(person.id),
    userName: person.account,
    userDisplayName: person.name,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: person.has.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** The passkey in a browser's answer; null when the answer does not hold. */
export async function passkeyIn(
  response: unknown,
  address: string,
  challenge: string,
): Promise<StoredPasskey | null> {
  const { name, origins } = partyOf(address);
  const looked = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: name,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!looked?.verified) return null;
  const { credential, credentialDeviceType, credentialBackedUp } = looked.registrationInfo;
  return {
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).map(String).slice(0, 10),
    multiDevice: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
  };
}

/** The counter after a sign-in that holds, else null. A counter that does not grow is a copy of the device. */
export async function openedBy(
  response: unknown,
  address: string,
  challenge: string,
  stored: StoredPasskey,
): Promise<{ counter: number; backedUp: boolean } | null> {
  const { name, origins } = partyOf(address);
  const looked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: name,
    requireUserVerification: true,
    credential: {
      id: stored.credential,
      publicKey: new Uint8Array(stored.publicKey),
      counter: stored.counter,
    },
  }).catch(() => null);
  if (!looked?.verified) return null;
  const { newCounter, credentialBackedUp } = looked.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp };
}
