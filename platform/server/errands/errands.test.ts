import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope } from '#platform/server/database/scope.ts';
import { type Errand, type ErrandHouse, startErrands } from '#platform/server/errands/errands.ts';
import { keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import { cloneDatabase, type TestDatabase } from '#platform/server/testing/database.ts';

let clone: TestDatabase;
before(async () => {
  clone = await cloneDatabase();
});
after(() => clone.drop());

/** A house with so many connections, each waited for at most so many milliseconds. */
function openHouse(connections: number, patience: number) {
  const opened = openDatabase(clone.appUrl, () => undefined, connections, patience);
  const house: ErrandHouse = {
    database: opened.database,
    clock: () => new Date(),
    mailer: { from: '', send: async () => undefined, close: () => undefined },
    address: '',
    folder: '',
    keys: keysInMemory(),
  };
  return { house, close: opened.close };
}

const errandsThat = (run: Errand['run'], many: number): Errand[] =>
  Array.from({ length: many }, (_, i) => ({ name: `errand ${i}`, everySeconds: 3600, run }));

test('more errands than connections, all at once, leave room for their own work and for people', async () => {
  const { house, close } = openHouse(4, 2_000);
  const failures: string[] = [];
  let done = 0;
  const list = errandsThat(async ({ database }) => {
    await inScope(database, {}, (tx) => sql`select pg_sleep(0.02)`.execute(tx));
    done += 1;
  }, 12);
  const errands = startErrands(list, house, (name, error) => failures.push(`${name}: ${error.message}`));
  const rounds = list.map(({ name }) => errands.runOnce(name));
  await inScope(house.database, {}, (tx) => sql`select 1`.execute(tx));
  assert.ok(done < list.length, 'a person does not wait for all of them');
  await Promise.all(rounds);
  assert.deepEqual([done, failures], [list.length, []]);
  await errands.stop();
  await close();
});

test('two servers on one database run an errand once at a time', async () => {
  const [one, other] = [openHouse(4, 2_000), openHouse(4, 2_000)];
  let running = 0;
  let most = 0;
  const [errand] = errandsThat(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((wake) => setTimeout(wake, 50));
    running -= 1;
  }, 1);
  const failed = (name: string, error: Error) => assert.fail(`${name}: ${error.message}`);
  const servers = [one, other].map(({ house }) => startErrands([errand!], house, failed));
  await Promise.all(servers.map((server) => server.runOnce('errand 0')));
  assert.equal(most, 1);
  for (const server of servers) await server.stop();
  for (const { close } of [one, other]) await close();
});

test('an errand that fails is told of, and the next round comes all the same', async () => {
  const { house, close } = openHouse(4, 2_000);
  const failures: string[] = [];
  let rounds = 0;
  const list = errandsThat(async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('no mail server');
  }, 1);
  const errands = startErrands(list, house, (name, error) => failures.push(`${name}: ${error.message}`));
  await errands.runOnce('errand 0');
  await errands.runOnce('errand 0');
  assert.deepEqual([rounds, failures], [2, ['errand 0: no mail server']]);
  await errands.stop();
  await close();
});
