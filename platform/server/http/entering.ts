/** Who makes a call and whether they may, and what its handler is handed. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allows } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { personHeader, screenHere } from '#platform/contract/person-header.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { inScope, type Scope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { chosenLanguage, languageOf, replyOf } from '#platform/server/http/browser.ts';
import { type Caller, callerOf, dayOf } from '#platform/server/http/caller.ts';
import { noSettings } from '#platform/server/http/house-settings.ts';
import { readRecords } from '#platform/server/http/records.ts';
import { scopeOfCall } from '#platform/server/http/scope-of-call.ts';
import type { Entering, Served, Trail } from '#platform/server/http/serve.ts';
import { attemptCookieName } from '#platform/server/http/session-cookie.ts';

type Entered = { readonly caller: Caller; readonly scope: Scope };

/** Who calls, and whether they may: the scope of what they may, or why not. */
export async function enter(
  tx: Tx,
  request: FastifyRequest,
  reply: FastifyReply,
  { service, rule, room, endpoint, held }: Entering,
  trail: Trail,
): Promise<Entered | Refusal> {
  const caller = await callerOf(tx, held, service);
  trail.caller = caller;
  const { today, actor } = caller;
  request.personLanguage = actor?.language ?? null;
  if (actor && !actor.standsIn) reply.header(personHeader, actor.person);
  // What somebody did on a device without a line is never done in the name of whoever came after.
  const meant = request.headers[personHeader];
  const isMeant = meant === screenHere ? actor?.kind === 'screen' : meant === actor?.person;
  if (meant !== undefined && !isMeant) return refuse('not-signed-in');
  const { company = null } = (request.params ?? {}) as { company?: string };
  if (actor?.tokenScopes && !withinScopes(actor, room.name, endpoint)) return refuse('token-scope');
  const scope = await scopeOfCall(tx, rule, actor, company, { ...service, today });
  return isRefusal(scope) ? scope : { caller, scope };
}

/**
 * The same for somebody whose roles are all held in companies, one of them in this one: the right follows from who
 * they are, and nothing more is asked. Null for everybody else, and for whoever may not, who are asked in full.
 */
export function enterAs(
  request: FastifyRequest,
  reply: FastifyReply,
  { service, rule, held }: Entering,
  trail: Trail,
  actor: Actor,
): Entered | null {
  const { company } = (request.params ?? {}) as { company?: string };
  const meant = request.headers[personHeader];
  if (!company || (meant !== undefined && meant !== actor.person)) return null;
  if (actor.memberships.some((m) => m.company === null)) return null;
  if (!actor.memberships.some((m) => m.company === company) || !allows(rule, actor.memberships, company, {}))
    return null;
  const now = service.clock();
  const caller = { now, today: dayOf(now), held, actor };
  trail.caller = caller;
  request.personLanguage = actor.language;
  reply.header(personHeader, actor.person);
  return { caller, scope: { person: actor.person, companies: [company] } };
}

/** What a handler is handed, but for what needs its transaction. */
export function callFor(
  request: FastifyRequest,
  reply: FastifyReply,
  { service }: Served,
  trail: Trail,
  { caller: { now, today, held, actor }, scope }: Entered,
) {
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    actor,
    language: languageOf(request, actor),
    chosenLanguage: chosenLanguage(request),
    now,
    today,
    scope,
    held,
    session: held.session,
    browser: String(request.headers['user-agent'] ?? '').slice(0, 400),
    attempt: request.cookies[attemptCookieName(service.secure)] ?? null,
    aside: <T>(its: Scope, work: (tx: Tx) => Promise<T>) =>
      inScope(service.aside ?? service.database, its, work),
    poke: (errand: string) => trail.pokes.push(errand),
    address: service.address?.() ?? `http://${request.headers.host}`,
    settings: { ...(service.settings ?? noSettings), rooms: service.rooms.map(({ name }) => name) },
    reply: replyOf(reply, service.secure),
  };
}

export function withTx(
  tx: Tx,
  { service }: Served,
  { params, actor, language, now }: ReturnType<typeof callFor>,
) {
  const { company } = (params ?? {}) as { company?: string };
  return {
    tx,
    companyName: async () => (company && (await service.nameOfCompany(tx, company))?.name) || '',
    records: (own: boolean) => readRecords(tx, service.rooms, language, own && actor ? { actor, now } : null),
  };
}

/** A token works in the rooms it was made for, reading or writing; never on sessions, roles or tokens themselves. */
function withinScopes(actor: Actor, room: string, endpoint: EndpointShape): boolean {
  const wanted = endpoint.method === 'GET' || endpoint.reads ? 'read' : 'write';
  return actor.tokenScopes?.includes(`${room}:${wanted}`) ?? false;
}
