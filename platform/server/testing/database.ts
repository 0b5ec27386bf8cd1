import { randomBytes } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = { appUrl: string; ownerUrl: string; drop: () => Promise<void> };

/**
 * A fresh database for one test file: a copy of the migrated template the test run made.
 * `SPRANGET_TEST_SERVER` is the owner's URL of that template; `npm test` sets it.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = templateUrl();
  return cloneOf(template, new URL(template).pathname.slice(1));
}

/**
 * The same, filled: `fill` is run once in a test run for each `name`, by whoever asks first, and the others get
 * copies of what it made.
 */
export async function cloneFilled(
  name: string,
  fill: (appUrl: string) => Promise<unknown>,
): Promise<TestDatabase> {
  const template = templateUrl();
  const source = `${new URL(template).pathname.slice(1)}_${name}`;
  const client = new pg.Client({ connectionString: urlOf(template, 'postgres') });
  await client.connect();
  try {
    // Whoever comes while it is being made waits for the lock, and finds it made.
    await client.query('select pg_advisory_lock(hashtext($1))', [source]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [source]);
    if (!rowCount) {
      const made = await cloneDatabase();
      await fill(made.appUrl);
      await client.query(`alter database ${new URL(made.ownerUrl).pathname.slice(1)} rename to ${source}`);
    }
    return await cloneOf(template, source);
  } finally {
    await client.end();
  }
}

async function cloneOf(template: string, source: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(template, `create database ${name} template ${source} strategy file_copy`);
  const ownerUrl = urlOf(template, name);
  return { ownerUrl, appUrl: await appUrlOf(ownerUrl), drop: () => dropWhenLeft(template, name) };
}

function templateUrl(): string {
  const template = process.env.SPRANGET_TEST_SERVER;
  if (!template)
    throw new Error('SPRANGET_TEST_SERVER is not set. Run the tests through `npm test -- PATH`.');
  return template;
}

/** A database with nothing in it, not even a schema: for what a migration does to what was there before. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; drop: () => Promise<void> }> {
  const template = templateUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(template, `create database ${name}`);
  return { ownerUrl: urlOf(template, name), drop: () => dropWhenLeft(template, name) };
}

/** A connection just closed lingers on the server for a moment, and the owner may not end the application's. */
async function dropWhenLeft(template: string, name: string): Promise<void> {
  for (let left = 40; ; left -= 1) {
    try {
      return await onServer(template, `drop database if exists ${name} with (force)`);
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (left === 0 || !['42501', '55006'].includes(code)) throw error;
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(url, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function appUrlOf(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query('select role, password from platform.app_login');
  await client.end();
  const url = new URL(ownerUrl);
  url.username = rows[0].role;
  url.password = rows[0].password;
  return url.href;
}

/** Cuts the connections of a role's own that go by a name, as a lost network would. */
export async function endBackends(url: string, applicationName: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = $1 and datname = current_database() and usename = current_user`,
    [applicationName],
  );
  await client.end();
}
