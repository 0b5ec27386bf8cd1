/** What is looked at before anything is started, each refusal a sentence with its remedy. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { messageOf, StartFailure } from '#platform/server/postgres/start-failure.ts';
import { UsageError } from './flags.ts';

/** A port number from a flag; 0 lets the system choose. Throws a UsageError. */
export function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`${text} is not a port. Give a number from 1 to 65535, such as --port 4401.`);
}

/** The sentence for a failed listen, null when the error is another. */
export function listenFailure(error: unknown, host: string, port: number): StartFailure | null {
  const another = `Choose another port, such as: npm start -- --port ${port < 65_535 ? port + 1 : 4400}`;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
      );
    case 'EACCES':
      return new StartFailure(`Port ${port} may not be used by this account. ${another}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartFailure(
        `${host} is not an address of this machine. Leave out --host, or use --host 0.0.0.0 for all its addresses.`,
      );
    default:
      return null;
  }
}

/** Throws a StartFailure unless the server will be able to listen there. */
export async function checkPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => reject(listenFailure(error, host, port) ?? error));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Makes the data folder when it is absent. Throws a StartFailure when it cannot be written to. */
export function checkDataFolder(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new StartFailure(
      `The data folder ${folder} cannot be written to (${messageOf(error)}). ` +
        'Make it writable, or choose another: npm start -- --data DIR',
    );
  }
}

/** A name of this very machine, or a socket on it. */
const isHere = (host: string): boolean => /^(|localhost|127\.[\d.]+|\[::1\])$/.test(host);

/**
 * Throws a StartFailure unless a PostgreSQL of a version we run on answers at DATABASE_URL. Sentences name
 * the server, never the password.
 */
export async function checkDatabase(url: string): Promise<void> {
  const place = URL.parse(url);
  if (!place || !/^postgres(ql)?:$/.test(place.protocol)) {
    throw new StartFailure(
      'DATABASE_URL is not the address of a PostgreSQL. Write it as postgres://role:password@host:5432/database, or leave it out.',
    );
  }
  if (!isHere(place.hostname) && !place.searchParams.has('sslmode')) {
    throw new StartFailure(
      `The way to the database at ${place.host} (DATABASE_URL) may lie open. Add ?sslmode=require to the address, ` +
        'or ?sslmode=disable where the network between is your own.',
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    refuseOldServer(Number(rows[0]?.server_version_num));
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `The database at ${place.host}${place.pathname} (DATABASE_URL) does not let us in: ${messageOf(error) || code}. ` +
        'Check that it runs, and that role, password and database are right, or leave out DATABASE_URL.',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** Throws a StartFailure for a server, known by its `server_version_num`, older than PostgreSQL 15. */
export function refuseOldServer(version: number): void {
  if (version >= 150_000) return;
  throw new StartFailure(
    `The database is PostgreSQL ${Math.floor(version / 10_000)}, and Spranget needs 15 or newer. ` +
      'Upgrade the server, or leave out DATABASE_URL to use the one that comes along.',
  );
}
