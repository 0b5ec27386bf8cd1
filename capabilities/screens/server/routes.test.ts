import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { codeMinutes, proofText, tokenMinutes } from '#screens/rules.ts';
import { openScreenBrowser, pairBrowser, type ScreenBrowser } from '#screens/server/builders-browser.ts';

let house: TestHouse;
let company: string;
let other: string;
let manager: string;
let foreigner: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  other = await house.company('Elvestad Sveis');
  const at = (id: string) => ({ role: 'manager', company: id, place: 'Bedriften' }) as const;
  manager = await house.person('Ingrid Solbakk', at(company));
  foreigner = await house.person('Morten Haugland', at(other));
});
after(() => house.close());

const screensOf = (id: string) => `/api/screens/companies/${id}/screens`;
const bodyWith = (code: string, screen = makeId()) => ({
  screen,
  code,
  name: 'Kantina',
  kind: 'wall-screen',
  shows: 'journey',
  language: 'pl',
});
const pair = (code: string, as = manager, at = company, screen = makeId()) =>
  house.call('POST', screensOf(at), { as, body: bodyWith(code, screen) });
const browser = (): ScreenBrowser => openScreenBrowser(house.call);
const paired = async (at = company, as = manager) => {
  const one = browser();
  return { browser: one, screen: await pairBrowser(house.call, one, { company: at, as }) };
};
const own = async (one: ScreenBrowser) => (await one.call('GET', '/api/screens/screen')).body.screen;

test('a browser shows a code, somebody types it, and the screen learns that it is paired', async () => {
  const wall = browser();
  const asked = (await wall.ask()).body;
  assert.match(asked.code, /^[2-9CDFHJ-NPQRTV-Y]{3}-[2-9CDFHJ-NPQRTV-Y]{3}$/);
  assert.equal(asked.minutes, codeMinutes);
  assert.match(asked.square, /^data:image\/svg\+xml;base64,/);
  assert.deepEqual((await wall.look()).body, { state: 'waiting', screen: null });
  // As a person types it: small letters, a space for the dash.
  const screen = makeId();
  const answer = await pair(asked.code.toLowerCase().replace('-', ' '), manager, company, screen);
  assert.equal(answer.status, 200);
  const [listed] = answer.body.screens.filter((one: { screen: string }) => one.screen === screen);
  assert.equal(listed.pairedBy, 'Ingrid Solbakk');
  assert.equal(listed.seenOn, null);
  assert.deepEqual((await wall.look()).body, { state: 'paired', screen });
  const proved = await wall.prove(screen);
  assert.equal(proved.status, 200);
  assert.equal(proved.body.company, company);
  assert.equal(proved.body.language, 'pl');
  assert.equal((await own(wall)).screen, screen);
});

test('the same act twice is one screen, and a code is good for one', async () => {
  const wall = browser();
  const { code } = (await wall.ask()).body;
  const screen = makeId();
  assert.equal((await pair(code, manager, company, screen)).status, 200);
  assert.equal((await pair(code, manager, company, screen)).status, 200);
  const again = await pair(code);
  assert.equal(again.status, 409);
  assert.equal(again.body.code, 'already-paired');
  // In another company the code is as unknown as any.
  assert.equal((await pair(code, foreigner, other)).body.code, 'code-unknown');
});

test('two who type one code at once make one screen', async () => {
  const wall = browser();
  const { code } = (await wall.ask()).body;
  const answers = await Promise.all([pair(code), pair(code), pair(code, foreigner, other)]);
  const made = answers.filter(({ status }) => status === 200);
  assert.equal(made.length, 1);
  assert.equal((await wall.look()).body.state, 'paired');
});

test('a code runs out after ten minutes, and a new one takes its place', async () => {
  const wall = browser();
  const first = (await wall.ask()).body.code;
  house.later(codeMinutes);
  assert.equal((await wall.look()).body.state, 'expired');
  const late = await pair(first);
  assert.equal(late.body.code, 'code-unknown');
  assert.equal(late.body.problems[0].field, 'code');
  const { code } = (await wall.ask()).body;
  assert.equal((await pair(first)).body.code, 'code-unknown');
  assert.equal((await pair(code)).status, 200);
});

