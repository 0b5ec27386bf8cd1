import { type QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AnswerOf, CallInput, EndpointShape } from '#platform/contract/endpoint.ts';
import { personHeader } from '#platform/contract/person-header.ts';
import {
  answerIn,
  answerKey,
  CallRefused,
  isClosed,
  noNetwork,
  type Parts,
  request,
} from '#platform/web/call.ts';
import { dropKept, type Kept, keepAnswer, readKept } from '#platform/web/offline/device-store.ts';
import { ownerBefore, ownerIs, personHere } from '#platform/web/offline/owner.ts';

/** An answer with the moment it was asked for, by this device's clock, and whether it is one that was kept. */
type Dated<A> = { answer: A; fetchedAt: number; kept: boolean };

/** For the one answer that says who is signed in: the person whose device this is, or null for nobody's. */
type Whose<A> = (answer: A) => string | null;

type Options<A> = { enabled?: boolean; whose?: Whose<A> };

/** How long an answer may take before the kept one is taken, in milliseconds. */
const patience = 8000;

/** A key of its own: beside the answer stands when it was fetched. */
const keptKey = (endpoint: EndpointShape, input: unknown) => [...answerKey(endpoint, input), 'kept'];

const nameOf = (endpoint: EndpointShape, input: unknown): string =>
  JSON.stringify(answerKey(endpoint, input));

/** How a kept answer is asked for, for whoever wants it on its way before a page is drawn. */
export function keptQuery<E extends EndpointShape>(
  endpoint: E,
  input: CallInput<E>,
  whose?: Whose<AnswerOf<E>>,
) {
  return {
    queryKey: keptKey(endpoint, input),
    queryFn: () => fetchAndKeep(endpoint, input, whose),
    // Without a line there may be something kept: it is for us to look, not for the browser to hold back.
    networkMode: 'always' as const,
  };
}

async function fetchAndKeep<E extends EndpointShape>(
  endpoint: E,
  input: CallInput<E>,
  whose?: Whose<AnswerOf<E>>,
): Promise<Dated<AnswerOf<E>>> {
  const at = Date.now();
  const name = nameOf(endpoint, input);
  try {
    const response = await request(endpoint, input as Parts, { within: patience }).catch(noNetwork);
    const answer = await answerIn(endpoint, response);
    const person = response.headers.get(personHeader);
    if (whose) await ownerIs(whose(answer), { answer, at });
    // Another tab may have let somebody else in: theirs is not kept as ours.
    else if (person && person === personHere())
      await keepAnswer(person, name, { answer, at }).catch(() => undefined);
    return { answer, fetchedAt: at, kept: false };
  } catch (error) {
    const person = personHere();
    if (isClosed(error) && person) await dropKept(person, name).catch(() => undefined);
    const kept = isAway(error) && (await (whose ? ownerBefore() : keptFor(name)));
    if (!kept) throw error;
    return { answer: kept.answer as AnswerOf<E>, fetchedAt: kept.at, kept: true };
  }
}

/** The service could not be had; a refusal is an answer. */
const isAway = (error: unknown): boolean =>
  error instanceof CallRefused && (error.status === 0 || error.status >= 500);

async function keptFor(name: string): Promise<Kept | undefined> {
  // A start without a line: who is here is known from the last time.
  if (personHere() === undefined) await ownerBefore();
  const person = personHere();
  return person ? readKept(person, name).catch(() => undefined) : undefined;
}

type KeptAnswer<A> = Omit<UseQueryResult<unknown, CallRefused>, 'data'> & {
  data: A | undefined;
  /** When the answer was asked for, in milliseconds; 0 while there is none. For `useWaiting`. */
  fetchedAt: number;
  /** Set when there was no line and the answer is one that was kept: «Hentet kl. 08.12». */
  kept: { at: Date } | null;
};

/**
 * As `useAnswer`, for what must be at hand without a line: the latest answer is kept on the device for the person who
 * asked, and taken away when they sign out, when somebody else signs in and when it is no longer theirs to see.
 */
export function useKeptAnswer<E extends EndpointShape>(
  endpoint: E,
  input: CallInput<E>,
  { enabled, whose }: Options<AnswerOf<E>> = {},
): KeptAnswer<AnswerOf<E>> {
  const result = useQuery<Dated<AnswerOf<E>>, CallRefused>({
    ...keptQuery(endpoint, input, whose),
    ...(enabled !== undefined && { enabled }),
  });
  const dated = isClosed(result.error) ? undefined : result.data;
  return {
    ...result,
    data: dated?.answer,
    fetchedAt: dated?.fetchedAt ?? 0,
    kept: dated?.kept ? { at: new Date(dated.fetchedAt) } : null,
  };
}

/** An answer that came by another way than asking for it, such as the session of whoever has just signed in. */
export async function setKept<E extends EndpointShape>(
  queries: QueryClient,
  endpoint: E,
  input: CallInput<E>,
  answer: AnswerOf<E>,
  whose: Whose<AnswerOf<E>>,
): Promise<void> {
  const at = Date.now();
  await ownerIs(whose(answer), { answer, at });
  const dated: Dated<AnswerOf<E>> = { answer, fetchedAt: at, kept: false };
  queries.setQueryData(keptKey(endpoint, input), dated);
}
