import type { FastifyInstance } from 'fastify';

/** Asks for a stream on a real socket, as none other can stay open, and hangs up when its head has come. */
export async function askStream(
  http: FastifyInstance,
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  if (!http.server.listening) await http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.server.address() as { port: number };
  const hung = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, { headers, signal: hung.signal });
  const text = answer.ok ? '' : await answer.text();
  hung.abort();
  return { status: answer.status, text };
}
