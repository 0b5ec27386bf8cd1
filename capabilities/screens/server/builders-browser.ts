import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { makeId } from '#platform/contract/id.ts';
import type { PublicKey } from '#screens/contract.ts';
import { pairingText, proofText } from '#screens/rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
type Answered = { status: number; body: any; headers: Record<string, unknown> };
type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  options?: { as?: string; body?: unknown; headers?: Record<string, string> },
) => Promise<Answered>;

/** A browser before a wall, as a test has one: its key, its cookies, and what it asks. */
export type ScreenBrowser = {
  publicKey: PublicKey;
  pairing: string;
  /** Cookies it holds, as a header. */
  cookie: () => string;
  ask: () => Promise<Answered>;
  look: () => Promise<Answered>;
  prove: (screen: string) => Promise<Answered>;
  sign: (text: string) => string;
  /** A call with its cookies. */
  call: (method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => Promise<Answered>;
};

export function openScreenBrowser(call: Call): ScreenBrowser {
  const { publicKey: open, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = open.export({ format: 'jwk' });
  const publicKey = { x, y };
  const pairing = makeId();
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => {
    const answer = await call(method, url, { body, headers: { cookie: cookieOf(jar) } });
    keep(jar, answer.headers['set-cookie']);
    return answer;
  };
  const signature = signWith(privateKey, pairingText(pairing));
  return {
    publicKey,
    pairing,
    cookie: () => cookieOf(jar),
    call: ask,
    sign: (text) => signWith(privateKey, text),
    ask: () => ask('POST', '/api/screens/pairings', { pairing, publicKey, signature }),
    look: () => ask('POST', `/api/screens/pairings/${pairing}/looks`, { publicKey, signature }),
    prove: async (screen) => {
      const { challenge } = (await ask('POST', '/api/screens/challenges', { screen })).body;
      const proof = signWith(privateKey, proofText(screen, challenge));
      return ask('POST', '/api/screens/sessions', { screen, challenge, signature: proof });
    },
  };
}

const signWith = (key: KeyObject, text: string): string =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

const cookieOf = (jar: Map<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(jar: Map<string, string>, set: unknown): void {
  for (const line of [set ?? []].flat() as string[]) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (!name) continue;
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
}

/** Pairs a browser with a company through the code it shows, and lets it in; answers with the screen's id. */
export async function pairBrowser(
  call: Call,
  browser: ScreenBrowser,
  one: { company: string; as: string; name?: string; kind?: 'wall-screen' | 'shared-terminal' },
): Promise<string> {
  const { company, as, name = 'Kantina', kind = 'wall-screen' } = one;
  const { code } = (await browser.ask()).body;
  const screen = makeId();
  const body = { screen, code, name, kind, shows: 'journey', language: 'nb' };
  const answer = await call('POST', `/api/screens/companies/${company}/screens`, { as, body });
  if (answer.status !== 200) throw new Error(`Could not pair: ${JSON.stringify(answer.body)}`);
  await browser.prove(screen);
  return screen;
}
