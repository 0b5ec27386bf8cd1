/**
 * `npm run journey -- NAME [--headed] [--slow]`: one story through the browser, journeys/NAME.test.ts.
 * `--headed` shows the window, `--slow` waits half a second at every step.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const flags: Record<string, string> = { '--headed': 'SPRANGET_HEADED', '--slow': 'SPRANGET_SLOW' };
const known = globSync('journeys/*.test.ts', { cwd: root }).map((file) => basename(file, '.test.ts'));

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const names = words.filter((word) => !word.startsWith('-'));
const stranger = words.find((word) => word.startsWith('-') && !flags[word]);
const list = known.length ? `There are: ${known.sort().join(', ')}.` : 'There is no journey yet.';
if (stranger) refuse(`npm run journey knows no ${stranger}. It knows --headed and --slow.`);
if (names.length !== 1) refuse(`Name one journey: npm run journey -- NAME. ${list}`);
if (!known.includes(names[0]!)) refuse(`There is no journey ${names[0]}. ${list}`);

for (const word of words) if (flags[word]) process.env[flags[word]] = '1';
const runner = [join(root, 'tools', 'test.ts'), `journeys/${names[0]}.test.ts`];
const child = spawn(process.execPath, runner, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
