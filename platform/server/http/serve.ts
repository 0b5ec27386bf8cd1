import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { officeAt, type Rule } from '#platform/contract/access.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { isRefusal, type Refusal, RefusalBody, refuse } from '#platform/contract/refusal.ts';
import type { Database } from '#platform/server/database/pool.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { pdfOf } from '#platform/server/document/pdf.ts';
import { languageOf } from '#platform/server/http/browser.ts';
import {
  type Caller,
  type Credentials,
  credentialsOf,
  dayOf,
  type Gate,
  noCredentials,
} from '#platform/server/http/caller.ts';
import { findTogether } from '#platform/server/http/callers-together.ts';
import { callFor, enter, enterAs, withTx } from '#platform/server/http/entering.ts';
import { type GatheredHouse, gathering } from '#platform/server/http/gathered.ts';
import { type HouseSettings, noSettings } from '#platform/server/http/house-settings.ts';
import { countAttempt } from '#platform/server/http/limits.ts';
import { lineOf, type NotedCall, noteDone, noteFollowed, noteRefusal } from '#platform/server/http/noted.ts';
import { ReadyJson } from '#platform/server/http/ready-json.ts';
import type { BareCall, ServerRoom, TogetherAct, TogetherCall } from '#platform/server/http/room.ts';
import { type Together, takenTogether } from '#platform/server/http/together.ts';
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

export type Served = {
  room: ServerRoom;
  act: string;
  rule: Rule;
  endpoint: EndpointShape;
  handler: Extract<ServerRoom['handlers'][string], (...call: never) => unknown>;
  together:
    | (Together<TogetherCall> & Omit<TogetherAct, 'work'> & { find: ReturnType<typeof findTogether> })
    | null;
  service: Service;
};

/** Registers every endpoint of a room: parse, may they?, decide and store in one transaction, answer. */
export function serve(http: FastifyInstance, room: ServerRoom, service: Service): void {
  for (const [act, endpoint] of Object.entries(room.endpoints)) {
    const rule = room.access[act];
    const handler = room.handlers[act];
    if (!rule || !handler)
      throw new Error(`${room.name}: the endpoint ${act} lacks its access rule or handler.`);
    if (endpoint.unnamed && rule.kind !== 'anyone')
      throw new Error(`${room.name}: ${act} asks who calls, and says that it does not.`);
    const shared = room.together?.[act];
    const together = shared
      ? {
          ...shared,
          ...takenTogether(service.database, shared.work),
          find: findTogether(service.database, service),
        }
      : null;
    const config = { text: room.text, ...(endpoint.unnamed && { unlogged: true }) };
    http.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(endpoint.largestBody !== undefined && { bodyLimit: endpoint.largestBody }),
      config,
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
      handler:
        typeof handler === 'object'
          ? answerGathered(gathering(handler.gathered, gatheredHouse(service)))
          : (request, reply) =>
              answerCall(request, reply, { room, act, rule, endpoint, handler, together, service }),
    });
  }
}

export const gatheredHouse = ({ database, settings = noSettings, clock }: Service): GatheredHouse => ({
  database,
  settings,
  today: () => dayOf(clock()),
});

const answerGathered =
  (take: (call: BareCall) => Promise<unknown>) => async (request: FastifyRequest, reply: FastifyReply) => {
    const result = await take({ params: request.params, body: request.body });
    return isRefusal(result) ? sendRefusal(request, reply, result) : reply.send(result);
  };

const pdf = 'application/pdf';
const json = 'application/json; charset=utf-8';

/** Nothing of our address may run or be fetched from a document; the browser's own viewer needs its styles and itself. */
const pdfSecurity =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Bytes are told of under their own content type; everything else under JSON's. */
const answerShape = ({ type, answer: shape }: EndpointShape) =>
  type === pdf ? { description: 'A tagged PDF.', content: { [pdf]: { schema: shape } } } : shape;

/** A call that is on its way in, with what its caller holds. */
export type Entering = Served & { readonly held: Credentials };

/** What is known of a call once it has been looked at; stays when its transaction is taken back. */
export type Trail = { caller: Caller | null; pokes: string[] };

