import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const zip = promisify(gzip);

/** Answers from this many characters on are sent compressed; shorter ones fit in one packet as they are. */
const worthwhile = 1_400;

/** Sends text answers compressed to whoever takes gzip: a journey is 38 kB of words that repeat themselves. */
export function compressAnswers(http: FastifyInstance): void {
  http.addHook('onSend', async (request, reply, answer) => {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if (
      typeof answer !== 'string' ||
      answer.length < worthwhile ||
      !/\bgzip\b(?!;q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)
    )
      return answer;
    const vary = reply.getHeader('vary');
    reply
      .header('content-encoding', 'gzip')
      .header('vary', vary ? `${vary}, accept-encoding` : 'accept-encoding')
      .removeHeader('content-length');
    return zip(answer);
  });
}
