import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { inventedExamples } from '#companies/contract.ts';
import { checkDigit } from '#companies/rules.ts';
import { buildRegisterUnits } from '#companies/server/builders.ts';
import { findUnit } from '#companies/server/store-register.ts';
import { legalEntry, siteEntry, sitesPage, withheld } from '#companies/server/testing/register-entries.ts';
import { openRegisterServer, type RegisterServer } from '#companies/server/testing/register-server.ts';
import { buildPerson } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

let register: RegisterServer;
/** An installation for real companies, which asks the small register of this test. */
let house: TestHouse;
let headers: { cookie: string };
let used = 91_230_000;

before(async () => {
  register = await openRegisterServer();
  house = await openTestHouse('2026-11-23', { demo: false, register: register.base });
  headers = await signedIn('Marit Holte', 'programme-office');
});

after(async () => {
  await house.close();
  await register.close();
});

async function signedIn(name: string, role: 'programme-office'): Promise<{ cookie: string }> {
  const roles = [{ role, programme: testProgramme, place: 'P' }];
  const person = await house.within({ programme: testProgramme }, (tx) =>
    buildPerson(tx, { name, demo: false, roles }),
  );
  return { cookie: await house.signIn(person) };
}

/** A number of the form real ones have, that nobody has been given by this test before. */
function freshNumber(): string {
  for (;;) {
    used += 1;
    const digit = checkDigit(String(used));
    if (digit !== null) return `${used}${digit}`;
  }
}

const lookUp = (number: string) => house.call('GET', `/api/companies/register/${number}`, { headers });
const copyOf = (number: string) => house.within({}, (tx) => findUnit(tx, number));
const site = (rest = {}) => ({ site: makeId(), name: 'Verket', place: 'Storvik', ...rest });

/** A company of the register with sites, answered for from now on; its numbers. */
function inRegister(name: string, rest = {}, sites = 1): { number: string; sites: string[] } {
  const number = freshNumber();
  const numbers = Array.from({ length: sites }, freshNumber);
  register.answers(`enheter/${number}`, { json: legalEntry(number, name, rest) });
  for (const one of numbers)
    register.answers(`underenheter/${one}`, { json: siteEntry(one, `${name} AVD ${one}`, number) });
  const entries = numbers.map((one) => siteEntry(one, `${name} AVD ${one}`, number));
  register.answers(`sites/${number}`, { json: sitesPage(entries) });
  return { number, sites: numbers };
}

