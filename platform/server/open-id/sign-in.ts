/**
 * The two halves of a sign-in by another service (OpenID Connect, authorization code with PKCE).
 *
 * begun: the browser is sent to the service, with a state, a nonce and a challenge that derive from one secret.
 * came back: the same secret must be at hand, so an answer is worth something in the browser it began in alone.
 */
import { createHash } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  discovery,
  fetchUserInfo,
} from 'openid-client';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { derived } from '#platform/server/secret-box/derived.ts';

/** Who somebody is at the service. `email` is null when it gives none, or says that nobody has proved to own it. */
export type Vouched = {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** How they proved it there, as the service tells (RFC 8176). */
  readonly methods: readonly string[];
};

/** Seconds the service has for each answer. */
const patience = 5;
/** How long what a service says about itself is taken for true, in milliseconds. */
const trustedFor = 3_600_000;

const known = new Map<string, { configuration: Configuration; until: number }>();

async function configurationOf(provider: IdentityProvider, now: Date): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const key = JSON.stringify([issuer, clientId, clientSecret]);
  const kept = known.get(key);
  if (kept && kept.until > now.getTime()) return kept.configuration;
  const server = new URL(issuer);
  const configuration = await discovery(server, clientId, clientSecret, undefined, {
    timeout: patience,
    // Plain http is for a service on this very machine; an operator who names one means it.
    execute: server.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
  known.set(key, { configuration, until: now.getTime() + trustedFor });
  return configuration;
}

/** Where to send the browser. Throws when the service does not answer, or is not who it should be. */
export async function beginAt(
  provider: IdentityProvider,
  secret: string,
  returnAddress: string,
  now: Date,
): Promise<string> {
  const configuration = await configurationOf(provider, now);
  const challenge = createHash('sha256').update(derived(secret, 'verifier')).digest('base64url');
  return buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress,
    scope: 'openid email',
    state: derived(secret, 'state'),
    nonce: derived(secret, 'nonce'),
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).href;
}

/**
 * Whom the service vouches for. `query` is what stood behind the `?` of the return address.
 * Throws when anything in it is not the answer to what this secret began: state, nonce, issuer, signature, time.
 */
export async function comeBackFrom(
  provider: IdentityProvider,
  secret: string,
  returnAddress: string,
  query: string,
  now: Date,
): Promise<Vouched> {
  const configuration = await configurationOf(provider, now);
  const address = new URL(returnAddress);
  address.search = query;
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: derived(secret, 'state'),
    expectedNonce: derived(secret, 'nonce'),
    pkceCodeVerifier: derived(secret, 'verifier'),
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  const more =
    claims.email === undefined && configuration.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {};
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: emailIn({ ...more, ...claims }),
    methods: Array.isArray(claims.amr) ? claims.amr.map(String) : [],
  };
}

/** An address counts when the service says that it was proved. Entra says so of its own domains by `xms_edov`. */
function emailIn(claims: Readonly<Record<string, unknown>>): string | null {
  const { email, email_verified: verified, xms_edov: ownDomain } = claims;
  const isProved = [verified, ownDomain].some(
    (word) => word === true || word === 'true' || word === 1 || word === '1',
  );
  return typeof email === 'string' && isProved ? email : null;
}
