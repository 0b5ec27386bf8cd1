import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { catalogueFaults, faultsIn } from '#platform/server/testing/catalogue.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';

let database: TestDatabase;
let owner: pg.Client;
let app: string;

before(async () => {
  database = await cloneDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = pg.escapeIdentifier(new URL(database.appUrl).username);
});

after(async () => {
  await owner.end();
  await database.drop();
});

/** What the catalogue says with a fault planted, which is taken back afterwards. */
async function faultsWith(planted: string): Promise<string[]> {
  await owner.query('begin');
  try {
    await owner.query(planted.replaceAll(':app', app));
    return await faultsIn(owner);
  } finally {
    await owner.query('rollback');
  }
}

test('the migrated database keeps every rule', async () => {
  assert.deepEqual(await catalogueFaults(database.ownerUrl), []);
});

const soundTable = `create table programme.extra (company uuid primary key);
  alter table programme.extra enable row level security;
  alter table programme.extra force row level security;
  create policy of_company on programme.extra using (company = any ((select platform.companies())::uuid[]));`;

test('a further table that keeps the rules is no fault', async () => {
  assert.deepEqual(await faultsWith(`${soundTable} grant select, insert on programme.extra to :app`), []);
});

const superuser = '(select rolname from pg_roles where rolsuper order by oid limit 1)';

/** One planted fault for each rule, and what must be said about it. */
const plants: readonly (readonly [name: string, planted: string, said: RegExp])[] = [
  [
    'a table without row-level security',
    'alter table companies.site disable row level security',
    /companies\.site has no row-level security/,
  ],
  [
    'a table its owner sees through',
    'alter table people.session no force row level security',
    /people\.session does not force/,
  ],
  [
    'a table without any policy',
    'create table people.extra (x int); alter table people.extra enable row level security; alter table people.extra force row level security',
    /people\.extra has no policy/,
  ],
  [
    'a policy that shows every company',
    'create policy lax on programme.mark for select using (true)',
    /programme\.mark has the policy lax/,
  ],
  [
    'a policy that takes rows for every company',
    'create policy lax on programme.mark for insert with check (true)',
    /programme\.mark has the policy lax/,
  ],
  [
    'a plain view',
    'create view companies.names as select name from companies.company',
    /companies\.names is a view/,
  ],
  [
    'a view that says so and means no',
    'create view companies.names with (security_invoker = false) as select name from companies.company',
    /companies\.names is a view/,
  ],
  [
    'a materialised view',
    'create materialized view companies.names as select name from companies.company',
    /companies\.names is a materialised view/,
  ],
  [
    'a function with its owner’s rights',
    "create function companies.all_names() returns setof text language sql security definer as 'select name from companies.company'",
    /all_names\(\) runs with its owner's rights/,
  ],
  ['truncating', 'grant truncate on companies.company to :app', /may truncate companies\.company/],
  [
    'truncating given to everyone',
    'grant truncate on companies.company to public',
    /may truncate companies\.company/,
  ],
  ['triggers', 'grant trigger on people.person to :app', /may trigger people\.person/],
  ['foreign keys to a table', 'grant references on people.person to :app', /may references people\.person/],
  [
    'rewriting the audit lines',
    'grant update on platform.audit_line to :app',
    /may update platform\.audit_line/,
  ],
  [
    'rewriting one column of a change',
    'grant update (reason) on programme.change to :app',
    /may update programme\.change/,
  ],
  ['deleting marks', 'grant delete on programme.mark to :app', /may delete from programme\.mark/],
  ['history that has been renamed', 'alter table programme.mark rename to tick', /no table programme\.mark/],
  [
    'reading the application’s own password',
    'grant select (password) on platform.app_login to :app',
    /may reach platform\.app_login/,
  ],
  ['making tables', 'grant create on schema companies to :app', /may make objects in the schema companies/],
  [
    'owning a table',
    'grant create on schema people to :app; grant :app to current_user; alter table people.person owner to :app',
    /people\.person belongs to the application's role/,
  ],
  [
    'owning a function',
    'grant create on schema platform to :app; grant :app to current_user; alter function platform.demo() owner to :app',
    /platform\.demo\(\) belongs/,
  ],
  [
    'being the owner’s fellow',
    'create role mighty_fellow; grant mighty_fellow to :app',
    /is a member of mighty_fellow/,
  ],
  ['a role that is mighty', `update platform.app_login set role = ${superuser}`, /role is superuser/],
  [
    'a role that passes the policies',
    `update platform.app_login set role = ${superuser}`,
    /role bypasses row-level security/,
  ],
  [
    'the owner as the application',
    'update platform.app_login set role = current_user',
    /may make roles[\s\S]*|belongs to the application's role/,
  ],
  ['no role at all', 'delete from platform.app_login', /no role for the application/],
];

for (const [name, planted, said] of plants) {
  test(`the catalogue tells of ${name}`, async () => {
    const faults = await faultsWith(planted);
    assert.ok(
      faults.some((fault) => said.test(fault)),
      `it said: ${faults.join(' ') || 'nothing'}`,
    );
  });
}

test('planting and taking back leaves the database sound', async () => {
  assert.deepEqual(await faultsIn(owner), []);
});
