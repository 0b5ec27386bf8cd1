/** One of the servers measurements compare, until it is ended: `measured-server.ts KIND DATABASE PORT FOLDER`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { startServer } from '#app/server.ts';
import { readSettings } from '#app/settings.ts';

/** Where the pages lie, which are served by whoever is given a data folder. */
const pages = join(import.meta.dirname, '..', 'dist', 'web');

const [kind, url = '', port = '0', given = ''] = process.argv.slice(2);

/** The least there can be: a route that commits what it gets, tells every socket, and reads it from memory. */
async function startBare(): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const http = fastify();
  const sockets = new WebSocketServer({ server: http.server, perMessageDeflate: false });
  let version = 0;
  let board = {};
  http.post('/changes', async (request) => {
    const { id, fields } = request.body as { id: string; fields: object };
    await pool.query({
      ...{ name: 'add', text: 'insert into bare_mark (id, fields) values ($1, $2)' },
      values: [id, JSON.stringify(fields)],
    });
    version += 1;
    const message = JSON.stringify({ version });
    for (const socket of sockets.clients) socket.send(message);
    return { version };
  });
  http.put('/board', async (request) => {
    board = request.body as object;
    return {};
  });
  http.get('/board', async () => board);
  await http.listen({ port: Number(port), host: '127.0.0.1' });
  return (http.server.address() as { port: number }).port;
}

async function startOurs(): Promise<number> {
  const folder = given || mkdtempSync(join(tmpdir(), 'spranget-benchmark-data-'));
  const { address } = await startServer({
    ...{ appUrl: url, port: Number(port), host: '127.0.0.1', webFolder: given ? pages : null, folder },
    settings: { ...readSettings({}), logLevel: 'silent' },
  });
  return Number(new URL(address).port);
}

process.on('message', async () => {
  for (let n = 0; n < 3; n += 1) await global.gc?.({ type: 'major', execution: 'async' });
  const { heapUsed, external } = process.memoryUsage();
  process.send!(heapUsed + external);
});
process.stdout.write(`port ${await (kind === 'bare' ? startBare() : startOurs())}\n`);
