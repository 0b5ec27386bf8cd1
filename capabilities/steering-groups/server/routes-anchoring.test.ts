import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { paperWith } from '#steering-groups/server/builders-anchoring.ts';

let house: TestHouse;
let company: string;
let leader: string;
let elected: string;
let employee: string;
let stranger: string;

before(async () => {
  house = await openTestHouse();
  company = await house.readyCompany('Skarvdal Mekaniske');
  const here = { company, place: 'Skarvdal' };
  leader = await house.person('Ingrid Solbakk', { role: 'manager', ...here });
  elected = await house.person('Terje Aune', { role: 'employee-representative', ...here });
  employee = await house.person('Linn Brekke', { role: 'employee', ...here });
  const other = await house.company('Nes Tre');
  stranger = await house.person('En annen', { role: 'manager', company: other, place: 'x' });
});

after(() => house.close());

const at = (path = '') => `/api/steering-groups/companies/${company}${path}`;
const post = (as: string, path: string, body: object) => house.call('POST', at(path), { as, body });
const read = async () => (await house.call('GET', at('/anchorings'), { as: leader })).body;

const log = (as: string, rest: object = {}) =>
  post(as, '/anchorings', {
    anchoring: makeId(),
    body: 'all-hands',
    heldOn: '2026-11-20',
    about: 'Hva vi skal gjøre',
    ...rest,
  });

const file = (bytes: Buffer, name = 'Referat.pdf') => ({ name, content: bytes.toString('base64') });

async function entry(): Promise<string> {
  const anchoring = makeId();
  await log(leader, { anchoring });
  return anchoring;
}

test('what was anchored on the way in stands first, and the board has had it', async () => {
  const { entries, due } = await read();
  assert.deepEqual([entries[0].from, entries[0].body], ['intake', 'board']);
  assert.equal(due[0].body, 'board');
  assert.equal(due[0].last.heldOn, entries[0].heldOn);
});

test('an entry is written once, however often it is sent', async () => {
  const anchoring = makeId();
  for (const _ of ['first', 'again']) assert.equal((await log(elected, { anchoring })).status, 200);
  const { entries } = await read();
  assert.equal(entries.filter((one: { anchoring: string }) => one.anchoring === anchoring).length, 1);
});

test('a day to come, and a body without a name, are refused at the field', async () => {
  const ahead = await log(leader, { heldOn: '2026-11-24' });
  assert.deepEqual([ahead.body.code, ahead.body.problems[0].field], ['day-to-come', 'heldOn']);
  const nameless = await log(leader, { body: 'other' });
  assert.deepEqual([nameless.body.code, nameless.body.problems[0].field], ['body-name-needed', 'bodyName']);
});

test('a paper comes back byte for byte, to be saved and not shown', async () => {
  const anchoring = await entry();
  const [paper, bytes] = [makeId(), paperWith('Referat fra styret')];
  const body = { paper, ...file(bytes, 'Referat «styret».pdf') };
  for (const _ of ['first', 'again'])
    assert.equal((await post(leader, `/anchorings/${anchoring}/papers`, body)).status, 200);
  const raw = await house.http.inject({
    method: 'GET',
    url: at(`/papers/${paper}`),
    headers: { cookie: await house.signIn(elected) },
  });
  assert.ok(raw.rawPayload.equals(bytes));
  assert.match(String(raw.headers['content-disposition']), /^attachment; .*UTF-8''Referat%20/);
  assert.equal(raw.headers['x-content-type-options'], 'nosniff');
  assert.equal(raw.headers['content-type'], 'application/octet-stream');
});

