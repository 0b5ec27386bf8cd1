import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { inventedNumber } from '#companies/server/builders.ts';
import { anyone } from '#platform/contract/access.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Opened, openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { serverRoom } from '#platform/server/http/room.ts';

/** Handed in as name, body, query, path, header and cookie below: none of it may be found in a line of the log. */
const secrets = {
  person: 'Solveig Hemmelighus',
  company: 'Tause Mekaniske',
  number: inventedNumber(7),
  site: 'Skjulevika',
  broken: 'brokenbodysecret',
  path: 'pathsecret',
  query: 'querysecret',
  header: 'headersecret',
  quoted: 'quotedsecret',
  detail: 'detailsecret',
};

let house: TestHouse;
let http: FastifyInstance;
let opened: Opened;
let office: string;
const lines: string[] = [];

const failing = serverRoom({
  name: 'failing',
  endpoints: endpoints({
    quote: {
      method: 'GET',
      path: '/api/failing/quote',
      summary: 'Fails.',
      answer: z.object({}),
      refusals: [],
    },
    repeat: {
      method: 'GET',
      path: '/api/failing/repeat',
      summary: 'Fails.',
      answer: z.object({}),
      refusals: [],
    },
    bug: { method: 'GET', path: '/api/failing/bug', summary: 'Fails.', answer: z.object({}), refusals: [] },
  }),
  access: { quote: anyone, repeat: anyone, bug: anyone },
  text: {},
  handlers: {
    quote: async ({ tx }) => {
      await sql`select ${secrets.quoted}::text::integer`.execute(tx);
      return {};
    },
    repeat: async ({ tx }) => {
      await sql`create temporary table once (word text primary key) on commit drop`.execute(tx);
      await sql`insert into once values (${secrets.detail}), (${secrets.detail})`.execute(tx);
      return {};
    },
    bug: async () => {
      throw new Error('the plan had no weeks');
    },
  },
});

before(async () => {
  house = await openTestHouse();
  opened = openDatabase(house.appUrl, () => undefined, 2);
  office = await house.person(secrets.person, {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
  http = await buildHttp({
    database: opened.database,
    rooms: [...serverRooms, failing],
    ...gate,
    clock: () => new Date('2026-11-23T11:00:00Z'),
    secure: false,
    logLevel: 'info',
    logStream: { write: (line) => lines.push(line) },
    version: 'test',
    webFolder: null,
  });
});

after(async () => {
  await http.close();
  await opened.close();
  await house.close();
});

/** Signs in, works, slips and fails, as a day would have it; answers with every secret that was made on the way. */
async function liveADay(): Promise<string[]> {
  const signedIn = await http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    payload: { person: office },
  });
  const token = signedIn.cookies[0]!.value;
  const cookie = `spranget-session=${token}`;
  const company = makeId();
  const body = {
    company,
    organisationNumber: secrets.number,
    name: secrets.company,
    employees: 40,
    sites: [{ site: makeId(), name: secrets.site, place: secrets.site }],
  };
  const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | string) =>
    http.inject({
      method,
      url,
      headers: { cookie, 'x-anything': secrets.header, 'user-agent': secrets.header },
      payload,
    });
  const registered = await ask('POST', '/api/companies', body);
  assert.equal(registered.statusCode, 200, registered.body);
  await ask('POST', '/api/companies', { ...body, company: makeId() });
  await ask('POST', '/api/companies', {
    ...body,
    organisationNumber: secrets.number.replace(/.$/, 'x'),
    more: secrets.broken,
  });
  await ask('GET', `/api/companies/${company}`);
  await ask('GET', `/api/companies/${secrets.path}`);
  await ask('GET', `/api/${secrets.path}?name=${secrets.query}`);
  await ask('GET', `/api/people/session?name=${secrets.query}`);
  await ask('GET', `/%${secrets.path}`);
  const feed = await ask('POST', '/api/programme/calendar-feeds', { feed: makeId(), company: null });
  const address = feed.json().path as string;
  assert.equal((await ask('GET', address)).statusCode, 200);
  await ask('GET', `/api/programme/calendars/${secrets.path}.ics`);
  await http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    headers: { 'content-type': 'application/json', cookie, origin: `https://${secrets.header}.example` },
    payload: `{"person": "${secrets.broken}`,
  });
  await http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    headers: { 'content-type': 'application/json' },
    payload: `{"person": "${secrets.broken}`,
  });
  for (const path of ['quote', 'repeat', 'bug']) {
    assert.equal((await ask('GET', `/api/failing/${path}`)).statusCode, 500, path);
  }
  return [token, company, office, address.split('/').at(-1)!.replace('.ics', '')];
}

test('a day of work leaves lines that name routes and statuses, and nobody and nothing of anyone’s', async () => {
  const made = await liveADay();
  const log = lines.join('');
  for (const [what, secret] of [...Object.entries(secrets), ...made.map((one) => ['made', one] as const)]) {
    assert.ok(!log.includes(secret), `${what} is in the log: ${lines.find((line) => line.includes(secret))}`);
  }
  assert.ok(!log.includes('cookie'));
  assert.doesNotMatch(log, /\b3\d{8}\b/);
});

test('what is logged is enough to mend by: each call once, and each failure with its code and where it was', () => {
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const answered = told.filter(({ msg }) => msg === 'answered');
  const routes = answered.map(({ route, status }) => `${route} ${status}`);
  for (const route of [
    'POST /api/companies 200',
    'POST /api/companies 409',
    'POST /api/companies 400',
    'GET /api/companies/:company 404',
    'GET /api/programme/calendars/:token 200',
    'GET unknown 404',
    'GET /api/failing/bug 500',
  ]) {
    assert.ok(routes.includes(route), `${route} is not among ${routes.join(', ')}`);
  }
  const failed = told.filter(({ msg }) => msg === 'a call failed');
  assert.deepEqual(
    failed.map(({ code }) => code),
    ['22P02', '23505', ''],
  );
  for (const { stack, reqId } of failed) {
    assert.match(String(stack), /\n {4}at .*\.ts/);
    assert.match(String(reqId), /^[0-9a-f-]{36}$/);
  }
  assert.equal(failed[2]!.message, 'the plan had no weeks');
});

test('the code a person is asked to quote is the one in the log', async () => {
  const answer = await http.inject({ url: '/api/failing/bug', headers: { 'accept-language': 'en' } });
  const id = /code (\S+) if/.exec(answer.json().message)![1]!;
  assert.ok(lines.some((line) => line.includes(id) && line.includes('a call failed')));
});
