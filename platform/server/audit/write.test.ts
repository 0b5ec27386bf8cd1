import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { makeId } from '#platform/contract/id.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { hashOf, momentOf, type StoredLine } from '#platform/server/audit/canonical.ts';
import { type Audited, openAudited } from '#platform/server/audit/testing/audited.ts';
import { walkChains } from '#platform/server/audit/verify-chains.ts';
import { writeAuditLine, writeAuditLines } from '#platform/server/audit/write.ts';
import { inScope } from '#platform/server/database/scope.ts';

let house: Audited;

before(async () => {
  house = await openAudited();
});
after(() => house.close());

const chainsOf = async () => {
  const { rows } = await house.superuser.query(
    `select chain, count(*)::int as lines, max(seq)::int as last from platform.audit_line group by chain`,
  );
  return new Map(rows.map(({ chain, lines, last }) => [chain as string, { lines, last }]));
};

test('a line belongs to its company, else to its programme, else to the installation', async () => {
  const company = makeId();
  const scope = { companies: [company], programme: 'p' };
  await inScope(house.database, scope, async (tx) => {
    const line = { person: makeId(), act: 'a.b' };
    await writeAuditLine(tx, { ...line, company, programme: 'p' });
    await writeAuditLine(tx, { ...line, company: null, programme: 'p' });
    await writeAuditLine(tx, { ...line, company: null });
    await writeAuditLine(tx, { person: null, act: 'a.b', company: null, outcome: 'refused' });
  });
  const chains = await chainsOf();
  assert.deepEqual(chains.get(company), { lines: 1, last: 1 });
  assert.deepEqual(chains.get('programme:p'), { lines: 1, last: 1 });
  assert.deepEqual(chains.get('installation'), { lines: 2, last: 2 });
});

test('the hash in SQL and the one made a second time agree on whatever can be written', async () => {
  const ids = [makeId(), null];
  const texts = ['programme.readJourney', 'æøå – «ł»', 'a b\nc\t7:x -', '😀', "'; drop table --", '-'];
  const micros = [0, 1_795_431_600_123_456, 1, -1, 4_102_444_800_000_000];
  for (const [n, act] of texts.entries()) {
    const line: StoredLine = {
      chain: texts[(n + 1) % texts.length]!,
      seq: n * 1_000_003 + 1,
      micros: micros[n % micros.length]!,
      company: ids[n % 2]!,
      programme: n % 3 ? act : null,
      person: ids[(n + 1) % 2]!,
      actorKind: 'person',
      act,
      object: n % 2 ? act : null,
      outcome: 'done',
    };
    const previous = Buffer.alloc(32, n);
    const { rows } = await house.superuser.query(
      `select platform.audit_hash($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as hash`,
      [
        ...[previous, line.chain, line.seq, momentOf(line.micros), line.company, line.programme],
        ...[line.person, line.actorKind, line.act, line.object, line.outcome],
      ],
    );
    assert.equal(rows[0].hash.toString('hex'), hashOf(previous, line).toString('hex'), act);
  }
});

test('no two lines that differ have the same form: a field cannot flow over into its neighbour', () => {
  const line = { chain: 'c', seq: 1, micros: 0, company: null, programme: null, person: null } as const;
  const rest = { actorKind: 'nobody', outcome: 'done' } as const;
  const forms = [
    { act: 'a', object: null },
    { act: 'a -', object: null },
    { act: 'a', object: '-' },
    { act: 'a 1:b', object: 'c' },
    { act: 'a', object: 'b 1:c' },
    { act: 'ab', object: '' },
    { act: 'a', object: 'b' },
  ].map((part) => hashOf(Buffer.alloc(32), { ...line, ...rest, ...part }).toString('hex'));
  assert.equal(new Set(forms).size, forms.length);
});

test('what was taken back leaves no line and no gap', async () => {
  const company = makeId();
  const scope = { companies: [company] };
  await house.write(company);
  await inScope(house.database, scope, async (tx) => {
    await writeAuditLine(tx, { company, person: makeId(), act: 'a.b' });
    return refuse('not-found');
  });
  const thrown = inScope(house.database, scope, async (tx) => {
    await writeAuditLine(tx, { company, person: makeId(), act: 'a.b' });
    throw new Error('gone');
  });
  await assert.rejects(thrown, /gone/);
  await house.write(company);
  assert.deepEqual((await chainsOf()).get(company), { lines: 2, last: 2 });
});

test('what is too long or cannot be stored is cut, and stops no call', async () => {
  const company = makeId();
  await house.write(company, { act: `a.${'b'.repeat(500)}`, object: `\0${'x'.repeat(500)}` });
  await house.write(company, { object: '\0' });
  await house.write(company, { object: '' });
  const { rows } = await house.superuser.query(
    'select length(act) as act, object from platform.audit_line where chain = $1 order by seq',
    [company],
  );
  assert.deepEqual([rows[0].act, rows[0].object.length], [200, 400]);
  assert.deepEqual([rows[1].object, rows[2].object], ['-', null]);
});

