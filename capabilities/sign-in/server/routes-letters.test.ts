import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testAddress, testProgramme } from '#app/testing.ts';
import { buildPerson, scopeOfRoles } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { openCookieJar } from '#platform/server/testing/cookie-jar.ts';

let house: TestHouse;
let company: string;
let manager: string;
const email = 'ingrid@skarvdal.example';

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const roles = [{ role: 'manager', company, place: 'Skarvdal Mekaniske' }] as const;
  manager = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Ingrid Solbakk', roles, email, demo: false }),
  );
});
after(() => house.close());
// Tries are counted for a quarter of an hour.
beforeEach(() => {
  house.later(20);
  house.letters.length = 0;
});

const ask = (address: string, letter: string = makeId()) =>
  house.call('POST', '/api/sign-in/letters', { body: { letter, email: address } });

const linkIn = (text: string): string => /#(\S+)/.exec(text)![1]!;

async function linkFor(address: string): Promise<string> {
  await ask(address);
  await house.runErrand('sign-in.letters');
  return linkIn(house.letters.at(-1)!.text);
}

const use = (token: string) => openCookieJar(house.http).call('POST', '/api/sign-in/links', { token });

test('a letter with a link comes to the address of an account, and the link signs its owner in', async () => {
  const token = await linkFor(email);
  const [letter] = house.letters;
  assert.equal(letter?.to, email);
  assert.equal(letter?.subject, 'Logg inn i Spranget');
  assert.ok(letter?.text.includes(`${testAddress}/sign-in/link#${token}`));
  const jar = openCookieJar(house.http);
  const { status, body } = await jar.call('POST', '/api/sign-in/links', { token });
  assert.deepEqual([status, body], [200, { next: '/', language: 'nb' }]);
  const session = await jar.call('GET', '/api/people/session');
  assert.deepEqual(session.body.person, { person: manager, name: 'Ingrid Solbakk' });
  assert.equal(session.body.method, 'link');
});

test('known and unknown get the same answer, and no letter goes to somebody without an account', async () => {
  const known = await ask(email.toUpperCase());
  const unknown = await ask('nobody@skarvdal.example');
  assert.deepEqual([known.status, known.body], [unknown.status, unknown.body]);
  const lengths = [known, unknown].map(({ headers }) => Object.keys(headers).sort());
  assert.deepEqual(lengths[0], lengths[1]);
  await house.runErrand('sign-in.letters');
  assert.deepEqual(
    house.letters.map(({ to }) => to),
    [email],
  );
  const { rows } = await house.within({ errand: 'sign-in.deletion' }, (tx) =>
    sql`select 1 from sign_in.letter where email like 'nobody%'`.execute(tx),
  );
  assert.equal(rows.length, 0, 'an address nobody owns is not kept');
});

test('looking at a link uses nothing up, and shows no more of the address than its owner needs', async () => {
  const token = await linkFor(email);
  for (let i = 0; i < 3; i += 1) {
    const { status, body } = await house.call('POST', '/api/sign-in/links/looks', { body: { token } });
    assert.deepEqual([status, body], [200, { email: 'i•••@skarvdal.example' }]);
  }
  assert.equal((await use(token)).status, 200);
});

test('a link works once, and what is used, run out or made up is refused alike', async () => {
  const token = await linkFor(email);
  assert.equal((await use(token)).status, 200);
  const used = await use(token);
  const wrong = await use('made-up');
  const later = await linkFor(email);
  house.later(15);
  const expired = await use(later);
  assert.deepEqual([used.status, used.body.code], [422, 'link-unknown']);
  assert.deepEqual(wrong, used);
  assert.deepEqual(expired, used);
});

test('a link that is used twice at once begins one session', async () => {
  const token = await linkFor(email);
  const before = await sessions();
  const answers = await Promise.all([use(token), use(token)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
  assert.equal((await sessions()) - before, 1);
});

async function sessions(): Promise<number> {
  const { rows } = await house.within({ person: manager }, (tx) =>
    sql<{ count: number }>`select count(*)::int as count from people.session`.execute(tx),
  );
  return rows[0]!.count;
}

test('the same letter asked for twice is sent once', async () => {
  const letter = makeId();
  await ask(email, letter);
  await ask(email, letter);
  await house.runErrand('sign-in.letters');
  assert.equal(house.letters.length, 1);
});

test('when the mail server says no the letter goes out later, with a link that works', async () => {
  house.refuseLetters(true);
  await ask(email);
  await house.runErrand('sign-in.letters');
  house.refuseLetters(false);
  await house.runErrand('sign-in.letters');
  assert.equal(house.letters.length, 0, 'not before its time');
  house.later(1);
  await house.runErrand('sign-in.letters');
  assert.equal(house.letters.length, 1);
  assert.equal((await use(linkIn(house.letters[0]!.text))).status, 200);
});

test('one address is asked for five times in a quarter of an hour and no more, whether anybody owns it or not', async () => {
  for (const address of [email, 'stranger@skarvdal.example']) {
    house.later(20);
    const statuses = [];
    for (let i = 0; i < 7; i += 1) statuses.push((await ask(address)).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429], address);
  }
});

test('the letter is in the language of whoever gets it', async () => {
  const subjects = new Set<string>();
  for (const language of languages) {
    const address = `${language}@skarvdal.example`;
    const roles = [{ role: 'employee', company, place: 'x' }] as const;
    await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
      buildPerson(tx, { name: 'Noen', roles, email: address, language }),
    );
    await linkFor(address);
    subjects.add(`${house.letters.at(-1)!.subject} ${house.letters.at(-1)!.text.split('\n')[0]}`);
  }
  assert.ok(subjects.size >= 4, [...subjects].join('\n'));
});

test('a letter that was sent before the account closed opens nothing', async () => {
  const roles = [{ role: 'employee', company, place: 'x' }] as const;
  const gone = await house.within(scopeOfRoles(testProgramme, roles), (tx) =>
    buildPerson(tx, { name: 'Siv Slutter', roles, email: 'siv@skarvdal.example' }),
  );
  const token = await linkFor('siv@skarvdal.example');
  assert.equal((await house.call('DELETE', '/api/people/me', { as: gone })).status, 200);
  assert.equal((await use(token)).status, 422);
});

test('what was asked for is forgotten after a day', async () => {
  await linkFor(email);
  house.later(25 * 60);
  await house.runErrand('sign-in.deletion');
  const { rows } = await house.within({ errand: 'sign-in.deletion' }, (tx) =>
    sql`select 1 from sign_in.letter`.execute(tx),
  );
  assert.equal(rows.length, 0);
});

test('a body that is not whole names the field', async () => {
  const { status, body } = await house.call('POST', '/api/sign-in/letters', {
    body: { letter: makeId(), email: 'ingrid' },
  });
  assert.deepEqual([status, body.problems], [400, [{ field: 'email', message: body.problems[0].message }]]);
  assert.match(body.problems[0].message, /E-post/);
});

test('asking takes as many steps in the database for a known address as for an unknown one', async () => {
  const { countStatements } = await import('#platform/server/testing/count-statements.ts');
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const statements = countStatements(opened.database);
  const http = await house.serverOn(opened.database);
  const countOf = async (address: string) => {
    const before = statements();
    await http.inject({
      method: 'POST',
      url: '/api/sign-in/letters',
      payload: { letter: makeId(), email: address },
    });
    return statements() - before;
  };
  const [known, unknown] = [await countOf(email), await countOf('nobody@skarvdal.example')];
  await http.close();
  await opened.close();
  assert.ok(known > 3, `only ${known} statements were seen`);
  assert.equal(known, unknown);
});
