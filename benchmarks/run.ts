/**
 * `npm run benchmark -- NAME`: one measurement beside its limit, benchmarks/NAME.ts. Exit code 1 when a limit
 * is passed. Some take a number of how much: `npm run benchmark -- suppression 1000000`.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What there is to measure, and in what it is measured. */
const known = {
  'audit-verify': 'audit lines verified a second, and the memory it takes',
  'boards-live':
    'receipt of a change at 1,000 listeners beside a bare ws server, CPU of an open board, memory',
  'boards-write': 'durable changes a second at 32 clients, beside pgbench',
  'surveys-write':
    'durable anonymous answers a second at 32 clients, beside pgbench; milliseconds at half of it',
  documents: 'milliseconds to set minutes of three pages as a tagged PDF',
  'chart-drawing': 'milliseconds to draw one chart on the server',
  'charts-beside-qcc': 'microseconds to draw a chart, ours and R’s, and how far the limits are apart',
  'key-figures': 'seconds to import 100,000 readings, milliseconds for a page of 40 figures',
  'journey-engine': 'milliseconds to work out one journey',
  'journey-page': 'Lighthouse on the journey page, phone and desk',
  'interleaved-transactions': 'rows of another company seen in a million transactions',
  suppression:
    'organisations in which somebody’s answers can be reckoned out, of 20,000 or as many as you say',
  start: 'seconds until the first and the second start serve pages',
};

/** How much there is to measure may be said. */
const counted = new Set(['suppression']);

const [name = '', ...rest] = process.argv.slice(2);
const isMuch = rest.length <= 2 && counted.has(name) && rest.every((one) => /^\d+$/.test(one));
if (!Object.hasOwn(known, name) || (rest.length > 0 && !isMuch)) {
  const list = Object.entries(known).map(([key, what]) => `  ${key.padEnd(20)}${what}`);
  process.stderr.write(`Name one benchmark: npm run benchmark -- NAME\n${list.join('\n')}\n`);
  process.exit(2);
}
const file = join(import.meta.dirname, `${name}.ts`);
if (!existsSync(file)) throw new Error(`${file} is missing.`);
const child = spawn(process.execPath, [file, ...rest], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
