import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { makers, places, secretOf } from '#app/access-objects.ts';
import { gate } from '#app/gate.ts';
import { serverRooms } from '#app/server.ts';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { buildCompany, inventedNumber } from '#companies/server/builders.ts';
import { type Role, roleHomes, roles, type StandIn, standIns } from '#people/contract.ts';
import { buildOrganisation } from '#people/server/builders.ts';
import { anyone, inCompany, type Rule, signedIn, withReach } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import type { ServerRoom } from '#platform/server/http/room.ts';
import { askStream } from '#platform/server/testing/ask-stream.ts';
import { exampleOf } from '#platform/server/testing/example-of.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';
import { openScreenBrowser, pairBrowser } from '#screens/server/builders-browser.ts';

/**
 * The access matrix: every endpoint × every role × every place a company can stand to the caller.
 * It is made from the contracts and the access files, and asked over HTTP with whole bodies.
 */
const today = '2026-11-23';
const elsewhere = 'annet-program';

/** Own: where the role is held. Neighbour: same programme. Stranger: another programme. Absent: nowhere. */
type Place = 'own' | 'neighbour' | 'stranger' | 'absent';
type Served = { name: string; endpoint: EndpointShape; rule: Rule };
type Found = { faults: string[]; asked: number; refused: number; covered: Set<string> };

let house: TestHouse;
let version: string;
/** An adviser organisation with an adviser in the company of one's own, and in no other. */
let organisation: string;
const companies = {} as Record<Place, string>;
const persons = new Map<string, string>();

const office = (): Promise<string> => personWith(['programme-office', 'own']);

/** A person with the given roles, each in a place; made once. */
async function personWith(...held: readonly (readonly [Role, Place])[]): Promise<string> {
  return personFor('', ...held);
}

/** The same, one of their own for a purpose: some acts end the account they are done by. */
async function personFor(purpose: string, ...held: readonly (readonly [Role, Place])[]): Promise<string> {
  const key = [purpose, ...held.map(String)].join();
  const known = persons.get(key);
  if (known) return known;
  const made = await house.person(
    key,
    ...held.map(([role, place]) => {
      switch (roleHomes[role]) {
        case 'programme':
          return { role, place, programme: place === 'own' ? testProgramme : elsewhere };
        case 'organisation':
          return { role, place, organisation };
        default:
          return { role, place, company: companies[place] };
      }
    }),
  );
  persons.set(key, made);
  return made;
}

/** A company with a journey, so that there is something to see where nothing may be seen. */
async function enrolled(programme: string, name: string, n: number): Promise<string> {
  const by = makeId();
  return house.within({ programme }, async (tx) => {
    const company = await buildCompany(tx, programme, by, { name, organisationNumber: inventedNumber(n) });
    const cohort = await buildCohort(tx, { programme, template: testProgramme, name: `Kull ${n}`, by });
    await buildEnrolment(tx, { company, cohort, template: testProgramme, start: '2027-01-11', by });
    return company;
  });
}

before(async () => {
  house = await openTestHouse(today);
  companies.own = await enrolled(testProgramme, 'Eget verk', 1);
  companies.neighbour = await enrolled(testProgramme, 'Naboverket', 2);
  companies.stranger = await enrolled(elsewhere, 'Fremmedverket', 3);
  companies.absent = makeId();
  organisation = await house.within({ programme: testProgramme }, (tx) =>
    buildOrganisation(tx, { programme: testProgramme, kind: 'adviser-organisation', name: 'Fjellråd' }),
  );
  await house.person('En rådgiver', { role: 'adviser', place: 'own', company: companies.own, organisation });
  const listed = await house.call('GET', '/api/programme/templates', { as: await office() });
  version = listed.body.templates.find((t: { programme: string }) => t.programme === testProgramme).version;
  await makeStandIns();
});

