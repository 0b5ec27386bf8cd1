import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { anyone } from '#platform/contract/access.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { languages } from '#platform/contract/language.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { serverRoom } from '#platform/server/http/room.ts';

/** What guards every endpoint alike, whatever room it belongs to. */
let house: TestHouse;
let database: Database;
let folder: string;
const closing: (() => Promise<unknown>)[] = [];

before(async () => {
  house = await openTestHouse();
  const opened = openDatabase(house.appUrl, () => undefined, 4);
  database = opened.database;
  folder = await builtWeb();
  closing.push(opened.close, () => rm(folder, { recursive: true }));
});

after(async () => {
  for (const close of closing) await close();
  await house.close();
});

/** The least a built web consists of, with a secret beside it. */
async function builtWeb(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'spranget-guards-'));
  const web = join(made, 'web');
  await mkdir(join(web, 'assets'), { recursive: true });
  const files = Object.fromEntries(
    languages.map((language) => [language, { first: `/assets/${language}.js`, rooms: {} }]),
  );
  const words = { files, pages: {}, offline: [] };
  await writeFile(join(web, 'index.html'), '<html lang="nb"><head></head><body>the page</body></html>');
  await writeFile(join(web, 'languages.json'), JSON.stringify(words));
  await mkdir(join(web, 'wall-board'));
  await writeFile(join(web, 'wall-board', 'languages.json'), JSON.stringify(words));
  await writeFile(join(web, 'wall-board.html'), '<html lang="nb"><head></head><body>the wall</body></html>');
  await writeFile(join(web, 'ballot.html'), '<html lang="nb"><body></body></html>');
  await writeFile(join(web, 'pages.json'), '[]');
  await writeFile(join(web, 'assets', 'app.js'), 'export {};');
  await writeFile(join(made, 'owner-password'), 'a secret beside the web');
  return made;
}

const guarded = serverRoom({
  name: 'guarded',
  endpoints: endpoints({
    tries: {
      method: 'POST',
      path: '/api/guarded/tries',
      summary: 'May be tried twice from an address.',
      body: z.strictObject({ count: z.int(), note: z.string().default('') }),
      answer: z.object({ count: z.int() }),
      limits: { minutes: 15, perAddress: 2 },
      refusals: [],
    },
    ask: {
      method: 'GET',
      path: '/api/guarded/asked',
      summary: 'Takes one word.',
      query: z.strictObject({ word: z.string() }),
      answer: z.object({ word: z.string() }),
      refusals: [],
    },
    tell: {
      method: 'GET',
      path: '/api/guarded/told',
      summary: 'Hands over more than it declares.',
      answer: z.object({ name: z.string(), inside: z.array(z.object({ key: z.string() })) }),
      refusals: [],
    },
  }),
  access: { tries: anyone, ask: anyone, tell: anyone },
  text: {},
  handlers: {
    tries: async ({ body }) => ({ count: body.count }),
    ask: async ({ query }) => query,
    tell: async () => {
      const row = { name: 'Kari', email: 'kari@hemmelig.example', tokenHash: 'abc' };
      return { ...row, inside: [{ key: 'a', note: 'hemmelig' } as { key: string }] };
    },
  },
});

async function server(trustedProxies: string[] = []): Promise<FastifyInstance> {
  const built = await buildHttp({
    ...gate,
    database,
    rooms: [guarded],
    clock: house.now,
    secure: true,
    logLevel: 'silent',
    version: 'test',
    webFolder: join(folder, 'web'),
    trustedProxies,
  });
  closing.unshift(() => built.close());
  return built;
}

const everyEndpoint = serverRooms.flatMap(({ endpoints: declared }) => Object.entries(declared));

type Schema = { type?: unknown; additionalProperties?: unknown } & Record<string, unknown>;

