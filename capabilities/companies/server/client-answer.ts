import { setTimeout as sleep } from 'node:timers/promises';

/**
 * One question to a service of another house, asked with patience and no trust.
 *
 * A question ends in one of four ways: `found` with JSON, `absent` (404), `removed` (410: the service asks everyone
 * to delete their copy), `away` (no answer that can be used; `why` is for the log). No answer, a failure of theirs
 * (5xx) and "too many" (429) are asked again after a pause; whatever else is strange is not.
 */
export type Answer<T> =
  | { state: 'found'; value: T }
  | { state: 'absent' }
  | { state: 'removed' }
  | { state: 'away'; why: string };

export type Patience = {
  /** Milliseconds one attempt may take, its whole body included. */
  timeout: number;
  /** Milliseconds to wait before the second attempt, the third, and so on: as many attempts more as there are. */
  pauses: readonly number[];
  /** Longest wait a service may ask for by Retry-After, in milliseconds; a longer one is `away`. */
  longestPause: number;
  /** Bytes of body, unpacked; a longer one is broken off. */
  largest: number;
};

export const patience: Patience = {
  timeout: 5_000,
  pauses: [300, 1_200],
  longestPause: 3_000,
  largest: 2_000_000,
};

type Attempt = Answer<unknown> | { state: 'again'; why: string; after: number | null };

/** Asks an address for JSON. `now` is the clock that a Retry-After with a date is held against. */
export async function ask(url: string, limits: Patience, now: () => number): Promise<Answer<unknown>> {
  for (let n = 0; ; n += 1) {
    const attempt = await attemptOf(url, limits, now);
    if (attempt.state !== 'again') return attempt;
    const pause = limits.pauses[n];
    const wait = Math.max(pause ?? 0, attempt.after ?? 0);
    if (pause === undefined || wait > limits.longestPause) return { state: 'away', why: attempt.why };
    await sleep(wait);
  }
}

async function attemptOf(url: string, limits: Patience, now: () => number): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      // A redirect could lead anywhere, into our own network too.
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.timeout),
    });
    if (response.status === 200) return await bodyOf(response, limits.largest);
    await response.body?.cancel();
    return verdictOn(response, now);
  } catch (error) {
    return { state: 'again', why: reasonOf(error), after: null };
  }
}

function verdictOn({ status, headers }: Response, now: () => number): Attempt {
  if (status === 404) return { state: 'absent' };
  if (status === 410) return { state: 'removed' };
  const why = `it answered ${status}`;
  if (status !== 429 && status < 500) return { state: 'away', why };
  return { state: 'again', why, after: pauseAsked(headers.get('retry-after'), now) };
}

/** Milliseconds a Retry-After asks for, in seconds or as a date; null when it asks for none. */
function pauseAsked(header: string | null, now: () => number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now());
}

async function bodyOf(response: Response, largest: number): Promise<Attempt> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop ends the connection: the rest is never read.
    if (size > largest) return { state: 'away', why: `its answer is longer than ${largest} bytes` };
    parts.push(part);
  }
  try {
    return { state: 'found', value: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return { state: 'away', why: 'its answer is no JSON' };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
