/** Runs test files with node:test and counts what they say. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { run } from 'node:test';
import { count, emptyTally, plainEvent, type Tally, type TestEvent } from './tally.ts';

const filePatience = 10 * 60_000; // ms until a file that does not end is ended

export type RunFiles = {
  root: string;
  /** Absolute paths. */
  files: string[];
  /** One process for all: right for pure code, where starting a process costs more than the tests. */
  together: boolean;
  signal: AbortSignal;
  /** Told when a file's tests are known, in the order they end; only when not together. */
  onOutput: (text: string) => void;
};

async function runTogether({ root, files, signal, onOutput }: RunFiles, tally: Tally): Promise<void> {
  const child = fork(join(import.meta.dirname, 'in-one-process.ts'), files, {
    cwd: root,
    silent: true,
    signal,
  });
  child.on('message', (event) => count(tally, event as TestEvent, root));
  child.on('error', () => {});
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (written += part));
  const [code] = await once(child, 'close');
  const failed = tally.failures.length > 0 || (code !== 0 && !signal.aborted);
  if (failed && written) onOutput(written);
  if (code !== 0 && !signal.aborted) {
    tally.failures.push({
      where: 'one process',
      name: 'runs to its end',
      error: `It ended with code ${code}.`,
    });
    tally.files.set('', { file: 'the process', passed: 0, failed: 1, skipped: 0, milliseconds: 0 });
  }
}

async function runApart({ root, files, signal, onOutput }: RunFiles, tally: Tally): Promise<void> {
  const written = new Map<string, string>();
  for await (const event of run({ files, concurrency: 2, timeout: filePatience, cwd: root, signal })) {
    const plain = plainEvent(event);
    if (!plain) continue;
    if (plain.output) written.set(plain.file, (written.get(plain.file) ?? '') + plain.output);
    else count(tally, plain, root);
  }
  const noisy = new Set(tally.failures.map(({ where }) => join(root, where.replace(/:\d+$/, ''))));
  for (const [file, text] of written) if (noisy.has(file)) onOutput(text);
}

/** Runs the files to their end and resolves to what they came to. What failing files wrote goes to `onOutput`. */
export async function runFiles(options: RunFiles): Promise<Tally> {
  const tally = emptyTally();
  await (options.together ? runTogether(options, tally) : runApart(options, tally));
  return tally;
}
