/**
 * From a slip and answers to an answer that has been taken. Every step may be done again: the same ballot gets the same
 * signature, and is taken once.
 */
import { type Answer, ballotBytes } from '#surveys/ballot.ts';
import type { Ballot, WaveKeys } from '#surveys/cast.ts';

/** The server has said no, by a code; `other-key` is said here, where a signature is not the wave's. */
export class SaidNo extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Nobody can be reached just now: it is tried again. */
export class NoLine extends Error {}

type Cast = typeof import('#surveys/cast.ts');

/** What seals and signs weighs more than the page, and comes after it. */
export const loadCast = (): Promise<Cast> =>
  import('#surveys/cast.ts').catch(() => {
    throw new NoLine();
  });

const patience = 20_000;

/** Asks without a cookie and without saying from which page. */
async function ask<T>(address: string, what: string, body: object): Promise<T> {
  const answer = await fetch(`/api/surveys/waves/${address}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new NoLine();
  });
  const said = await answer.json().catch(() => {
    throw new NoLine();
  });
  if (answer.ok) return said as T;
  if (answer.status >= 500 || answer.status === 429) throw new NoLine();
  throw new SaidNo(codeOf(answer.status, said as { code?: string }));
}

/** A wave that is not found has been called off; what is not even read is no ballot. */
const codeOf = (status: number, { code = '' }: { code?: string }): string =>
  status === 404 ? 'wave-not-open' : code === 'invalid' ? 'not-a-ballot' : code;

export const checkSlip = (address: string, token: string): Promise<unknown> =>
  ask(address, 'slips', { token });

/** What is held for a slip: drawn once, and signed once. */
export type Held = { readonly ballot: Ballot; readonly signature?: string | undefined };

export const draw = async (keys: WaveKeys): Promise<Held> => ({
  ballot: await (await loadCast()).makeBallot(keys, crypto.getRandomValues(new Uint8Array(ballotBytes))),
});

export async function sign(keys: WaveKeys, address: string, token: string, held: Held): Promise<Held> {
  if (held.signature) return held;
  const { unblind } = await loadCast();
  const { ballot } = held;
  const { signature } = await ask<{ signature: string }>(address, 'ballots', {
    token,
    blinded: ballot.blinded,
  });
  const own = await unblind(keys, ballot, signature).catch(() => {
    throw new SaidNo('other-key');
  });
  return { ballot, signature: own };
}

/** Seals the answer and sends it with the signed number, and nothing else. */
export async function send(keys: WaveKeys, address: string, held: Held, answer: Answer): Promise<void> {
  const { seal } = await loadCast();
  const sealed = await seal(keys, held.ballot, answer);
  if (!sealed || !held.signature) throw new SaidNo('not-a-ballot');
  await ask(address, 'answers', { ballot: held.ballot.ballot, signature: held.signature, sealed });
}

/** How long somebody who begins waits for their slip to be looked at: without a line it is done when they send. */
const beginsWithin = 8_000;

export const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, late) => setTimeout(() => late(new NoLine()), beginsWithin))]);

const longestPause = 30_000;

/** Tries until it is done or refused: at once when the line comes back, else after longer and longer. */
export async function keepTrying<T>(work: () => Promise<T>, onWaiting: () => void): Promise<T> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof NoLine)) throw error;
      onWaiting();
      await new Promise<void>((go) => {
        const timer = setTimeout(go, pause);
        addEventListener(
          'online',
          () => {
            clearTimeout(timer);
            go();
          },
          { once: true },
        );
      });
    }
  }
}
