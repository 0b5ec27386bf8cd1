import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { z } from 'zod';
import { anyone } from '#platform/contract/access.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';
import { pdfOf } from './pdf.ts';
import { opensAs } from './pdf-name.ts';
import { exampleMinutes } from './testing/example-document.ts';

const database = await cloneDatabase();
const connections = 2;
const opened = openDatabase(database.appUrl, () => undefined, connections);
const room = serverRoom({
  name: 'examples',
  endpoints: endpoints({
    readMinutes: {
      method: 'GET',
      path: '/api/examples/minutes',
      summary: 'Minutes as a PDF.',
      answer: PdfFile,
      type: 'application/pdf',
      refusals: [],
    },
    readDay: {
      method: 'GET',
      path: '/api/examples/day',
      summary: 'A day.',
      answer: z.object({ day: z.string() }),
      refusals: [],
    },
  }),
  access: { readMinutes: anyone, readDay: anyone },
  text: {},
  handlers: {
    readMinutes: async ({ reply }) => {
      reply.setHeader('content-disposition', opensAs('Møte 4'));
      return exampleMinutes;
    },
    readDay: async ({ today }) => ({ day: today }),
  },
});
const http = await buildHttp({
  database: opened.database,
  rooms: [room],
  findActor: async () => null,
  findActors: async () => [],
  companiesOf: async () => [],
  companiesOfOrganisation: async () => [],
  nameOfCompany: async () => null,
  clock: () => new Date('2026-10-14T13:22:00Z'),
  secure: false,
  version: 'test',
  webFolder: null,
  logLevel: 'silent',
});
after(async () => {
  await http.close();
  await opened.close();
  await database.drop();
});

test('an endpoint answers with the document as it is, and its name', async () => {
  const answer = await http.inject({ url: '/api/examples/minutes', headers: { 'accept-encoding': 'gzip' } });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.match(String(answer.headers['content-disposition']), /^inline; .*M%C3%B8te%204\.pdf$/);
  assert.deepEqual(Uint8Array.from(answer.rawPayload), Uint8Array.from(await pdfOf(exampleMinutes)));
});

test('a document runs nothing in the browser, and stays with whoever fetched it', async () => {
  const { headers } = await http.inject({ url: '/api/examples/minutes' });
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; (?!.*script-src)/);
  assert.equal(headers['cache-control'], 'no-store');
});

test('nobody waits for a connection while documents are set', async () => {
  const before = Promise.all(Array.from({ length: 24 }, () => pdfOf(exampleMinutes)));
  let answered = 0;
  const documents = Array.from({ length: connections }, async () => {
    assert.equal((await http.inject({ url: '/api/examples/minutes' })).statusCode, 200);
    answered += 1;
  });
  assert.equal((await http.inject({ url: '/api/examples/day' })).statusCode, 200);
  assert.equal(answered, 0);
  await Promise.all([before, ...documents]);
});

test('the OpenAPI document tells of bytes', async () => {
  const { paths } = (await http.inject({ url: '/api/openapi.json' })).json();
  const { content } = paths['/api/examples/minutes'].get.responses['200'];
  assert.deepEqual(Object.keys(content), ['application/pdf']);
  assert.partialDeepStrictEqual(content['application/pdf'].schema, { type: 'string', format: 'binary' });
});