async function answerCall(request: FastifyRequest, reply: FastifyReply, served: Served) {
  const { service, endpoint, rule, act, room } = served;
  const held = endpoint.unnamed ? noCredentials : credentialsOf(request, service.secure);
  if (endpoint.limits) {
    const caller = held.token ?? held.session ?? held.screen;
    const attempt = { act, address: request.ip, caller, body: request.body, now: service.clock() };
    const wait = await countAttempt(service.database, endpoint.limits, attempt);
    if (wait !== null) {
      reply.header('retry-after', String(wait * 60));
      return sendRefusal(request, reply, refuse('too-many-attempts', { values: { minutes: wait } }));
    }
  }
  const trail: Trail = { caller: null, pokes: [] };
  const result = await answer(request, reply, { ...served, held }, trail);
  if (isRefusal(result)) {
    await noteRefusal(service, callOf(served, request), trail.caller, result);
    return sendRefusal(request, reply, result);
  }
  if (trail.caller) noteFollowed(callOf(served, request), trail.caller);
  for (const errand of trail.pokes) service.poke?.(errand);
  if (endpoint.type === 'text/event-stream') return openStream(request, reply, served, trail.caller);
  if (endpoint.type) reply.type(endpoint.type);
  request.log.debug({ act: `${room.name}.${act}`, rule: rule.kind }, 'done');
  if (result instanceof ReadyJson) return reply.type(json).send(result.text);
  if (endpoint.type !== pdf) return reply.send(result);
  // Only now: a document takes longer to set than all else of a call, and no connection waits for it.
  reply.header('content-security-policy', pdfSecurity);
  return reply.send(await pdfOf(result as DocumentPicture));
}

/** Decides and stores in one transaction: the call's own, or for what is taken together one that others share. */
async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  served: Entering,
  trail: Trail,
): Promise<unknown> {
  const { service, together, held } = served;
  // Whoever calls is looked for by what they hold, which is the first thing asked. What a session is looked for by
  // sets every setting of the scope itself.
  const secret = held.token ?? held.screen ?? undefined;
  const start = held.session && !held.token ? null : secret ? { secret } : {};
  if (!together?.fits(request.body))
    return inScope(service.database, start, async (tx) => {
      const entered = await enter(tx, request, reply, served, trail);
      if (isRefusal(entered)) return entered;
      await setScope(tx, entered.scope);
      const call = callFor(request, reply, served, trail, entered);
      const result = await served.handler({ ...call, ...withTx(tx, served, call) } as never);
      if (!isRefusal(result)) await noteDone(tx, callOf(served, request), entered.caller, entered.scope);
      return result;
    });
  const known = held.session && !held.token ? await together.find(held.session) : null;
  const entered =
    (known && enterAs(request, reply, served, trail, known)) ??
    (await inScope(service.database, start, (tx) => enter(tx, request, reply, served, trail)));
  if (isRefusal(entered)) return entered;
  const { caller, scope } = entered;
  const { company = '' } = (request.params ?? {}) as { company?: string };
  const call = callFor(request, reply, served, trail, entered);
  const actor = together.isUnnamed(request.body) ? null : caller.actor;
  return together.take(company, call as never, lineOf(callOf(served, request), actor, scope, caller.now));
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
  live.watch(reply.raw, reply.getHeaders() as OutgoingHttpHeaders, {
    company,
    roles: rule.roles,
    office: officeAt(rule, caller.actor.memberships, company),
    person: caller.actor.person,
    held: caller.held,
  });
  return reply;
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const text = request.routeOptions.config?.text ?? {};
  return reply
    .status(statusOf(refusal.refused))
    .type(json)
    .send(refusalBody(refusal, languageOf(request, null), text));
}

function describeRule(rule: Rule, endpoint: EndpointShape): string {
  const who =
    rule.kind === 'anyone'
      ? 'Anyone.'
      : rule.kind === 'signed-in'
        ? 'Anyone signed in.'
        : `Roles: ${rule.roles.join(', ')}.${'office' in rule ? ' The office of a programme, with its own.' : ''}`;
  return endpoint.refusals.length ? `${who} Refusals: ${endpoint.refusals.join(', ')}.` : who;
}
