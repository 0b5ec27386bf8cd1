import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { people } from '#people/contract.ts';
import { personHeader } from '#platform/contract/person-header.ts';

/** What somebody did on a device without a line reaches the server when another may be signed in there. */
let house: TestHouse;
let ingrid: string;
let terje: string;

before(async () => {
  house = await openTestHouse();
  const company = await house.company('Skarvdal Mekaniske');
  const place = 'Skarvdal Mekaniske';
  ingrid = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
  terje = await house.person('Terje Aune', { role: 'employee-representative', company, place });
});
after(() => house.close());

const nameOf = async (as: string): Promise<string> =>
  (await house.call('GET', people.readOwnData.path, { as })).body.name;
const rename = (as: string | undefined, meant: string, name: string) =>
  house.call('PUT', people.changeOwnName.path, {
    ...(as && { as }),
    body: { name },
    headers: { [personHeader]: meant },
  });

test('an act that names its person is done in that person’s name and in nobody else’s', async () => {
  assert.equal((await rename(terje, ingrid, 'Ingrid S. Solbakk')).status, 401);
  assert.equal((await rename(undefined, ingrid, 'Ingrid S. Solbakk')).status, 401);
  assert.deepEqual([await nameOf(ingrid), await nameOf(terje)], ['Ingrid Solbakk', 'Terje Aune']);
  assert.equal((await rename(ingrid, ingrid, 'Ingrid S. Solbakk')).status, 200);
  assert.deepEqual([await nameOf(ingrid), await nameOf(terje)], ['Ingrid S. Solbakk', 'Terje Aune']);
});

test('an answer says whose it is, so that a device keeps it for nobody else', async () => {
  const own = await house.call('GET', people.readSession.path, { as: terje });
  assert.equal(own.headers[personHeader], terje);
  const nobodys = await house.call('GET', people.readSession.path);
  assert.equal(nobodys.headers[personHeader], undefined);
});
