import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refuse } from '#platform/contract/refusal.ts';
import { languageOf } from '#platform/server/http/browser.ts';
import { sendRefusal } from '#platform/server/http/serve.ts';
import { refusalBody, shapeRefusalBody } from '#platform/server/http/wording.ts';

/** PostgreSQL and socket codes that mean "not now", not "wrong". */
const away = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const awayWords = /Connection terminated|connection timeout|timeout exceeded when trying to connect/i;

class BrokenShape extends Error {
  readonly statusCode = 400;
  readonly issues: readonly z.core.$ZodIssue[];
  validationContext?: string;
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the shape of the request is broken');
    this.issues = issues;
  }
}

/** Parses params, query and body by their zod shapes, and keeps every issue for the wording. */
export function parseByShape(http: FastifyInstance): void {
  http.setValidatorCompiler(({ schema }) => (data) => {
    const parsed = (schema as unknown as z.ZodType).safeParse(data, { reportInput: true });
    return parsed.success ? { value: parsed.data } : { error: new BrokenShape(parsed.error.issues) };
  });
}

/** Turns everything that went wrong into a clear answer; details stay in the log, never in the answer. */
export function answerErrors(http: FastifyInstance): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof BrokenShape) return sendShape(error, request, reply);
    const code = error.code ?? '';
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return sendRefusal(request, reply, refuse('too-large'));
    if (error.statusCode && error.statusCode < 500)
      return sendRefusal(request, reply, refuse('not-readable'));
    request.log.error(forLog(error), 'a call failed');
    if (away.has(code) || awayWords.test(error.message)) {
      reply.header('retry-after', '2');
      return sendRefusal(request, reply, refuse('try-again-soon'));
    }
    return sendRefusal(request, reply, refuse('our-fault', { values: { id: request.id } }));
  });
  http.setNotFoundHandler((request, reply) =>
    reply.status(404).send(refusalBody(refuse('not-found'), languageOf(request, null), {})),
  );
}

/** PostgreSQL quotes the value it could not use (class 22), which may be anyone's data: the log does without. */
function forLog({ code = '', message, stack = '' }: FastifyError) {
  if (!/^22...$/.test(code)) return { code, message, stack };
  return {
    code,
    message: 'a value was of no use to the database',
    stack: stack.slice(stack.indexOf('\n    at ')),
  };
}

function sendShape(error: BrokenShape, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // An id of the wrong form names nothing: absent, like any other foreign or unknown id.
  if (error.validationContext === 'params') return sendRefusal(request, reply, refuse('not-found'));
  const text = request.routeOptions.config?.text ?? {};
  return reply.status(400).send(shapeRefusalBody(error.issues, languageOf(request, null), text));
}
