import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { makeId } from '#platform/contract/id.ts';
import { hashOf } from '#platform/server/audit/canonical.ts';
import { headsFile } from '#platform/server/audit/heads-file.ts';
import { type Audited, openAudited } from '#platform/server/audit/testing/audited.ts';
import { verifyAudit } from '#platform/server/audit/verify.ts';

let house: Audited;
let spoilt: string;
let sound: string;

/** Ten lines in each of two chains, signed after six and after nine of them: what each fault is planted in. */
beforeEach(async () => {
  house = await openAudited();
  [spoilt, sound] = [makeId(), makeId()];
  for (let n = 1; n <= 10; n += 1) {
    for (const company of [spoilt, sound]) await house.write(company, { object: `o${n}` });
    if (n === 6 || n === 9) await house.sign();
  }
});
afterEach(() => house.close());

const heads = () => join(house.folder, headsFile);
const asSuperuser = (sql: string, values: unknown[] = []) => house.superuser.query(sql, values);

/** Exactly one fault, and it is the one that is expected. */
async function finds(says: RegExp): Promise<void> {
  const { faults } = await house.verify();
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0]!, says);
}

/** Gives a chain hashes that fit it as it stands, and a head at its end: all that one can do with the database alone. */
async function reckonAnew(chain: string): Promise<void> {
  await asSuperuser(
    `do $$ declare one record; last bytea := decode(repeat('00', 32), 'hex'); begin
      for one in select * from platform.audit_line where chain = '${chain}' order by seq loop
        last := platform.audit_hash(last, one.chain, one.seq, one.at, one.company, one.programme, one.person,
          one.actor_kind, one.act, one.object, one.outcome);
        update platform.audit_line set hash = last where chain = one.chain and seq = one.seq;
        update platform.audit_head set seq = one.seq, hash = last where chain = one.chain;
      end loop; end $$`,
  );
}

test('an audit nobody has touched is whole, and every line and signed head was looked at', async () => {
  const found = await house.verify();
  assert.deepEqual(found.faults, []);
  assert.deepEqual([found.chains, found.lines, found.heads], [2, 20, 4]);
  assert.match(found.notes.join(), /Signed 2 times by the key [0-9a-f]{16}, the last at 2026-11-23T/);
});

test('a line that was edited is found, whichever of its parts it was', async () => {
  const edits = [
    `act = 'visits.readPlan'`,
    'object = null',
    `person = gen_random_uuid()`,
    `outcome = 'refused'`,
    `at = at + interval '1 microsecond'`,
    `programme = 'p'`,
    `actor_kind = 'screen'`,
    `hash = sha256('x')`,
  ];
  for (const edit of edits) {
    await asSuperuser('create temporary table kept as select * from platform.audit_line');
    await asSuperuser(`update platform.audit_line set ${edit} where chain = $1 and seq = 4`, [spoilt]);
    await finds(new RegExp(`company ${spoilt}: line 4 .* not as it was written`));
    await asSuperuser('delete from platform.audit_line');
    await asSuperuser('insert into platform.audit_line select * from kept');
    await asSuperuser('drop table kept');
  }
  assert.deepEqual((await house.verify()).faults, []);
});

test('a line deleted in the middle is found', async () => {
  await asSuperuser('delete from platform.audit_line where chain = $1 and seq = 4', [spoilt]);
  await finds(new RegExp(`company ${spoilt}: line 4 is missing`));
});

test('a line deleted in the middle with those after it moved up is found', async () => {
  await asSuperuser('delete from platform.audit_line where chain = $1 and seq = 4', [spoilt]);
  for (let n = 5; n <= 10; n += 1)
    await asSuperuser('update platform.audit_line set seq = seq - 1 where chain = $1 and seq = $2', [
      spoilt,
      n,
    ]);
  await asSuperuser('update platform.audit_head set seq = 9 where chain = $1', [spoilt]);
  await finds(/line 4 .* not as it was written, or not after the line/);
});

