/**
 * `npm test`: the check, then the tests of engines, rooms and journeys, in that order.
 *
 * `npm test -- PATH …` runs only the test files at or below the paths, without the check. Ends with a line
 * `N passed, N failed, N skipped`; the exit code is 1 when something failed or a stage saw no test.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runFiles } from './test-runner/run-files.ts';
import { filesOf, type Stage, stages } from './test-runner/stages.ts';
import { emptyTally, type Tally, totals, totalsLine } from './test-runner/tally.ts';

const root = join(import.meta.dirname, '..');
/** One more than the cores we promise to be quick on: a test often waits for the database or for a process it began. */
const processes = 3;

const say = (line: string) => process.stdout.write(`${line}\n`);

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort(new Error('Stopped.')));
}

/** A run of one thing that is no test file, counted as one test. */
function tallyOf(name: string, failure: string | null): Tally {
  const tally = emptyTally();
  const failed = failure === null ? 0 : 1;
  tally.files.set(name, { file: name, passed: 1 - failed, failed, skipped: 0, milliseconds: 0 });
  if (failure !== null) tally.failures.push({ where: name, name: '', error: failure });
  return tally;
}

async function runCheck(): Promise<Tally> {
  say('check: style, types, dead code and the house');
  const child = spawn(process.execPath, [join(root, 'tools', 'check.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: stopping.signal,
  });
  child.on('error', () => {});
  const [code] = await once(child, 'close');
  return tallyOf('check', code === 0 ? null : 'npm run check failed; what it said stands above.');
}

async function runStage(stage: Stage, files: string[]): Promise<Tally> {
  say(`${stage.name}: ${files.length} test files`);
  const began = performance.now();
  const tally = await runFiles({
    root,
    files,
    processes,
    signal: stopping.signal,
    onOutput: (text) => process.stdout.write(text),
  });
  for (const { where, name, error } of tally.failures)
    say(`\nFAILED ${where}\n  ${name}\n${indent(error)}\n`);
  const slow = [...tally.files.values()].filter(({ milliseconds }) => milliseconds > 5_000);
  for (const { file, milliseconds } of slow) say(`  ${(milliseconds / 1000).toFixed(1)} s  ${file}`);
  say(`  ${totalsLine(totals([tally]))} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return tally;
}

/** What a browser needs before the first journey: the pages built and the browser itself unpacked. */
async function makePages(): Promise<void> {
  const { buildWeb } = await import('./build-web.ts');
  await buildWeb();
  const { findBrowser } = await import('../journeys/browser.ts');
  findBrowser();
}

const indent = (text: string) => text.replace(/^/gm, '    ');

/** Runs everything asked for and resolves to whether all is well. */
async function runAll(under: string[]): Promise<boolean> {
  const tallies: Tally[] = under.length ? [] : [await runCheck()];
  let database: { stop(): Promise<void> } | null = null;
  try {
    for (const stage of stages) {
      const files = filesOf(stage, root, under);
      if (stopping.signal.aborted) break;
      if (files.length === 0) {
        if (under.length === 0)
          tallies.push(tallyOf(stage.name, `There is no test in ${stage.folders.join(', ')}.`));
        continue;
      }
      if (stage.needsDatabase && !database) {
        const { startTestDatabase } = await import('./test-runner/database.ts');
        database = await startTestDatabase(stopping.signal);
      }
      if (stage.needsPages) await makePages();
      tallies.push(await runStage(stage, files));
    }
  } finally {
    await database?.stop();
  }
  if (stopping.signal.aborted) say('Stopped before the end.');
  if (tallies.length === 0) say(`There is no test at or below ${under.join(', ')}.`);
  const sum = totals(tallies);
  for (const { where, name, error } of tallies.flatMap(({ failures }) => failures))
    say(`failed: ${where}: ${name || error}`);
  say(totalsLine(sum));
  return sum.failed === 0 && sum.passed > 0 && !stopping.signal.aborted;
}

const under = process.argv.slice(2);
const flag = under.find((word) => word.startsWith('-'));
if (flag) {
  process.stderr.write(
    `npm test knows no ${flag}. Name a folder or a test file: npm test -- capabilities/people\n`,
  );
  process.exit(2);
}
process.exit((await runAll(under)) ? 0 : 1);
