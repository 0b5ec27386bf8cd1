import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import type { RefusalBody } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { callText } from '#platform/web/call-text.ts';
import { pageLanguage } from '#platform/web/say.ts';

/** A call that was refused or did not get through; the message is in the person's language. */
export class CallRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: RefusalBody['problems'];
  constructor(status: number, body: RefusalBody) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.problems = body.problems;
  }
}

type Parts = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };

/** Calls an endpoint as its contract declares it. Throws CallRefused. */
export async function call<E extends EndpointShape>(endpoint: E, input: CallInput<E>): Promise<AnswerOf<E>> {
  const { params = {}, query, body } = input as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = query ? `?${new URLSearchParams(query)}` : '';
  const response = await fetch(`${path}${search}`, {
    method: endpoint.method,
    credentials: 'same-origin',
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => {
    throw ownRefusal('no-network', say(callText.noNetwork, pageLanguage()));
  });
  if (response.ok) return (endpoint.type ? response.text() : response.json()) as Promise<AnswerOf<E>>;
  const refusal = (await response.json().catch(() => null)) as RefusalBody | null;
  if (refusal?.message) throw new CallRefused(response.status, refusal);
  throw ownRefusal('strange-answer', say(callText.strangeAnswer, pageLanguage()));
}

const ownRefusal = (code: string, message: string) => new CallRefused(0, { code, message, problems: [] });

/** The key an answer is kept under: what was asked, of whom. */
export const answerKey = (endpoint: EndpointShape, input: unknown) => [endpoint.path, input];

/** The answer of a GET endpoint, kept and fetched again when the window comes back. */
export function useAnswer<E extends EndpointShape>(
  endpoint: E,
  input: CallInput<E>,
  options: { enabled?: boolean } = {},
): UseQueryResult<AnswerOf<E>, CallRefused> {
  const result = useQuery<AnswerOf<E>, CallRefused>({
    queryKey: answerKey(endpoint, input),
    queryFn: () => call(endpoint, input),
    ...options,
  });
  // What one may no longer see does not stay on the screen because it was seen before.
  return isClosed(result.error) ? ({ ...result, data: undefined } as typeof result) : result;
}

/** Refusals that say this is not, or no longer, for whoever asks. */
const closed = [401, 403, 404];
const isClosed = (error: CallRefused | null): boolean => error !== null && closed.includes(error.status);

/**
 * An act: `mutate(input)` calls the endpoint; `error` is a CallRefused with the fields it concerns.
 * Whatever was fetched before may have changed by it, and is fetched anew where it is next shown.
 */
export function useAct<E extends EndpointShape>(endpoint: E) {
  const queries = useQueryClient();
  return useMutation<AnswerOf<E>, CallRefused, CallInput<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: () => queries.invalidateQueries({ refetchType: 'none' }),
  });
}

/** The problem of one field among those of a refused call. */
export const problemOf = (error: CallRefused | null, field: string): string | undefined =>
  error?.problems.find((problem) => problem.field === field)?.message;
