import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Rule } from '#platform/contract/access.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { personHeader } from '#platform/contract/person-header.ts';
import { isRefusal, type Refusal, RefusalBody, refuse } from '#platform/contract/refusal.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { pdfOf } from '#platform/server/document/pdf.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { chosenLanguage, languageOf, replyOf } from '#platform/server/http/browser.ts';
import { type Caller, callerOf, credentialsOf, type Gate } from '#platform/server/http/caller.ts';
import { type HouseSettings, noSettings } from '#platform/server/http/house-settings.ts';
import { countAttempt } from '#platform/server/http/limits.ts';
import { type NotedCall, noteDone, noteRefusal } from '#platform/server/http/noted.ts';
import { readRecords } from '#platform/server/http/records.ts';
import type { ServerRoom } from '#platform/server/http/room.ts';
import { scopeOfCall } from '#platform/server/http/scope-of-call.ts';
import { attemptCookieName } from '#platform/server/http/session-cookie.ts';
import { refusalBody, statusOf } from '#platform/server/http/wording.ts';
import type { Live } from '#platform/server/live/live.ts';

/** What serving needs beside the gate: who keeps streams open, and whom to poke about letters. */
export type Service = Gate & {
  /** A company's name and the programme it is registered in, or null; `tx` has the company in scope. */
  nameOfCompany: (tx: Tx, company: string) => Promise<{ name: string; programme: string } | null>;
  /** All rooms, for what concerns them together. */
  rooms: readonly ServerRoom[];
  /**
   * A pool of its own for what a call does beside its transaction: a call that holds a connection must never wait for
   * another of the same pool, or as many calls at once as there are connections wait for each other.
   */
  aside?: Database;
  live?: Live;
  /** Address people open Spranget at, for links that are printed; without a slash at the end. */
  address?: () => string;
  settings?: HouseSettings;
  /** Asks an errand to run soon; nothing happens where none run. */
  poke?: (errand: string) => void;
};

type Served = {
  room: ServerRoom;
  act: string;
  rule: Rule;
  endpoint: EndpointShape;
  handler: ServerRoom['handlers'][string];
  service: Service;
};

/** Registers every endpoint of a room: parse, may they?, decide and store in one transaction, answer. */
export function serve(http: FastifyInstance, room: ServerRoom, service: Service): void {
  for (const [act, endpoint] of Object.entries(room.endpoints)) {
    const rule = room.access[act];
    const handler = room.handlers[act];
    if (!rule || !handler)
      throw new Error(`${room.name}: the endpoint ${act} lacks its access rule or handler.`);
    const served: Served = { room, act, rule, endpoint, handler, service };
    http.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(endpoint.largestBody !== undefined && { bodyLimit: endpoint.largestBody }),
      config: { text: room.text },
      schema: {
        operationId: act,
        tags: [room.name],
        summary: endpoint.summary,
        description: describeRule(rule, endpoint),
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        response: { 200: answerShape(endpoint), '4xx': RefusalBody },
      },
      handler: (request, reply) => answerCall(request, reply, served),
    });
  }
}

const pdf = 'application/pdf';

/** Nothing of our address may run or be fetched from a document; the browser's own viewer needs its styles and itself. */
const pdfSecurity =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Bytes are told of under their own content type; everything else under JSON's. */
const answerShape = ({ type, answer: shape }: EndpointShape) =>
  type === pdf ? { description: 'A tagged PDF.', content: { [pdf]: { schema: shape } } } : shape;

/** What is known of a call once it has been looked at; stays when its transaction is taken back. */
type Trail = { caller: Caller | null; pokes: string[] };

