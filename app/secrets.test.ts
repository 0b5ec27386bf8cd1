import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { type CookieJar, openCookieJar } from '#platform/server/testing/cookie-jar.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

/**
 * No secret stands in the database as it is. Each is made through HTTP, as people get it, and then looked for in
 * every row of every table. A room that gives out another secret adds a line to `secrets`.
 */
let house: TestHouse;
let company: string;
let manager: string;
let jar: CookieJar;
const email = 'ingrid@skarvdal.example';

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const roles = [{ role: 'manager', company, place: 'Skarvdal' }] as const;
  manager = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Ingrid Solbakk', roles, email }),
  );
  const by = manager;
  await house.within({ programme: testProgramme, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, {
      programme: testProgramme,
      template: testProgramme,
      name: 'K',
      by,
    });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2027-01-11', by });
  });
  jar = openCookieJar(house.http);
  jar.set('spranget-session', (await house.signIn(manager)).split('=')[1]!);
});
after(() => house.close());

/** What a call answers, for the secret in it. */
async function ask(method: 'POST' | 'PUT', url: string, body?: object) {
  const answer = await jar.call(method, url, body);
  assert.equal(answer.status, 200, `${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const inLetter = async (errand: string): Promise<string> => {
  await house.runErrand(errand);
  return /#(\S+)/.exec(house.letters.at(-1)!.text)![1]!;
};

const token = () => ({
  token: makeId(),
  name: 'Tavle',
  scopes: ['programme:read'],
  expiresOn: '2027-01-01',
});

/** Every kind of secret, by name: makes one and answers with it as its owner gets it. */
const secrets: Readonly<Record<string, () => Promise<string>>> = {
  'the cookie of a session': async () => jar.cookie('spranget-session')!,
  'the link of a sign-in letter': async () => {
    await ask('POST', '/api/sign-in/letters', { letter: makeId(), email });
    return inLetter('sign-in.letters');
  },
  'the link of an invitation': async () => {
    const guest = {
      role: 'employee',
      name: 'Ny',
      email: 'ny@x.example',
      language: 'nb',
      toDate: '2027-06-01',
    };
    const url = `/api/people/companies/${company}/invitations`;
    await ask('POST', url, { invitation: makeId(), ...guest });
    return inLetter('people.letters');
  },
  'the code of a slip': async () => (await slip()).code,
  'the square of a slip': async () => {
    const { square } = await slip();
    assert.match(square, /^data:image/);
    return square;
  },
  'the cookie of a sign-in that has begun': async () => {
    await ask('POST', '/api/sign-in/passkeys/questions');
    return jar.cookie('spranget-attempt')!;
  },
  'the question to a passkey': async () =>
    (await ask('POST', '/api/sign-in/passkeys/questions')).options.challenge,
  'the seed of one-time codes': async () =>
    (await ask('POST', '/api/sign-in/codes/starts')).key.replaceAll(' ', ''),
  'a PIN': async () => {
    await ask('PUT', '/api/sign-in/pin', { pin: '83920174' });
    return '83920174';
  },
  'a badge': async () =>
    (await ask('POST', `/api/sign-in/companies/${company}/badges`, { badge: makeId(), person: manager }))
      .secret,
  'a personal token': async () => (await ask('POST', '/api/sign-in/tokens', token())).secret,
  'a company’s token': async () =>
    (await ask('POST', `/api/sign-in/companies/${company}/tokens`, token())).secret,
  'a customer’s link': async () => {
    const { need, round, link } = { need: makeId(), round: makeId(), link: makeId() };
    const of = `/api/customers/companies/${company}`;
    await ask('POST', `${of}/needs`, { need, revision: 0, name: 'Tid' });
    const days = { opensOn: '2026-11-23', closesOn: '2026-12-01' };
    await ask('POST', `${of}/rounds`, {
      round,
      title: 'Høst',
      ...days,
      needs: [{ need, names: { nb: 'Tid' } }],
    });
    const links = [{ link, customer: null, language: 'nb' }];
    const { made } = await ask('POST', `${of}/rounds/${round}/links`, { links });
    return made[0].address.split('#')[1];
  },
  'the address of a calendar': async () => {
    const { path } = await ask('POST', '/api/programme/calendar-feeds', { feed: makeId(), company });
    return /([\w-]{20,})\.ics$/.exec(path)![1]!;
  },
};

const slip = async () => {
  const url = `/api/people/companies/${company}/slips`;
  const persons = [{ invitation: makeId(), name: 'Uten E-post' }];
  const { slips } = await ask('POST', url, {
    persons,
    role: 'employee',
    language: 'nb',
    toDate: '2027-06-01',
  });
  return slips[0] as { code: string; square: string };
};

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as somebody might store it: as text, and as the bytes it stands for, each as PostgreSQL prints them. */
function formsOf(secret: string): string[] {
  const bare = secret.replace(/^sp[rb]_/, '');
  const bytes = [Buffer.from(secret), Buffer.from(bare), Buffer.from(bare, 'base64url')];
  if (/^[A-Z2-7]{32}$/.test(secret)) {
    const bits = [...secret].map((sign) => base32.indexOf(sign).toString(2).padStart(5, '0')).join('');
    bytes.push(Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2))));
  }
  // The half of a printed code that opens; the other half only finds.
  const half = /^[0-9A-Z]{6}-([0-9A-Z]{6})$/.exec(secret)?.slice(1) ?? [];
  const long = bytes.filter(({ length }) => length >= 8);
  return [
    secret,
    bare,
    ...half,
    ...long.flatMap((one) => [one.toString('hex'), one.toString('base64'), one.toString('base64url')]),
  ].filter((form) => form.length >= 6);
}

/** Every row of every table as text, read past row-level security and rolled back. */
async function dump(plant?: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    if (plant) await client.query(plant);
    const { rows } = await client.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`);
    const found = new Map<string, string>();
    for (const { name } of rows) {
      await client.query(`alter table ${name} no force row level security`);
      const { rows: lines } = await client.query<{ line: string }>(`select t::text as line from ${name} t`);
      found.set(name, lines.map(({ line }) => line).join('\n'));
    }
    return found;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const standingIn = (tables: Map<string, string>, secret: string): string[] =>
  [...tables].filter(([, text]) => formsOf(secret).some((form) => text.includes(form))).map(([name]) => name);

const made = new Map<string, string>();

test('no secret that is given out stands in any table', async (t) => {
  for (const [name, make] of Object.entries(secrets)) made.set(name, await make());
  const tables = await dump();
  const rows = [...tables.values()].filter((text) => text !== '').length;
  t.diagnostic(`${made.size} secrets looked for in ${tables.size} tables, ${rows} of them with rows`);
  assert.ok(rows > 12, `only ${rows} tables have rows`);
  const faults = [...made].flatMap(([name, secret]) =>
    standingIn(tables, secret).map((table) => `${table} holds ${name}`),
  );
  assert.deepEqual(faults, []);
});

test('a secret stored as it is, as text or as bytes, is found', async () => {
  assert.equal(made.size, Object.keys(secrets).length);
  for (const [name, secret] of made) {
    const text = pg.escapeLiteral(secret);
    const bytes = `\\x${Buffer.from(secret.replace(/^sp[rb]_/, ''), 'base64url').toString('hex')}`;
    const columns = [`${text}::text as secret`];
    if (/^(sp[rb]_)?[\w-]{43}$/.test(secret)) columns.push(`${pg.escapeLiteral(bytes)}::bytea as secret`);
    for (const column of columns) {
      const tables = await dump(`create table platform.careless as select ${column}`);
      assert.deepEqual(standingIn(tables, secret), ['platform.careless'], name);
    }
  }
});
