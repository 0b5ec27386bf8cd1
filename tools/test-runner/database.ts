/**
 * The one PostgreSQL of a test run, in a temporary folder. What tests find there:
 *
 * - SPRANGET_TEST_SERVER in the environment: the address of its owner, in an empty database for maintenance
 *   (a database somebody is connected to cannot be cloned, so tests connect to this one to clone);
 * - the database `spranget_template`, migrated, closed to connections, to be cloned by each test file:
 *   `create database … template spranget_template strategy file_copy`.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { allMigrations } from '#app/server.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { removeCluster } from '#platform/server/postgres/place.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';

export const templateDatabase = 'spranget_template';

async function makeTemplate(ownerUrl: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(`create database ${templateDatabase}`);
    const template = new URL(ownerUrl);
    template.pathname = templateDatabase;
    await migrate(template.href, await allMigrations());
    await client.query(`alter database ${templateDatabase} with is_template true allow_connections false`);
  } finally {
    await client.end();
  }
}

/** Starts it and puts its address in this process's environment, for the processes of the tests. */
export async function startTestDatabase(signal: AbortSignal): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'spranget-test-'));
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
