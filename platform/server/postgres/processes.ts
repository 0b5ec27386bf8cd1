/**
 * What the operating system knows about processes: alive or not, since when, and where they stand.
 *
 * A zombie (ended, but its parent never asked) counts as ended. Containers whose first process does not
 * collect its orphans are full of them, and `kill(pid, 0)` calls them alive for ever.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const onLinux = process.platform === 'linux';

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function askPs(pid: number, what: string): string | null {
  const asked = spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() || null : null;
}

/**
 * When a process began, in words that differ for a later process with the same number; null when no such
 * process runs. Only to be compared with another answer on the same machine.
 */
export function beganAt(pid: number): string | null {
  if (onLinux) {
    const fields = statFields(pid);
    return fields && fields[0] !== 'Z' && fields[0] !== 'X' ? (fields[19] ?? null) : null;
  }
  if (process.platform !== 'win32') return askPs(pid, 'lstart');
  try {
    process.kill(pid, 0);
    return 'running';
  } catch {
    return null;
  }
}

export const isRunning = (pid: number): boolean => beganAt(pid) !== null;

/** Whether a process is a PostgreSQL that works in this cluster folder (its real path). */
export function worksIn(pid: number, cluster: string): boolean {
  if (!onLinux) return askPs(pid, 'command')?.includes(cluster) ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/** Every process that works in this cluster folder. Only Linux tells; elsewhere the list is empty. */
export function allWorkingIn(cluster: string): number[] {
  if (!onLinux) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster));
}

/** Waits until `done` is true, asking every 20 ms. False when `milliseconds` pass first. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!done()) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
