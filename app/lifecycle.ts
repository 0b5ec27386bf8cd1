/**
 * From the first step to the last process gone. States: starting, running, stopping, hurried, gone.
 *
 * A signal stops whatever has been started so far, the latest first. A second signal hurries: open requests
 * and the database are cut short, still in order. Signals within half a second are one: Ctrl-C reaches us
 * both from the terminal and through npm.
 */
import { messageOf, StartFailure } from '#platform/server/postgres/start-failure.ts';

const sameSignal = 500; // ms
const patience = 6_000; // ms of stopping before it is hurried
const lastPatience = 5_000; // ms of hurried stopping before the process ends regardless

export type Life = {
  /** Aborted when everything is to stop. */
  stop: AbortSignal;
  /** Aborted when stopping is to be cut short. */
  hurry: AbortSignal;
  /** Registers what ends a thing that was just started. */
  ends(end: () => Promise<unknown>): void;
  /** Something fell over while running: stops, prints the sentence, and the exit code is 1. */
  fail(sentence: string): void;
  /** All is done: ends what was started, and the exit code is 0. */
  finish(): void;
  /** Awaits a step unless told to stop first; says its title when it lasts over a second, and how long it took. */
  step<T>(title: string, work: Promise<T>): Promise<T>;
  say(line: string): void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function step<T>(title: string, work: Promise<T>, stop: AbortSignal, say: Life['say']): Promise<T> {
  const began = performance.now();
  let said = false;
  const slow = setTimeout(() => {
    said = true;
    say(`${title} ...`);
  }, 1_000);
  try {
    return await Promise.race([work, untilAborted(stop)]);
  } finally {
    clearTimeout(slow);
    if (said) say(`${title}: ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
}

/**
 * Runs `begin`, keeps what it started until a signal or a failure, and ends it. Resolves to the exit code:
 * 0 when it was asked to stop, 1 when it failed (the sentence is then on standard error).
 */
export async function liveUntilStopped(begin: (life: Life) => Promise<void>): Promise<number> {
  const stop = new AbortController();
  const hurry = new AbortController();
  const ends: (() => Promise<unknown>)[] = [];
  let failure: unknown = null;
  let lastSignal = 0;
  const onSignal = () => {
    const now = performance.now();
    if (stop.signal.aborted && now - lastSignal > sameSignal) hurry.abort();
    lastSignal = now;
    stop.abort(new StartFailure('Stopped before it was ready.'));
  };
  for (const signal of signals) process.on(signal, onSignal);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const life: Life = {
    stop: stop.signal,
    hurry: hurry.signal,
    ends: (end) => ends.push(end),
    fail(sentence) {
      failure ??= new StartFailure(sentence);
      stop.abort(failure);
    },
    finish: () => stop.abort(new StartFailure('Done.')),
    step: (title, work) => step(title, work, stop.signal, say),
    say,
  };
  try {
    await begin(life);
    await untilAborted(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) failure = error;
  }
  if (failure)
    process.stderr.write(`${failure instanceof StartFailure ? failure.message : stackOf(failure)}\n`);
  stop.abort();
  await endAll(ends, hurry);
  for (const signal of signals) process.off(signal, onSignal);
  return failure ? 1 : 0;
}

const stackOf = (error: unknown) => (error instanceof Error ? error.stack : messageOf(error));

async function endAll(ends: (() => Promise<unknown>)[], hurry: AbortController): Promise<void> {
  const hurried = setTimeout(() => hurry.abort(), patience);
  // The process's own exit hook still takes the database server along.
  const regardless = setTimeout(() => process.exit(1), patience + lastPatience);
  for (const end of ends.reverse()) {
    await end().catch((error) => process.stderr.write(`While stopping: ${messageOf(error)}\n`));
  }
  clearTimeout(hurried);
  clearTimeout(regardless);
}