async function answerCall(request: FastifyRequest, reply: FastifyReply, served: Served) {
  const { service, endpoint, rule, act, room } = served;
  if (endpoint.limits) {
    const held = credentialsOf(request, service.secure);
    const caller = held.token ?? held.session ?? held.screen;
    const attempt = { act, address: request.ip, caller, body: request.body, now: service.clock() };
    const wait = await countAttempt(service.database, endpoint.limits, attempt);
    if (wait !== null) {
      reply.header('retry-after', String(wait * 60));
      return sendRefusal(request, reply, refuse('too-many-attempts', { values: { minutes: wait } }));
    }
  }
  const trail: Trail = { caller: null, pokes: [] };
  // Whoever calls is looked for by what they hold, which is the first thing asked.
  const { token, session, screen } = credentialsOf(request, service.secure);
  const secret = token ?? session ?? screen ?? undefined;
  const result = await inScope(service.database, secret ? { secret } : {}, (tx) =>
    answer(request, reply, tx, served, trail),
  );
  if (isRefusal(result)) {
    await noteRefusal(service, callOf(served, request), trail.caller, result);
    return sendRefusal(request, reply, result);
  }
  for (const errand of trail.pokes) service.poke?.(errand);
  if (endpoint.type === 'text/event-stream') return openStream(request, reply, served, trail.caller);
  if (endpoint.type) reply.type(endpoint.type);
  request.log.debug({ act: `${room.name}.${act}`, rule: rule.kind }, 'done');
  if (endpoint.type !== pdf) return reply.send(result);
  // Only now: a document takes longer to set than all else of a call, and no connection waits for it.
  reply.header('content-security-policy', pdfSecurity);
  return reply.send(await pdfOf(result as DocumentPicture));
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  tx: Tx,
  served: Served,
  trail: Trail,
): Promise<unknown> {
  const { service, rule, room, endpoint } = served;
  const caller = await callerOf(tx, request, service);
  trail.caller = caller;
  const { now, today, held, actor } = caller;
  request.personLanguage = actor?.language ?? null;
  if (actor && !actor.standsIn) reply.header(personHeader, actor.person);
  // What somebody did on a device without a line is never done in the name of whoever came after.
  const meant = request.headers[personHeader];
  if (meant !== undefined && meant !== actor?.person) return refuse('not-signed-in');
  const { company = null } = (request.params ?? {}) as { company?: string };
  if (actor?.tokenScopes && !withinScopes(actor, room.name, endpoint)) return refuse('token-scope');
  const scope = await scopeOfCall(tx, rule, actor, company, { ...service, today });
  if (isRefusal(scope)) return scope;
  await setScope(tx, scope);
  const result = await served.handler({
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    actor: actor as never,
    language: languageOf(request, actor),
    chosenLanguage: chosenLanguage(request),
    now,
    today,
    tx,
    scope,
    held,
    session: held.session,
    browser: String(request.headers['user-agent'] ?? '').slice(0, 400),
    attempt: request.cookies[attemptCookieName(service.secure)] ?? null,
    companyName: async () => (company && (await service.nameOfCompany(tx, company))?.name) || '',
    aside: (its, work) => inScope(service.aside ?? service.database, its, work),
    poke: (errand) => trail.pokes.push(errand),
    address: service.address?.() ?? `http://${request.headers.host}`,
    settings: { ...(service.settings ?? noSettings), rooms: service.rooms.map(({ name }) => name) },
    records: (own) =>
      readRecords(tx, service.rooms, languageOf(request, actor), own && actor ? { actor, now } : null),
    reply: replyOf(reply, service.secure),
  });
  if (!isRefusal(result)) await noteDone(tx, callOf(served, request), caller, scope);
  return result;
}

/** A token works in the rooms it was made for, reading or writing; never on sessions, roles or tokens themselves. */
function withinScopes(actor: Actor, room: string, endpoint: EndpointShape): boolean {
  const wanted = endpoint.method === 'GET' || endpoint.reads ? 'read' : 'write';
  return actor.tokenScopes?.includes(`${room}:${wanted}`) ?? false;
}

const callOf = ({ room, act, rule, endpoint }: Served, { params }: FastifyRequest): NotedCall => ({
  name: `${room.name}.${act}`,
  rule,
  endpoint,
  params: (params ?? {}) as Record<string, string>,
});

/** Hands the answer over to whoever keeps streams open. */
function openStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { rule, service }: Served,
  caller: Caller | null,
) {
  const { company } = request.params as { company?: string };
  const { live } = service;
  if (!live || !company || !caller?.actor || !('roles' in rule))
    return sendRefusal(request, reply, refuse('try-again-soon'));
  reply.hijack();
  live.watch(reply.raw, reply.getHeaders() as Record<string, string>, {
    company,
    roles: rule.roles,
    person: caller.actor.person,
    held: caller.held,
  });
  return reply;
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const text = request.routeOptions.config?.text ?? {};
  return reply
    .status(statusOf(refusal.refused))
    .type('application/json; charset=utf-8')
    .send(refusalBody(refusal, languageOf(request, null), text));
}

function describeRule(rule: Rule, endpoint: EndpointShape): string {
  const who =
    rule.kind === 'anyone'
      ? 'Anyone.'
      : rule.kind === 'signed-in'
        ? 'Anyone signed in.'
        : `Roles: ${rule.roles.join(', ')}.`;
  return endpoint.refusals.length ? `${who} Refusals: ${endpoint.refusals.join(', ')}.` : who;
}
