import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { libreTranslate } from '#platform/server/translation/libre-translate.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';

/** A service on this machine that writes down what it is sent. */
const heard: { q: string; source: string; target: string }[] = [];
let isBroken = false;
const service = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => {
    heard.push(JSON.parse(text));
    if (isBroken) return void response.writeHead(500).end();
    return void response.end(
      JSON.stringify({ translatedText: `${heard.at(-1)!.target}: ${heard.at(-1)!.q}` }),
    );
  });
});
await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;

type Stand = { house: TestHouse; company: string; board: string; leader: string };
const author = { by: null, byName: 'Piotr Nowak', at: '2026-11-20T08:00:00Z' };

async function open(translator?: ReturnType<typeof libreTranslate>): Promise<Stand> {
  const house = await openTestHouse('2026-11-23', { translator });
  const company = await house.company('Skarvdal Mekaniske');
  const leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  const board = await house.within({ companies: [company] }, (tx) => buildBoard(tx, company));
  return { house, company, board, leader };
}

let on: Stand;
let off: Stand;
before(async () => {
  on = await open(libreTranslate(address, null));
  off = await open();
});
after(async () => {
  await on.house.close();
  await off.house.close();
  service.close();
});

async function cardIn({ house, company, board }: Stand, text: string, language = 'pl'): Promise<string> {
  const thing = makeId();
  const set = { list: 'suggestions', text, language, origin: 'name', who: 'Piotr Nowak' };
  await house.within({ companies: [company] }, (tx) =>
    buildChanges(tx, company, [{ kind: 'card', board, thing, set }], author),
  );
  return thing;
}
const ask = ({ house, company, leader }: Stand, method: 'GET' | 'POST', thing: string, as = leader) =>
  house.call(method, `/api/pulse-boards/companies/${company}/things/${thing}/translation`, { as });

test('where no service was chosen nothing is sent anywhere, and it is said so', async () => {
  const before = heard.length;
  const thing = await cardIn(off, 'Pompa cieknie');
  assert.deepEqual((await ask(off, 'GET', thing)).body, { on: false, text: null });
  const { status, body } = await ask(off, 'POST', thing);
  assert.equal(status >= 400, true);
  assert.equal(body.code, 'translation-off');
  assert.equal(heard.length, before);
});

test('the words of a card are sent once for a company and language, and never a name', async () => {
  const thing = await cardIn(on, 'Pompa cieknie olejem');
  const from = heard.length;
  assert.deepEqual((await ask(on, 'GET', thing)).body, { on: true, text: null });
  assert.equal(heard.length, from);
  assert.deepEqual((await ask(on, 'POST', thing)).body, { on: true, text: 'nb: Pompa cieknie olejem' });
  assert.deepEqual((await ask(on, 'POST', thing)).body.text, 'nb: Pompa cieknie olejem');
  assert.deepEqual((await ask(on, 'GET', thing)).body.text, 'nb: Pompa cieknie olejem');
  assert.deepEqual(heard.slice(from), [
    { q: 'Pompa cieknie olejem', source: 'pl', target: 'nb', format: 'text' },
  ]);
  const { house, company } = on;
  const swede = await house.person('Sven Ek', { role: 'employee', company, place: 'Skarvdal' });
  await house.call('PUT', '/api/people/language', { as: swede, body: { language: 'sv' } });
  assert.equal((await ask(on, 'GET', thing, swede)).body.text, null);
  assert.equal((await ask(on, 'POST', thing, swede)).body.text, 'sv: Pompa cieknie olejem');
  assert.equal(JSON.stringify(heard).includes('Piotr'), false);
});

test('words written anew are translated anew', async () => {
  const { house, company, board } = on;
  const thing = await cardIn(on, 'Brak piasku');
  await ask(on, 'POST', thing);
  await house.within({ companies: [company] }, (tx) =>
    buildChanges(
      tx,
      company,
      [{ kind: 'card', board, thing, set: { text: 'Brak piasku w silosie' } }],
      author,
    ),
  );
  assert.equal((await ask(on, 'GET', thing)).body.text, null);
  assert.equal((await ask(on, 'POST', thing)).body.text, 'nb: Brak piasku w silosie');
});

test('what is in one’s own language is asked of nobody, and one Norwegian is as good as the other', async () => {
  const from = heard.length;
  const thing = await cardIn(on, 'Pumpa lekk', 'nn');
  assert.deepEqual((await ask(on, 'POST', thing)).body, { on: true, text: null });
  assert.equal(heard.length, from);
});

test('a service that fails leaves the original and says so, and nothing is kept', async () => {
  const thing = await cardIn(on, 'Zepsuta lampa');
  isBroken = true;
  const { status, body } = await ask(on, 'POST', thing);
  isBroken = false;
  assert.equal(status >= 400, true);
  assert.match(body.message, /Originalen står her/);
  assert.equal((await ask(on, 'GET', thing)).body.text, null);
  assert.equal((await ask(on, 'POST', thing)).body.text, 'nb: Zepsuta lampa');
});

test('two companies with the same words each ask for their own, and see nothing of each other’s', async () => {
  const { house } = on;
  const other = await house.company('Nes Tre');
  const nina = await house.person('Nina Nes', { role: 'manager', company: other, place: 'Nes' });
  const board = await house.within({ companies: [other] }, (tx) => buildBoard(tx, other));
  const theirs: Stand = { house, company: other, board, leader: nina };
  await ask(on, 'POST', await cardIn(on, 'Ta sama treść'));
  const thing = await cardIn(theirs, 'Ta sama treść');
  assert.equal((await ask(theirs, 'GET', thing)).body.text, null);
  assert.equal((await ask(on, 'POST', thing)).status, 404);
  assert.equal((await ask(on, 'GET', thing, nina)).status, 404);
  const kept = await house.within({ companies: [other] }, (tx) =>
    tx.selectFrom('pulse_boards.translation').select('company').execute(),
  );
  assert.deepEqual(kept, []);
});

test('only cards and comments are translated', async () => {
  assert.equal((await ask(on, 'POST', on.board)).status, 404);
  assert.equal((await ask(on, 'POST', makeId())).status, 404);
});
