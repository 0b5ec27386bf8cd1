import type { RefusalBody } from '#platform/contract/refusal.ts';
import type { Outcome } from '#platform/web/offline/queue.ts';

/** What an answer to an act means. `body` is null for one that is not ours, or was cut off. */
export function outcomeOf(status: number, body: unknown, retryAfter: string | null): Outcome {
  if (body === null || body === undefined) return { kind: 'no-line' };
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 401 || codeOf(body) === 'second-factor-needed') return { kind: 'not-signed-in' };
  if (status >= 500 || status === 429) return { kind: 'busy', wait: 1000 * (Number(retryAfter) || 0) };
  // A wall on the way says no in its own words: not the server's, and the act is not settled by it.
  return isRefusal(body) ? { kind: 'refused', refusal: body } : { kind: 'no-line' };
}

const codeOf = (body: unknown): string | undefined => (body as Partial<RefusalBody>).code;

const isRefusal = (body: unknown): body is RefusalBody =>
  typeof codeOf(body) === 'string' && typeof (body as RefusalBody).message === 'string';
