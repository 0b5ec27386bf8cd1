import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildChanges, buildHistory } from '#pulse-boards/server/builders.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

test('a history that is built by several stands whole, and the next change comes after it', async () => {
  const company = await house.company('Skarvdal Mekaniske');
  const scope = { companies: [company] };
  const by = await house.person('Ingrid Solbakk', { role: 'manager', place: 'Skarvdal Mekaniske', company });
  const board = makeId();
  const named = { by, byName: 'Ingrid Solbakk', at: '2026-11-20T08:00:00Z' };
  const unnamed = { by: null, byName: '', at: '2026-11-20T09:00:00Z' };
  const category = (name: string, author: typeof named | typeof unnamed) => ({
    ...{ change: makeId(), kind: 'category', board, thing: makeId(), author },
    set: { name },
  });
  const set = { name: 'Formlinje 2', kind: 'daily', level: 1, language: 'nb' };
  await house.within(scope, (tx) =>
    buildHistory(tx, company, [
      { change: makeId(), kind: 'board', board, thing: board, set, author: named },
      category('Kvalitet', unnamed),
      category('Leveranse', named),
    ]),
  );
  const built = await house.within(scope, (tx) => standingOf(tx, company));
  assert.deepEqual([built.at, built.things.size], [3, 3]);

  const next = [{ kind: 'category', board, thing: makeId(), set: { name: 'Kostnad' } }];
  await house.within(scope, (tx) => buildChanges(tx, company, next, unnamed));
  const later = await house.within(scope, (tx) => standingOf(tx, company));
  assert.deepEqual([later.at, later.things.size], [4, 4]);
});
