/**
 * The one PostgreSQL of a test run, in a temporary folder. Tests find it by SPRANGET_TEST_SERVER in the
 * environment: the owner's address of a migrated database, the template that each test file clones. The
 * template is closed to connections, because a database somebody is connected to cannot be cloned.
 */
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { allMigrations } from '#app/server.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { removeCluster } from '#platform/server/postgres/place.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';

async function makeTemplate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl, await allMigrations());
  const elsewhere = new URL(ownerUrl);
  elsewhere.pathname = 'postgres';
  const client = new pg.Client(elsewhere.href);
  await client.connect();
  try {
    await client.query('alter database spranget with is_template true allow_connections false');
  } finally {
    await client.end();
  }
}

const memory = '/dev/shm';
const roomNeeded = 4e9; // bytes; a run of the tests has less than one at a time

/** Memory where the machine has room in it: each test file clones a thousand small files and throws them away. */
function quickestFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > roomNeeded ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Starts it and puts its address in this process's environment, for the processes of the tests. */
export async function startTestDatabase(signal: AbortSignal): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(quickestFolder(), 'spranget-test-'));
  // PostgreSQL runs as another account when we are root.
  chmodSync(folder, 0o755);
  const remove = () => {
    removeCluster(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const server = await startPostgres({ dataDir: folder, durable: false, log: () => {}, signal }).catch(
    (error) => {
      remove();
      throw error;
    },
  );
  const stop = async () => {
    await server.stop('hurry');
    remove();
  };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.SPRANGET_TEST_SERVER = server.url;
  return { stop };
}