test('a transaction reads and adds to the chains in its scope, and the installation’s it only adds to', async () => {
  const [mine, theirs] = [makeId(), makeId()];
  await house.write(mine);
  await house.write(theirs);
  const seen = await inScope(house.database, { companies: [mine], programme: 'p' }, async (tx) => {
    await writeAuditLine(tx, { company: null, person: null, act: 'a.b' });
    const lines = await sql<{ chain: string }>`select distinct chain from platform.audit_line`.execute(tx);
    const heads = await sql<{ chain: string }>`select distinct chain from platform.audit_head`.execute(tx);
    return [lines.rows.map(({ chain }) => chain).sort(), heads.rows.map(({ chain }) => chain).sort()];
  });
  assert.deepEqual(seen[0], [mine, 'programme:p'].sort());
  assert.deepEqual(seen[1], [mine, 'installation', 'programme:p'].sort());
  const refused = (work: Parameters<typeof inScope<unknown>>[2]) =>
    assert.rejects(inScope(house.database, { companies: [mine] }, work), { code: '42501' });
  await refused((tx) => writeAuditLine(tx, { company: theirs, person: null, act: 'a.b' }));
  await refused((tx) => writeAuditLine(tx, { company: null, programme: 'p', person: null, act: 'a.b' }));
  await refused((tx) => sql`update platform.audit_line set act = 'x'`.execute(tx));
  await refused((tx) => sql`delete from platform.audit_line`.execute(tx));
  await refused((tx) => sql`delete from platform.audit_head`.execute(tx));
  await refused((tx) => sql`update platform.audit_head set chain = 'x'`.execute(tx));
  await refused((tx) => sql`insert into platform.audit_signed values (${mine}, 'k', 9, now())`.execute(tx));
});

test('saying that one verifies opens no line of a foreign company to the application', async () => {
  const theirs = makeId();
  await house.write(theirs);
  const counts = await inScope(house.database, {}, async (tx) => {
    await sql`select set_config('app.audit', 'verifying', true)`.execute(tx);
    const lines = await sql`select 1 from platform.audit_line`.execute(tx);
    const heads = await sql`select 1 from platform.audit_head where chain = ${theirs}`.execute(tx);
    const moved = await sql`update platform.audit_head set seq = 9 where chain = ${theirs}`.execute(tx);
    return [lines.rows.length, heads.rows.length, Number(moved.numAffectedRows)];
  });
  assert.deepEqual(counts, [0, 1, 0]);
});

test('lines of many chains at once wait for nobody in a ring', async () => {
  const companies = Array.from({ length: 12 }, () => makeId());
  const before = await chainsOf();
  const lines = (order: readonly string[]) =>
    order.map((company) => ({ company, person: makeId(), act: 'a.b' }));
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      inScope(house.database, { companies }, (tx) =>
        writeAuditLines(tx, lines(n % 2 ? companies : companies.toReversed())),
      ),
    ),
  );
  const found = await chainsOf();
  for (const company of companies) assert.deepEqual(found.get(company), { lines: 40, last: 40 });
  assert.equal(found.size, before.size + companies.length);
  await inScope(house.database, {}, (tx) => writeAuditLines(tx, []));
});

test('lines written together are those that would have been written one by one', async () => {
  const [company, other] = [makeId(), makeId()];
  const at = new Date();
  const lines = Array.from({ length: 30 }, (_, n) => ({
    company: [company, other, null][n % 3]!,
    programme: n % 2 ? 'p' : null,
    person: n % 5 ? makeId() : null,
    act: `a.${n}`,
    object: n % 4 ? `ø${n}` : null,
    outcome: n % 7 ? ('done' as const) : ('refused' as const),
    at,
  }));
  const scope = { companies: [company, other], programme: 'p' };
  await inScope(house.database, scope, (tx) => writeAuditLines(tx, lines.slice(0, 11)));
  await inScope(house.database, scope, (tx) => writeAuditLines(tx, lines.slice(11)));
  const { rows } = await house.superuser.query(
    `select chain, seq::int, act, programme, object, outcome from platform.audit_line
     where act like 'a._%' and company = $1 order by seq`,
    [company],
  );
  const mine = lines.filter((line) => line.company === company);
  assert.deepEqual(
    rows.map(({ act, programme, object, outcome }) => [act, programme, object, outcome]),
    mine.map(({ act, programme, object, outcome }) => [act, programme, object, outcome]),
  );
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    mine.map((_, n) => n + 1),
  );
  await house.superuser.query('begin');
  const { faults } = await walkChains(house.superuser);
  await house.superuser.query('commit');
  assert.deepEqual(faults, []);
});

test('10,000 calls over 4 connections and 5 companies, a fifth of them aborted, leave dense and whole chains', async (t) => {
  const companies = Array.from({ length: 5 }, () => makeId());
  const written = new Map(companies.map((company) => [company, 0]));
  let left = 10_000;
  const began = performance.now();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const n = left;
      const company = companies[n % 5]!;
      const abort = n % 5 === (n >> 4) % 5;
      const done = await inScope(house.database, { companies: [company] }, async (tx) => {
        await writeAuditLine(tx, { company, person: makeId(), act: 'a.b', object: String(n) });
        if (n % 100 === 0) await sql`select pg_sleep(0.002)`.execute(tx);
        if (abort && n % 2) throw new Error('aborted');
        return abort ? refuse('not-found') : 'done';
      }).catch(() => null);
      if (done === 'done') written.set(company, written.get(company)! + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  t.diagnostic(`${Math.round(10_000_000 / (performance.now() - began))} calls a second`);
  const found = await chainsOf();
  const total = [...written.values()].reduce((sum, n) => sum + n, 0);
  assert.ok(total > 7_000 && total < 9_000, `${total} were to be written`);
  for (const [company, lines] of written) assert.deepEqual(found.get(company), { lines, last: lines });
  assert.deepEqual((await house.verify()).faults, []);
});
