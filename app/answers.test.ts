import assert from 'node:assert/strict';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { anyone } from '#platform/contract/access.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { generalRefusals } from '#platform/contract/refusal-text.ts';
import { say } from '#platform/contract/say.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { serverRoom } from '#platform/server/http/room.ts';

let house: TestHouse;
let http: FastifyInstance;
let office: string;
const closing: (() => Promise<unknown>)[] = [];

before(async () => {
  house = await openTestHouse();
  http = house.http;
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});

after(async () => {
  for (const close of closing.reverse()) await close();
  await house.close();
});

const one = (path: `/api/${string}`) =>
  ({
    method: 'GET',
    path,
    summary: 'Goes wrong.',
    answer: z.object({ ok: z.boolean() }),
    refusals: [],
  }) as const;

/** A room whose every call goes wrong in its own way. */
const faulty = serverRoom({
  name: 'faulty',
  endpoints: endpoints({
    twice: one('/api/faulty/twice'),
    lost: one('/api/faulty/lost'),
    bug: one('/api/faulty/bug'),
    wrongShape: one('/api/faulty/wrong-shape'),
  }),
  access: { twice: anyone, lost: anyone, bug: anyone, wrongShape: anyone },
  text: {},
  handlers: {
    twice: async ({ tx }) => {
      await sql`select set_config('app.programme', 'p', true)`.execute(tx);
      const row = sql`insert into people.person (person, name) values ('019a0000-0000-7000-8000-00000000beef', 'Kari Hemmelig')`;
      await row.execute(tx);
      await row.execute(tx);
      return { ok: true };
    },
    lost: async ({ tx }) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
      return { ok: true };
    },
    bug: async () => {
      throw new Error('Kari Hemmelig was not expected here');
    },
    wrongShape: async () => ({ ok: 'Kari Hemmelig' }) as never,
  },
});

/** The rooms (and the faulty one) on a database of the caller's choice. */
async function serverOn(url: string, patience?: number): Promise<FastifyInstance> {
  const opened = openDatabase(url, () => undefined, 2, patience);
  const built = await buildHttp({
    database: opened.database,
    rooms: [...serverRooms, faulty],
    ...gate,
    clock: () => new Date('2026-11-23T11:00:00Z'),
    secure: false,
    logLevel: 'silent',
    version: 'test',
    webFolder: null,
  });
  closing.push(
    () => opened.close(),
    () => built.close(),
  );
  return built;
}

test('every answer, whatever it says, may run no foreign script and is kept by nobody', async () => {
  const cookie = await house.signIn(office);
  const paths = serverRooms
    .flatMap((room) => Object.values(room.endpoints))
    .map(({ method, path }) => ({ method, url: path.replaceAll(/:\w+/g, makeId()) }));
  const more = ['/api/nothing', '/api/health', '/api/docs', '/api/openapi.json', '/api/', '/nothing'];
  const asked = [...paths, ...more.map((url) => ({ method: 'GET' as const, url }))];
  const statuses = new Set<number>();
  for (const { method, url } of asked) {
    for (const headers of [{}, { cookie }]) {
      const answer = await http.inject({ method, url, headers });
      statuses.add(answer.statusCode);
      const policy = String(answer.headers['content-security-policy']);
      assert.match(policy, /default-src 'none'/, url);
      assert.match(policy, /script-src 'self';/, url);
      assert.match(policy, /frame-ancestors 'none'/, url);
      assert.equal(answer.headers['x-content-type-options'], 'nosniff', url);
      assert.equal(answer.headers['referrer-policy'], 'same-origin', url);
      if (url.startsWith('/api/')) assert.equal(answer.headers['cache-control'], 'no-store', url);
    }
  }
  for (const status of [200, 400, 401, 404])
    assert.ok(statuses.has(status), `no ${status} among the answers`);
});

const signInWith = (headers: Record<string, string>) =>
  http.inject({ method: 'POST', url: '/api/people/demo-sessions', headers, payload: { person: office } });

