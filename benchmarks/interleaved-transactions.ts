/** A million transactions of five companies over four connections: does any of them see a row of another? */
import pg from 'pg';
import { openDatabase } from '#platform/server/database/pool.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';
import { buildFiveCompanies, tenantTables } from '#platform/server/testing/five-companies.ts';
import { asServed, interleave } from '#platform/server/testing/interleave.ts';
import { startTestDatabase } from '#tools/test-runner/database.ts';
import { tell } from './measured.ts';

const transactions = 1_000_000;

const server = await startTestDatabase(new AbortController().signal);
const clone = await cloneDatabase();
const opened = openDatabase(clone.appUrl, () => undefined, 4);
const companies = await buildFiveCompanies(opened.database);
const owner = new pg.Client({ connectionString: clone.ownerUrl });
await owner.connect();
const tables = await tenantTables(owner);
await owner.end();
const canceller = new pg.Pool({ connectionString: clone.appUrl, max: 1 });

const begun = performance.now();
const run = asServed(opened.database);
const found = await interleave({ run, transactions, seed: 20_261_123, companies, tables, canceller });
const took = performance.now() - begun;

await canceller.end();
await opened.close();
await clone.drop();
await server.stop();

process.stdout.write(`${found.transactions} transactions, ${[...found.ends].join('; ')}\n`);
tell([
  { what: 'rows of one’s own company seen', value: found.own, unit: 'rows', atLeast: transactions },
  { what: 'rows of another company seen', value: found.strangers, unit: 'rows', atMost: 0 },
  { what: 'rows seen without a scope', value: found.unscoped, unit: 'rows', atMost: 0 },
  { what: 'transactions a second', value: (found.transactions / took) * 1000, unit: 'transactions' },
]);
