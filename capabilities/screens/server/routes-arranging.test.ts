import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { openScreenBrowser, pairBrowser, type ScreenBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let manager: string;
let operator: string;
let foreigner: string;
let wall: ScreenBrowser;
let screen: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  const other = await house.company('Elvestad Sveis');
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  foreigner = await house.person('Morten Haugland', { role: 'manager', company: other, place: 'Elvestad' });
  wall = openScreenBrowser(house.call);
  screen = await pairBrowser(house.call, wall, { company, as: manager });
});
after(() => house.close());

const boards = [makeId(), makeId()];
const wanted = {
  name: 'Formlinja',
  shows: 'boards',
  language: 'pl',
  boards,
  seconds: 45,
  nightFrom: 20,
  nightTo: 6,
};
const arrange = (as: string | undefined, body: object = wanted, which = screen) =>
  house.call('PUT', `/api/screens/companies/${company}/screens/${which}`, { ...(as && { as }), body });
const own = async () => (await wall.call('GET', '/api/screens/screen')).body.screen;

test('a screen shows all boards for half a minute each, and is dark by night, until somebody says otherwise', async () => {
  const { boards, seconds, nightFrom, nightTo } = await own();
  assert.deepEqual([boards, seconds, nightFrom, nightTo], [[], 30, 22, 5]);
});

test('what a screen shows is changed from the office, and the screen is told; twice is once', async () => {
  const { status, body } = await arrange(manager);
  assert.equal(status, 200);
  assert.deepEqual((await arrange(manager)).body, body);
  const [listed] = body.screens;
  for (const seen of [listed, await own()])
    for (const [field, value] of Object.entries(wanted)) assert.deepEqual(seen[field], value, field);
  assert.equal(listed.pairedBy, 'Ingrid Solbakk');
  assert.equal('publicKey' in listed, false);
});

test('who may not decide what hangs on the wall changes nothing, and finds no screen of others', async () => {
  assert.equal((await arrange(operator)).status, 403);
  assert.equal((await arrange(foreigner)).status, 404);
  assert.equal((await arrange(undefined)).status, 401);
  assert.equal((await arrange(manager, wanted, makeId())).status, 404);
});

test('lengths and hours that are none are refused at their field', async () => {
  const faults = {
    seconds: 9,
    nightFrom: 24,
    nightTo: -1,
    boards: Array.from({ length: 21 }, () => makeId()),
  };
  for (const [field, value] of Object.entries(faults)) {
    const { status, body } = await arrange(manager, { ...wanted, [field]: value });
    assert.equal(status, 400, field);
    assert.equal(body.problems[0].field, field);
  }
});

test('one that has been disconnected is arranged no more', async () => {
  await house.call('DELETE', `/api/screens/companies/${company}/screens/${screen}`, { as: manager });
  assert.equal((await arrange(manager)).status, 404);
});