async function makeStandIns(): Promise<void> {
  const manager = await personWith(['manager', 'own']);
  const screen = openScreenBrowser(house.call);
  await pairBrowser(house.call, screen, { company: companies.own, as: manager, kind: 'wall-screen' });
  standInHeaders['wall-screen'] = { cookie: screen.cookie() };
  const rooms = ['audit', 'companies', 'indicators', 'parties', 'programme'];
  const { body } = await house.call('POST', `/api/sign-in/companies/${companies.own}/tokens`, {
    as: manager,
    body: {
      token: makeId(),
      name: 'Regnskapet',
      scopes: rooms.flatMap((room) => [`${room}:read`, `${room}:write`]),
      expiresOn: '2027-06-30',
    },
  });
  standInHeaders['company-token'] = { authorization: `Bearer ${body.secret}` };
}

after(() => house.close());

const sessions = new Map<string, string>();

/**
 * Rooms whose acts end sessions, or change what they open: each endpoint there is asked in a session of its own. In
 * the others one serves a whole room, begun anew for each since the acts of those rooms end what was before them.
 */
const endSessions = /^(people|sign-in|screens)\./;

async function cookieOf(person: string, endpoint: string): Promise<string> {
  const key = `${person} ${endSessions.test(endpoint) ? endpoint : endpoint.split('.')[0]}`;
  const known = sessions.get(key);
  if (known) return known;
  const answer = await house.http.inject({
    method: 'POST',
    url: '/api/people/demo-sessions',
    payload: { person },
  });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  sessions.set(key, cookie);
  return cookie;
}

const servedBy = (rooms: readonly ServerRoom[]): Served[] =>
  rooms.flatMap((room) =>
    Object.entries(room.endpoints).map(([act, endpoint]) => ({
      name: `${room.name}.${act}`,
      endpoint,
      rule: room.access[act]!,
    })),
  );

/** Whose the objects named in an address are: of the place asked about, of a neighbour or stranger, or nobody's. */
type Objects = 'own' | 'foreign' | 'absent';

/** Params of an address that name an object, such as a membership. */
const objectParams = ({ endpoint }: Served): string[] => objectParamsOf(endpoint.path);

const objectParamsOf = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, param]) => (param && !places.has(param) ? [param] : []));

/** What no act takes away is made once for a company: pages that list all of it would grow with every question. */
const lasting = new Set([
  'indicator',
  'import',
  'meeting',
  'entry',
  'evidence',
  'interview',
  'need',
  'customers.round',
  'wave',
  'surveys.readResults.wave',
  'surveys.readComments.wave',
  'surveys.readWallSheet.wave',
  'surveys.readTalkGuide.wave',
  'principles.round',
]);
/** Objects made before, by what they are and whose. */
const kept = new Map<string, string>();
/** The same of what acts take away: they stand as they were made until an act succeeds, and few of those asked about do. */
const untouched = new Map<string, string>();

/** A real object for each of them; a company's own stands in it, and a foreign one in its neighbour. */
async function objectsFor(served: Served, person: string | null, place: Place, whose: Objects) {
  const found: Record<string, string> = {};
  if (whose === 'absent' || person === null) return found;
  const inCompany = served.endpoint.path.includes(':company');
  for (const param of objectParams(served)) {
    const room = served.name.split('.')[0];
    const maker = [`${served.name}.${param}`, `${room}.${param}`].find((one) => one in makers) ?? param;
    const make = makers[maker];
    if (!make) throw new Error(`Teach access-objects.ts to make a ${param}, for ${served.name}.`);
    const foreign = whose === 'foreign';
    const at = foreign ? (place === 'neighbour' ? 'own' : 'neighbour') : place;
    const company = inCompany && at !== 'absent' ? companies[at] : null;
    if (inCompany && company === null) continue;
    const programme = at === 'stranger' || (foreign && !inCompany) ? elsewhere : testProgramme;
    const owner = foreign ? await personFor('somebody else', ['employee', 'neighbour']) : person;
    const [made, key] = lasting.has(maker)
      ? [kept, `${maker} ${company}`]
      : [untouched, `${maker} ${programme} ${company} ${owner}`];
    found[param] = made.get(key) ?? (await make({ house, programme, company, person: owner }));
    made.set(key, found[param]);
  }
  return found;
}