test('a file that is not what may be attached is refused by what it holds, and says what is taken', async () => {
  const anchoring = await entry();
  const try_ = (bytes: Buffer, name?: string) =>
    post(leader, `/anchorings/${anchoring}/papers`, { paper: makeId(), ...file(bytes, name) });
  const page = await try_(Buffer.from('<html><script>alert(1)</script></html>'), 'referat.pdf');
  assert.equal(page.body.code, 'attachment-type');
  assert.match(page.body.message, /PDF, PNG, JPEG, DOCX, ODT eller XLSX/);
  assert.equal((await try_(Buffer.alloc(0))).body.code, 'attachment-empty');
  const large = Buffer.concat([paperWith('x'), Buffer.alloc(10 * 1024 * 1024)]);
  assert.equal((await try_(large)).body.code, 'attachment-too-large');
});

test('the same file twice on one entry is one too many', async () => {
  const anchoring = await entry();
  const send = () =>
    post(leader, `/anchorings/${anchoring}/papers`, { paper: makeId(), ...file(paperWith('likt')) });
  assert.equal((await send()).status, 200);
  assert.equal((await send()).body.code, 'already-attached');
});

test('a paper that is withdrawn stays by name with the reason, and opens no more', async () => {
  const anchoring = await entry();
  const paper = makeId();
  await post(leader, `/anchorings/${anchoring}/papers`, { paper, ...file(paperWith('feil')) });
  const gone = await post(elected, `/papers/${paper}/withdrawals`, { reason: 'Feil fil.' });
  const [shown] = gone.body.entries.find((one: { anchoring: string }) => one.anchoring === anchoring).papers;
  assert.deepEqual([shown.name, shown.withdrawn.reason], ['Referat.pdf', 'Feil fil.']);
  const opened = await house.call('GET', at(`/papers/${paper}`), { as: leader });
  assert.equal(opened.body.code, 'paper-withdrawn');
});

test('an entry that is withdrawn no longer anchors, and takes no papers', async () => {
  const anchoring = makeId();
  await log(leader, { anchoring, body: 'board', heldOn: '2026-11-22' });
  assert.equal((await read()).due[0].last.anchoring, anchoring);
  await post(leader, `/anchorings/${anchoring}/withdrawals`, { reason: 'Møtet ble flyttet.' });
  const { due, entries } = await read();
  assert.notEqual(due[0].last.anchoring, anchoring);
  assert.ok(entries.some((one: { anchoring: string }) => one.anchoring === anchoring));
  const body = { paper: makeId(), ...file(paperWith('sent')) };
  assert.equal((await post(leader, `/anchorings/${anchoring}/papers`, body)).body.code, 'entry-withdrawn');
});

test('papers are for those who lead the work, and another company has none of them', async () => {
  const anchoring = await entry();
  const paper = makeId();
  await post(leader, `/anchorings/${anchoring}/papers`, { paper, ...file(paperWith('eget')) });
  assert.equal((await house.call('GET', at(`/papers/${paper}`), { as: employee })).status, 403);
  assert.equal((await house.call('GET', at(`/papers/${paper}`), { as: stranger })).status, 404);
  const own = at(`/papers/${paper}`).replace(company, await house.company('Vik Stål'));
  assert.equal((await house.call('GET', own, { as: leader })).status, 404);
});

test('the summary begins the day after its receiver last had it, and is one page as PDF', async () => {
  const { body } = await house.call('GET', at('/summary'), { as: leader });
  assert.equal(body.previous, body.picture && (await read()).due[0].last.heldOn);
  assert.ok(body.period.from > body.previous);
  assert.deepEqual(
    body.picture.sections.map(({ key }: { key: string }) => key),
    ['now', 'deliverables', 'decisions', 'promises', 'attendance', 'dates', 'figures'],
  );
  const answer = await house.http.inject({
    method: 'GET',
    url: at('/summary.pdf'),
    headers: { cookie: await house.signIn(leader) },
  });
  assert.equal(answer.headers['content-type'], 'application/pdf');
  const pages = answer.rawPayload.toString('latin1').match(/\/Type\s*\/Page\b/g);
  assert.equal(pages?.length ?? 0, 1);
  const upside = await house.call('GET', at('/summary?from=2026-11-20&to=2026-11-01'), { as: leader });
  assert.equal(upside.body.code, 'ends-before-start');
});