test('two lines that changed places are found', async () => {
  for (const [from, to] of [
    [4, 99],
    [5, 4],
    [99, 5],
  ])
    await asSuperuser('update platform.audit_line set seq = $3 where chain = $1 and seq = $2', [
      spoilt,
      from,
      to,
    ]);
  await finds(/line 4 .* not as it was written, or not after the line/);
});

test('an end that was cut is found by its head', async () => {
  await asSuperuser('delete from platform.audit_line where chain = $1 and seq > 9', [spoilt]);
  await finds(/ends at line 9, and its head says 10: lines were cut from its end/);
});

test('an end that was cut with its head put right is found by what was signed', async () => {
  await asSuperuser('delete from platform.audit_line where chain = $1 and seq > 7', [spoilt]);
  await reckonAnew(spoilt);
  await finds(/line 9 was there when it was signed at 2026-11-23T.* and is gone: its end was cut/);
});

test('a chain written anew with hashes that fit is found by what was signed', async () => {
  await asSuperuser(`update platform.audit_line set object = 'another' where chain = $1 and seq = 3`, [
    spoilt,
  ]);
  await reckonAnew(spoilt);
  await finds(/line 6 is not the one that was signed at .*: it, or a line before it, was written anew/);
});

test('a chain written anew is found also when it was signed again afterwards', async () => {
  await asSuperuser(`update platform.audit_line set object = 'another' where chain = $1 and seq = 3`, [
    spoilt,
  ]);
  await reckonAnew(spoilt);
  await house.write(spoilt);
  await house.sign();
  await finds(/line 6 is not the one that was signed/);
});

test('a chain that is gone with its head is found by what was signed', async () => {
  await asSuperuser('delete from platform.audit_line where chain = $1', [spoilt]);
  await finds(/its head says 10 lines, and there is none/);
  await asSuperuser('delete from platform.audit_head where chain = $1', [spoilt]);
  await finds(/line 6 was there when it was signed at .* and is gone/);
});

test('a head that is gone or was moved is found', async () => {
  await asSuperuser('update platform.audit_head set seq = 8 where chain = $1', [spoilt]);
  await finds(/line 10 is not where its head says it ends \(8\)/);
  await asSuperuser('delete from platform.audit_head where chain = $1', [spoilt]);
  await finds(/it has 10 lines and no head/);
});

test('a line put in past the program, with a hash of one’s own, is found', async () => {
  await asSuperuser(
    `insert into platform.audit_line (chain, seq, at, company, actor_kind, act, outcome, hash)
     values ('${spoilt}', 11, now(), '${spoilt}', 'nobody', 'a.b', 'done', sha256('x'))`,
  );
  await finds(/line 11 .* not as it was written/);
});

test('a line put in afterwards that says it is older is found, though its hash fits', async () => {
  await house.write(spoilt, { at: '2026-11-20T08:00:00Z' });
  await finds(
    /line 11 .* says 2026-11-20 08:00:00, and the line before it 2026-11-23 .*: it was put in later/,
  );
});

test('a line that says it is older than a signing that did not find it is found, though it is younger than the line before it', async () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n, 8));
  await house.sign();
  const { signHeads } = await import('#platform/server/audit/sign.ts');
  await signHeads({ database: house.database, folder: house.folder, at: day(25) });
  await house.write(spoilt, { at: day(24) });
  await signHeads({ database: house.database, folder: house.folder, at: day(26) });
  await finds(/line 11 says it is older than the signing of 2026-11-25T08:00:00.000Z, which did not find it/);
});

test('a line that was moved to another company’s chain is found', async () => {
  await asSuperuser(
    `alter table platform.audit_line drop constraint audit_line_check;
     update platform.audit_line set company = '${sound}' where chain = '${spoilt}' and seq = 10`,
  );
  await reckonAnew(spoilt);
  await finds(/line 10 .* not as it was written/);
});

