/**
 * A PostgreSQL server that outlived the Spranget that started it (killed without warning) is stopped before
 * the next one starts. States of `postmaster.pid`:
 *
 * - absent: nothing runs;
 * - its process works in this cluster: the server left behind, asked to stop, then told to;
 * - its process is gone, a zombie, or its number belongs to a stranger: the file is removed, but only once no
 *   backend works in the cluster any more. (PostgreSQL would take zombie and stranger for a running server.)
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allWorkingIn, beganAt, isRunning, waitUntil, worksIn } from './processes.ts';
import { StartFailure } from './start-failure.ts';

/** The lines of a cluster's postmaster.pid: process, folder, start, port, socket, address, memory, state. */
export function postmasterLines(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile, which is what was wanted.
  }
};

/** Ends a PostgreSQL server: orderly, then at once, then by force. False when it still runs. */
export async function endServer(pid: number, began: string | null = beganAt(pid)): Promise<boolean> {
  const gone = () => began === null || beganAt(pid) !== began;
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (gone()) return true;
    send(pid, signal);
    if (await waitUntil(gone, patience)) return true;
  }
  return gone();
}

/** Clears the way for a start in this cluster (its real path). Throws a StartFailure when it cannot. */
export async function clearLeftBehind(
  cluster: string,
  pgCtl: string,
  log: (line: string) => void,
): Promise<void> {
  const pid = Number(postmasterLines(cluster)?.[0]);
  if (!pid) return;
  if (process.platform === 'win32') {
    spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast']);
    return;
  }
  if (isRunning(pid) && worksIn(pid, cluster)) {
    log(`Stopping a database server that was left running (process ${pid}) ...`);
    if (!(await endServer(pid))) {
      throw new StartFailure(
        `A database server was left running (process ${pid}) and does not stop. End that process, then start again.`,
      );
    }
    return;
  }
  if (!(await waitUntil(() => allWorkingIn(cluster).length === 0, 10_000))) {
    throw new StartFailure(
      `Processes left by an earlier database server still work in ${cluster} ` +
        `(${allWorkingIn(cluster).join(', ')}). End them, then start again.`,
    );
  }
  // Where nobody can tell who works in the cluster, a dead server's file is left to PostgreSQL's own check.
  if (process.platform === 'linux' || isRunning(pid))
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
