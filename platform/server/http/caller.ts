import type { FastifyRequest } from 'fastify';
import type { Database } from '#platform/server/database/pool.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { hashSecret, sessionCookieName } from '#platform/server/http/session-cookie.ts';

/** What the platform asks of the rooms that know people and companies. */
export type Gate = {
  database: Database;
  /** The person behind a session token's sha256 (hex), with the memberships in force on `today`; null when there is none. */
  findActor: (tx: Tx, tokenHash: string, today: string, now: Date) => Promise<Actor | null>;
  /** The companies a programme reaches; `tx` has the programme in scope. */
  companiesOf: (tx: Tx, programme: string) => Promise<string[]>;
  clock: () => Date;
  secure: boolean;
};

/** A request's moment, and who makes it. `session` is the sha256 (hex) of the token the browser holds, or null. */
export type Caller = { now: Date; today: string; session: string | null; actor: Actor | null };

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** Who makes a request. `tx` may have any scope, and ends with one that nothing but the person can be read in. */
export async function callerOf(tx: Tx, request: FastifyRequest, gate: Gate): Promise<Caller> {
  const now = gate.clock();
  const today = osloDay.format(now);
  const token = request.cookies[sessionCookieName(gate.secure)];
  const session = token ? hashSecret(token) : null;
  const actor = session ? await gate.findActor(tx, session, today, now) : null;
  return { now, today, session, actor };
}
