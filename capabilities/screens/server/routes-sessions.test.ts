import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openScreenBrowser, pairBrowser, type ScreenBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let other: string;
let manager: string;
let terminal: ScreenBrowser;
let screen: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Elvestad Sveis');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  terminal = openScreenBrowser(house.call);
  screen = await pairBrowser(house.call, terminal, { company, as: manager, kind: 'shared-terminal' });
});
after(() => house.close());

async function operator(name: string, at = company): Promise<string> {
  const person = await house.person(name, { role: 'employee', company: at, place: 'Bedriften' });
  await house.call('PUT', '/api/sign-in/pin', { as: person, body: { pin: '4071' } });
  return person;
}
/** What a hand scanner types from somebody's badge. */
async function badgeOf(person: string, at = company): Promise<string> {
  const printer =
    at === company ? manager : await house.person('En leder', { role: 'manager', company: at, place: 'x' });
  const url = `/api/sign-in/companies/${at}/badges`;
  const { body } = await house.call('POST', url, { as: printer, body: { badge: makeId(), person } });
  return body.secret;
}

const enter = (body: object, at = terminal) => at.call('POST', '/api/screens/people-sessions', body);
const tiles = (at: ScreenBrowser, where = company) => at.call('GET', `/api/screens/companies/${where}/tiles`);
const leave = () => terminal.call('DELETE', '/api/people/session');
const whoIs = async () => (await terminal.call('GET', '/api/people/session')).body;

test('a terminal shows those with a PIN by first name and initial, and nobody else is shown anybody', async () => {
  const linn = await operator('Linn Marie Brekke');
  await operator('Emil Johansen', other);
  const { body } = await tiles(terminal);
  assert.deepEqual(body.tiles, [{ person: linn, name: 'Linn B.' }]);
  assert.equal((await tiles(terminal, other)).status, 404);
  assert.equal((await tiles(openScreenBrowser(house.call))).status, 401);
  const wall = openScreenBrowser(house.call);
  await pairBrowser(house.call, wall, { company, as: manager, kind: 'wall-screen' });
  assert.equal((await tiles(wall)).status, 404);
  const { status } = await house.call('GET', `/api/screens/companies/${company}/tiles`, { as: manager });
  assert.equal(status, 403);
});

test('an operator signs in with a PIN, in their own language, and the terminal is itself again when they are done', async () => {
  const person = await operator('Piotr Wiśniewski');
  const answer = await enter({ person, pin: '4071' });
  assert.equal(answer.status, 200);
  assert.equal(answer.body.name, 'Piotr Wiśniewski');
  const session = await whoIs();
  assert.equal(session.method, 'pin');
  assert.equal(session.person.person, person);
  // The cookie ends with the browser: how long it lasts is decided where it cannot be changed.
  const cookie = [answer.headers['set-cookie']]
    .flat()
    .find((one) => String(one).startsWith('spranget-session='));
  assert.doesNotMatch(String(cookie), /max-age/i);
  await leave();
  const after = await whoIs();
  assert.equal(after.person, null);
  assert.equal(after.screen.screen, screen);
});

test('a session at a terminal lasts while it is used, and a quarter of an hour without', async () => {
  const person = await operator('Marte Vik');
  await enter({ person, pin: '4071' });
  for (const _ of [1, 2, 3]) {
    house.later(10);
    await terminal.prove(screen);
    assert.equal((await whoIs()).person?.person, person);
  }
  house.later(16);
  await terminal.prove(screen);
  assert.equal((await whoIs()).person, null);
});

test('five wrong PINs lock it for a quarter of an hour, and the minutes that are left are said', async () => {
  const person = await operator('Jonas Lid');
  for (const _ of [1, 2, 3, 4]) assert.equal((await enter({ person, pin: '1111' })).body.code, 'pin-wrong');
  const fifth = await enter({ person, pin: '1111' });
  assert.equal(fifth.body.code, 'pin-locked');
  assert.match(fifth.body.message, /15 minutter/);
  house.later(6);
  await terminal.prove(screen);
  const right = await enter({ person, pin: '4071' });
  assert.match(right.body.message, /9 minutter/);
  house.later(10);
  await terminal.prove(screen);
  assert.equal((await enter({ person, pin: '4071' })).status, 200);
  await leave();
});

test('somebody unknown, and somebody of another company, are told what a wrong PIN is told', async () => {
  const mine = await operator('Amina Warsame');
  const foreign = await operator('Berit Sandnes', other);
  const wrong = await enter({ person: mine, pin: '0000' });
  assert.deepEqual((await enter({ person: makeId(), pin: '4071' })).body, wrong.body);
  assert.deepEqual((await enter({ person: foreign, pin: '4071' })).body, wrong.body);
  assert.equal((await whoIs()).person, null);
});

test('a badge signs its owner in where they are a member, and nowhere else', async () => {
  const person = await operator('Selam Haile');
  const theirs = await operator('Geir Ove Rønne', other);
  const own = await badgeOf(person);
  const foreign = await badgeOf(theirs, other);
  assert.equal((await enter({ badge: own })).status, 200);
  assert.equal((await whoIs()).method, 'badge');
  await leave();
  assert.equal((await enter({ badge: foreign })).body.code, 'badge-unknown');
  assert.equal((await enter({ badge: 'SPR-BADGE-3' })).body.code, 'badge-unknown');
});

test('a PIN works at a paired terminal only: not in another browser, at a wall screen, or with a token that ran out', async () => {
  const person = await operator('Hilde Tangvik');
  const stranger = openScreenBrowser(house.call);
  assert.equal((await enter({ person, pin: '4071' }, stranger)).body.code, 'terminal-needed');
  const wall = openScreenBrowser(house.call);
  await pairBrowser(house.call, wall, { company, as: manager, kind: 'wall-screen' });
  assert.equal((await enter({ person, pin: '4071' }, wall)).body.code, 'terminal-needed');
  house.later(15);
  assert.equal((await enter({ person, pin: '4071' })).body.code, 'terminal-needed');
  await terminal.prove(screen);
  assert.equal((await enter({ person, pin: '4071' })).status, 200);
  await leave();
});

test('whoever signs in ends the session of whoever forgot to', async () => {
  const first = await operator('Terje Aune');
  const second = await operator('Elin Moe');
  await enter({ person: first, pin: '4071' });
  const before = terminal.cookie();
  await enter({ person: second, pin: '4071' });
  assert.equal((await whoIs()).person.person, second);
  const old = /spranget-session=[^;]+/.exec(before)![0];
  assert.equal(
    (await house.call('GET', '/api/people/session', { headers: { cookie: old } })).body.person,
    null,
  );
  await leave();
});
