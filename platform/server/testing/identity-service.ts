import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID Connect service on this machine, with a page to sign in at. Whoever is typed in there is let in. */
export type IdentityService = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Follows an address as a browser does, signs in as `subject` where asked, and answers with where it was sent back to. */
  signIn: (address: string, subject: string) => Promise<string>;
  close: () => Promise<void>;
};

export type ServiceOptions = {
  /** Where browsers are sent back to. */
  returnAddresses: readonly string[];
  /** What is told of somebody beside their subject; by default the subject is their address, which is verified. */
  claimsOf?: (subject: string) => Record<string, unknown>;
};

const clientId = 'spranget';
const clientSecret = 'a-secret-between-the-two-of-us-that-is-long';

export async function openIdentityService({
  returnAddresses,
  claimsOf = (email) => ({ email, email_verified: true }),
}: ServiceOptions): Promise<IdentityService> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It greets with warnings about being used as it comes, which is what it is here for.
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...returnAddresses],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['only for this run'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...claimsOf(subject) }),
    }),
  });
  server.on('request', provider.callback());
  Object.assign(console, { warn, info });
  return {
    issuer,
    clientId,
    clientSecret,
    signIn: (address, subject) => walk(address, subject, returnAddresses),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** More steps than signing in and agreeing takes. */
const mostSteps = 12;

async function walk(address: string, subject: string, ends: readonly string[]): Promise<string> {
  const cookies = new Map<string, string>();
  let next: { url: string; form?: Record<string, string> } = { url: address };
  for (let step = 0; step < mostSteps; step += 1) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: new URLSearchParams(next.form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      const url = new URL(location, next.url).href;
      if (ends.some((end) => url.startsWith(end))) return url;
      next = { url };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (!action || !prompt)
      throw new Error(`The service did not go on: ${answer.status} ${page.slice(0, 300)}`);
    next = { url: new URL(action, next.url).href, form: { prompt, login: subject, password: 'x' } };
  }
  throw new Error('The service never sent the browser back.');
}
