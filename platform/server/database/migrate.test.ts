import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { findMigrations, migrate } from '#platform/server/database/migrate.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';

const roomsFolder = join(import.meta.dirname, '..', '..', '..', 'capabilities');
const allMigrations = await findMigrations(
  readdirSync(roomsFolder).map((name) => ({ name, folder: join(roomsFolder, name, 'server', 'migrations') })),
);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every right of a role on a schema, table or column, one line each. */
async function rightsOf(ownerUrl: string, role: string): Promise<string[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query(
      `select thing || ' ' || privilege_type as line from (
         select nspname::text as thing, nspacl as acl from pg_namespace
         union all select c.oid::regclass::text, relacl from pg_class c
         union all select attrelid::regclass || '.' || attname, attacl from pg_attribute
       ) as things, aclexplode(acl)
       where grantee = (select oid from pg_roles where rolname = $1) order by 1`,
      [role],
    ),
  );
  return rows.map(({ line }) => line as string);
}

const roleIn = (url: string): string => new URL(url).username;

/** A database as a restored backup leaves it: its tables, and the memory of a role this server has never heard of. */
async function restoredElsewhere() {
  const database = await cloneDatabase();
  const role = `${roleIn(database.appUrl)}_moved`;
  await withClient(database.ownerUrl, (client) =>
    client.query('update platform.app_login set role = $1', [role]),
  );
  const drop = async () => {
    await database.drop();
    const elsewhere = new URL(database.ownerUrl);
    elsewhere.pathname = '/postgres';
    await withClient(elsewhere.href, (client) => client.query(`drop role if exists ${role}`));
  };
  return { ...database, role, drop };
}

test('a restored database gets its application’s role back, by name and password, with the same rights', async () => {
  const { ownerUrl, appUrl, role, drop } = await restoredElsewhere();
  try {
    const moved = await migrate(ownerUrl, allMigrations);
    assert.deepEqual([roleIn(moved.appUrl), moved.applied], [role, []]);
    assert.equal(new URL(moved.appUrl).password, new URL(appUrl).password);
    const rights = await rightsOf(ownerUrl, role);
    assert.deepEqual(rights, await rightsOf(ownerUrl, roleIn(appUrl)));
    assert.ok(rights.includes('people.session.ended_at UPDATE'), 'rights on columns too');
    await withClient(moved.appUrl, (client) => client.query('select from companies.company'));
    assert.equal((await migrate(ownerUrl, allMigrations)).appUrl, moved.appUrl);
  } finally {
    await drop();
  }
});

test('a migration that waits runs after a restore, and what an older one gave to a dropped table is passed over', async () => {
  const { ownerUrl, role, drop } = await restoredElsewhere();
  try {
    const [first, ...others] = allMigrations;
    const later = {
      room: 'platform',
      name: '20991231-1-drop-line.sql',
      sql: 'drop table platform.audit_line',
    };
    const taken = `-- grant delete on platform.installation to :app;
      revoke insert on platform.installation from :app;`;
    const last = { room: 'platform', name: '20991231-2-take-back.sql', sql: taken };
    const moved = await migrate(ownerUrl, [first!, ...others, later, last]);
    assert.deepEqual(moved.applied, [`platform/${later.name}`, `platform/${last.name}`]);
    const onInstallation = (await rightsOf(ownerUrl, role)).filter((line) => line.includes('installation'));
    assert.deepEqual(onInstallation, ['platform.installation SELECT']);
  } finally {
    await drop();
  }
});

test('a role for the application that is not there, or that owns the tables, is refused in a sentence', async () => {
  const { ownerUrl, drop } = await cloneDatabase();
  try {
    const absent = new URL(ownerUrl);
    absent.username = 'nobody_here';
    await assert.rejects(migrate(ownerUrl, allMigrations, absent.href), /nobody_here.*does not exist/);
    await assert.rejects(migrate(ownerUrl, allMigrations, ownerUrl), /could pass row-level security/);
  } finally {
    await drop();
  }
});

test('a migration that was changed after it ran is refused by name', async () => {
  const { ownerUrl, drop } = await cloneDatabase();
  try {
    const changed = allMigrations.map((one, i) => (i === 1 ? { ...one, sql: `${one.sql}\n-- a word` } : one));
    await assert.rejects(
      migrate(ownerUrl, changed),
      new RegExp(`${changed[1]!.name} was changed after it ran`),
    );
  } finally {
    await drop();
  }
});
