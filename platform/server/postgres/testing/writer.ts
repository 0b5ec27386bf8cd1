/**
 * For tests: a small Spranget-like process. `node writer.ts DATA_DIR` starts PostgreSQL on the folder, says
 * `ready PID URL`, then writes one number after the other and says `ack N` once its commit is acknowledged.
 * `node writer.ts DATA_DIR crash` dies of an uncaught error instead of writing.
 */
import { writeSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '../start.ts';

const [dataDir = '', task = 'write'] = process.argv.slice(2);
// Synchronous, so that what was said was really said when the process is killed a moment later.
const say = (line: string) => writeSync(1, `${line}\n`);

const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort(new Error('asked to stop')));
const server = await startPostgres({
  dataDir,
  durable: true,
  log: (line) => say(`log ${line}`),
  signal: stopping.signal,
  onUnexpectedExit: (sentence) => {
    say(`ended ${sentence}`);
    process.exit(3);
  },
});
stopping.signal.addEventListener('abort', async () => {
  await server.stop();
  process.exit(0);
});
const client = new pg.Client(server.url);
client.on('error', () => {});
await client.connect();
await client.query('create table if not exists number (n bigint primary key)');
say(`ready ${server.pid} ${server.url}`);
if (task === 'crash') throw new Error('planted');
const { rows } = await client.query<{ last: string }>('select coalesce(max(n), 0) as last from number');
const forever = () => new Promise<never>(() => {});
for (let n = Number(rows[0]?.last) + 1; ; n++) {
  await client.query('insert into number values ($1)', [n]).catch(forever);
  say(`ack ${n}`);
}