test('a signing that was taken out of the file is found, in the middle and at the end', async () => {
  await house.write(spoilt);
  await house.sign();
  const lines = readFileSync(heads(), 'utf8').split('\n');
  writeFileSync(heads(), [lines[0], lines[2], ''].join('\n'));
  await finds(/audit-heads\.jsonl, line 2: it does not follow the line before it/);
  writeFileSync(heads(), [lines[0], lines[1], ''].join('\n'));
  await finds(
    /end too early: chain .* was signed at line 1[01] .* Lines were taken from the end of the file/,
  );
  writeFileSync(heads(), [lines[1], lines[2], ''].join('\n'));
  await finds(/line 1: it does not follow/);
});

test('a signing that was edited is found, whatever was changed in it', async () => {
  const whole = readFileSync(heads(), 'utf8');
  const edits: [string | RegExp, string][] = [
    [/"seq":6/, '"seq":5'],
    [/"at":"2026/, '"at":"2025'],
    [/"hash":"../, '"hash":"00'],
    [/"signature":"../, '"signature":"AA'],
    [/^\{/, '{ '],
    ['{"chain"', '{"chain":"x","chain"'],
  ];
  for (const [from, to] of edits) {
    writeFileSync(heads(), whole.replace(from, to));
    const { faults } = await house.verify();
    assert.match(faults.join('\n'), /line 1: it is not what the key signed/, String(from));
  }
  writeFileSync(heads(), `${whole}rubbish\n`);
  await finds(/line 3: it is not what the key signed/);
});

test('a file of heads that is gone, or lies there without its key, is found', async () => {
  rmSync(join(house.folder, 'audit-key.pub.pem'));
  assert.match((await house.verify()).faults.join(), /is here without audit-key\.pub\.pem/);
  rmSync(heads());
  await finds(/The key [0-9a-f]{16} signed 2 chains, the last at .*, and its folder is not here/);
  const signer = /key ([0-9a-f]{16})/.exec((await house.verify()).faults[0]!)![1]!;
  const given = await verifyAudit({ url: house.ownerUrl, folders: [], lost: [signer] });
  assert.deepEqual(given.faults, []);
  assert.match(given.notes.join(), /was given as lost/);
});

test('an end torn by a crash is no fault, and neither is what is signed while one looks', async () => {
  const whole = readFileSync(heads(), 'utf8');
  writeFileSync(heads(), `${whole}{"at":"2026-11-2`);
  assert.deepEqual((await house.verify()).faults, []);
  let busy = true;
  const signing = (async () => {
    while (busy) {
      await house.write(spoilt);
      await house.sign();
    }
  })();
  for (let n = 0; n < 15; n += 1) assert.deepEqual((await house.verify()).faults, []);
  busy = false;
  await signing;
  assert.deepEqual((await house.verify()).faults, []);
});

test('faults in several chains are told of one by one, the first of each', async () => {
  await asSuperuser('update platform.audit_line set object = null where seq in (3, 5)');
  const { faults } = await house.verify();
  assert.equal(faults.length, 2);
  for (const chain of [spoilt, sound]) assert.ok(faults.some((says) => says.includes(`${chain}: line 3 `)));
});

test('whoever is held by row-level security is told so, and does not call the chains cut', async () => {
  const verifying = verifyAudit({ url: house.appUrl, folders: [house.folder] });
  await assert.rejects(verifying, /may not read the whole audit/);
});

test('the plant itself is sound: reckoning anew an untouched chain changes nothing', async () => {
  await reckonAnew(spoilt);
  assert.deepEqual((await house.verify()).faults, []);
  const { rows } = await asSuperuser(
    `select hash, seq::int, (extract(epoch from at) * 1000000)::bigint as micros, chain, company, programme, person,
       actor_kind as "actorKind", act, object, outcome from platform.audit_line where chain = $1 and seq = 1`,
    [spoilt],
  );
  const line = { ...rows[0], micros: Number(rows[0].micros) };
  assert.deepEqual(hashOf(Buffer.alloc(32), line), rows[0].hash);
});
