import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { libreTranslate } from './libre-translate.ts';

let answer: (response: ServerResponse) => void = () => undefined;
const asked: { url: string; body: Record<string, string> }[] = [];
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => {
    asked.push({ url: request.url ?? '', body: JSON.parse(text) });
    answer(response);
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
after(() => {
  server.closeAllConnections();
  server.close();
});
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const saying =
  (body: string, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

test('a text is sent with its languages and the key, and comes back translated', async () => {
  answer = saying('{"translatedText":"Pumpa lekker"}');
  const found = await libreTranslate(address, 'k').translate('Pompa cieknie', 'pl', 'nn');
  assert.deepEqual(found, { state: 'done', text: 'Pumpa lekker' });
  assert.deepEqual(asked.at(-1), {
    url: '/translate',
    body: { q: 'Pompa cieknie', source: 'pl', target: 'nb', format: 'text', api_key: 'k' },
  });
  await libreTranslate(address, null).translate('x', 'en', 'sv');
  assert.equal('api_key' in asked.at(-1)!.body, false);
});

test('whatever else comes is no translation, and nothing is thrown', async () => {
  const strange = [
    saying('no'),
    saying('{}'),
    saying('{"translatedText":" "}'),
    saying('{}', 500),
    saying('', 302),
  ];
  strange.push(saying(`{"translatedText":"${'x'.repeat(200_000)}"}`));
  strange.push((response) => void response.destroy());
  for (const one of strange) {
    answer = one;
    assert.equal((await libreTranslate(address, null).translate('x', 'pl', 'nb')).state, 'away');
  }
  assert.equal((await libreTranslate('http://127.0.0.1:1', null).translate('x', 'pl', 'nb')).state, 'away');
});

test('a slow service is left, and no more than four wait for it at a time', async () => {
  answer = () => undefined;
  const slow = libreTranslate(address, null, 200);
  const begun = Date.now();
  const all = await Promise.all(Array.from({ length: 6 }, () => slow.translate('x', 'pl', 'nb')));
  assert.ok(Date.now() - begun < 2_000);
  assert.deepEqual(all.map((one) => (one.state === 'away' ? one.why : '')).toSorted(), [
    ...Array(4).fill('TimeoutError'),
    ...Array(2).fill('too many ask at once'),
  ]);
});
