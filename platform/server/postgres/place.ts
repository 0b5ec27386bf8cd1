/**
 * Where the cluster (PostgreSQL's own folder) of a data folder lies: in it, as `cluster`. Only when we are
 * root and the data folder is closed to the account PostgreSQL runs as, such as below root's home, does it
 * lie under /var/lib/spranget; `cluster` is then a symbolic link that says where.
 */
import { randomBytes } from 'node:crypto';
import { lstatSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, canEnter } from './account.ts';
import { StartFailure } from './start-failure.ts';

/** Outside every home, for what another account must be able to reach. */
export const commonFolder = '/var/lib/spranget';

export type Place = {
  /** Real path of the cluster, which may not exist yet. */
  cluster: string;
  /** The symbolic link to make once the cluster exists; null when there is none to make. */
  link: string | null;
  /** Who runs PostgreSQL; null for us. */
  account: Account | null;
};

function linkedPlace(dataDir: string, link: string): Place {
  const cluster = readlinkSync(link);
  if (!statSync(cluster, { throwIfNoEntry: false })) {
    throw new StartFailure(
      `The database of ${dataDir} lay in ${cluster}, which is gone. ` +
        `Put it back, or remove ${dataDir} to begin anew.`,
    );
  }
  return { cluster, link: null, account: accountFor(cluster) };
}

function ownPlace(dataDir: string, cluster: string): Place {
  const account = accountFor(cluster);
  if (account && !canEnter(dataDir, account)) {
    throw new StartFailure(
      `PostgreSQL may not run as root, and the account it runs as (number ${account.uid}) cannot enter ` +
        `${dataDir}. Start Spranget as the owner of that folder, or choose another folder with --data.`,
    );
  }
  const owner = statSync(cluster).uid;
  const us = process.getuid?.();
  if (!account && us !== undefined && owner !== us) {
    throw new StartFailure(
      `The database in ${dataDir} belongs to another account (number ${owner}). ` +
        'Start Spranget as that account or as root, or choose another folder with --data.',
    );
  }
  return { cluster, link: null, account };
}

/** Where the cluster of a data folder (an existing real path) lies or is to be made. */
export function placeOf(dataDir: string): Place {
  const cluster = join(dataDir, 'cluster');
  const there = lstatSync(cluster, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return linkedPlace(dataDir, cluster);
  if (there) return ownPlace(dataDir, cluster);
  const account = accountFor(cluster);
  if (!account || canEnter(dataDir, account)) return { cluster, link: null, account };
  return { cluster: join(commonFolder, randomBytes(8).toString('hex')), link: cluster, account };
}

/** Removes the cluster of a data folder that no server runs on, also where it lies elsewhere. */
export function removeCluster(dataDir: string): void {
  const cluster = join(dataDir, 'cluster');
  const there = lstatSync(cluster, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) rmSync(readlinkSync(cluster), { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
}