/** Objects in a JSON schema that take fields they do not name; a map from names to values takes what it says. */
function openObjects(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as Schema;
  const isOpen = type === 'object' && additionalProperties === undefined;
  const inside = Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${at}.${key}`));
  return isOpen ? [at, ...inside] : inside;
}

test('no body takes a field its endpoint has not declared, at any depth', () => {
  const bodies = everyEndpoint.flatMap(([act, { body }]) => (body ? [{ act, body }] : []));
  const open = bodies.flatMap(({ act, body }) => openObjects(z.toJSONSchema(body, { io: 'input' }), act));
  assert.deepEqual(open, []);
  assert.ok(bodies.length > 20);
  assert.deepEqual(openObjects(z.toJSONSchema(z.array(z.object({ a: z.int() })), { io: 'input' }), 'x'), [
    'x.items',
  ]);
});

test('no address asks for a secret in its query, and no question that changes nothing has a body', () => {
  const secret = /token|code|pin|password|secret|key/i;
  for (const [act, { method, body, query }] of everyEndpoint) {
    assert.ok(method !== 'GET' || !body, `${act} is a GET with a body`);
    const names = Object.keys(query?.shape ?? {});
    assert.deepEqual(
      names.filter((name) => secret.test(name)),
      [],
      act,
    );
  }
});

test('a method no endpoint has is as absent as any address, and nothing is echoed', async () => {
  const http = await server();
  for (const method of ['TRACE', 'OPTIONS', 'PATCH', 'PUT', 'DELETE'] as const) {
    const answer = await http.inject({ method, url: '/api/guarded/tries', headers: { 'x-mine': 'my own' } });
    assert.ok([404, 405].includes(answer.statusCode), `${method} ${answer.statusCode}`);
    assert.ok(!answer.body.includes('my own'), method);
  }
});

test('no other site is given leave to read an answer', async () => {
  const http = await server();
  for (const method of ['GET', 'OPTIONS'] as const) {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'content-type',
    };
    const answer = await http.inject({ method, url: '/api/guarded/asked?word=a', headers });
    const leave = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
    assert.deepEqual(leave, [], method);
  }
});

const tryFrom = async (http: FastifyInstance, forwarded: string): Promise<number> => {
  const answer = await http.inject({
    method: 'POST',
    url: '/api/guarded/tries',
    remoteAddress: '198.51.100.7',
    headers: { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded },
    payload: { count: 1 },
  });
  return answer.statusCode;
};

test('an address anyone may write in a header counts for nothing, but from a proxy that is configured', async () => {
  const http = await server();
  const behind = await server(['198.51.100.7']);
  assert.deepEqual(
    [
      await tryFrom(http, '203.0.113.1'),
      await tryFrom(http, '203.0.113.2'),
      await tryFrom(http, '203.0.113.3'),
    ],
    [200, 200, 429],
  );
  // The very header that must not be believed above is believed here: the test sees the difference.
  assert.deepEqual([await tryFrom(behind, '203.0.113.4'), await tryFrom(behind, '203.0.113.5')], [200, 200]);
});

test('too many tries say when to come back, and the window ends', async () => {
  const http = await server();
  const from = { remoteAddress: '198.51.100.8', payload: { count: 1 }, method: 'POST' } as const;
  const send = () => http.inject({ ...from, url: '/api/guarded/tries' });
  const answers = [await send(), await send(), await send()];
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [200, 200, 429],
  );
  assert.equal(answers[2]?.headers['retry-after'], '900');
  house.later(15);
  assert.equal((await send()).statusCode, 200);
});

test('a value given twice or of another kind is refused, and never guessed at', async () => {
  const http = await server();
  assert.equal((await http.inject('/api/guarded/asked?word=a')).statusCode, 200);
  for (const url of ['/api/guarded/asked?word=a&word=b', '/api/guarded/asked?word=a&other=b'])
    assert.equal((await http.inject(url)).statusCode, 400, url);
  for (const count of ['1', [1], { value: 1 }, true, null, 1.5, 1e30]) {
    const payload = { count };
    const address = `198.51.100.${20 + JSON.stringify(count).length}`;
    const answer = await http.inject({
      method: 'POST',
      url: '/api/guarded/tries',
      remoteAddress: address,
      payload: payload as object,
    });
    assert.equal(answer.statusCode, 400, JSON.stringify(count));
  }
});

test('a key that reaches for what all objects share is refused', async () => {
  const http = await server();
  for (const payload of [
    '{"count":1,"__proto__":{"admin":true}}',
    '{"count":1,"constructor":{"prototype":{}}}',
  ]) {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/guarded/tries',
      remoteAddress: '198.51.100.60',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    assert.equal(answer.statusCode, 400, payload);
  }
  assert.equal(({} as { admin?: boolean }).admin, undefined);
});

test('a body is JSON or nothing: forms, files and text from another page are refused', async () => {
  const http = await server();
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/xml',
  ];
  for (const [at, type] of types.entries()) {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/guarded/tries',
      remoteAddress: `198.51.100.${80 + at}`,
      headers: { 'content-type': type },
      payload: '{"count":1}',
    });
    assert.deepEqual([answer.statusCode, answer.json().code], [400, 'not-readable'], type);
  }
});

test('an answer holds what its contract declares, and nothing a handler had in its hands beside', async () => {
  const http = await server();
  const told = await http.inject('/api/guarded/told');
  assert.deepEqual(told.json(), { name: 'Kari', inside: [{ key: 'a' }] });
});

test('every answer says what it is and in which signs it is written', async () => {
  const http = await server();
  const urls = ['/api/guarded/asked?word=a', '/api/guarded/asked', '/api/nothing', '/api/health', '/', '/%'];
  for (const url of [...urls, '/api/docs', '/api/openapi.json'])
    assert.match(String((await http.inject(url)).headers['content-type']), /; charset=utf-8$/, url);
});

test('no folder is listed, and no file beside the built web is served', async () => {
  const http = await server();
  const outside = [
    '/../owner-password',
    '/..%2fowner-password',
    '/%2e%2e/owner-password',
    '/assets/../../owner-password',
  ];
  for (const url of [
    '/assets/',
    '/assets',
    '/.git/config',
    '/.env',
    '/package.json',
    '/app.js.map',
    ...outside,
  ]) {
    const { body } = await http.inject(url);
    assert.ok(!body.includes('app.js') && !body.includes('a secret'), url);
  }
  assert.equal((await http.inject('/assets/app.js')).body, 'export {};');
});
