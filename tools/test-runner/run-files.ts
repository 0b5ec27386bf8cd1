/** Runs test files with node:test and counts what they say. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { count, countBroken, emptyTally, fileTally, type Tally, type TestEvent } from './tally.ts';

const filePatience = 10 * 60_000; // ms until a file that does not end is ended

export type RunFiles = {
  root: string;
  /** Absolute paths. */
  files: string[];
  /** How many processes take the files, each the next one when it is done with its last. */
  processes: number;
  signal: AbortSignal;
  /** Told what failing files wrote. */
  onOutput: (text: string) => void;
};

type Hand = { child: ChildProcess; written: string };

/** Starts a process that takes files. */
function startHand({ root, signal }: RunFiles): Hand {
  const reporter = `--test-reporter=${join(import.meta.dirname, 'tell-parent.ts')}`;
  // A process below a test says nothing of its own unless it is told that it is none.
  const { NODE_TEST_CONTEXT: _inATest, ...env } = process.env;
  const child = fork(join(import.meta.dirname, 'take-files.ts'), {
    cwd: root,
    silent: true,
    env,
    execArgv: [reporter, '--test-reporter-destination=stdout'],
  });
  const hand = { child, written: '' };
  child.on('error', () => {});
  signal.addEventListener('abort', () => letGo(child));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => (hand.written += String(part)));
  return hand;
}

/** Tells a process to end. By its line and not by a signal, which a browser that is still open takes for itself. */
const letGo = (child: ChildProcess): void => {
  if (child.connected) child.disconnect();
};

/** Lets a process run one file; resolves to why it came to no end, or to null. */
async function runFile({ child }: Hand, file: string, tally: Tally, root: string): Promise<string | null> {
  return new Promise((settle) => {
    const end = (why: string | null) => {
      clearTimeout(patience);
      child.off('message', hear).off('exit', ended);
      settle(why);
    };
    const ended = (code: number | null) => end(`Its process ended with code ${code}.`);
    const hear = (event: unknown) => {
      if (count(tally, event as TestEvent, root, file)) end(null);
    };
    const patience = setTimeout(() => {
      end(`It did not end within ${filePatience / 60_000} minutes.`);
      child.kill('SIGKILL');
    }, filePatience);
    child.on('message', hear).on('exit', ended);
    child.send(file);
  });
}

/** Takes files until none is left. A process that broke under one leaves the next to another. */
async function takeFiles(options: RunFiles, waiting: string[], tally: Tally): Promise<void> {
  const { root, signal, onOutput } = options;
  let hand: Hand | null = null;
  for (let file = waiting.shift(); file && !signal.aborted; file = waiting.shift()) {
    hand ??= startHand(options);
    const broken = await runFile(hand, file, tally, root);
    const where = relative(root, file);
    if (broken && !signal.aborted) countBroken(tally, where, broken);
    if (fileTally(tally, where).failed > 0) onOutput(hand.written);
    hand.written = '';
    if (broken) hand = null;
  }
  if (!hand || hand.child.exitCode !== null) return;
  // A process let go of by its line never says 'close' (Node 24), though it exits.
  const gone = once(hand.child, 'exit');
  letGo(hand.child);
  await gone;
}

/** Runs the files to their end and resolves to what they came to. What failing files wrote goes to `onOutput`. */
export async function runFiles(options: RunFiles): Promise<Tally> {
  const tally = emptyTally();
  const waiting = [...options.files];
  await Promise.all(Array.from({ length: options.processes }, () => takeFiles(options, waiting, tally)));
  return tally;
}
