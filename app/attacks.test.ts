import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { gate } from '#app/gate.ts';
import { checkDatabase } from '#app/start-checks.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildOrganisation } from '#people/server/builders.ts';
import { beginSession } from '#people/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { openScreenBrowser } from '#screens/server/builders-browser.ts';

/** What somebody would try who has read the source. */
let house: TestHouse;
let own: string;
let other: string;
let manager: string;
let victim: string;
let office: string;

before(async () => {
  house = await openTestHouse();
  own = await house.company('Skarvdal Mekaniske');
  other = await house.company('Nordvik Plast');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company: own, place: 'S' });
  victim = await house.person('Per Vold', { role: 'manager', company: other, place: 'N' });
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});

after(() => house.close());

test('a screen that takes the id of a person is not that person', async () => {
  const browser = openScreenBrowser(house.call);
  const { code } = (await browser.ask()).body;
  const body = { screen: victim, code, name: 'x', kind: 'wall-screen', shows: 'journey', language: 'nb' };
  await house.call('POST', `/api/screens/companies/${own}/screens`, { as: manager, body });
  await browser.prove(victim);
  const me = await browser.call('GET', '/api/people/me');
  assert.notEqual(me.body.name, 'Per Vold');
  const feed = { feed: makeId(), company: other };
  assert.notEqual((await browser.call('POST', '/api/programme/calendar-feeds', feed)).status, 200);
});

test('a company’s token that takes the id of a person is not that person', async () => {
  const body = {
    token: victim,
    name: 'x',
    scopes: ['programme:read', 'programme:write'],
    expiresOn: '2027-01-01',
  };
  const made = await house.call('POST', `/api/sign-in/companies/${own}/tokens`, { as: manager, body });
  const headers = { authorization: `Bearer ${made.body.secret}` };
  const asked = await house.call('POST', '/api/programme/calendar-feeds', {
    headers,
    body: { feed: makeId(), company: other },
  });
  assert.notEqual(asked.status, 200);
});

test('a calendar address made in a session of one factor shows nothing the second would have opened', async () => {
  const adviser = await house.person('Anne Lie', { role: 'adviser', company: own, place: 'S' });
  const token = await house.within({}, (tx) =>
    beginSession(tx, {
      person: adviser,
      method: 'link',
      level: 1,
      browser: '',
      now: house.now(),
      replaces: null,
    }),
  );
  const headers = { cookie: `spranget-session=${token}` };
  const made = await house.call('POST', '/api/programme/calendar-feeds', {
    headers,
    body: { feed: makeId(), company: own },
  });
  assert.notEqual(made.status, 200);
});

test('many who look at invitations at once do not take every connection', async () => {
  const look = () => house.call('POST', '/api/people/invitations/look', { body: { token: 'x'.repeat(43) } });
  const answers = await Promise.all(Array.from({ length: 12 }, look));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [422]);
});

