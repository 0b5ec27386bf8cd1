import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { personHeader } from '#platform/contract/person-header.ts';
import type { RefusalBody } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { callText } from '#platform/web/call-text.ts';
import { lineIs } from '#platform/web/offline/line.ts';
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

export type Parts = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };

type Options = {
  /** Only to be done in this person's name; the server says no to anybody else's session. */
  as?: string;
  /** How long to wait for an answer, in milliseconds. */
  within?: number;
};

/** Asks an endpoint and tells the line how it went. Throws only when no answer came. */
export async function request(
  { method, path }: { method: string; path: string },
  input: Parts,
  { as, within }: Options = {},
): Promise<Response> {
  const { body } = input;
  try {
    const response = await fetch(filled(path, input), {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(as && { [personHeader]: as }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(within && { signal: AbortSignal.timeout(within) }),
    });
    lineIs('up');
    return response;
  } catch (error) {
    lineIs('down');
    throw error;
  }
}

/** Where an endpoint is, for a plain link: how a browser opens a file that an endpoint answers with. */
export function addressOf<E extends EndpointShape>(endpoint: E, input: Omit<CallInput<E>, 'body'>): string {
  return filled(endpoint.path, input as Parts);
}

function filled(path: string, { params = {}, query }: Parts): string {
  const whole = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return query ? `${whole}?${new URLSearchParams(query)}` : whole;
}

/** Calls an endpoint as its contract declares it. Throws CallRefused. */
export async function call<E extends EndpointShape>(endpoint: E, input: CallInput<E>): Promise<AnswerOf<E>> {
  return answerIn(endpoint, await request(endpoint, input as Parts).catch(noNetwork));
}

/** No answer came. */
export function noNetwork(): never {
  throw ownRefusal('no-network', say(callText.noNetwork, pageLanguage()));
}

/** What an endpoint has answered. Throws CallRefused. */
export async function answerIn<E extends EndpointShape>(
  endpoint: E,
  response: Response,
): Promise<AnswerOf<E>> {
  if (response.ok) {
    const read = endpoint.type ? response.text() : response.json();
    return (await read.catch(() => {
      throw strange();
    })) as AnswerOf<E>;
  }
  const refusal = (await response.json().catch(() => null)) as RefusalBody | null;
  throw refusal?.message ? new CallRefused(response.status, refusal) : strange();
}

const strange = () => ownRefusal('strange-answer', say(callText.strangeAnswer, pageLanguage()));

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
export const isClosed = (error: unknown): boolean =>
  error instanceof CallRefused && closed.includes(error.status);

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
