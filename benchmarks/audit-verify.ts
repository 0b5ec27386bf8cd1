/** A million audit lines in ten chains, each signed twenty times: how fast they are verified, and in how much memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { signHeads } from '#platform/server/audit/sign.ts';
import { verifyAudit } from '#platform/server/audit/verify.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';
import { startTestDatabase } from '#tools/test-runner/database.ts';
import { tell } from './measured.ts';

const million = 1_000_000;
const chains = 10;
const signings = 20;

const server = await startTestDatabase(new AbortController().signal);
const folder = mkdtempSync(join(tmpdir(), 'spranget-audit-'));
const database = await cloneDatabase();
const opened = openDatabase(database.appUrl, () => undefined, 1);
const client = new pg.Client({ connectionString: database.appUrl });
await client.connect();

const begun = performance.now();
const at = Date.UTC(2026, 0, 5);
const companies = Array.from({ length: chains }, (_, n) => `019a0000-0000-7000-8000-00000000000${n}`);
await client.query(`select set_config('app.companies', $1, false)`, [`{${companies.join()}}`]);
// A head's row is written anew with each line, and one transaction cannot clear away what it left behind itself.
const atOnce = 1_000;
for (let from = 0; from < million; from += atOnce) {
  await client.query(
    `select count(platform.write_audit_line(($1::uuid[])[n % ${chains} + 1], null, gen_random_uuid(), 'person',
       'programme.readJourney', null, 'done', to_timestamp(($2::bigint + n * 1000) / 1000.0)))
     from generate_series($3::bigint, $3::bigint + ${atOnce} - 1) as n`,
    [companies, at, from],
  );
  if ((from + atOnce) % (million / signings) === 0)
    await signHeads({ database: opened.database, folder, at: new Date(at + (from + atOnce) * 1000) });
}
const written = performance.now() - begun;
await client.end();
await opened.close();

const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 50);
const started = performance.now();
const { faults, lines, heads } = await verifyAudit({ url: database.ownerUrl, folders: [folder] });
const took = performance.now() - started;
clearInterval(watch);
if (faults.length || lines !== million) throw new Error(`${lines} lines, ${faults.join('; ')}`);

process.stdout.write(`${lines} lines in ${chains} chains, ${heads} signed heads\n`);
tell([
  { what: 'written by one connection, a second', value: (million / written) * 1000, unit: 'lines' },
  { what: 'verified, a second', value: (lines / took) * 1000, unit: 'lines', atLeast: 20_000 },
  { what: 'memory beyond what was held before', value: (most - before) / 1e6, unit: 'MB', atMost: 300 },
]);

await database.drop();
await server.stop();
rmSync(folder, { recursive: true });
