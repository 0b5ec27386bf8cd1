import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Phrases } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { languageOf } from '#platform/server/http/browser.ts';
import { compressAnswers } from '#platform/server/http/compress.ts';
import { answerErrors, parseByShape } from '#platform/server/http/errors.ts';
import { serveOpenApi } from '#platform/server/http/openapi.ts';
import { servePages } from '#platform/server/http/page.ts';
import { gatheredHouse, type Service, sendRefusal, serve } from '#platform/server/http/serve.ts';
import { serveWeb } from '#platform/server/http/web.ts';
import { refusalBody } from '#platform/server/http/wording.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Phrases of the room a route belongs to: wording of its refusals. */
    text?: Phrases;
    /** True where whoever calls stays nobody: no line of the log tells when something came. */
    unlogged?: boolean;
  }
}

export type HttpOptions = Service & {
  version: string;
  /** Folder of the built web; null serves the API alone. */
  webFolder: string | null;
  /** Lines of JSON to this stream; 'silent' writes none. */
  logLevel: 'info' | 'warn' | 'silent';
  /** Addresses of proxies whose `X-Forwarded-For` is believed; none when left out. */
  trustedProxies?: readonly string[];
  /** Where the lines go; standard output when left out. */
  logStream?: { write: (line: string) => void };
};

/** Builds the HTTP server of all rooms; it does not listen yet. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const http = fastify({
    logger: {
      level: options.logLevel,
      serializers: quietSerializers,
      ...(options.logStream && { stream: options.logStream }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    // A whole request within a minute: a slow sender holds a socket, and nothing else.
    requestTimeout: 60_000,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    frameworkErrors: (_error, request, reply) =>
      answerUnreadable(request as FastifyRequest, reply as FastifyReply, options.secure),
  });
  // A body is JSON or nothing: no other page's form can pass for a call.
  http.removeContentTypeParser('text/plain');
  parseByShape(http);
  http.decorateRequest('personLanguage', null);
  http.setSerializerCompiler(serializerCompiler);
  await http.register(cookie);
  compressAnswers(http);
  logCalls(http);
  protect(http, options.secure);
  answerErrors(http);
  await serveOpenApi(http, options.version);
  for (const room of options.rooms) http.after(() => serve(http, room, options));
  serveHealth(http, options);
  const pages = options.rooms.flatMap((room) => room.pages ?? []);
  await servePages(http, pages, gatheredHouse(options), options.webFolder);
  if (options.webFolder) await serveWeb(http, options.webFolder, options);
  return http;
}

/** Log lines say which route, never which person, path, query or body. */
const quietSerializers = {
  req: () => ({}),
  res: () => ({}),
};

function logCalls(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.unlogged && reply.statusCode < 500) return;
    request.log.info(
      {
        route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
  });
}

const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const protection = (secure: boolean): Record<string, string> => ({
  'content-security-policy': contentSecurity,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
});

/** Headers on every answer, and no changes on the word of another site's page. */
function protect(http: FastifyInstance, secure: boolean): void {
  http.addHook('onRequest', async (request, reply) => {
    reply.headers(protection(secure));
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (site === undefined && origin !== undefined && hostOf(origin) !== request.headers.host);
    if (foreign) await sendRefusal(request, reply, refuse('wrong-origin'));
  });
}

/** An address that cannot be read at all is answered before any hook has run, and is as absent as any other. */
function answerUnreadable(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  reply
    .headers({ ...protection(secure), 'cache-control': 'no-store' })
    .type('application/json; charset=utf-8')
    .status(404)
    .send(JSON.stringify(refusalBody(refuse('not-found'), languageOf(request, null), {})));
}

/** Null for an origin that names no host: a sandboxed frame sends the word `null`. */
const hostOf = (origin: string): string | null => URL.parse(origin)?.host ?? null;

function serveHealth(http: FastifyInstance, options: HttpOptions): void {
  http.get('/api/health', { schema: { hide: true } }, async (_request, reply) => {
    const database = await options.database
      .selectNoFrom((eb) => eb.val(1).as('one'))
      .execute()
      .then(
        () => 'ok' as const,
        () => 'away' as const,
      );
    return reply
      .status(database === 'ok' ? 200 : 503)
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send({ status: database, database, version: options.version });
  });
}
