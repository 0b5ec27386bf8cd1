import type { z } from 'zod';
import type { Rule } from '#platform/contract/access.ts';
import type {
  BodyOf,
  EndpointShape,
  Endpoints,
  ParamsOf,
  QueryOf,
  RefusalCodeOf,
} from '#platform/contract/endpoint.ts';
import type { Language, Phrase, Phrases } from '#platform/contract/language.ts';
import type { Refusal } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** What a handler is handed: parsed input, who calls, when, and a transaction whose scope is already set. */
export type Call<E extends EndpointShape, R extends Rule> = {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Null only where the rule lets anyone in. */
  readonly actor: R extends { kind: 'anyone' } ? Actor | null : Actor;
  readonly language: Language;
  /** What was chosen by hand in this browser, or null: it goes before the language of whoever signs in. */
  readonly chosenLanguage: Language | null;
  /** The moment of the call, and its day in Oslo. */
  readonly now: Date;
  readonly today: string;
  readonly tx: Tx;
  /** What `tx` may see, where a handler has to narrow or widen it (setScope). */
  readonly scope: Scope;
  /** sha256 (hex) of the session token the caller holds, or null. */
  readonly session: string | null;
  readonly reply: Reply;
};

/** The few things an answer may do beside its body. */
export type Reply = {
  /** Starts (or with null ends) the browser's session with this token. */
  setSession: (token: string | null) => void;
  setLanguage: (language: Language) => void;
  setHeader: (name: string, value: string) => void;
};

type AnswerInput<E extends EndpointShape> = z.input<E['answer']>;

type Rules<E extends Endpoints> = { readonly [K in keyof E]: Rule };

export type Handlers<E extends Endpoints, A extends Rules<E>> = {
  readonly [K in keyof E]: (
    call: Call<E[K], A[K]>,
  ) => Promise<AnswerInput<E[K]> | Refusal<E[K]['refusals'][number] | 'not-found' | 'not-yours-to-do'>>;
};

/** A room as the server sees it. `text` holds a phrase for each refusal code, and names of fields as `field-…`. */
export type ServerRoom = {
  readonly name: string;
  readonly endpoints: Endpoints;
  readonly access: Readonly<Record<string, Rule>>;
  readonly text: Phrases;
  readonly handlers: Readonly<Record<string, (call: Call<EndpointShape, Rule>) => Promise<unknown>>>;
};

export function serverRoom<const E extends Endpoints, const A extends Rules<E>>(room: {
  name: string;
  endpoints: E;
  access: A;
  text: Phrases & Readonly<Record<RefusalCodeOf<E>, Phrase>>;
  handlers: Handlers<E, A>;
}): ServerRoom {
  return room as unknown as ServerRoom;
}
