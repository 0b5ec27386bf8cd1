import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import type { Log } from '#audit/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { signHeads } from '#platform/server/audit/sign.ts';
import { type AuditLine, writeAuditLine, writeAuditLines } from '#platform/server/audit/write.ts';
import { openDatabase } from '#platform/server/database/pool.ts';

let house: TestHouse;
let office: string;

before(async () => {
  house = await openTestHouse('2026-11-24');
  const role = { role: 'programme-office', programme: testProgramme, place: 'P' } as const;
  office = await house.person('Marit Holte', role);
});
after(() => house.close());

const member = (name: string, role: Parameters<TestHouse['person']>[1]['role'], company: string) =>
  house.person(name, { role, company, place: 'Verket' });

/** A company with a manager, and lines as one likes. */
async function companyWith(name: string, ...lines: Partial<AuditLine>[]) {
  const company = await house.company(name);
  const manager = await member(`Leder i ${name}`, 'manager', company);
  const whole = lines.map((line) => ({
    ...{ company, person: manager, act: 'programme.readJourney', at: '2026-11-24T08:00:00Z' },
    ...line,
  }));
  await house.within({ companies: [company] }, (tx) => writeAuditLines(tx, whole));
  return { company, manager };
}

async function read(as: string, company: string | null, query = '', language = 'nb'): Promise<Log> {
  const url = company ? `/api/audit/companies/${company}/lines` : '/api/audit/lines';
  const headers = { cookie: `${await house.signIn(as)}; spranget-language=${language}` };
  const { status, body } = await house.call('GET', `${url}${query}`, { headers });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

test('whoever opened the journey stands in the company’s log, by name, role, moment and what it was', async () => {
  const { company, manager } = await companyWith('Sporverket');
  await house.call('GET', `/api/companies/${company}`, { as: office });
  const { lines, chain } = await read(manager, company);
  assert.deepEqual(lines, [
    {
      day: '2026-11-24',
      at: '2026-11-24T11:00:00.000Z',
      who: {
        ...{ kind: 'person', name: 'Marit Holte', role: 'programme-office' },
        words: 'Marit Holte, prosjektsenteret',
      },
      what: 'Se opplysninger om bedriften',
      outcome: 'done',
    },
  ]);
  assert.deepEqual(chain, { brokenAt: null, signedAt: null });
});

test('reading the log stands in the log, in the reader’s language', async () => {
  const { company, manager } = await companyWith('Speilverket');
  await read(manager, company);
  const [first] = (await read(manager, company, '', 'pl')).lines;
  assert.deepEqual([first?.what, first?.who.role], ['Wgląd w ten dziennik', 'manager']);
});

test('an employee has neither name nor clock, and a role beside it gives both', async () => {
  const { company, manager } = await companyWith('Gulvverket');
  const [worker, both] = [
    await member('Ola Operatør', 'employee', company),
    await house.person(
      'Linn Leankoordinator',
      { role: 'employee', company, place: 'V' },
      { role: 'lean-coordinator', company, place: 'V' },
    ),
  ];
  await house.within({ companies: [company] }, async (tx) => {
    for (const person of [worker, both, manager])
      await writeAuditLine(tx, { company, person, act: 'programme.readJourney', at: '2026-11-24T08:00:00Z' });
  });
  const answer = await read(manager, company);
  assert.deepEqual(
    answer.lines.map(({ who, at }) => [who.kind, who.name, at !== null]),
    [
      ['person', `Leder i Gulvverket`, true],
      ['person', 'Linn Leankoordinator', true],
      ['employee', null, false],
    ],
  );
  assert.doesNotMatch(JSON.stringify(answer), new RegExp(`Operatør|${worker}`));
});

test('a person without a role here is not named, whatever they are elsewhere', async () => {
  const { company, manager } = await companyWith('Naboverket');
  const { manager: foreign } = await companyWith('Andreverket');
  await house.within({ companies: [company] }, async (tx) => {
    const line = { company, person: foreign, act: 'programme.readJourney' };
    await writeAuditLine(tx, { ...line, outcome: 'refused' });
    await writeAuditLine(tx, line);
    await writeAuditLine(tx, { ...line, person: makeId(), actorKind: 'screen' });
    await writeAuditLine(tx, { ...line, person: null, outcome: 'refused' });
  });
  const answer = await read(manager, company);
  assert.deepEqual(
    answer.lines.map(({ who }) => who.kind),
    ['nobody', 'screen', 'former', 'stranger'],
  );
  assert.doesNotMatch(JSON.stringify(answer), /Andreverket/);
});

test('the log is read a page at a time, and no line is shown twice or left out', async () => {
  const lines = Array.from({ length: 123 }, (_, n) => ({ at: new Date(Date.UTC(2026, 10, 20, 8, n)) }));
  const { company, manager } = await companyWith('Langverket', ...lines);
  const seen: string[] = [];
  for (let before = ''; ; ) {
    const page = await read(manager, company, before && `?before=${before}`);
    seen.push(...page.lines.filter(({ what }) => what === 'Se reisen').map(({ at }) => at!));
    assert.ok(page.lines.length <= 50);
    if (page.next === null) break;
    before = String(page.next);
  }
  assert.deepEqual(seen, lines.map(({ at }) => at.toISOString()).reverse());
});

test('what was looked at, done or refused is shown alone when asked for, and so is one act', async () => {
  const { company, manager } = await companyWith(
    'Silverket',
    { act: 'programme.readJourney' },
    { act: 'programme.previewChange' },
    { act: 'programme.markJourney' },
    { act: 'programme.changeJourney', outcome: 'refused' },
    { act: 'programme.readJourney', outcome: 'refused', at: '2026-11-10T08:00:00Z' },
  );
  const acts = async (query: string) =>
    (await read(manager, company, query)).lines.filter(({ what }) => !what.includes('logg')).length;
  assert.deepEqual(
    [await acts(''), await acts('?show=all'), await acts('?show=did'), await acts('?show=refused')],
    [5, 5, 2, 2],
  );
  assert.equal(await acts('?show=looked'), 3);
  assert.equal(await acts('?act=programme.markJourney'), 1);
  assert.equal((await read(manager, company)).refusedLately, 1);
});

test('a question nobody can answer is refused by the name of its field', async () => {
  const { company, manager } = await companyWith('Feilverket');
  for (const [query, field] of [
    ['before=0', 'before'],
    ['before=1e9', 'before'],
    ["act=x'%20or%201=1", 'act'],
    ['show=everything', 'show'],
    ['with=names', 'with'],
  ]) {
    const { status, body } = await house.call('GET', `/api/audit/companies/${company}/lines?${query}`, {
      as: manager,
    });
    assert.deepEqual([status, body.problems[0]?.field], [400, field], query);
  }
  assert.deepEqual((await read(manager, company, '?before=1')).lines, []);
});

test('the programme’s log holds what the office saw across companies, and no company’s own lines', async () => {
  const { company } = await companyWith('Egenverket', { act: 'programme.markJourney' });
  await house.call('GET', '/api/companies', { as: office });
  await house.within({ programme: testProgramme, companies: [company] }, (tx) =>
    writeAuditLine(tx, {
      ...{ company: null, programme: testProgramme, person: office },
      ...{ act: 'companies.registerCompany', outcome: 'refused', at: '2026-11-24T11:00:00Z' },
    }),
  );
  const { lines } = await read(office, null);
  assert.deepEqual(
    lines.slice(0, 2).map(({ what, who, outcome }) => [what, who.name, outcome]),
    [
      ['Registrere en bedrift', 'Marit Holte', 'refused'],
      ['Se listen over bedrifter', 'Marit Holte', 'done'],
    ],
  );
  assert.ok(lines.every(({ what }) => what !== 'Krysse av i reisen'));
});

test('a line that was changed in the database breaks the chain the page tells of, on its page alone', async () => {
  const { company, manager } = await companyWith('Brutt verk', ...Array.from({ length: 60 }, () => ({})));
  const mighty = new URL(house.ownerUrl);
  mighty.username = 'postgres';
  const superuser = new pg.Client({ connectionString: mighty.href });
  await superuser.connect();
  const spoil = (sql: string) => superuser.query(sql.replaceAll(':chain', `'${company}'`));
  assert.equal((await read(manager, company)).chain.brokenAt, null);
  await spoil(
    `update platform.audit_line set act = 'programme.markJourney' where chain = :chain and seq = 5`,
  );
  assert.equal((await read(manager, company, '?before=30')).chain.brokenAt, 5);
  assert.equal((await read(manager, company)).chain.brokenAt, null);
  await spoil(`delete from platform.audit_line where chain = :chain and seq = 40`);
  assert.equal((await read(manager, company)).chain.brokenAt, 41);
  await spoil(`update platform.audit_head set seq = seq + 1 where chain = :chain`);
  assert.equal((await read(manager, company, '?show=did')).chain.brokenAt !== null, true);
  await superuser.end();
});

test('a page says when the chain was last signed', async () => {
  const { company, manager } = await companyWith('Signert verk', {});
  const folder = mkdtempSync(join(tmpdir(), 'spranget-signed-'));
  const opened = openDatabase(house.appUrl, () => undefined, 1);
  await signHeads({ database: opened.database, folder, at: new Date('2026-11-24T10:00:00Z') });
  await opened.close();
  rmSync(folder, { recursive: true });
  assert.equal((await read(manager, company)).chain.signedAt, '2026-11-24T10:00:00.000Z');
});
