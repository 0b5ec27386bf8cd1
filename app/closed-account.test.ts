import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse, testAddress, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { openCookieJar } from '#platform/server/testing/cookie-jar.ts';
import { softPasskey } from '#platform/server/testing/soft-passkey.ts';

/** A closed account lets nobody in: not by what was open, not by what was handed out before. */
let house: TestHouse;
let company: string;
let office: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  office = await house.person('Marit', { role: 'programme-office', programme: testProgramme, place: 'P' });
});
after(() => house.close());

const party = { origin: testAddress, rpId: 'spranget.example' };

/** Sessions that are open although their account is closed, read past row-level security. */
async function leftOpen(plant?: string): Promise<number> {
  const client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const table of ['people.person', 'people.session'])
      await client.query(`alter table ${table} no force row level security`);
    if (plant) await client.query(plant);
    const { rows } = await client.query<{ count: number }>(`
      select count(*)::int as count from people.session s join people.person p on p.person = s.person
      where p.closed_at is not null and s.ended_at is null`);
    return rows[0]!.count;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

test('whatever somebody held before their account was closed opens nothing after', async () => {
  const email = 'siv@skarvdal.example';
  const roles = [{ role: 'manager', company, place: 'x' }] as const;
  const person = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Siv Slutter', roles, email }),
  );
  const jar = openCookieJar(house.http);
  jar.set('spranget-session', (await house.signIn(person)).split('=')[1]!);
  const passkey = softPasskey();
  const { body } = await jar.call('POST', '/api/sign-in/passkeys/additions');
  const answer = passkey.make(body.options.challenge, party);
  await jar.call('POST', '/api/sign-in/passkeys', { passkey: makeId(), label: 'x', answer });
  const made = await jar.call('POST', '/api/sign-in/tokens', {
    token: makeId(),
    name: 'x',
    scopes: ['companies:read'],
    expiresOn: '2027-01-01',
  });
  await jar.call('POST', '/api/sign-in/letters', { letter: makeId(), email });
  await house.runErrand('sign-in.letters');
  const link = /#(\S+)/.exec(house.letters.at(-1)!.text)![1]!;
  const authorization = `Bearer ${made.body.secret}`;
  const byToken = () => house.call('GET', `/api/companies/${company}`, { headers: { authorization } });
  assert.equal((await byToken()).status, 200);
  assert.equal((await jar.call('GET', `/api/companies/${company}`)).status, 200);

  const closed = await house.call('POST', `/api/people/accounts/${person}/closings`, {
    as: office,
    body: {},
  });
  assert.equal(closed.status, 200, JSON.stringify(closed.body));

  assert.equal((await jar.call('GET', `/api/companies/${company}`)).status, 401);
  assert.equal((await jar.call('GET', '/api/people/session')).body.person, null);
  assert.equal((await byToken()).status, 401);
  const other = openCookieJar(house.http);
  assert.equal((await other.call('POST', '/api/sign-in/links', { token: link })).body.code, 'link-unknown');
  const asked = await other.call('POST', '/api/sign-in/passkeys/questions');
  const entered = await other.call('POST', '/api/sign-in/passkeys/sessions', {
    answer: passkey.open(asked.body.options.challenge, party),
  });
  assert.equal(entered.body.code, 'passkey-unknown');
  house.letters.length = 0;
  await other.call('POST', '/api/sign-in/letters', { letter: makeId(), email });
  await house.runErrand('sign-in.letters');
  assert.equal(house.letters.length, 0, 'the address is nobody’s now');
});

test('no session outlives its account, and one that did would be found', async () => {
  assert.equal(await leftOpen(), 0);
  assert.ok((await leftOpen('update people.session set ended_at = null')) > 0);
});