test('a change on the word of another site’s page is stopped before it does anything', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4000', host: 'localhost:4000' },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:4001', host: 'localhost:4000' },
    { origin: 'null' },
    { origin: 'not an origin' },
    { origin: '' },
  ] as Record<string, string>[]) {
    const answer = await signInWith(headers);
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'wrong-origin'], JSON.stringify(headers));
    assert.equal(answer.headers['set-cookie'], undefined);
  }
  for (const method of ['PUT', 'DELETE'] as const) {
    const url = method === 'PUT' ? '/api/people/language' : '/api/people/session';
    const answer = await http.inject({
      method,
      url,
      headers: { origin: 'https://evil.example' },
      payload: {},
    });
    assert.equal(answer.statusCode, 403, method);
  }
});

test('the page itself, an address typed in and a program without a browser may make changes', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'same-origin', origin: 'https://spranget.example' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost:4000', host: 'localhost:4000' },
    { origin: 'https://spranget.example', host: 'spranget.example' },
    {},
  ] as Record<string, string>[]) {
    assert.equal((await signInWith(headers)).statusCode, 200, JSON.stringify(headers));
  }
  const read = await http.inject({ url: '/api/people/session', headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(read.statusCode, 200);
});

test('a body that is too large is refused as that, and one just below the limit is read', async () => {
  const limit = 2 * 1024 * 1024;
  const send = (length: number) =>
    http.inject({
      method: 'POST',
      url: '/api/people/demo-sessions',
      headers: { 'content-type': 'application/json' },
      payload: `"${'x'.repeat(length - 2)}"`,
    });
  const large = await send(limit + 1);
  assert.deepEqual([large.statusCode, large.json().code], [413, 'too-large']);
  assert.equal((await send(limit)).statusCode, 400);
});

test('what is no JSON, or no body at all, is refused as unreadable and says nothing of why', async () => {
  for (const [type, payload] of [
    ['application/json', '{"person": '],
    ['application/json', ''],
    ['application/json', '{"__proto__": {"demo": true}}'],
    ['text/plain', 'hei'],
    ['application/xml', '<person/>'],
    ['multipart/form-data; boundary=x', '--x--'],
  ] as const) {
    const answer = await http.inject({
      method: 'POST',
      url: '/api/people/demo-sessions',
      headers: { 'content-type': type },
      payload,
    });
    assert.deepEqual([answer.statusCode, answer.json().code], [400, 'not-readable'], `${type} ${payload}`);
    assert.doesNotMatch(answer.body, /JSON|token|position|stack|at /);
  }
});

test('a broken shape names every field at once, in the language asked for', async () => {
  const answer = await house.call('POST', '/api/companies', {
    as: office,
    language: 'sv',
    body: { company: 'x', name: '', organisationNumber: '1', employees: 0, sites: [], more: 1 },
    headers: { cookie: `${await house.signIn(office)}; spranget-language=sv` },
  });
  assert.deepEqual([answer.status, answer.body.code], [400, 'invalid']);
  const fields = answer.body.problems.map(({ field }: { field: string }) => field).sort();
  assert.deepEqual(fields, ['company', 'employees', 'more', 'name', 'sites']);
  assert.match(answer.body.message, /^Rätta 5 saker/);
});

test('an address that is not there is said so in each language, by cookie before the browser’s own', async () => {
  for (const language of languages) {
    const browser = await http.inject({ url: '/api/nowhere', headers: { 'accept-language': language } });
    assert.equal(browser.statusCode, 404);
    assert.deepEqual(browser.json(), {
      code: 'not-found',
      message: say(generalRefusals['not-found'], language),
      problems: [],
    });
    const cookie = `spranget-language=${language}`;
    const chosen = await http.inject({ url: '/nowhere', headers: { cookie, 'accept-language': 'pl' } });
    assert.equal(chosen.json().message, say(generalRefusals['not-found'], language));
  }
});

test('an address that cannot be read is as absent as any other, and as well guarded', async () => {
  const absent = (await http.inject('/api/nowhere')).json();
  for (const url of ['/api/%E0%A4%A', '/api/companies/%', '/%', `/api/companies/${'x'.repeat(3000)}`]) {
    const answer = await http.inject({ url });
    assert.deepEqual([answer.statusCode, answer.json()], [404, absent], url.slice(0, 30));
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  }
});

