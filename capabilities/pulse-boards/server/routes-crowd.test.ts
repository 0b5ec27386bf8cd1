import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { buildBoard } from '#pulse-boards/server/builders.ts';

/** Much at once, and what no screen would send. */
let house: TestHouse;
let company: string;
let board: string;
let operator: string;

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  operator = await house.person('Piotr Nowak', { role: 'employee', company, place: 'Skarvdal' });
  board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
});
after(() => house.close());

const at = (path = '', of = company) => `/api/pulse-boards/companies/${of}${path}`;
const longest = 'ø'.repeat(600);
const card = (set: object = {}) => ({
  change: makeId(),
  kind: 'card',
  board,
  thing: makeId(),
  set: { list: 'tasks', text: longest, language: 'nb', ...set },
});
const send = (...changes: unknown[]) =>
  house.call('POST', at('/changes'), { as: operator, body: { changes } });
const numbers = ({ body }: { body: { outcomes: { seq: number }[] } }) => body.outcomes.map(({ seq }) => seq);

test('fifty calls of hundred long cards at once are all taken, in one order without gaps', async () => {
  const before = (await house.call('GET', at(), { as: operator })).body.part.at;
  const batches = Array.from({ length: 50 }, () => Array.from({ length: 100 }, () => card()));
  const answers = await Promise.all(batches.map((batch) => send(...batch)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  const taken = answers.flatMap((answer) => numbers(answer as never)).sort((a, b) => a - b);
  assert.deepEqual(
    taken,
    Array.from({ length: 5000 }, (_, i) => before + 1 + i),
  );
  // All of it once more, as devices do whose answers were lost on the way.
  const again = await Promise.all(batches.slice(0, 10).map((batch) => send(...batch)));
  assert.deepEqual(
    again.map((answer) => numbers(answer as never)),
    answers.slice(0, 10).map((answer) => numbers(answer as never)),
  );
});

test('on a wall of ten thousand cards one is moved, and what is new is told, in a blink', async (t) => {
  for (let n = 0; n < 50; n += 1) await send(...Array.from({ length: 100 }, () => card()));
  const whole = await house.call('GET', at(), { as: operator });
  assert.ok(whole.body.part.things.length >= 10_000);
  const mine = card({ text: 'Bytt filter', owner: 'Piotr', due: '2026-12-01' });
  await send(mine);
  const begun = performance.now();
  const moved = await send({ ...mine, change: makeId(), set: { column: 'doing' } });
  const part = (await house.call('GET', `${at()}?from=${moved.body.at - 1}`, { as: operator })).body.part;
  const took = performance.now() - begun;
  t.diagnostic(`${Math.round(took)} ms`);
  assert.equal(part.things.length, 1);
  assert.ok(took < 1500, `${took} ms`);
});

test('what cannot be read is refused as that, and never breaks', async () => {
  const raw = async (payload: string) =>
    (
      await house.http.inject({
        method: 'POST',
        url: at('/changes'),
        headers: { 'content-type': 'application/json', cookie: await house.signIn(operator) },
        payload,
      })
    ).statusCode;
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const id = makeId();
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '{"changes":{}}',
    '{"changes":[]}',
    `{"changes":[${deep}]}`,
    `{"changes":[{"change":"${id}","kind":"card","set":{"__proto__":{"mayShape":true}}}],"__proto__":{}}`,
    JSON.stringify({ changes: Array.from({ length: 101 }, () => card()) }),
    JSON.stringify({ changes: [card()], mayShape: true }),
    JSON.stringify({ changes: [{ kind: 'card' }] }),
    'x'.repeat(3_000_000),
  ];
  for (const body of bodies) {
    const status = await raw(body);
    assert.ok(status >= 400 && status < 500, `${status} for ${body.slice(0, 60)}`);
  }
});

test('each strange change is refused by itself, and what is kept is what can be shown', async () => {
  const odd = [
    card({ text: 'x'.repeat(601) }),
    card({ text: { toString: 'x' } }),
    card({ text: '\u0000\u202e' }),
    card({ due: '2026-02-30' }),
    card({ owner: 'x'.repeat(121) }),
    card({ colour: 'red' }),
    { ...card(), seen: { text: -1 } },
    { ...card(), seen: { text: 1e300 } },
    { ...card(), thing: `${makeId()}:2026-11-23:-` },
    { ...card(), board: makeId() },
    { ...card(), kind: 'board' },
    { ...card(), at: '2020-01-01T00:00:00Z' },
    { ...card(), by: makeId(), byName: 'Ingrid' },
  ];
  const { status, body } = await send(...odd);
  assert.equal(status, 200);
  assert.deepEqual(
    body.outcomes.map(({ seq }: { seq: number | null }) => seq),
    odd.map(() => null),
  );
  const kept = card({ text: '  Bytt\u0000 \u202efilter\n\n', who: '\u200b' });
  await send(kept);
  const { things } = (await house.call('GET', at(), { as: operator })).body.part;
  const shown = things.find(({ thing }: { thing: string }) => thing === kept.thing);
  assert.equal(shown.fields.text[0], 'Bytt filter');
});

test('ids of another company open, change and take nothing there', async () => {
  const other = await house.company('Elvestad Sveis');
  const stranger = await house.person('Ola Nes', { role: 'manager', company: other, place: 'Elvestad' });
  const theirs = await house.within({ companies: [other] }, (tx) => buildBoard(tx, other));
  const first = card();
  await send(first);
  const sendThere = (...changes: object[]) =>
    house.call('POST', at('/changes', other), { as: stranger, body: { changes } });
  const tries = [
    { ...first, change: makeId(), set: { away: true } },
    card({ raisedTo: board, raisedOn: '2026-11-23', wish: 'Hjelp' }),
    { ...card(), board: theirs, set: { list: 'tasks', text: 'x', raisedTo: board, raisedOn: '2026-11-23' } },
  ];
  const { body } = await sendThere(...tries);
  assert.deepEqual(
    body.outcomes.map(({ seq }: { seq: number | null }) => seq),
    [null, null, null],
  );
  // The id of a change that stands elsewhere is free here, and its number there is not told.
  const same = await sendThere({ ...first, board: theirs });
  assert.equal(same.body.outcomes[0].seq, 2);
  assert.equal(
    (await house.call('POST', at('/changes'), { as: stranger, body: { changes: [] } })).status,
    400,
  );
  const foreign = await house.call('POST', at('/changes'), { as: stranger, body: { changes: [first] } });
  assert.equal(foreign.status, 404);
});
