import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { type Language, languages, type Phrases } from '#platform/contract/language.ts';
import { generalRefusals, shapeProblems } from '#platform/contract/refusal-text.ts';
import { say } from '#platform/contract/say.ts';
import { docsPage } from '#platform/server/http/docs-page.ts';
import { statusOf } from '#platform/server/http/wording.ts';

type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: { name: string; in: string; required?: boolean }[];
  responses: Record<string, unknown>;
};
type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

let house: TestHouse;
let document: OpenApi;
let page: string;

before(async () => {
  house = await openTestHouse();
  document = (await house.call('GET', '/api/openapi.json')).body;
  page = (await house.call('GET', '/api/docs')).body;
});

after(() => house.close());

const endpoints = serverRooms.flatMap((room) =>
  Object.entries(room.endpoints).map(([act, endpoint]) => ({ room, act, endpoint })),
);
const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test('the document is OpenAPI 3.1 and has every endpoint of every contract exactly once', () => {
  assert.match(document.openapi, /^3\.1\./);
  const described = operations().map(
    ({ method, path, operation }) => `${method} ${path} ${operation.operationId}`,
  );
  const declared = endpoints.map(
    ({ act, endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')} ${act}`,
  );
  assert.ok(declared.length >= 25);
  assert.deepEqual(described.sort(), declared.sort());
});

test('no two endpoints share an operation id, and each has its room and a summary', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const { operation } of operations()) {
    assert.ok(serverRooms.some(({ name }) => name === operation.tags[0]));
    assert.match(operation.summary, /^[A-Z].*\.$/s, operation.operationId);
  }
});

test('every value of a path is declared as required, and each endpoint says what it answers and refuses', () => {
  for (const { path, operation } of operations()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? [])
      .filter((p) => p.in === 'path' && p.required)
      .map(({ name }) => name);
    assert.deepEqual(declared.sort(), named.sort(), path);
    assert.deepEqual(Object.keys(operation.responses).sort(), ['200', '4XX'], path);
  }
});

test('shapes stand by name, and every reference leads to one of them', () => {
  const text = JSON.stringify(document);
  const names = Object.keys(document.components.schemas);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name!,
  );
  assert.ok(references.length > 20);
  for (const name of references) assert.ok(names.includes(name), name);
  for (const name of ['Refusal', 'Session', 'Company', 'JourneyView', 'TemplateSummary', 'PortfolioRow']) {
    assert.ok(references.includes(name), `${name} is written out instead of named`);
  }
});

test('the page for people shows every endpoint by its heading, without a line of script', () => {
  assert.match(page, /^<!doctype html><html lang="en">/);
  for (const { endpoint, act } of endpoints) {
    assert.ok(page.includes(`<article id="${act}">`), act);
    assert.ok(page.includes(`${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`), act);
  }
  assert.doesNotMatch(page, /<script|javascript:|\son\w+\s*=|style="/i);
});

test('whatever stands in a contract is shown as text and never as markup', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;';
  const operation = {
    operationId: evil,
    summary: evil,
    description: evil,
    tags: [evil],
    parameters: [{ name: evil, in: evil, schema: { enum: [evil] } }],
    requestBody: { content: { [evil]: { schema: { description: evil } } } },
    responses: { 200: { content: { [evil]: { schema: { title: evil } } } } },
  };
  const html = docsPage({
    info: { title: evil, version: evil, description: evil },
    paths: { [evil]: { get: operation } },
  });
  assert.doesNotMatch(html, /<script|<img/);
  assert.ok(html.includes('&quot;&gt;&lt;script&gt;'));
});

/** A sentence with every value it asks for filled in. */
function spoken(phrases: Phrases, code: string, language: Language): string {
  const source = phrases[code]![language];
  const names = [...source.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
  return say(
    phrases[code]!,
    language,
    Object.fromEntries(names.map((name) => [name, name === 'count' ? 5 : 'X'])),
  );
}

const isSentence = /^.{10,}[.!?]$/s;

test('every refusal a contract names has a sentence of its own in each of the five languages', () => {
  const codes = endpoints.flatMap(({ room, endpoint }) =>
    endpoint.refusals.map((code) => ({ text: room.text, code })),
  );
  assert.ok(codes.length > 40);
  for (const { text, code } of codes) {
    assert.ok(code in text, `${code} has no phrase in its room's text`);
    const said = languages.map((language) => spoken(text, code, language));
    for (const sentence of said) {
      assert.match(sentence, isSentence, code);
      assert.doesNotMatch(sentence, /[{}]/, code);
    }
    assert.ok(new Set(said).size >= 4, `${code}: the languages say the same`);
    assert.ok(statusOf(code) >= 400 && statusOf(code) < 500, code);
  }
});

test('what any endpoint may refuse has its sentence too, and a code without one is an error and not silence', () => {
  for (const code of Object.keys(generalRefusals)) {
    for (const language of languages) assert.match(spoken(generalRefusals, code, language), isSentence, code);
  }
  for (const code of Object.keys(shapeProblems)) {
    for (const language of languages)
      assert.doesNotMatch(spoken(shapeProblems, code, language), /[{}]/, code);
  }
  assert.throws(() => spoken({}, 'no-such-code', 'nb'));
});

test('a field that can be wrong has its name in words', () => {
  const fields = new Set(
    endpoints.flatMap(({ room, endpoint }) => {
      const shape = (endpoint.body as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
      return Object.keys(shape).map((field) => `${room.name} ${field}`);
    }),
  );
  /** Made by the page itself and never typed: ids, revisions, and choices from a list on screen. */
  const unseen = new RegExp(
    `^(${[
      'company|cohort|enrolment|change|mark|feed|revision|detail|subject|key|state|calendar|dryRun|above|onBoard',
      'act|application|readiness|instrument|assent|given|anchoring|measure|discussion|review',
      'letter|answer|query|passkey|badge|token|pairing|screen|challenge|publicKey|signature',
      'invitation|membership|refresh',
      'standing|finish|sorting',
      'tie|area|content|stands|promise|isGiven|sequence|wish|ownership|owner|evidence|advice|verdict|missing',
      'word|choice|paper|minutes|attendance|field|term|striking|struck|declining|correction|meeting|ordering',
      'interview|removal|placement|statement|merging|edit|basedOn|digest|round',
      'publication|wave|statusRound|writtenIn|kind|batch|language|blinded|ballot|sealed|of|outcome|spans',
    ].join('|')})$`,
  );
  const lacking: string[] = [];
  for (const one of fields) {
    const [name, field] = one.split(' ') as [string, string];
    const room = serverRooms.find((r) => r.name === name)!;
    if (!unseen.test(field) && !(`field-${field}` in room.text)) lacking.push(one);
  }
  assert.deepEqual(lacking, []);
});