test('whoever has chosen a language is refused in it, with dates in it too', async () => {
  const polish = await house.within({ programme: testProgramme }, async (tx) => {
    const { buildPerson } = await import('#people/server/builders.ts');
    const roles = [{ role: 'programme-office', programme: testProgramme, place: 'P' }] as const;
    return buildPerson(tx, { name: 'Ewa Nowak', language: 'pl', roles });
  });
  const body = { template: testProgramme, start: '2027-01-12' };
  const answer = await house.call('POST', '/api/programme/start-previews', {
    as: polish,
    language: 'en',
    body,
  });
  assert.match(answer.body.message, /12 stycznia 2027 to nie poniedziałek.*poniedziałek, 11 stycznia 2027/);
});

test('a handler that fails answers with a code to quote, and with nothing of what went wrong', async () => {
  const server = await serverOn(house.appUrl);
  for (const path of ['twice', 'bug', 'wrong-shape']) {
    const answer = await server.inject({ url: `/api/faulty/${path}`, headers: { 'accept-language': 'en' } });
    assert.deepEqual([answer.statusCode, answer.json().code], [500, 'our-fault'], path);
    assert.match(answer.json().message, /quote code [0-9a-f]{8}-[0-9a-f]{4}-4/);
    assert.doesNotMatch(answer.body, /Hemmelig|beef|duplicate|people\.|person_pkey|Key|stack|\.ts/, path);
  }
  const ids = [];
  for (let i = 0; i < 2; i += 1) ids.push((await server.inject('/api/faulty/bug')).json().message);
  assert.notEqual(ids[0], ids[1]);
});

test('what a failed handler wrote is not there afterwards', async () => {
  const { rows } = await house.within({ person: '019a0000-0000-7000-8000-00000000beef' }, (tx) =>
    sql`select name from people.person where person = '019a0000-0000-7000-8000-00000000beef'`.execute(tx),
  );
  assert.deepEqual(rows, []);
});

test('a connection that dies under a call says try again, and the next call is served', async () => {
  const server = await serverOn(house.appUrl);
  const answer = await server.inject('/api/faulty/lost');
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'try-again-soon']);
  assert.equal(answer.headers['retry-after'], '2');
  assert.equal((await server.inject('/api/people/session')).statusCode, 200);
});

test('a database that is away is said so, by health too, and both are well again when it is back', async () => {
  const proxy = await proxyTo(house.appUrl);
  const server = await serverOn(proxy.url);
  assert.deepEqual(
    [
      (await server.inject('/api/health')).statusCode,
      (await server.inject('/api/people/session')).statusCode,
    ],
    [200, 200],
  );
  await proxy.cut();
  for (let i = 0; i < 3; i += 1) {
    const answer = await server.inject({ url: '/api/people/session', headers: { 'accept-language': 'nn' } });
    assert.deepEqual(
      [answer.statusCode, answer.json().code, answer.headers['retry-after']],
      [503, 'try-again-soon', '2'],
    );
    assert.equal(answer.json().message, say(generalRefusals['try-again-soon'], 'nn'));
    const health = await server.inject('/api/health');
    assert.deepEqual([health.statusCode, health.json().database], [503, 'away']);
  }
  await proxy.mend();
  assert.deepEqual(
    [
      (await server.inject('/api/people/session')).statusCode,
      (await server.inject('/api/health')).statusCode,
    ],
    [200, 200],
  );
});

test('a database that takes the call and never answers is away as well, and nobody waits for ever', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  closing.push(async () => silent.close());
  const { port } = silent.address() as { port: number };
  const server = await serverOn(`postgres://nobody:nothing@127.0.0.1:${port}/none`, 200);
  const answer = await server.inject('/api/people/session');
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'try-again-soon']);
  assert.equal((await server.inject('/api/health')).statusCode, 503);
});

/** A line to the database that can be cut and mended. */
async function proxyTo(url: string) {
  const { hostname, port: far } = new URL(url);
  const sockets = new Set<Socket>();
  const listenOn = (port: number): Promise<Server> =>
    new Promise((done) => {
      const server = createServer((near) => {
        const beyond = connect(Number(far || 5432), hostname);
        for (const socket of [near, beyond]) {
          sockets.add(socket);
          socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
        }
        near.pipe(beyond).pipe(near);
      });
      server.listen(port, '127.0.0.1', () => done(server));
    });
  let server = await listenOn(0);
  const { port } = server.address() as { port: number };
  const cut = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  closing.push(cut);
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  return {
    url: through.href,
    cut,
    mend: async () => {
      server = await listenOn(port);
    },
  };
}
