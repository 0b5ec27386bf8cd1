/**
 * Makes a cluster: the folder with the database `spranget`, owned by the role `spranget`, which may make
 * roles but is no superuser. A second role, `spranget_backup`, reads everything and changes nothing: row-level
 * security is forced upon the owner too, who therefore cannot dump the tables. The cluster appears under its name only when it is whole, so that a start cut
 * short leaves nothing that looks like a database.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, giveTo, weAreRoot } from './account.ts';
import type { Place } from './place.ts';
import type { Programs } from './programs.ts';
import { StartFailure } from './start-failure.ts';

/** What every PostgreSQL program runs with: nothing of ours leaks in, and its messages are in English. */
export const programEnvironment = {
  LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : '',
  TZ: 'UTC',
  PATH: process.env.PATH ?? '',
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
};

// macOS has no C.UTF-8 before release 15; text is ordered by the builtin locale either way.
const systemLocale =
  process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';

type Run = { program: string; args: string[]; account: Account | null; input?: string; signal?: AbortSignal };

/** Runs a program to its end. Resolves with what it wrote; throws a StartFailure when it fails. */
function run({ program, args, account, input, signal }: Run): Promise<string> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we end it.
    const child = spawn(program, args, { cwd: '/', detached: true, env: programEnvironment, ...account });
    const endGroup = () => child.pid && process.kill(-child.pid, 'SIGTERM');
    signal?.addEventListener('abort', endGroup, { once: true });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (written += part));
    child.on('error', (error) => reject(new StartFailure(`${program} does not run here: ${error.message}`)));
    child.on('close', (code) => {
      signal?.removeEventListener('abort', endGroup);
      const complaint = written.match(/^.*(?:error|ERROR|FATAL|PANIC): .*$/m)?.[0];
      if (code === 0 && !complaint) return resolve(written);
      const said = complaint ?? written.trim().split('\n').at(-1);
      reject(
        new StartFailure(
          `${basename(program)} could not make the database (${said}). Put that right, then start again.`,
        ),
      );
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

type Holder = 'owner' | 'backup';

const passwordFile = (dataDir: string, of: Holder): string => join(dataDir, `${of}-password`);

/** The password of the role `spranget`. */
export const readPassword = (dataDir: string): string =>
  readFileSync(passwordFile(dataDir, 'owner'), 'utf8').trim();

function makePassword(dataDir: string, of: Holder): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(dataDir, of), `${password}\n`, { mode: 0o600, flush: true });
  return password;
}

/** What makes the roles and the database, for PostgreSQL's single-user mode: a blank line ends a command. */
function setupCommands(dataDir: string, durable: boolean): string {
  const mayClone = durable ? '' : ' createdb';
  const commands = [
    `create role spranget login createrole${mayClone} password '${makePassword(dataDir, 'owner')}'`,
    `create role spranget_backup login bypassrls password '${makePassword(dataDir, 'backup')}'`,
    'grant pg_read_all_data to spranget_backup',
    'create database spranget owner spranget',
  ];
  return commands.map((command) => `${command};\n\n`).join('');
}

function writeAccessRules(cluster: string, durable: boolean, account: Account | null): void {
  const method = durable ? 'scram-sha-256' : 'trust';
  const rules = [
    '# Written by Spranget when the cluster was made. Only this machine may connect.',
    // Nobody signs in as superuser over the network; single-user mode is there for the rare need.
    ...(durable ? ['host all postgres 127.0.0.1/32 reject'] : []),
    `host all all 127.0.0.1/32 ${method}`,
  ];
  const file = join(cluster, 'pg_hba.conf');
  writeFileSync(file, `${rules.join('\n')}\n`, { flush: true });
  if (account) chownSync(file, account.uid, account.gid);
}

export type MakeCluster = {
  dataDir: string;
  place: Place;
  programs: Programs;
  durable: boolean;
  signal?: AbortSignal;
};

/** Makes the cluster of a data folder. Throws a StartFailure; what was half made is removed. */
export async function makeCluster({ dataDir, place, programs, durable, signal }: MakeCluster): Promise<void> {
  const { cluster, link, account } = place;
  const parent = dirname(cluster);
  mkdirSync(parent, { recursive: true });
  if (weAreRoot()) chmodSync(parent, parent === dataDir ? 0o711 : 0o755);
  const leftover = new RegExp(`^${basename(cluster)}\\.making-\\d+$`);
  for (const name of readdirSync(parent)) {
    if (leftover.test(name)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const making = `${cluster}.making-${process.pid}`;
  try {
    mkdirSync(making, { mode: 0o700 });
    if (account) giveTo(making, account);
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${systemLocale}`];
    const plain = ['-D', making, '-U', 'postgres', '--encoding=UTF8', '--auth=reject', ...locale];
    const args = durable ? plain : [...plain, '--no-sync'];
    await run({ program: programs.initdb, args, account, signal });
    const input = setupCommands(dataDir, durable);
    const single = ['--single', '-j', '-D', making, 'template1'];
    await run({ program: programs.postgres, args: single, account, input, signal });
    writeAccessRules(making, durable, account);
    signal?.throwIfAborted();
    renameSync(making, cluster);
    if (link) symlinkSync(cluster, link);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}