test('somebody who makes many slips keeps nobody else waiting', async () => {
  const slips = () =>
    house.call('POST', `/api/people/companies/${own}/slips`, {
      as: manager,
      body: {
        role: 'employee',
        toDate: '2027-01-01',
        language: 'nb',
        persons: Array.from({ length: 40 }, () => ({ invitation: makeId(), name: 'X' })),
      },
    });
  await house.signIn(manager);
  const making = Promise.all([slips(), slips(), slips(), slips()]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  const answer = await house.call('GET', '/api/people/session');
  const waited = performance.now() - began;
  await making;
  assert.equal(answer.status, 200);
  assert.ok(waited < 2_000, `${waited} ms`);
});

test('a name is one line, and holds nothing that cannot be seen', async () => {
  const written = {
    'Kari\nhttps://evil.example': 'Kari https://evil.example',
    'Kari\u0000 Nordmann': 'Kari Nordmann',
    '\u202Eirak': 'irak',
    'Kari\u0007': 'Kari',
  };
  for (const [name, kept] of Object.entries(written)) {
    await house.call('PUT', '/api/people/me', { as: manager, body: { name } });
    assert.equal((await house.call('GET', '/api/people/me', { as: manager })).body.name, kept);
  }
  const nothing = await house.call('PUT', '/api/people/me', { as: manager, body: { name: '\u200B' } });
  assert.equal(nothing.status, 400);
});

const invitation = (rest: object) => ({
  invitation: makeId(),
  role: 'employee',
  name: 'X',
  email: `${makeId()}@firma.example`,
  language: 'nb',
  toDate: '2027-01-01',
  ...rest,
});

test('an invitation names no organisation its role has nothing to do with', async () => {
  const url = `/api/people/companies/${own}/invitations`;
  const foreign = await house.within({ programme: 'annet' }, (tx) =>
    buildOrganisation(tx, { programme: 'annet', kind: 'union', name: 'Hemmelig forening' }),
  );
  for (const organisation of [makeId(), foreign]) {
    const { status } = await house.call('POST', url, { as: manager, body: invitation({ organisation }) });
    assert.ok(status >= 400 && status < 500, String(status));
  }
  const { body } = await house.call('GET', `/api/people/companies/${own}/members`, { as: manager });
  assert.doesNotMatch(JSON.stringify(body), /Hemmelig forening/);
});

test('the office sees an adviser coordinator, and can end the role and close the account', async () => {
  const organisation = await house.within({ programme: testProgramme }, (tx) =>
    buildOrganisation(tx, { programme: testProgramme, kind: 'adviser-organisation', name: 'Råd AS' }),
  );
  const coordinator = await house.person('Tor Dahl', {
    role: 'adviser-coordinator',
    organisation,
    place: 'Råd AS',
  });
  const { body } = await house.call('GET', '/api/people/members', { as: office });
  const held = body.members.find((one: { person: string }) => one.person === coordinator);
  assert.ok(held, 'the role is on the list');
  const ended = await house.call('DELETE', `/api/people/members/${held.membership}`, { as: office });
  assert.equal(ended.status, 200);
  const closed = await house.call('POST', `/api/people/accounts/${coordinator}/closings`, { as: office });
  assert.equal(closed.status, 200);
});

test('a session at a shared screen ends some day, however much it is used', async () => {
  const token = await house.within({}, (tx) =>
    beginSession(tx, {
      person: victim,
      method: 'pin',
      at: { screen: makeId(), company: own },
      level: 1,
      browser: '',
      now: house.now(),
      replaces: null,
    }),
  );
  const held = { session: hashSecret(token), screen: null, token: null };
  let alive = true;
  for (let i = 0; i < 24 * 6 && alive; i += 1) {
    house.later(10);
    alive = (await house.within({}, (tx) => gate.findActor(tx, held, '2026-11-23', house.now()))) !== null;
  }
  house.setDay('2026-11-23');
  assert.equal(alive, false);
});

test('a badge of one company opens nothing in another', async () => {
  const both = await house.person(
    'Siv Moe',
    { role: 'employee', company: own, place: 'S' },
    { role: 'manager', company: other, place: 'N' },
  );
  const body = { badge: makeId(), person: both };
  const made = await house.call('POST', `/api/sign-in/companies/${own}/badges`, { as: manager, body });
  if (made.status !== 200) return;
  // What a shared terminal does with a badge that fits.
  const token = await house.within({}, (tx) =>
    beginSession(tx, {
      person: both,
      method: 'badge',
      level: 1,
      browser: '',
      now: house.now(),
      at: { screen: makeId(), company: own },
      replaces: null,
    }),
  );
  const headers = { cookie: `spranget-session=${token}` };
  assert.equal((await house.call('GET', `/api/companies/${other}`, { headers })).status, 404);
});

test('a request that is never finished is ended by the server', () => {
  assert.ok(house.http.server.requestTimeout > 0);
});

test('a sign-in leaves a line with who and by which way, and a secret that was wrong leaves one with nobody', async () => {
  const lines = async () => {
    const client = new pg.Client({ connectionString: house.ownerUrl });
    await client.connect();
    await client.query("select set_config('app.audit', 'verifying', false)");
    const { rows } = await client.query(
      "select person, act, object, outcome from platform.audit_line where chain = 'installation' order by seq desc limit 2",
    );
    await client.end();
    return rows;
  };
  await house.call('POST', '/api/people/demo-sessions', { body: { person: victim } });
  assert.deepEqual((await lines())[0], {
    person: victim,
    act: 'people.beginSession',
    object: 'demo',
    outcome: 'done',
  });
  await house.call('POST', '/api/sign-in/links', { body: { token: 'x'.repeat(43) } });
  assert.deepEqual((await lines())[0], {
    person: null,
    act: 'sign-in.useLink',
    object: null,
    outcome: 'refused',
  });
});

test('reaching for a thing by its id in a request is written down, as reaching for an address is', async () => {
  const body = { standing: makeId(), of: 'challenge', thing: makeId(), stands: false };
  const act = await house.call('POST', `/api/ambitions/companies/${own}/standings`, { as: manager, body });
  assert.deepEqual([act.status, act.body.code], [422, 'not-there']);
  const log = `/api/audit/companies/${own}/lines?show=refused&act=ambitions.setStanding`;
  const { lines } = (await house.call('GET', log, { as: manager })).body;
  assert.equal(lines.length, 1);
});

test('no other page may load an answer into itself', async () => {
  for (const path of ['/api/people/session', '/api/health', '/api/nothing']) {
    const { headers } = await house.call('GET', path);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', path);
  }
});

test('a database on another machine is reached encrypted, or by the word of whoever runs it', async () => {
  const open = checkDatabase('postgres://spranget:secret@192.0.2.7:5432/spranget');
  await assert.rejects(open, /sslmode=require/);
});
