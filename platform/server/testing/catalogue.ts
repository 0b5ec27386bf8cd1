/**
 * What the database's own catalogue says about row-level security.
 *
 * The walls between companies stand only while every table, view and function keeps a few rules. Each rule
 * is one query here that answers with what breaks it; a sound database answers nothing.
 */
import pg from 'pg';

/** Rows of these are history: the application adds to them, and nobody takes away. */
export const appendOnlyTables: readonly string[] = [
  'platform.audit_line',
  'parties.admission',
  'parties.anchoring',
  'parties.application',
  'parties.approval',
  'parties.assent',
  'parties.discussion',
  'parties.effect',
  'parties.ending',
  'parties.export_taking',
  'parties.joint_act',
  'parties.measure',
  'parties.measure_version',
  'parties.opening',
  'parties.readiness',
  'parties.review',
  'parties.threshold',
  'parties.withdrawal',
  'programme.change',
  'programme.mark',
];

/** Functions that run with their owner's rights, each looked through by somebody. There is none. */
export const reviewedDefiners: readonly string[] = [];

/** Schemas and objects that are ours, and the role the application connects as. */
const ours = `with history as (select unnest($1::text[]) as name), reviewed as (select unnest($2::text[]) as name),
  app as (select r.* from platform.app_login l join pg_roles r on r.rolname = l.role),
  relation as (
    select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.relowner, c.relrowsecurity,
      c.relforcerowsecurity, coalesce(c.reloptions, '{}') as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'),
  company_table as (
    select r.* from relation r join pg_attribute a on a.attrelid = r.oid
    where r.relkind in ('r', 'p') and a.attname = 'company' and not a.attisdropped)`;

const tables = `relkind in ('r', 'p')`;

const rules: readonly string[] = [
  `select name || ' has no row-level security.' as fault from relation where ${tables} and not relrowsecurity`,
  `select name || ' does not force row-level security on its owner.' from relation
    where ${tables} and not relforcerowsecurity`,
  `select name || ' has no policy.' from relation
    where ${tables} and not exists (select from pg_policy p where p.polrelid = relation.oid)`,
  `select c.name || ' has the policy ' || p.polname || ', which shows or takes rows of every company.'
    from company_table c join pg_policy p on p.polrelid = c.oid
    where 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))`,
  `select name || ' is a view that sees with its owner''s eyes: make it security_invoker.' from relation
    where relkind = 'v' and not (options && '{security_invoker=true,security_invoker=on,security_invoker=1}')`,
  `select name || ' is a materialised view, which keeps rows outside every policy.' from relation where relkind = 'm'`,
  `select name || ' is a foreign table, which no policy guards.' from relation where relkind = 'f'`,
  `select f.oid::regprocedure || ' runs with its owner''s rights and nobody has reviewed it.'
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where f.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and n.nspname || '.' || f.proname not in (select name from reviewed)`,
  `select name || ' belongs to the application''s role.' from relation, app where relowner = app.oid`,
  `select f.oid::regprocedure || ' belongs to the application''s role.' from pg_proc f, app where f.proowner = app.oid`,
  `select 'The schema ' || nspname || ' belongs to the application''s role.' from pg_namespace, app
    where nspowner = app.oid`,
  `select 'The application may make objects in the schema ' || nspname || '.' from pg_namespace n, app
    where nspname not like 'pg\\_%' and has_schema_privilege(app.oid, n.oid, 'create')`,
  `select 'The application may make schemas.' from app
    where has_database_privilege(app.oid, current_database(), 'create')`,
  `select 'The application may ' || privilege || ' ' || name || '.'
    from relation, app, unnest(array['truncate', 'references', 'trigger']) privilege
    where relkind in ('r', 'p', 'v') and has_table_privilege(app.oid, relation.oid, privilege)`,
  `select 'The application may update ' || name || ', which is history.' from relation, app
    where name in (select name from history) and has_any_column_privilege(app.oid, relation.oid, 'update')`,
  `select 'The application may delete from ' || name || ', which is history.' from relation, app
    where name in (select name from history) and has_table_privilege(app.oid, relation.oid, 'delete')`,
  `select 'There is no table ' || name || ', which is listed as history.' from history
    where name not in (select name from relation)`,
  `select 'The application may reach ' || name || ', which holds how the database is run.'
    from relation, app where name in ('platform.app_login', 'platform.migration')
      and has_any_column_privilege(app.oid, relation.oid, 'select, insert, update')`,
  `select 'The application''s role ' || fault || '.' from app, lateral (values
      (app.rolsuper, 'is superuser'), (app.rolbypassrls, 'bypasses row-level security'),
      (app.rolcreaterole, 'may make roles'), (app.rolcreatedb, 'may make databases'),
      (app.rolreplication, 'may replicate')) as might(has, fault) where has`,
  `select 'The application''s role is a member of ' || g.rolname || '.' from app
    join pg_auth_members m on m.member = app.oid join pg_roles g on g.oid = m.roleid`,
  `select 'There is no role for the application.' where not exists (select from app)`,
  `select 'There is no table to look at.' where not exists (select from company_table)`,
];

/** Every breach of the rules in the database `client` is connected to as its owner, as sentences; none when sound. */
export async function faultsIn(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const rule of rules) {
    const values = [appendOnlyTables, reviewedDefiners];
    const { rows } = await client.query({ text: `${ours} ${rule}`, values, rowMode: 'array' });
    found.push(...rows.map(([fault]) => fault as string));
  }
  return found;
}

/** The same by address: `ownerUrl` names the role that migrated the database. */
export async function catalogueFaults(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await faultsIn(client);
  } finally {
    await client.end();
  }
}
