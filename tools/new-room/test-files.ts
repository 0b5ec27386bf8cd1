import type { RoomNames } from '#tools/new-room/names.ts';

/** A room's first tests: one of its rule, and one of its routes through HTTP on a real database. */
export function testFiles(names: RoomNames): Record<string, string> {
  return { 'rules.test.ts': rulesTest(names), 'server/routes.test.ts': routesTest(names) };
}

const rulesTest = ({ room, Things, thingsWords }: RoomNames) => `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPlace, most${Things} } from '#${room}/rules.ts';

test('the last of the ${thingsWords} has its place and one more has none', () => {
  assert.equal(hasPlace(most${Things} - 1), true);
  assert.equal(hasPlace(most${Things}), false);
});
`;

const routesTest = ({
  room,
  things,
  Things,
  thingKey,
  Thing,
  thingWords,
}: RoomNames) => `import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { most${Things} } from '#${room}/rules.ts';
import { build${Thing} } from '#${room}/server/builders.ts';

let house: TestHouse;
let company: string;
let leader: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
});

after(() => house.close());

const add = (body: object) => house.call('POST', \`/api/${room}/companies/\${company}\`, { as: leader, body });

test('a ${thingWords} that is added stands in the list, and the same id again changes nothing', async () => {
  const one = { ${thingKey}: makeId(), name: 'Vika' };
  for (const _ of ['first', 'again']) {
    const { status, body } = await add(one);
    assert.deepEqual([status, body], [200, one]);
  }
  const list = await house.call('GET', \`/api/${room}/companies/\${company}\`, { as: leader });
  assert.deepEqual(list.body, { ${things}: [one] });
});

test('a company that is not yours does not exist', async () => {
  const other = await house.company('Nes Tre');
  await house.within({ companies: [other] }, (tx) => build${Thing}(tx, other));
  const answer = await house.call('GET', \`/api/${room}/companies/\${other}\`, { as: leader });
  assert.equal(answer.status, 404);
});

test('when it is full, one more is refused in words', async () => {
  await house.within({ companies: [company] }, async (tx) => {
    for (let n = 0; n < most${Things}; n += 1) await build${Thing}(tx, company);
  });
  const { status, body } = await add({ ${thingKey}: makeId(), name: 'Vika' });
  assert.deepEqual([status, body.code], [422, 'too-many']);
});
`;
