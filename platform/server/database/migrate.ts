import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { appRole, grantAgain, lacksRights, refuseUnfitRole } from '#platform/server/database/app-role.ts';
import { CannotMigrate } from '#platform/server/database/cannot-migrate.ts';

export type Migration = { room: string; name: string; sql: string };

/** The oldest PostgreSQL we run on, as `server_version_num`: 15.0. */
const oldestServer = 150_000;
const migrationLock = 7_268_461_947;

const platformFolder = join(import.meta.dirname, '..', 'migrations');

/**
 * Reads numbered SQL files of the platform and of rooms, in the order they run:
 * by date and number, and within one number in the order the rooms are listed.
 */
export async function findMigrations(
  rooms: readonly { name: string; folder: string }[],
): Promise<Migration[]> {
  const found: (Migration & { order: number })[] = [];
  const folders = [{ name: 'platform', folder: platformFolder }, ...rooms];
  for (const [order, { name: room, folder }] of folders.entries()) {
    const files = await readdir(folder).catch(() => [] as string[]);
    for (const name of files.filter((f) => f.endsWith('.sql'))) {
      found.push({ room, name, order, sql: await readFile(join(folder, name), 'utf8') });
    }
  }
  const step = (m: Migration) => m.name.split('-').slice(0, 2).map(Number);
  found.sort((a, b) => {
    const [dayA = 0, nA = 0] = step(a);
    const [dayB = 0, nB = 0] = step(b);
    return dayA - dayB || nA - nB || a.order - b.order || a.name.localeCompare(b.name);
  });
  return found.map(({ room, name, sql }) => ({ room, name, sql }));
}

/**
 * Brings the database behind `ownerUrl` to the newest schema, one transaction per file, under an advisory lock so
 * that replicas can start together. Answers with the URL the application connects by: a role that owns
 * nothing and cannot bypass row-level security, made here unless `appUrl` names one. A restored backup gets that
 * role and its rights back. Throws CannotMigrate with a sentence for whoever operates the installation.
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
  appUrl?: string,
): Promise<{ appUrl: string; applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'spranget-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await prepare(client);
    const app = await appRole(client, ownerUrl, appUrl);
    await refuseUnfitRole(client, app.role);
    const isStranger = await lacksRights(client, app.role);
    const applied = await applyAll(client, migrations, app.role);
    const ranBefore = applied.length < migrations.length;
    if (isStranger && ranBefore) await grantAgain(client, migrations, app.role);
    return { appUrl: app.url, applied };
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query('show server_version_num');
  const version = Number(rows[0].server_version_num);
  if (version >= oldestServer) return;
  throw new CannotMigrate(
    `The database is PostgreSQL ${Math.floor(version / 10_000)}, and Spranget needs 15 or newer. ` +
      'Upgrade the server, or leave out DATABASE_URL to use the one that comes along.',
  );
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists platform');
  for (const [table, columns] of [
    [
      'migration',
      'room text, name text, hash text not null, applied_at timestamptz not null default now(), primary key (room, name)',
    ],
    ['app_login', 'role text primary key, password text not null'],
  ] as const) {
    const exists = await client.query('select to_regclass($1) as table', [`platform.${table}`]);
    if (exists.rows[0].table) continue;
    await client.query(`create table platform.${table} (${columns});
      alter table platform.${table} enable row level security;
      alter table platform.${table} force row level security;
      create policy owner on platform.${table} to current_user using (true) with check (true);`);
  }
}

async function applyAll(
  client: pg.Client,
  migrations: readonly Migration[],
  role: string,
): Promise<string[]> {
  const applied: string[] = [];
  const quoted = client.escapeIdentifier(role);
  await client.query(`grant usage on schema platform to ${quoted}`);
  for (const migration of migrations) {
    const hash = createHash('sha256').update(migration.sql).digest('hex');
    const before = await client.query('select hash from platform.migration where room = $1 and name = $2', [
      migration.room,
      migration.name,
    ]);
    const label = `${migration.room}/${migration.name}`;
    if (before.rows[0]) {
      if (before.rows[0].hash === hash) continue;
      throw new CannotMigrate(
        `Migration ${label} was changed after it ran here. Put it back, and write a further migration for the change.`,
      );
    }
    await applyOne(client, migration, quoted, hash, label);
    applied.push(label);
  }
  return applied;
}

async function applyOne(
  client: pg.Client,
  migration: Migration,
  role: string,
  hash: string,
  label: string,
): Promise<void> {
  const schema = migration.room.replaceAll('-', '_');
  try {
    await client.query('begin');
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`grant usage on schema ${schema} to ${role}`);
    await client.query(migration.sql.replaceAll(/:app\b/g, role));
    await client.query('insert into platform.migration (room, name, hash) values ($1, $2, $3)', [
      migration.room,
      migration.name,
      hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new CannotMigrate(`Migration ${label} could not run: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
