import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { compressAnswers } from '#platform/server/http/compress.ts';

const long = { words: 'besøk '.repeat(1_000) };
const http = fastify();
compressAnswers(http);
http.get('/long', async (_request, reply) => reply.header('vary', 'cookie').send(long));
http.get('/short', async () => ({ words: 'besøk' }));
after(() => http.close());

const ask = (url: string, accepted?: string) =>
  http.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

test('a long answer is compressed for whoever takes gzip, and is the same when unpacked', async () => {
  const { headers, rawPayload } = await ask('/long', 'gzip, deflate, br');
  assert.equal(headers['content-encoding'], 'gzip');
  assert.equal(headers.vary, 'cookie, accept-encoding');
  assert.deepEqual(JSON.parse(gunzipSync(rawPayload).toString()), long);
  assert.ok(rawPayload.length < 200, `${rawPayload.length} bytes`);
  assert.equal(headers['content-length'] ?? String(rawPayload.length), String(rawPayload.length));
});

test('an answer stays as it is for whoever does not take gzip, and when it is short', async () => {
  for (const accepted of [undefined, 'br', 'gzip;q=0', 'gzip;q=0.0, br']) {
    const { headers, body } = await ask('/long', accepted);
    assert.equal(headers['content-encoding'], undefined, String(accepted));
    assert.deepEqual(JSON.parse(body), long);
  }
  assert.equal((await ask('/short', 'gzip')).headers['content-encoding'], undefined);
  assert.equal((await ask('/long', 'gzip;q=0.5')).headers['content-encoding'], 'gzip');
});