test('a pairing is its key’s own: another key neither reads it nor takes it over', async () => {
  const wall = browser();
  const thief = browser();
  await wall.ask();
  const { publicKey } = thief;
  const signature = 'A'.repeat(86);
  const unsigned = { pairing: wall.pairing, publicKey, signature };
  assert.equal(
    (await house.call('POST', '/api/screens/pairings', { body: unsigned })).body.code,
    'key-not-valid',
  );
  const looked = await house.call('POST', `/api/screens/pairings/${wall.pairing}/looks`, {
    body: { publicKey: wall.publicKey, signature },
  });
  assert.equal(looked.body.code, 'key-not-valid');
  const noPoint = { pairing: makeId(), publicKey: { x: 'x'.repeat(43), y: 'y'.repeat(43) }, signature };
  assert.equal(
    (await house.call('POST', '/api/screens/pairings', { body: noPoint })).body.code,
    'key-not-valid',
  );
});

test('codes, challenges and tokens are stored as hashes only', async () => {
  const { browser: wall } = await paired();
  const waiting = browser();
  const { code } = (await waiting.ask()).body;
  const { challenge } = (await wall.call('POST', '/api/screens/challenges', { screen: makeId() })).body;
  const stored = JSON.stringify(await everything());
  const token = /spranget-screen=([^;]+)/.exec(wall.cookie())![1]!;
  for (const secret of [code, code.replace('-', ''), challenge, token]) assert.ok(!stored.includes(secret));
  assert.ok(stored.includes(waiting.pairing));
});

async function everything(): Promise<unknown[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(house.ownerUrl);
  await client.connect();
  const rows = [];
  // Its owner is shown no more than others, until that is taken off for the length of a transaction.
  await client.query('begin');
  for (const table of ['screen', 'pairing', 'challenge']) {
    await client.query(`alter table screens.${table} no force row level security`);
    rows.push((await client.query(`select t::text as row from screens.${table} t`)).rows);
  }
  await client.query('rollback');
  await client.end();
  return rows;
}

test('each proof ends the token before, so that a copied cookie dies and cannot be renewed elsewhere', async () => {
  const { browser: wall, screen } = await paired();
  const copied = { cookie: wall.cookie() };
  const asCopy = async () =>
    (await house.call('GET', '/api/screens/screen', { headers: copied })).body.screen;
  assert.equal((await asCopy()).screen, screen);
  house.later(5);
  await wall.prove(screen);
  assert.equal(await asCopy(), null);
  assert.equal((await own(wall)).screen, screen);
  // With the cookie alone there is nothing to sign with.
  const elsewhere = browser();
  assert.equal((await elsewhere.prove(screen)).body.code, 'proof-not-valid');
  assert.equal((await own(wall)).screen, screen);
});

test('a token is good for a quarter of an hour, and the key for as long as the screen is not revoked', async () => {
  const { browser: wall, screen } = await paired();
  house.later(tokenMinutes - 1);
  assert.equal((await own(wall)).screen, screen);
  house.later(1);
  assert.equal(await own(wall), null);
  house.later(9 * 24 * 60);
  assert.equal((await wall.prove(screen)).status, 200);
  assert.equal((await own(wall)).screen, screen);
});

test('a challenge is signed once, soon, and for the screen it was made for', async () => {
  const { browser: wall, screen } = await paired();
  const { browser: neighbour, screen: its } = await paired();
  const ask = async () => (await wall.call('POST', '/api/screens/challenges', { screen })).body.challenge;
  const challenge = await ask();
  const send = (body: object) => house.call('POST', '/api/screens/sessions', { body });
  const wrong = { screen, challenge, signature: 'A'.repeat(86) };
  assert.equal((await send(wrong)).body.code, 'proof-not-valid');
  const right = { screen, challenge, signature: wall.sign(proofText(screen, challenge)) };
  const both = await Promise.all([send(right), send(right)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 422]);
  assert.equal((await send(right)).body.code, 'proof-not-valid');
  const late = await ask();
  house.later(2);
  assert.equal((await send({ ...wrong, challenge: late })).body.code, 'proof-not-valid');
  assert.equal((await send({ ...wrong, screen: its, challenge: await ask() })).body.code, 'proof-not-valid');
  assert.equal((await neighbour.prove(its)).status, 200);
});