/** One call with a whole body, on the company of a place. */
async function ask(
  http: FastifyInstance,
  served: Served,
  person: string | null,
  place: Place,
  whose: Objects = 'own',
  instead?: Record<string, string>,
) {
  const { name, endpoint } = served;
  const examples = (endpoint.params ? exampleOf(endpoint.params) : {}) as Record<string, string>;
  const params: Record<string, string> = {
    ...examples,
    ...(await objectsFor(served, person, place, whose)),
    programme: testProgramme,
    version,
    // Every enrolled company has a first visit.
    visit: '1',
    company: companies[place],
  };
  const url = endpoint.path.replaceAll(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param]!));
  const cookie = !instead && person && (await cookieOf(person, name));
  const query = new URLSearchParams(
    endpoint.query ? (exampleOf(endpoint.query) as Record<string, string>) : {},
  );
  const headers: Record<string, string> = { ...(cookie && { cookie }), ...instead };
  if (endpoint.type === 'text/event-stream') return askStream(http, url, headers);
  const answer = await http.inject({
    method: endpoint.method,
    url: query.size > 0 ? `${url}?${query}` : url,
    headers,
    ...(endpoint.body && { payload: bodyOf(endpoint.body, params.link) }),
    payloadAsStream: true,
  });
  if (endpoint.method !== 'GET' && answer.statusCode < 400) untouched.clear();
  return { status: answer.statusCode, text: await read(answer.stream()) };
}

/** A whole body, with the secret of the link an address names where one is asked for. */
function bodyOf(shape: z.ZodType, link: string | undefined): object {
  const example = exampleOf(shape) as object;
  return link && 'token' in example ? { ...example, token: secretOf(link) } : example;
}

