import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { inventedNumber } from '#companies/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { officeOf } from '#platform/contract/office.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';

/** The office of a programme has boards of its own, under no company. */
let house: TestHouse;
let office: string;
let company: string;
const own = officeOf(testProgramme);
const at = (holder: string, rest = '') => `/api/pulse-boards/companies/${holder}${rest}`;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'x',
  });
});
after(() => house.close());

const hung = async () => {
  const board = makeId();
  const set = { name: 'Uka i prosjektsenteret', kind: 'daily', level: 3, language: 'nb' };
  const change = { change: makeId(), kind: 'board', board, thing: board, set };
  const sent = await house.call('POST', at(own, '/changes'), { as: office, body: { changes: [change] } });
  assert.deepEqual([sent.status, sent.body.outcomes[0].refused], [200, null]);
  return board;
};

test('the office hangs up boards of its own and shapes them, and the first it may take from the programme', async () => {
  const board = await hung();
  const read = await house.call('GET', at(own), { as: office });
  assert.deepEqual([read.status, read.body.name], [200, 'Prosjektsenteret']);
  assert.deepEqual(read.body.may, { write: true, shape: true });
  assert.ok(read.body.part.things.some(({ thing }: { thing: string }) => thing === board));
  const { templates } = (await house.call('GET', at(own, '/templates'), { as: office })).body;
  assert.ok(Array.isArray(templates));
  for (const { key } of templates) {
    const body = { hanging: makeId(), template: key, language: 'nb' };
    assert.equal((await house.call('POST', at(own, '/hangings'), { as: office, body })).status, 200);
  }
  const links = await house.call('GET', at(own, `/boards/${board}/post-links`), { as: office });
  assert.deepEqual([links.status, links.body.company.name], [200, 'Prosjektsenteret']);
});

test('a pulse meeting at a change board of the office is held and closed, and marks no company’s journey', async () => {
  const board = makeId();
  const set = { name: 'Programmets endringstavle', kind: 'change', level: 3, language: 'nb' };
  const meeting = { kind: 'meeting', board, thing: makeId() };
  const changes = [
    { change: makeId(), kind: 'board', board, thing: board, set },
    { ...meeting, change: makeId(), set: { begun: '2026-11-23T07:00:00Z' } },
    { ...meeting, change: makeId(), set: { ended: '2026-11-23T07:09:00Z', everyoneHeard: true } },
  ];
  const { status, body } = await house.call('POST', at(own, '/changes'), { as: office, body: { changes } });
  assert.equal(status, 200);
  assert.ok(body.outcomes.every(({ refused }: { refused: unknown }) => refused === null));
});

test('a sign of the office takes a card from whoever passes, and it hangs on the office’s board alone', async () => {
  const board = await hung();
  const made = await house.call('POST', at(own, `/boards/${board}/post-links`), {
    as: office,
    body: { link: makeId(), secret: makeId(), spot: 'I gangen', category: null },
  });
  const token = String(made.body.address).split('#')[1]!;
  const card = makeId();
  const body = { token, card, list: 'suggestions', text: 'Mer kaffe', language: 'nb', origin: 'nobody' };
  assert.equal((await house.call('POST', '/api/pulse-boards/posts', { body })).status, 200);
  const { part } = (await house.call('GET', at(own), { as: office })).body;
  assert.ok(part.things.some(({ thing }: { thing: string }) => thing === card));
});

test('for everybody else the office’s boards are as absent as those of no company', async () => {
  await hung();
  const absent = await house.call('GET', at(makeId()), { as: office });
  assert.equal(absent.status, 404);
  const others = [
    { role: 'manager', company, place: 'x' },
    { role: 'adviser', company, place: 'x' },
    { role: 'partner', programme: testProgramme, place: 'x' },
    { role: 'researcher', programme: testProgramme, place: 'x' },
    { role: 'programme-office', programme: 'annet-program', place: 'x' },
  ] as const;
  for (const held of others) {
    const as = await house.person(`En ${held.role}`, held);
    const sent = { changes: [{ change: makeId() }] };
    const answers = [
      await house.call('GET', at(own), { as }),
      await house.call('POST', at(own, '/changes'), { as, body: sent }),
      await house.call('GET', `/api/people/companies/${own}/changes`, { as }),
    ];
    for (const { status, body } of answers) assert.deepEqual([status, body], [404, absent.body], held.role);
  }
});

test('an office has no right on the boards of its companies by its own', async () => {
  await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  for (const path of [at(company), at(company, '/templates')])
    assert.equal((await house.call('GET', path, { as: office })).status, 403);
});

test('nothing else of the house opens on the office’s id, and no company takes it', async () => {
  for (const path of [
    `/api/companies/${own}`,
    `/api/programme/companies/${own}/journey`,
    `/api/audit/companies/${own}/lines`,
    `/api/people/companies/${own}/members`,
  ])
    assert.equal((await house.call('GET', path, { as: office })).status, 404, path);
  const body = { company: own, name: 'Innbruddet', organisationNumber: inventedNumber(7), sites: [] };
  const made = await house.call('POST', '/api/companies', { as: office, body: { ...body, employees: 3 } });
  assert.ok(made.status >= 400 && made.status < 500, JSON.stringify(made.body));
  const { companies } = (await house.call('GET', '/api/companies', { as: office })).body;
  assert.ok(!companies.some((one: { company: string }) => one.company === own));
});

test('what the office does with its boards stands in its programme’s log, and what it wrote among what is stored', async () => {
  const board = await hung();
  const text = 'Ring Skarvdal om oppstarten';
  const set = { list: 'tasks', text, language: 'nb', column: 'to-do' };
  const card = { change: makeId(), kind: 'card', board, thing: makeId(), set };
  await house.call('POST', at(own, '/changes'), { as: office, body: { changes: [card] } });
  const log = await house.call('GET', '/api/audit/lines', { as: office });
  assert.equal(log.status, 200);
  assert.ok(JSON.stringify(log.body).includes('Skrive på en tavle'), JSON.stringify(log.body).slice(0, 900));
  const { body } = await house.call('GET', '/api/people/me', { as: office });
  assert.ok(JSON.stringify(body).includes(text));
});
