/** `npm run benchmark -- NAME`: one measurement beside its limit, benchmarks/NAME.ts. Exit code 1 when a limit is passed. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What there is to measure, and in what it is measured. */
const known = {
  'audit-verify': 'audit lines verified a second, and the memory it takes',
  'boards-live':
    'receipt of a change at 1,000 listeners beside a bare ws server, CPU of an open board, memory',
  'boards-write': 'durable changes a second at 32 clients, beside pgbench',
  documents: 'milliseconds to set minutes of three pages as a tagged PDF',
  'chart-drawing': 'milliseconds to draw one chart on the server',
  'charts-beside-qcc': 'microseconds to draw a chart, ours and R’s, and how far the limits are apart',
  'key-figures': 'seconds to import 100,000 readings, milliseconds for a page of 40 figures',
  'journey-engine': 'milliseconds to work out one journey',
  'journey-page': 'Lighthouse on the journey page, phone and desk',
  'interleaved-transactions': 'rows of another company seen in a million transactions',
  start: 'seconds until the first and the second start serve pages',
};

const [name = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(known, name) || rest.length > 0) {
  const list = Object.entries(known).map(([key, what]) => `  ${key.padEnd(20)}${what}`);
  process.stderr.write(`Name one benchmark: npm run benchmark -- NAME\n${list.join('\n')}\n`);
  process.exit(2);
}
const file = join(import.meta.dirname, `${name}.ts`);
if (!existsSync(file)) throw new Error(`${file} is missing.`);
const child = spawn(process.execPath, [file], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
