import type { z } from 'zod';
import type { Rule } from '#platform/contract/access.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
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
import type { Errand } from '#platform/server/errands/errands.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Credentials } from '#platform/server/http/caller.ts';
import type { GatheredHouse, GatheredWork } from '#platform/server/http/gathered.ts';
import type { HouseSettings } from '#platform/server/http/house-settings.ts';
import type { ServerPage } from '#platform/server/http/page.ts';
import type { ReadyJson } from '#platform/server/http/ready-json.ts';
import type { ProcessingRecord, RecordSeen } from '#platform/server/http/records.ts';
import type { TogetherWork } from '#platform/server/http/together.ts';

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
  /** What the caller holds, each as sha256 (hex), and the session's among them. */
  readonly held: Credentials;
  readonly session: string | null;
  /** Name of the company in the path; empty where the path names none. */
  readonly companyName: () => Promise<string>;
  /** What the browser calls itself; shown to its owner in a list of sessions, and nowhere else. */
  readonly browser: string;
  /** The secret of a sign-in by another service that began in this browser, or null. */
  readonly attempt: string | null;
  /** Work in a transaction of its own: what must stand although the call is refused, such as a counted try. */
  readonly aside: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Address people open Spranget at, for links in letters and on paper; without a slash at the end. */
  readonly address: string;
  /** What the operator has decided, and the names of all rooms. */
  readonly settings: HouseSettings & { readonly rooms: readonly string[] };
  /** What all rooms store, in words; with the rows about the caller when `own`. */
  readonly records: (own: boolean) => Promise<RecordSeen[]>;
  /** Asks an errand to run once this call's transaction has been committed. */
  readonly poke: (errand: string) => void;
  readonly reply: Reply;
};

/** The few things an answer may do beside its body. */
export type Reply = {
  /** Starts (or with null ends) the browser's session with this token. */
  setSession: (token: string | null, days?: number | null) => void;
  /** Makes this browser a wall screen, or (with null) takes that away. */
  setScreen: (token: string | null) => void;
  /** Ties what follows to this browser for ten minutes, or (with null) unties it. */
  setAttempt: (token: string | null) => void;
  setLanguage: (language: Language) => void;
  setHeader: (name: string, value: string) => void;
};

/** A document is answered as its picture, and set when the call's transaction is over. */
type AnswerInput<E extends EndpointShape> = E extends { readonly type: 'application/pdf' }
  ? DocumentPicture
  : z.input<E['answer']>;

type Rules<E extends Endpoints> = { readonly [K in keyof E]: Rule };

type Answered<E extends EndpointShape> =
  | AnswerInput<E>
  | ReadyJson
  | Refusal<E['refusals'][number] | 'not-found' | 'not-there' | 'not-yours-to-do'>;

/** Calls that nobody is asked who they are for, worked on together as they come: see `gathered.ts`. */
type InGathering<E extends EndpointShape> = {
  readonly gathered: (
    calls: readonly { readonly params: ParamsOf<E>; readonly body: BodyOf<E> }[],
    house: GatheredHouse,
  ) => Promise<readonly (Answered<E> | Promise<Answered<E>>)[]>;
};

export type Handlers<E extends Endpoints, A extends Rules<E>> = {
  readonly [K in keyof E]:
    | ((call: Call<E[K], A[K]>) => Promise<Answered<E[K]>>)
    | (E[K] extends { readonly unnamed: true } ? InGathering<E[K]> : never);
};

/** A call that is taken together with others: what it brings, without a transaction. */
export type TogetherCall = Omit<Call<EndpointShape, { kind: 'company'; roles: [] }>, 'tx'>;

/** An act whose calls on one company are taken together, for the bodies that may be. */
export type TogetherAct = {
  readonly fits: (body: unknown) => boolean;
  /** Whether whoever sent this gave no name: then the line of the audit names nobody either. */
  readonly isUnnamed: (body: unknown) => boolean;
  readonly work: TogetherWork<TogetherCall>;
};

type Handler = (call: Call<EndpointShape, Rule>) => Promise<unknown>;

/** What a gathered call brings. */
export type BareCall = { readonly params: unknown; readonly body: unknown };

/** A room as the server sees it. `text` holds a phrase for each refusal code, and names of fields as `field-…`. */
export type ServerRoom = {
  readonly name: string;
  readonly endpoints: Endpoints;
  readonly access: Readonly<Record<string, Rule>>;
  readonly text: Phrases;
  readonly handlers: Readonly<Record<string, Handler | { readonly gathered: GatheredWork<BareCall> }>>;
  /** Acts whose calls on one company share a transaction; none of them refuses. */
  readonly together?: Readonly<Record<string, TogetherAct>>;
  /** Pages written on the server, for whoever is to stay nobody. */
  readonly pages?: readonly ServerPage[];
  /** Work of this room that nobody waits for. */
  readonly errands?: readonly Errand[];
  /** What this room stores: its lines in the record of processing. */
  readonly records?: readonly ProcessingRecord[];
};

export function serverRoom<const E extends Endpoints, const A extends Rules<E>>(room: {
  name: string;
  endpoints: E;
  access: A;
  text: Phrases & Readonly<Record<RefusalCodeOf<E>, Phrase>>;
  handlers: Handlers<E, A>;
  together?: { readonly [K in keyof E]?: TogetherAct };
  pages?: readonly ServerPage[];
  errands?: readonly Errand[];
  records?: readonly ProcessingRecord[];
}): ServerRoom {
  return room as unknown as ServerRoom;
}