async function registered(number: string, rest = {}) {
  const body = {
    company: makeId(),
    organisationNumber: number,
    name: 'Heggvin',
    employees: 62,
    sites: [site()],
    ...rest,
  };
  const answer = await house.call('POST', '/api/companies', { headers, body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as typeof body;
}

const refresh = (company: string, id = makeId()) =>
  house.call('POST', `/api/companies/${company}/register-refreshes`, { headers, body: { refresh: id } });
const take = (company: string, id: string, fields: string[]) =>
  house.call('POST', `/api/companies/${company}/register-takings`, {
    headers,
    body: { refresh: id, fields },
  });
const about = (company: string) => house.call('GET', `/api/companies/${company}/about`, { headers });

test('a number is looked up: the unit, its sites, the bodies due, and our copy of it all', async () => {
  const { number, sites } = inRegister('HEGGVIN KOMPOSITT AS', {}, 2);
  const { status, body } = await lookUp(number.replace(/(\d{3})(?=\d)/g, '$1%20'));
  assert.equal(status, 200);
  assert.deepEqual(
    [body.outcome, body.from, body.asked, body.askedForSite, body.sitesKnown, body.registered],
    ['found', 'register', number, false, true, null],
  );
  assert.deepEqual([body.unit.name, body.unit.employees], ['HEGGVIN KOMPOSITT AS', 62]);
  assert.equal(body.unit.fetchedAt, '2026-11-23T11:00:00.000Z');
  assert.deepEqual(body.sites.map((one: { number: string }) => one.number).sort(), sites.sort());
  const due = body.bodies.filter(({ state }: { state: string }) => state === 'due');
  assert.equal(due.length, 3);
  assert.equal((await copyOf(number))?.source, 'live');
  assert.equal((await copyOf(sites[0]!))?.parent, number);
});

test('the number of a site leads to the company it belongs to', async () => {
  const { number, sites } = inRegister('TORVMO AS');
  const { body } = await lookUp(sites[0]!);
  assert.deepEqual([body.askedForSite, body.asked, body.unit.number], [true, sites[0], number]);
});

test('withheld employees make no body due and none absent: nobody can say yet', async () => {
  const { number } = inRegister('MYRLI SMIE AS', withheld);
  const { body } = await lookUp(number);
  assert.deepEqual([body.unit.employees, body.unit.employeesState], [null, 'withheld-under-5']);
  assert.ok(body.bodies.every(({ state }: { state: string }) => state === 'unknown'));
});

test('a number the register does not know is said so, and a wrong one is refused before anybody is asked', async () => {
  const unknown = await lookUp(freshNumber());
  assert.deepEqual([unknown.status, unknown.body.outcome, unknown.body.unit], [200, 'not-in-register', null]);
  const before = register.asked.length;
  for (const [number, code] of [
    ['12345', 'organisation-number-not-nine-digits'],
    ['974760674', 'organisation-number-check-digit'],
    [inventedExamples[0], 'organisation-number-invented'],
  ] as const)
    assert.deepEqual([(await lookUp(number)).status, (await lookUp(number)).body.code], [422, code]);
  assert.equal(register.asked.length, before);
});

test('while the register is away our copy answers with its date, and where there is none it is said so', async () => {
  const { number } = inRegister('SVARTNES GLASS AS');
  await lookUp(number);
  house.setDay('2026-12-01');
  register.answers(`enheter/${number}`, { status: 400 });
  const copy = (await lookUp(number)).body;
  assert.deepEqual(
    [copy.outcome, copy.from, copy.unit.fetchedAt.slice(0, 10)],
    ['found', 'copy', '2026-11-23'],
  );
  const unseen = freshNumber();
  register.answers(`enheter/${unseen}`, { status: 400 });
  assert.equal((await lookUp(unseen)).body.outcome, 'away');
  house.setDay('2026-11-23');
});

test('sites that cannot be asked for do not hold the unit back', async () => {
  const { number } = inRegister('RØYSLIEN AS');
  register.answers(`sites/${number}`, { text: 'nei' });
  const { body } = await lookUp(number);
  assert.deepEqual([body.outcome, body.sites, body.sitesKnown], ['found', [], false]);
});

test('a unit the register has removed is deleted here too, with all that was remembered of its words', async () => {
  const { number, sites } = inRegister('SLETT MEG AS');
  await lookUp(number);
  const { company } = await registered(number, {
    name: 'Slett Meg',
    sites: [site({ productionNumber: sites[0] })],
  });
  register.answers(`enheter/${number}`, { json: legalEntry(number, 'SLETT MEG STRAKS AS') });
  assert.equal((await refresh(company)).body.changes.length, 1);
  register.answers(`enheter/${number}`, { status: 410 });
  const { status, body } = await lookUp(number);
  assert.deepEqual([status, body.outcome, body.unit], [200, 'purged', null]);
  assert.deepEqual([await copyOf(number), await copyOf(sites[0]!)], [null, null]);
  const left = await house.within({ companies: [company] }, (tx) =>
    sql<{ all: string }>`select coalesce(said::text, '') || (select string_agg(changes::text, '')
      from companies.register_refresh r where r.company = l.company) as all
      from companies.register_link l where company = ${company}`.execute(tx),
  );
  assert.deepEqual(left.rows, [{ all: '[]' }]);
  const kept = (await about(company)).body;
  assert.deepEqual([kept.company.name, kept.unit, kept.nameFrom.source], ['Slett Meg', null, 'office']);
  assert.equal((await refresh(company)).body.outcome, 'purged');
});

test('a company already in the programme is named when its number is looked up', async () => {
  const { number } = inRegister('KJENT AS');
  const { company } = await registered(number, { name: 'Kjent' });
  assert.deepEqual((await lookUp(number)).body.registered, { company, name: 'Kjent' });
});

test('twenty look-ups of one number at once all answer, and leave one row', async () => {
  const { number } = inRegister('SAMTIDIG AS', {}, 5);
  await lookUp(number);
  const answers = await Promise.all(Array.from({ length: 20 }, () => lookUp(number)));
  assert.ok(answers.every(({ status, body }) => status === 200 && body.unit.number === number));
});

test('sites keep their numbers through registration and correction', async () => {
  const { number, sites } = inRegister('STEDER AS', {}, 2);
  await lookUp(number);
  const chosen = [site({ productionNumber: sites[0] }), site({ name: 'Uten nummer' })];
  const made = await registered(number, { sites: chosen });
  assert.deepEqual(made.sites, chosen);
  const body = { name: 'Heggvin', employees: 62, sites: [chosen[1], chosen[0]] };
  const corrected = await house.call('PUT', `/api/companies/${made.company}`, { headers, body });
  assert.deepEqual(corrected.body.sites, body.sites);
  const { siteUnits, sitesFrom } = (await about(made.company)).body;
  assert.deepEqual(
    siteUnits.map((one: { number: string }) => one.number),
    [sites[0]],
  );
  assert.equal(sitesFrom.source, 'office');
});

test('a site of another company, a legal unit as a site, and one number twice are refused by the site’s name', async () => {
  const mine = inRegister('MIN AS');
  const theirs = inRegister('DERES AS');
  await lookUp(mine.number);
  await lookUp(theirs.number);
  const ask = (sites: object[]) =>
    house.call('POST', '/api/companies', {
      headers,
      body: { company: makeId(), organisationNumber: mine.number, name: 'Min', employees: null, sites },
    });
  for (const productionNumber of [theirs.sites[0], theirs.number, mine.number]) {
    const { status, body } = await ask([site({ name: 'Lånt', productionNumber })]);
    assert.deepEqual([status, body.code, body.problems[0].field], [422, 'site-of-another-company', 'sites']);
    assert.match(body.message, /Lånt/);
  }
  const [productionNumber] = mine.sites;
  const twice = await ask([site({ productionNumber }), site({ name: 'Igjen', productionNumber })]);
  assert.equal(twice.body.code, 'site-twice');
  assert.equal((await ask([site({ productionNumber: '12' })])).status, 400);
});

test('a refresh tells what changed, changes nothing of ours, and the same question twice is asked once', async () => {
  const { number } = inRegister('FØR AS');
  await lookUp(number);
  const { company } = await registered(number, { name: 'Før' });
  assert.deepEqual((await refresh(company)).body.changes, []);
  const changed = legalEntry(number, 'ETTER AS', { antallAnsatte: 29, konkurs: true });
  register.answers(`enheter/${number}`, { json: changed });
  const id = makeId();
  const first = await refresh(company, id);
  const asked = register.asked.length;
  const again = await refresh(company, id);
  assert.deepEqual([again.body, register.asked.length], [first.body, asked]);
  assert.deepEqual(
    first.body.changes.map((c: { field: string; before: string; now: string }) => [c.field, c.before, c.now]),
    [
      ['name', 'FØR AS', 'ETTER AS'],
      ['employees', '62', '29'],
      ['status', 'active', 'bankrupt'],
    ],
  );
  const { body } = await about(company);
  assert.deepEqual([body.company.name, body.company.employees], ['Før', 62]);
  assert.deepEqual([body.unit.bankrupt, body.lastRefresh.refresh], [true, id]);
});

test('what the office chooses is taken over, once, and the rest stays as it was', async () => {
  const { number } = inRegister('FØR AS');
  await lookUp(number);
  const { company } = await registered(number, { name: 'Før' });
  register.answers(`enheter/${number}`, { json: legalEntry(number, 'ETTER AS', { antallAnsatte: 29 }) });
  const id = (await refresh(company)).body.refresh;
  const taken = await take(company, id, ['employees']);
  assert.deepEqual([taken.status, taken.body.name, taken.body.employees], [200, 'Før', 29]);
  assert.deepEqual((await take(company, id, ['employees'])).body, taken.body);
  const other = await take(company, id, ['name']);
  assert.deepEqual([other.status, other.body.code], [409, 'already-taken']);
  const { body } = await about(company);
  assert.deepEqual([body.employeesFrom.source, body.nameFrom.source], ['register', 'office']);
  assert.deepEqual((await refresh(company)).body.changes, [], 'what was seen is not told again');
});

test('a taking that arrives again late does not take back a correction made since', async () => {
  const { number } = inRegister('FØR AS');
  await lookUp(number);
  const { company, sites } = await registered(number, { name: 'Før' });
  register.answers(`enheter/${number}`, { json: legalEntry(number, 'ETTER AS') });
  const id = (await refresh(company)).body.refresh;
  await take(company, id, ['name']);
  const body = { name: 'Rettet', employees: 62, sites };
  await house.call('PUT', `/api/companies/${company}`, { headers, body });
  assert.equal((await take(company, id, ['name'])).body.name, 'Rettet');
});

test('a change noted as seen, with nothing taken over, is not told again', async () => {
  const { number } = inRegister('FØR AS');
  await lookUp(number);
  const { company } = await registered(number, { name: 'Før' });
  register.answers(`enheter/${number}`, { json: legalEntry(number, 'ETTER AS') });
  const { body } = await refresh(company);
  assert.equal((await refresh(company)).body.changes.length, 1, 'told until somebody has seen it');
  assert.equal((await take(company, body.refresh, [])).body.code, 'refresh-older');
  const last = (await about(company)).body.lastRefresh.refresh;
  assert.equal((await take(company, last, [])).body.name, 'Før');
  assert.deepEqual((await refresh(company)).body.changes, []);
});

test('a taking of what no refresh found, or of nothing there is to take, is refused', async () => {
  const { number } = inRegister('STILLE AS');
  await lookUp(number);
  const { company } = await registered(number, { name: 'Stille' });
  assert.equal((await take(company, makeId(), ['name'])).body.code, 'refresh-unknown');
  const id = (await refresh(company)).body.refresh;
  const nothing = await take(company, id, ['name']);
  assert.deepEqual([nothing.status, nothing.body.code], [422, 'nothing-to-take']);
  assert.equal((await take(company, id, ['industry'])).status, 400);
});

test('a register that is away at a refresh changes nothing, not even what it said before', async () => {
  const { number } = inRegister('BORTE AS');
  await lookUp(number);
  const { company } = await registered(number, { name: 'Borte' });
  register.answers(`enheter/${number}`, { status: 403 });
  const { body } = await refresh(company);
  assert.deepEqual([body.outcome, body.changes], ['away', []]);
  assert.equal((await take(company, body.refresh, [])).body.code, 'refresh-unknown');
  assert.equal((await about(company)).body.unit.name, 'BORTE AS');
});

test('a company written by hand is held against the register at its first refresh', async () => {
  const { number } = inRegister('FRA REGISTERET AS');
  const { company } = await registered(number, { name: 'For hånd', employees: null });
  const { changes } = (await refresh(company)).body;
  assert.deepEqual(
    changes.map((c: { field: string; before: string | null }) => [c.field, c.before]),
    [
      ['name', null],
      ['employees', null],
    ],
  );
});

test('in the demo world invented rows answer, and no register is asked', async () => {
  const demo = await openTestHouse('2026-11-23', { register: register.base });
  try {
    const office = await demo.person('Marit Holte', {
      role: 'programme-office',
      programme: testProgramme,
      place: 'P',
    });
    const [number] = inventedExamples;
    await demo.within({ programme: testProgramme }, (tx) =>
      buildRegisterUnits(tx, [{ number, name: 'OPPDIKTET AS', employees: 12 }]),
    );
    const before = register.asked.length;
    const found = await demo.call('GET', `/api/companies/register/${number}`, { as: office });
    assert.deepEqual([found.body.from, found.body.unit.name], ['invented', 'OPPDIKTET AS']);
    const none = await demo.call('GET', `/api/companies/register/${inventedExamples[1]}`, { as: office });
    assert.equal(none.body.outcome, 'not-in-register');
    assert.equal(register.asked.length, before);
  } finally {
    await demo.close();
  }
});
