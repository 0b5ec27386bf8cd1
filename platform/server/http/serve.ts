import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allows, type Rule, rolesOver } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { isRefusal, type Refusal, RefusalBody, refuse } from '#platform/contract/refusal.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import { inScope, type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { chosenLanguage, languageOf, replyOf } from '#platform/server/http/browser.ts';
import { callerOf, type Gate } from '#platform/server/http/caller.ts';
import type { ServerRoom } from '#platform/server/http/room.ts';
import { refusalBody, statusOf } from '#platform/server/http/wording.ts';

/** Registers every endpoint of a room: parse, may they?, decide and store in one transaction, answer. */
export function serve(http: FastifyInstance, room: ServerRoom, gate: Gate): void {
  for (const [act, endpoint] of Object.entries(room.endpoints)) {
    const rule = room.access[act];
    const handler = room.handlers[act];
    if (!rule || !handler)
      throw new Error(`${room.name}: the endpoint ${act} lacks its access rule or handler.`);
    http.route({
      method: endpoint.method,
      url: endpoint.path,
      config: { text: room.text },
      schema: {
        operationId: act,
        tags: [room.name],
        summary: endpoint.summary,
        description: describeRule(rule, endpoint),
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        response: { 200: endpoint.answer, '4xx': RefusalBody },
      },
      handler: async (request, reply) => {
        const result = await inScope(gate.database, {}, (tx) =>
          answer(request, reply, tx, { room, act, rule, endpoint, handler, gate }),
        );
        if (isRefusal(result)) return sendRefusal(request, reply, result);
        if (endpoint.type) reply.type(endpoint.type);
        return reply.send(result);
      },
    });
  }
}

type Served = {
  room: ServerRoom;
  act: string;
  rule: Rule;
  endpoint: EndpointShape;
  handler: ServerRoom['handlers'][string];
  gate: Gate;
};

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  tx: Tx,
  served: Served,
): Promise<unknown> {
  const { gate, rule, room, act } = served;
  const { now, today, session, actor } = await callerOf(tx, request, gate);
  request.personLanguage = actor?.language ?? null;
  const params = (request.params ?? {}) as { company?: string };
  const scope = await scopeFor(tx, rule, actor, params.company ?? null, gate);
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
    session,
    reply: replyOf(reply, gate.secure),
  });
  if (!isRefusal(result) && (rule.kind === 'company' || rule.kind === 'reach')) {
    await setScope(tx, scope);
    await writeAuditLine(tx, {
      company: params.company ?? null,
      programme: scope.programme ?? null,
      person: actor?.person ?? null,
      act: `${room.name}.${act}`,
      object: objectOf(request.params),
      at: now,
    });
  }
  return result;
}

/** The ids of a path, other than the company's, that say which object a line is about. */
function objectOf(params: unknown): string | null {
  const rest = Object.entries((params ?? {}) as Record<string, string>).filter(
    ([name]) => name !== 'company',
  );
  return rest.length ? rest.map(([, value]) => value).join('/') : null;
}

/** Decides what the transaction may see, or why the call stops here. What is foreign does not exist. */
async function scopeFor(
  tx: Tx,
  rule: Rule,
  actor: Actor | null,
  company: string | null,
  gate: Gate,
): Promise<Scope | Refusal> {
  if (rule.kind === 'anyone') return actor ? { person: actor.person } : {};
  if (!actor) return refuse('not-signed-in');
  if (rule.kind === 'signed-in') return { person: actor.person };
  const fitting = actor.memberships.filter((m) => rule.roles.includes(m.role));
  if (rule.kind === 'reach') return reachOf(tx, actor, fitting, gate);
  if (!company) throw new Error('A rule over a company needs :company in the path.');
  return companyScope(tx, actor, rule, company, gate);
}

async function reachOf(
  tx: Tx,
  actor: Actor,
  fitting: Actor['memberships'],
  gate: Gate,
): Promise<Scope | Refusal> {
  if (fitting.length === 0) return refuse('not-yours-to-do');
  const companies = new Set(fitting.flatMap((m) => (m.company ? [m.company] : [])));
  const programme = fitting.find((m) => m.programme)?.programme ?? undefined;
  if (programme) {
    await setScope(tx, { programme });
    for (const id of await gate.companiesOf(tx, programme)) companies.add(id);
  }
  return { person: actor.person, companies: [...companies], programme };
}

/** A role over the company's programme counts as one in the company; whoever has neither cannot tell that it exists. */
async function companyScope(
  tx: Tx,
  actor: Actor,
  rule: Rule,
  company: string,
  gate: Gate,
): Promise<Scope | Refusal> {
  const programme = await programmeOver(tx, actor, company, gate);
  if (rolesOver(actor.memberships, company, programme).length === 0) return refuse('not-found');
  if (!allows(rule, actor.memberships, company, programme)) return refuse('not-yours-to-do');
  return { person: actor.person, companies: [company], ...(programme !== null && { programme }) };
}

/** The programme a company belongs to, where the actor has a role over it; null for everybody else. */
async function programmeOver(tx: Tx, actor: Actor, company: string, gate: Gate): Promise<string | null> {
  for (const { programme } of actor.memberships) {
    if (!programme) continue;
    await setScope(tx, { programme });
    if ((await gate.companiesOf(tx, programme)).includes(company)) return programme;
  }
  return null;
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
