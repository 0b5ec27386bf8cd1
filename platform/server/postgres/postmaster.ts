/**
 * One PostgreSQL server process, from spawn to ready. It gets a session of its own, so that Ctrl-C in the
 * terminal reaches Spranget alone, which then stops the server in the right order.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { programEnvironment } from './cluster.ts';
import { postmasterLines } from './left-behind.ts';
import type { Place } from './place.ts';
import { StartFailure } from './start-failure.ts';

const logLimit = 10_000_000; // bytes; an older log is kept as server.log.1

/** A port nobody listens on: `wished` when it is free. */
export function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => {
      if (wished === 0) reject(error);
      else resolve(freePort(0));
    });
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function settings(port: number, durable: boolean): string[] {
  const all: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // A socket's path may be 107 characters long at most, and a data folder's is anyone's guess.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    fsync: durable ? 'on' : 'off',
    ...(!durable && {
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
      max_connections: 200,
    }),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  return openSync(file, 'a+', 0o600);
}

function writtenSince(log: number, from: number): string {
  const text = Buffer.alloc(Math.min(fstatSync(log).size - from, 100_000));
  readSync(log, text, 0, text.length, from);
  return text.toString('utf8');
}

/** Why a server ended before it was ready. `again` is worth another try on another port or a little later. */
export class EndedEarly extends Error {
  readonly again: boolean;
  constructor(said: string) {
    const reason = said.match(/^.*(?:FATAL|PANIC): +(.*)$/m)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
    super(reason);
    this.again = /could not bind|could not create any TCP|lock file|shared memory block/.test(said);
  }
}

export type Postmaster = { child: ChildProcess; pid: number };

export type SpawnPostmaster = {
  program: string;
  place: Place;
  port: number;
  durable: boolean;
  logFile: string;
  log: (line: string) => void;
  signal?: AbortSignal;
};

/**
 * Starts a server and waits until it answers. Throws EndedEarly when it ends first, and the signal's reason
 * when that is aborted; no process is left in either case, save one that is on its way down.
 */
export async function spawnPostmaster(options: SpawnPostmaster): Promise<Postmaster> {
  const { place, logFile, log, signal } = options;
  const file = openLog(logFile);
  const from = fstatSync(file).size;
  try {
    const args = ['-D', place.cluster, ...settings(options.port, options.durable)];
    const spawned = { cwd: '/', detached: true, env: programEnvironment, ...place.account };
    const child = spawn(options.program, args, { ...spawned, stdio: ['ignore', file, file] });
    let failure: Error | null = null;
    child.on('error', (error) => {
      failure = new StartFailure(`PostgreSQL does not run here: ${error.message}`);
    });
    let nextWord = performance.now() + 3_000;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 15));
      if (failure) throw failure;
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new EndedEarly(writtenSince(file, from) || `ended with ${child.exitCode ?? child.signalCode}`);
      }
      if (signal?.aborted) {
        await stopChild(child, 'SIGINT');
        throw signal.reason;
      }
      const lines = postmasterLines(place.cluster);
      if (Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === 'ready')
        return { child, pid: child.pid! };
      if (performance.now() > nextWord) {
        log('The database is still starting; after a hard stop it first repeats its latest changes ...');
        nextWord += 10_000;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Asks a server of ours to end and waits for it; after 20 s it is told to end at once. */
export function stopChild(child: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const harder = setTimeout(() => child.kill('SIGQUIT'), 20_000);
    child.once('exit', () => {
      clearTimeout(harder);
      resolve();
    });
    child.kill(signal);
  });
}
