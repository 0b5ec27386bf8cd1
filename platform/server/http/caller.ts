import type { FastifyRequest } from 'fastify';
import { osloDay } from '#platform/contract/dates.ts';
import type { Database } from '#platform/server/database/pool.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { hashSecret, screenCookieName, sessionCookieName } from '#platform/server/http/session-cookie.ts';

/** What a caller holds, each as the sha256 (hex) of a secret, or null. */
export type Credentials = {
  /** The browser's session. */
  readonly session: string | null;
  /** The wall screen this browser is. */
  readonly screen: string | null;
  /** A token in `Authorization: Bearer`. It is asked alone: a call with a token is never anybody else's. */
  readonly token: string | null;
};

/** What the platform asks of the rooms that know people and companies. */
export type Gate = {
  database: Database;
  /** Whoever credentials belong to, with the memberships in force on `today`; null when nobody. */
  findActor: (
    tx: Tx,
    held: Credentials,
    today: string,
    now: Date,
    /** Looks without counting as use. */
    quiet?: boolean,
  ) => Promise<Actor | null>;
  /**
   * The persons behind several sessions, in their order; null where nobody is, or where more than a look is needed.
   * The first statement sets the scope; nothing may be asked after it in the same transaction.
   */
  findActors: (tx: Tx, sessions: readonly string[], today: string, now: Date) => Promise<(Actor | null)[]>;
  /** The companies a programme reaches; `tx` has the programme in scope. */
  companiesOf: (tx: Tx, programme: string) => Promise<string[]>;
  /** The companies an organisation's advisers have today; `tx` has the organisation in scope. */
  companiesOfOrganisation: (tx: Tx, organisation: string, today: string) => Promise<string[]>;
  clock: () => Date;
  secure: boolean;
};

/** A request's moment, and who makes it. */
export type Caller = { now: Date; today: string; held: Credentials; actor: Actor | null };

/** The day a moment falls on in Norway. */
export const dayOf = (now: Date): string => osloDay(now);

/** Nothing at all, as of whoever is to stay nobody. */
export const noCredentials: Credentials = { session: null, screen: null, token: null };

/**
 * Who makes a request, by what they hold. `tx` may have any scope, and ends with one that nothing but the person can
 * be read in.
 */
export async function callerOf(tx: Tx, held: Credentials, gate: Gate): Promise<Caller> {
  const now = gate.clock();
  const today = dayOf(now);
  const any = held.session ?? held.screen ?? held.token;
  return { now, today, held, actor: any ? await gate.findActor(tx, held, today, now) : null };
}

export function credentialsOf(request: FastifyRequest, secure: boolean): Credentials {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { session: null, screen: null, token: hashSecret(bearer) };
  const session = request.cookies[sessionCookieName(secure)];
  const screen = request.cookies[screenCookieName(secure)];
  return {
    session: session ? hashSecret(session) : null,
    screen: screen ? hashSecret(screen) : null,
    token: null,
  };
}