test('screens that all come back at once are all let in', async () => {
  const many = [];
  for (let i = 0; i < 24; i += 1) many.push(await paired());
  house.later(60);
  const answers = await Promise.all(many.map((one) => one.browser.prove(one.screen)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
});

test('a revoked screen is nobody at once, its key opens nothing, and revoking twice is the same act', async () => {
  const { browser: wall, screen } = await paired();
  const revoke = () => house.call('DELETE', `${screensOf(company)}/${screen}`, { as: manager });
  assert.equal((await revoke()).status, 200);
  assert.equal(await own(wall), null);
  const proof = await wall.prove(screen);
  assert.equal(proof.body.code, 'screen-not-known');
  const again = await revoke();
  assert.equal(again.status, 200);
  assert.ok(!again.body.screens.some((one: { screen: string }) => one.screen === screen));
  // The act that paired it, tried once more, does not bring it back.
  const back = await house.call('POST', screensOf(company), {
    as: manager,
    body: bodyWith('777-777', screen),
  });
  assert.ok(!back.body.screens.some((one: { screen: string }) => one.screen === screen));
});

test('a screen of another company is neither seen nor revoked', async () => {
  const { browser: wall, screen } = await paired();
  assert.equal(
    (await house.call('DELETE', `${screensOf(company)}/${screen}`, { as: foreigner })).status,
    404,
  );
  assert.equal((await house.call('DELETE', `${screensOf(other)}/${screen}`, { as: foreigner })).status, 404);
  assert.equal((await own(wall)).screen, screen);
  const listed = await house.call('GET', screensOf(other), { as: foreigner });
  assert.ok(!listed.body.screens.some((one: { screen: string }) => one.screen === screen));
});

test('what one may do with screens travels with the list', async () => {
  const roles = [
    ['manager', true],
    ['employee-representative', true],
    ['lean-coordinator', true],
    ['safety-representative', false],
    ['adviser', false],
  ] as const;
  for (const [role, may] of roles) {
    const as = await house.person(`En ${role}`, { role, company, place: 'Bedriften' });
    const { body } = await house.call('GET', screensOf(company), { as });
    assert.deepEqual(body.may, { pair: may, arrange: may, revoke: may }, role);
    assert.deepEqual(body.shows, ['journey', 'boards']);
  }
  const office = { role: 'programme-office', programme: testProgramme, place: 'Prosjektsenteret' } as const;
  const as = await house.person('Marit Holte', office);
  assert.equal((await house.call('GET', screensOf(company), { as })).body.may.pair, true);
});

test('guessing codes is stopped, and so is asking for them without end', async () => {
  house.later(16);
  const statuses = new Set<number>();
  for (let i = 0; i < 121; i += 1) statuses.add((await pair('777-777')).status);
  assert.deepEqual([...statuses], [422, 429]);
  const refused = await pair('777-777');
  assert.equal(refused.headers['retry-after'], '900');
  const wall = browser();
  const asked = new Set<number>();
  for (let i = 0; i < 121; i += 1) asked.add((await wall.ask()).status);
  assert.deepEqual([...asked], [200, 429]);
  house.later(15);
  assert.equal((await wall.ask()).status, 200);
});

test('codes that ran out and screens long revoked are forgotten', async () => {
  house.later(16);
  const wall = browser();
  await wall.ask();
  const { screen } = await paired();
  await house.call('DELETE', `${screensOf(company)}/${screen}`, { as: manager });
  house.later(25 * 60);
  await house.runErrand('screens.deletion');
  assert.ok(!JSON.stringify(await everything()).includes(wall.pairing));
  assert.ok(JSON.stringify(await everything()).includes(screen));
  house.later(90 * 24 * 60);
  await house.runErrand('screens.deletion');
  assert.ok(!JSON.stringify(await everything()).includes(screen));
});