async function read(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/** What must be answered: a status, or that the call is let in. */
function mustBe(rule: Rule, role: Role, place: Place): number | 'let in' {
  if (rule.kind === 'anyone' || rule.kind === 'signed-in') return 'let in';
  const fits = rule.roles.includes(role);
  if (rule.kind === 'reach') return fits ? 'let in' : 403;
  const reached = place === 'own' || (roleHomes[role] === 'programme' && place === 'neighbour');
  if (!reached) return 404;
  return fits ? 'let in' : 403;
}

/** Asks every question about the given endpoints; `declared` is what the answers are held against. */
async function matrixOf(
  http: FastifyInstance,
  declared: readonly Served[],
  untilFault = false,
): Promise<Found> {
  const found: Found = { faults: [], asked: 0, refused: 0, covered: new Set() };
  const enough = () => untilFault && found.faults.length > 0;
  for (const served of declared) {
    await nobodyIsLetIn(http, served, found);
    for (const role of roles) if (!enough()) await roleSees(http, served, role, found);
    if (!enough()) await rightsStayAtHome(http, served, found);
    if (!enough()) await foreignObjectsAreAbsent(http, served, found);
    if (!untilFault) await standInsSee(http, served, found);
    found.covered.add(served.name);
  }
  return found;
}

function note(
  found: Found,
  served: Served,
  who: string,
  place: Place,
  must: number | 'let in',
  answer: { status: number; text: string },
) {
  found.asked += 1;
  const { rule } = served;
  // Without a company or a reach in the rule, an id in path or body may still name nothing of one's own.
  const closed = rule.kind === 'company' || rule.kind === 'reach' ? [401, 403, 404] : [401, 403];
  const right =
    must === 'let in' ? answer.status < 500 && !closed.includes(answer.status) : answer.status === must;
  if (must !== 'let in') found.refused += 1;
  if (!right) found.faults.push(`${served.name}, ${who}, ${place}: ${answer.status} where ${must} was due.`);
  // The demo world's door shows every invented person, on purpose and only there.
  if (served.name === 'people.listDemoPersons') return;
  const hidden = roleHomes[who as Role] === 'programme' ? ['stranger'] : ['neighbour', 'stranger'];
  for (const other of hidden as Place[]) {
    if (answer.text.includes(companies[other]))
      found.faults.push(`${served.name}, ${who}: shows a ${other}.`);
  }
}

const placesOf = (served: Served): readonly Place[] =>
  served.endpoint.path.includes(':company') ? ['own', 'neighbour', 'stranger', 'absent'] : ['own'];

/**
 * Where a role is asked about. Every role at home. Other places are asked of those they may make a difference to: one
 * role of those the rule lets in and one of those it does not, of roles held in a company and of roles over a
 * programme each. The gate before all endpoints is one, and its own tests ask it about the rest.
 */
function placesFor(served: Served, role: Role): readonly Place[] {
  const speaks = speaksForItsKind(served.rule, role);
  return placesOf(served).filter((place) => speaks || place === 'own');
}

/** Whether a role is the first of those held in the same kind of place that the rule lets in, or of those it does not. */
function speaksForItsKind(rule: Rule, role: Role): boolean {
  const fits = (one: Role) => !('roles' in rule) || rule.roles.includes(one);
  return role === roles.find((one) => roleHomes[one] === roleHomes[role] && fits(one) === fits(role));
}

async function nobodyIsLetIn(http: FastifyInstance, served: Served, found: Found): Promise<void> {
  const must = served.rule.kind === 'anyone' ? 'let in' : 401;
  for (const place of placesOf(served)) {
    note(found, served, 'nobody', place, must, await ask(http, served, null, place));
  }
}

const endsAccounts = ({ name }: Served): boolean => name === 'people.closeOwnAccount';

async function roleSees(http: FastifyInstance, served: Served, role: Role, found: Found): Promise<void> {
  const person = await personFor(endsAccounts(served) ? served.name : '', [role, 'own']);
  const asked = placesFor(served, role);
  const absent = asked.includes('absent') && (await ask(http, served, person, 'absent'));
  for (const place of asked) {
    const answer = place === 'absent' && absent ? absent : await ask(http, served, person, place);
    const must = mustBe(served.rule, role, place);
    note(found, served, role, place, must, answer);
    if (must === 404 && absent && answer.text !== absent.text) {
      found.faults.push(`${served.name}, ${role}: a ${place} can be told from what does not exist.`);
    }
  }
}

/** A right held in one company gives none in another where the same person holds a lesser role. */
async function rightsStayAtHome(http: FastifyInstance, served: Served, found: Found): Promise<void> {
  const { rule } = served;
  if (rule.kind !== 'company') return;
  const mighty = roles.find((role) => roleHomes[role] === 'company' && rule.roles.includes(role));
  const lesser = roles.find((role) => roleHomes[role] === 'company' && !rule.roles.includes(role));
  if (!mighty || !lesser) return;
  const person = await personWith([mighty, 'own'], [lesser, 'neighbour']);
  const answer = await ask(http, served, person, 'neighbour');
  found.asked += 1;
  found.refused += 1;
  if (answer.status !== 403)
    found.faults.push(`${served.name}: ${mighty} elsewhere and ${lesser} here got ${answer.status}.`);
}

/** What a paired screen and a company's token hold: each stands in a company, and is nobody. */
const standInHeaders = {} as Record<StandIn, Record<string, string>>;

/** A stand-in meets what the rule says of it, whatever company is asked about; on what is a person's own it is nobody. */
async function standInsSee(http: FastifyInstance, served: Served, found: Found): Promise<void> {
  const { rule } = served;
  for (const who of standIns) {
    for (const place of placesOf(served)) {
      const answer = await ask(http, served, await office(), place, 'own', standInHeaders[who]);
      const fits = 'roles' in rule && rule.roles.includes(who) && place === 'own';
      const must = rule.kind === 'anyone' || fits ? 'let in' : 'refused';
      // A token is told first that it was not made for the room; a screen that what is foreign does not exist.
      const right = must === 'let in' ? answer.status < 500 : [401, 403, 404].includes(answer.status);
      found.asked += 1;
      if (must === 'refused') found.refused += 1;
      if (!right)
        found.faults.push(`${served.name}, ${who}, ${place}: ${answer.status} where it is ${must}.`);
    }
  }
}

/** In one's own company, or on one's own page, an object of somebody else's is as absent as none. */
async function foreignObjectsAreAbsent(http: FastifyInstance, served: Served, found: Found): Promise<void> {
  const { rule } = served;
  if (objectParams(served).length === 0 || rule.kind === 'anyone') return;
  for (const role of roles) {
    if ('roles' in rule && !rule.roles.includes(role)) continue;
    if (!speaksForItsKind(rule, role)) continue;
    const person = await personWith([role, 'own']);
    const foreign = await ask(http, served, person, 'own', 'foreign');
    const absent = await ask(http, served, person, 'own', 'absent');
    // A PUT makes what is absent; what is foreign it must not touch.
    const isMade = served.endpoint.method === 'PUT' && absent.status === 200;
    found.asked += 1;
    found.refused += 1;
    if (foreign.status !== 404 || (!isMade && foreign.text !== absent.text))
      found.faults.push(
        `${served.name}, ${role}: a foreign object got ${foreign.status}, an absent one ${absent.status}.`,
      );
  }
}

/** Every endpoint that stands in a contract, read from the rooms' folders and not from what the server was given. */
async function inContracts(): Promise<string[]> {
  const root = join(import.meta.dirname, '..');
  const names: string[] = [];
  for (const file of globSync('capabilities/*/contract.ts', { cwd: root })) {
    const exported = Object.values((await import(join(root, file))) as Record<string, unknown>);
    const declared = exported.filter((value) => isEndpoints(value)) as Record<string, EndpointShape>[];
    names.push(
      ...declared.flatMap((one) => Object.values(one).map(({ method, path }) => `${method} ${path}`)),
    );
  }
  return names.sort();
}

const isEndpoints = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every(
    (one) => typeof one === 'object' && one !== null && 'method' in one && 'path' in one,
  );

test('every role meets on every endpoint what its rule says, and what is foreign does not exist', async (t) => {
  const declared = servedBy(serverRooms);
  const { faults, asked, refused, covered } = await matrixOf(house.http, declared);
  t.diagnostic(`${covered.size} endpoints, ${asked} combinations asked, ${refused} of them refused`);
  assert.deepEqual(faults, []);
  assert.ok(refused > 100, `only ${refused} combinations had to be refused`);
  const routes = declared
    .filter(({ name }) => covered.has(name))
    .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  assert.deepEqual(routes.sort(), await inContracts());
});

/** One room served alone, with another rule on one of its endpoints than its access file says. */
async function withRule(
  room: ServerRoom,
  act: string,
  rule: Rule,
): Promise<{ http: FastifyInstance; close: () => Promise<void> }> {
  const opened = openDatabase(house.appUrl, () => undefined, 2);
  const http = await buildHttp({
    database: opened.database,
    rooms: [{ ...room, access: { ...room.access, [act]: rule } }],
    ...gate,
    clock: () => new Date(`${today}T11:00:00Z`),
    secure: false,
    logLevel: 'silent',
    version: 'test',
    webFolder: null,
  });
  return {
    http,
    close: async () => {
      await http.close();
      await opened.close();
    },
  };
}

const dropped: Record<string, Rule> = {
  'let anyone in': anyone,
  'ask only for a sign-in': signedIn,
};
const widened = (rule: Rule): Rule => (rule.kind === 'reach' ? withReach(...roles) : inCompany(...roles));

test('a rule dropped or widened on any one endpoint is caught', async (t) => {
  let planted = 0;
  const unnoticed: string[] = [];
  // One endpoint of each rule and kind of address: the others are asked the same, through the same gate.
  const kinds = Map.groupBy(servedBy(serverRooms), ({ rule, endpoint }) =>
    JSON.stringify([rule, endpoint.method === 'GET', objectParamsOf(endpoint.path).length > 0]),
  );
  for (const [served] of kinds.values()) {
    const { rule, name } = served!;
    const room = serverRooms.find((one) => one.name === name.split('.')[0])!;
    if (rule.kind !== 'company' && rule.kind !== 'reach') continue;
    const wide = roles.every((role) => rule.roles.includes(role))
      ? {}
      : { 'let every role in': widened(rule) };
    for (const [what, other] of Object.entries({ ...dropped, ...wide })) {
      const { http, close } = await withRule(room, name.split('.')[1]!, other);
      const { faults } = await matrixOf(http, [served!], true);
      await close();
      if (faults.length === 0) unnoticed.push(`${name} may ${what}`);
      planted += 1;
    }
  }
  t.diagnostic(`${planted} planted faults caught`);
  assert.ok(planted > 20);
  assert.deepEqual(unnoticed, []);
});
