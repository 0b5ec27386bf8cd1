/**
 * The role the application connects by: it owns nothing and bypasses nothing. Made here unless DATABASE_APP_URL
 * names one, and remembered in `platform.app_login`, name and password.
 *
 * A backup carries that memory and the tables, not the role: roles belong to a server, and a backup is restored
 * on another. States of a database when it is opened: fresh (nobody remembered), at home (the role is there),
 * moved (remembered, and unknown to this server), restored without rights (the role is there, its grants are not).
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { CannotMigrate } from '#platform/server/database/cannot-migrate.ts';

type Login = { role: string; password: string };

/** Role and address the application connects by. Makes the role when it is fresh or moved. */
export async function appRole(
  client: pg.Client,
  ownerUrl: string,
  appUrl: string | undefined,
): Promise<{ role: string; url: string }> {
  if (appUrl) return { role: decodeURIComponent(new URL(appUrl).username), url: appUrl };
  const known = await client.query<Login>('select role, password from platform.app_login');
  const login = known.rows[0] ?? freshLogin();
  if (!(await isRole(client, login.role))) await makeRole(client, login, known.rows.length === 0);
  const url = new URL(ownerUrl);
  url.username = login.role;
  url.password = login.password;
  return { role: login.role, url: url.href };
}

const freshLogin = (): Login => ({
  role: `spranget_app_${randomBytes(4).toString('hex')}`,
  password: randomBytes(24).toString('base64url'),
});

async function isRole(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rows.length > 0;
}

async function makeRole(client: pg.Client, { role, password }: Login, remember: boolean): Promise<void> {
  const [name, secret] = [client.escapeIdentifier(role), client.escapeLiteral(password)];
  try {
    await client.query('begin');
    await client.query(`create role ${name} login nosuperuser nobypassrls password ${secret}`);
    if (remember)
      await client.query('insert into platform.app_login (role, password) values ($1, $2)', [role, password]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new CannotMigrate(
      'The role in DATABASE_URL may not create roles. Grant it CREATEROLE, or make a role that owns nothing ' +
        'and set DATABASE_APP_URL to it.',
    );
  }
}

/** Refuses a role that is not there, or that could step past row-level security, whatever it was named by. */
export async function refuseUnfitRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query(
    `select r.rolsuper or r.rolbypassrls as mighty,
            exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relowner = r.oid and n.nspname not like 'pg\\_%') as owns
     from pg_roles r where r.rolname = $1`,
    [role],
  );
  if (!rows[0])
    throw new CannotMigrate(`The role ${role} of DATABASE_APP_URL does not exist. Create it first.`);
  if (rows[0].mighty || rows[0].owns) {
    throw new CannotMigrate(
      `The role ${role} could pass row-level security. Use one that is no superuser, has no BYPASSRLS and owns no table.`,
    );
  }
}

/** True for a role that may not even look into what has been migrated here before. */
export async function lacksRights(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select has_schema_privilege($1, 'platform', 'usage') as may`,
    [role],
  );
  return !rows[0]?.may;
}

/** A grant or revocation that names the application's role, in SQL without its comments. */
const rightsStatement = /(?<=^|;)\s*((?:grant|revoke)\b[^;]*:app\b[^;]*)/gi;

/** What a later migration has dropped or renamed: schema, table, column, function. */
const isGone = new Set(['3F000', '42P01', '42703', '42883']);

/**
 * Gives a role the rights the migrations have given their application, all of them or none. The migrations say
 * them once and have run already, so they are read again: the rights stand nowhere else.
 */
export async function grantAgain(
  client: pg.Client,
  migrations: readonly { room: string; sql: string }[],
  role: string,
): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query('begin');
  try {
    for (const { room, sql } of migrations) {
      await client.query(`grant usage on schema ${room.replaceAll('-', '_')} to ${name}`);
      for (const [, statement = ''] of sql.replaceAll(/--.*$/gm, '').matchAll(rightsStatement)) {
        await grantOne(client, statement.replaceAll(/:app\b/g, name));
      }
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function grantOne(client: pg.Client, statement: string): Promise<void> {
  await client.query('savepoint one');
  try {
    await client.query(statement);
  } catch (error) {
    if (!isGone.has((error as { code?: string }).code ?? '')) throw error;
    await client.query('rollback to savepoint one');
  }
}
