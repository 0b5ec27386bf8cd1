/**
 * Which account PostgreSQL runs as, and which folders that account can reach.
 *
 * PostgreSQL refuses to run as root. When we are root it runs as the owner of the cluster that is there,
 * else as `nobody`, whose number is 65534 on every Linux we support.
 */
import { chownSync, lchownSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type Account = { uid: number; gid: number };

export const nobody: Account = { uid: 65534, gid: 65534 };

export const weAreRoot = (): boolean => process.getuid?.() === 0;

/** The account to run as, null for our own. `cluster` may not exist yet. */
export function accountFor(cluster: string): Account | null {
  if (!weAreRoot()) return null;
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : nobody;
}

function grants(stat: Stats, account: Account, bit: number): boolean {
  if (stat.uid === account.uid) return (stat.mode & (bit << 6)) !== 0;
  if (stat.gid === account.gid) return (stat.mode & (bit << 3)) !== 0;
  return (stat.mode & bit) !== 0;
}

/** Whether an account may go into a folder and every folder above it. Folders not made yet are passed over. */
export function canEnter(folder: string, account: Account): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat && !grants(stat, account, 1)) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether an account may read and run a file where it lies. */
export const canRun = (file: string, account: Account): boolean =>
  canEnter(dirname(file), account) &&
  grants(statSync(file), account, 4) &&
  grants(statSync(file), account, 1);

/** Gives a folder with all that is in it to an account. */
export function giveTo(folder: string, account: Account): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(path, account);
    else lchownSync(path, account.uid, account.gid);
  }
}
