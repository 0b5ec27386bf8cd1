import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { lockIndicators } from '#indicators/server/store.ts';
import { updateImport } from '#indicators/server/store-imports.ts';
import { insertRetirement } from '#indicators/server/store-words.ts';
import {
  csv,
  type Handed,
  hand,
  imported,
  lookedThrough,
  runImports,
} from '#indicators/server/testing/files.ts';
import { begin, today, type Work } from '#indicators/server/testing/work.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse(today);
});
after(() => house.close());

const heads = ['Måned', 'Gjennomløpstid'];
const spring = csv(heads, ['2026-01', 40.5], ['2026-02', 41], ['2026-03', 39]);
const stateOf = async (file: Handed) => (await file.read()).body.state;

/** What only the owner of the database may do: break it, and put it right. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Has the database refuse a state of imports, as a crash in the last statement would. */
async function whileBroken(state: string, work: () => Promise<void>): Promise<void> {
  await asOwner(`
    create function public.break_down() returns trigger language plpgsql as $$
      begin if new.state = '${state}' then raise exception 'the disk is full'; end if; return new; end $$;
    create trigger breaks before update on indicators.import for each row execute function public.break_down()`);
  try {
    await work();
  } finally {
    await asOwner('drop trigger breaks on indicators.import; drop function public.break_down()');
  }
}

const putInState = (file: Handed, state: string) =>
  asOwner(`alter table indicators.import no force row level security;
    update indicators.import set state = '${state}' where import = '${file.id}';
    alter table indicators.import force row level security`);

test('a file left between two steps is taken on by the next round', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  const file = await lookedThrough(house, work, spring);
  for (const [left, then] of [
    ['reading', 'checked'],
    ['checking', 'checked'],
    ['writing', 'imported'],
    ['undoing', 'undone'],
  ] as const) {
    await putInState(file, left);
    await runImports(house);
    assert.equal(await stateOf(file), then, left);
  }
  assert.deepEqual(
    (await work.stands(indicator)).map(([, value]) => value),
    [null, null, null],
  );
});

test('what breaks in the last statement of the writing leaves no number behind', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  const file = await lookedThrough(house, work, spring);
  await whileBroken('imported', async () => {
    await file.confirm();
    await assert.rejects(runImports(house), /the disk is full/);
  });
  const { body } = await file.read();
  assert.equal(body.state, 'refused');
  assert.match(body.fault, /hos oss/);
  assert.deepEqual(await work.stands(indicator), []);
});

test('an undoing that breaks leaves the import as it stood, to be taken back another time', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  const file = await imported(house, work, spring);
  await whileBroken('undone', async () => {
    await file.undo();
    await assert.rejects(runImports(house), /the disk is full/);
  });
  assert.equal(await stateOf(file), 'imported');
  assert.equal((await work.stands(indicator)).length, 3);
  await file.undo();
  await runImports(house);
  assert.equal(await stateOf(file), 'undone');
});

test('one file that breaks keeps no other waiting', async () => {
  const [mine, other] = [await begin(house), await begin(house)];
  for (const work of [mine, other]) await work.define();
  await asOwner(`create function public.break_down() returns trigger language plpgsql as $$
      begin if new.company = '${mine.company}' then raise exception 'the disk is full'; end if; return new; end $$;
    create trigger breaks before update of outline on indicators.import for each row execute function public.break_down()`);
  const files = [await hand(mine, spring), await hand(other, spring)];
  await runImports(house).catch(() => undefined);
  await runImports(house).catch(() => undefined);
  await asOwner('drop trigger breaks on indicators.import; drop function public.break_down()');
  assert.deepEqual([await stateOf(files[0]!), await stateOf(files[1]!)], ['refused', 'checked']);
});

/** Resolves when so many wait for what somebody holds; throws when they do not come to it. */
async function untilWaiting(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await house.within({}, (tx) =>
      sql<{ n: number }>`select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`.execute(tx),
    );
    if (rows[0]!.n >= count) return;
    await setTimeout(25);
  }
  throw new Error(`Nobody waits, where ${count} should.`);
}

type Doing = Parameters<TestHouse['within']>[1];

/** Holds rows until the errand waits for them, changes something, and lets go. */
async function meanwhile(work: Work, hold: Doing, change: Doing): Promise<void> {
  let running: Promise<void> = Promise.resolve();
  await house.within({ companies: [work.company], person: work.manager }, async (tx) => {
    await hold(tx);
    running = runImports(house);
    await untilWaiting(1);
    await change(tx);
  });
  await running;
}

test('a figure that was put aside while its file was on the way in takes none of its numbers', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  await work.define({ name: 'Avvik' });
  const file = await lookedThrough(house, work, spring);
  await file.confirm();
  const hold: Doing = (tx) => lockIndicators(tx, work.company);
  await meanwhile(work, hold, (tx) =>
    insertRetirement(
      tx,
      { company: work.company, retirement: makeId(), indicator, retired: true, reason: 'Ikke nå' },
      { person: work.manager, name: 'Ingrid Solbakk', at: house.now().toISOString() },
    ),
  );
  assert.equal(await stateOf(file), 'checked');
  assert.deepEqual(await work.stands(indicator), []);
});

test('a file that would change more than somebody said yes to is shown to them again', async () => {
  const work = await begin(house);
  const indicator = await work.define();
  const file = await lookedThrough(house, work, spring);
  await work.say(indicator, { '2026-02-01': 50 });
  await file.confirm();
  await runImports(house);
  const { body } = await file.read();
  assert.deepEqual([body.state, body.result.added, body.result.changed], ['checked', 2, 1]);
  assert.deepEqual(await work.stands(indicator), [['2026-02-01', 50]]);
  await file.confirm();
  await runImports(house);
  assert.deepEqual(
    (await work.stands(indicator)).map(([, value]) => value),
    [40.5, 41, 39],
  );
});

test('a file put aside while it is being read stays aside', async () => {
  const work = await begin(house);
  await work.define();
  const file = await lookedThrough(house, work, spring);
  for (const left of ['reading', 'checking']) {
    await putInState(file, left);
    const aside: Doing = (tx) => updateImport(tx, work.company, file.id, { state: 'left' });
    await meanwhile(work, aside, () => Promise.resolve());
    assert.equal(await stateOf(file), 'left', left);
  }
});
