/**
 * Starts the PostgreSQL that comes with Spranget on a data folder. What lies in the folder:
 *
 *     cluster/   PostgreSQL's own files (or a symbolic link to them, see place.ts)
 *     owner-password, backup-password  of the roles `spranget` and `spranget_backup`, readable by us alone
 *     port       the port of last time, used again when it is free
 *     server.log what PostgreSQL writes
 *     in-use     which process runs on the folder
 */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { giveTo } from './account.ts';
import { claimFolder } from './claim.ts';
import { makeCluster, readPassword } from './cluster.ts';
import { clearLeftBehind } from './left-behind.ts';
import { commonFolder, type Place, placeOf } from './place.ts';
import { EndedEarly, freePort, type Postmaster, spawnPostmaster, stopChild } from './postmaster.ts';
import { findPrograms, type Programs } from './programs.ts';
import { messageOf, StartFailure } from './start-failure.ts';

export type StartPostgres = {
  /** Folder of the database, made when absent. */
  dataDir: string;
  /** False trades safety for speed, and passwords for none: for tests whose data may be lost. */
  durable: boolean;
  /** Takes a line of progress, for whatever lasts. */
  log: (line: string) => void;
  /** Stops the start half way; nothing is left running. */
  signal?: AbortSignal;
  /** Told in a sentence when the server ends without having been asked to. */
  onUnexpectedExit?: (sentence: string) => void;
};

export type RunningPostgres = {
  /** Of the role `spranget`, who owns the database `spranget` and is no superuser. */
  url: string;
  port: number;
  /** Of the server process. */
  pid: number;
  /** Ends the server and resolves when it is gone. `hurry` ends it at once, to be recovered at the next start. */
  stop(hurry?: 'hurry'): Promise<void>;
};

function openFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw new StartFailure(
      `The data folder ${dataDir} cannot be made or written to (${messageOf(error)}). ` +
        'Choose another with --data, or start Spranget as its owner.',
    );
  }
}

function checkVersion(dataDir: string, place: Place, programs: Programs): void {
  const file = join(place.cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (found === programs.major) return;
  if (found === null) {
    throw new StartFailure(
      `${place.cluster} holds no PostgreSQL database. Choose another folder with --data, or remove ${dataDir} to begin anew.`,
    );
  }
  throw new StartFailure(
    `The database in ${dataDir} was made by PostgreSQL ${found}, and this Spranget runs PostgreSQL ${programs.major}. ` +
      'Start it with the release that made it, back it up with pg_dump, and restore into a fresh folder (docs/running.md).',
  );
}

/** Restored copies come with root as owner or with open rights, and PostgreSQL refuses both. */
function putRightsRight({ cluster, account }: Place): void {
  if (account && statSync(cluster).uid !== account.uid) giveTo(cluster, account);
  chmodSync(cluster, 0o700);
}

function portOfLastTime(file: string): number {
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

type Ready = { postmaster: Postmaster; port: number };

/** A port can be taken between the look and the start, and dying backends need a moment: hence the tries. */
async function startServer(dir: string, place: Place, programs: Programs, o: StartPostgres): Promise<Ready> {
  const portFile = join(dir, 'port');
  const logFile = join(dir, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? portOfLastTime(portFile) : 0);
    try {
      const { durable, log, signal } = o;
      const program = programs.postgres;
      const postmaster = await spawnPostmaster({ program, place, port, durable, logFile, log, signal });
      writeFileSync(portFile, `${port}\n`);
      return { postmaster, port };
    } catch (error) {
      if (!(error instanceof EndedEarly)) throw error;
      if (!error.again || attempt === 10) {
        throw new StartFailure(
          `PostgreSQL did not start: ${error.message}. What it wrote is in ${logFile}; put that right, then start again.`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

/**
 * Starts PostgreSQL on a data folder, making the database the first time. Throws a StartFailure whose
 * message is a sentence with its remedy; then, as after `stop`, no process is left.
 */
export async function startPostgres(options: StartPostgres): Promise<RunningPostgres> {
  const { durable, log, signal } = options;
  const dir = openFolder(options.dataDir);
  const claim = claimFolder(dir);
  try {
    signal?.throwIfAborted();
    const place = placeOf(dir);
    const programs = findPrograms(place.account, place.account ? commonFolder : dir);
    if (existsSync(place.cluster)) {
      checkVersion(dir, place, programs);
      await clearLeftBehind(place.cluster, programs.pgCtl, log);
      putRightsRight(place);
    } else {
      log(`Making the database in ${place.cluster} ...`);
      await makeCluster({ dataDir: dir, place, programs, durable, signal });
    }
    claim.confirm();
    const { postmaster, port } = await startServer(dir, place, programs, options);
    return supervise(postmaster, port, readPassword(dir), claim, options);
  } catch (error) {
    claim.release();
    throw error;
  }
}

function supervise(
  { child, pid }: Postmaster,
  port: number,
  password: string,
  claim: { confirm(): void; release(): void },
  options: StartPostgres,
): RunningPostgres {
  let stopping = false;
  // Whatever ends this process in an orderly way, an uncaught error too, takes the server along.
  const takeAlong = () => child.kill('SIGINT');
  process.on('exit', takeAlong);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, killedBy) => {
      process.off('exit', takeAlong);
      claim.release();
      resolve();
      if (stopping) return;
      const how = killedBy ? `was ended by ${killedBy}` : `ended with code ${code}`;
      options.onUnexpectedExit?.(
        `The database server ${how}. Nothing acknowledged is lost; start Spranget again. ` +
          `What it wrote is in ${join(options.dataDir, 'server.log')}.`,
      );
    });
  });
  return {
    url: `postgres://spranget:${password}@127.0.0.1:${port}/spranget`,
    port,
    pid,
    async stop(hurry) {
      stopping = true;
      await stopChild(child, hurry ? 'SIGQUIT' : 'SIGINT');
      await ended;
    },
  };
}
