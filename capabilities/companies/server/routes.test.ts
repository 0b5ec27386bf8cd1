import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import type { Company } from '#companies/contract.ts';
import { buildCompany, inventedNumber } from '#companies/server/builders.ts';
import { buildPerson } from '#people/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';
import { writeInstallation } from '#platform/server/database/installation.ts';

let house: TestHouse;
let office: string;
let used = 500;

before(async () => {
  house = await openTestHouse();
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'P',
  });
});

after(() => house.close());

const site = (name: string) => ({ site: makeId(), name, place: 'Skarvdal' });
const company = (rest: Partial<Company> = {}): Company => ({
  company: makeId(),
  organisationNumber: inventedNumber(used++),
  name: 'Skarvdal Mekaniske',
  employees: 42,
  sites: [site('Vika')],
  ...rest,
});

const register = (body: object, as = office) => house.call('POST', '/api/companies', { as, body });
const correct = (id: string, body: object, as = office) =>
  house.call('PUT', `/api/companies/${id}`, { as, body });
const read = (id: string, as = office) => house.call('GET', `/api/companies/${id}`, { as });

test('a registered company is answered as it is kept, and found in the list by name', async () => {
  const wanted = company({ name: 'Aaberg Verk', sites: [site('Nes'), site('Vika')] });
  const made = await register(wanted);
  assert.deepEqual([made.status, made.body], [200, wanted]);
  const { body } = await house.call('GET', '/api/companies', { as: office });
  assert.deepEqual(body.companies[0], wanted);
});

test('a number is kept as nine digits however it was written', async () => {
  const wanted = company();
  const written = wanted.organisationNumber.replace(/(\d{3})(?=\d)/g, '$1 ');
  const made = await register({ ...wanted, organisationNumber: ` NO ${written} MVA ` });
  assert.equal(made.body.organisationNumber, wanted.organisationNumber);
});

test('a number whose last digit does not fit is refused with the number as it was read', async () => {
  const { organisationNumber } = company();
  const wrong = organisationNumber.slice(0, 8) + ((Number(organisationNumber[8]) + 1) % 10);
  const refused = await register(company({ organisationNumber: wrong }));
  assert.deepEqual([refused.status, refused.body.code], [422, 'organisation-number-check-digit']);
  assert.ok(refused.body.message.replaceAll(/\s/g, '').includes(wrong), refused.body.message);
  assert.equal(refused.body.problems[0].field, 'organisationNumber');
});

test('a number that is too short, or of a real company, is refused in the demo world', async () => {
  assert.equal(
    (await register(company({ organisationNumber: '31000' }))).body.code,
    'organisation-number-not-nine-digits',
  );
  const real = await register(company({ organisationNumber: '974760673' }));
  assert.deepEqual([real.status, real.body.code], [422, 'organisation-number-not-invented']);
});

test('a number the programme has already is refused by the name of its holder, and nothing is stored', async () => {
  const first = company({ name: 'Førstemann' });
  await register(first);
  const second = company({ organisationNumber: first.organisationNumber, name: 'Andremann' });
  const refused = await register(second);
  assert.deepEqual([refused.status, refused.body.code], [409, 'already-registered']);
  assert.match(refused.body.message, /^Førstemann er allerede registrert/);
  assert.equal((await read(second.company)).status, 404);
});

test('the same registration sent again is the same company', async () => {
  const wanted = company();
  const first = await register(wanted);
  const again = await register(wanted);
  assert.deepEqual([again.status, again.body], [first.status, first.body]);
});

test('a registration that arrives again late does not take back a correction made since', async () => {
  const wanted = company({ name: 'Gammelt navn' });
  await register(wanted);
  const { name, employees, sites } = { name: 'Nytt navn', employees: 50, sites: [site('Nytt sted')] };
  await correct(wanted.company, { name, employees, sites });
  const late = await register(wanted);
  assert.deepEqual([late.status, late.body.name, late.body.sites], [200, name, sites]);
});

test('twenty registrations of one number at once leave one company', async () => {
  const { organisationNumber } = company();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => register(company({ organisationNumber }))),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, 19);
});

test('an id that is taken by another company of the programme is refused and changes nothing', async () => {
  const first = company({ name: 'Eieren' });
  await register(first);
  const clash = await register(company({ company: first.company, name: 'Tyven' }));
  assert.equal(clash.body.code, 'already-registered');
  assert.deepEqual((await read(first.company)).body, first);
});

test('an id of another programme’s company can be neither read nor written over by registering it', async () => {
  const theirs = company({ name: 'Fremmedverket' });
  await house.within({}, (tx) => buildCompany(tx, 'annet-program', makeId(), theirs));
  const attempt = await register(
    company({ company: theirs.company, name: 'Tyven', sites: [site('Tyvens')] }),
  );
  assert.equal(attempt.status, 404);
  assert.doesNotMatch(JSON.stringify(attempt.body), /Fremmedverket/);
  const names = await house.within({ companies: [theirs.company] }, (tx) =>
    sql<{ name: string }>`select name from companies.site where company = ${theirs.company}`.execute(tx),
  );
  assert.deepEqual(
    names.rows,
    theirs.sites.map(({ name }) => ({ name })),
  );
});

test('a site that stands twice is refused by name, at registration and at correction', async () => {
  const twice = company({ sites: [site('Vika'), site('VIKA')] });
  const refused = await register(twice);
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.problems[0].field],
    [422, 'site-twice', 'sites'],
  );
  assert.match(refused.body.message, /VIKA står to ganger/);
  const whole = company();
  await register(whole);
  const corrected = await correct(whole.company, { name: whole.name, employees: null, sites: twice.sites });
  assert.equal(corrected.body.code, 'site-twice');
  assert.deepEqual((await read(whole.company)).body, whole);
});

test('a company has from one to fifty sites', async () => {
  const sites = (count: number) => Array.from({ length: count }, (_, i) => site(`Sted ${i}`));
  const fifty = await register(company({ sites: sites(50) }));
  assert.deepEqual([fifty.status, fifty.body.sites.length], [200, 50]);
  for (const count of [0, 51]) {
    const refused = await register(company({ sites: sites(count) }));
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.problems[0].field],
      [400, 'invalid', 'sites'],
    );
  }
});

test('employees are a whole number from one, or not known', async () => {
  assert.equal((await register(company({ employees: null }))).body.employees, null);
  assert.equal((await register(company({ employees: 1 }))).status, 200);
  for (const employees of [0, 1.5, 100_001]) {
    assert.equal(
      (await register(company({ employees }))).body.problems[0].field,
      'employees',
      String(employees),
    );
  }
});

test('a correction changes name, people and sites, and the number stays what it was', async () => {
  const first = company({ sites: [site('Vika'), site('Nes')] });
  await register(first);
  const now = { name: 'Nytt navn', employees: null, sites: [first.sites[1]!, site('Bruket')] };
  const corrected = await correct(first.company, now);
  assert.deepEqual([corrected.status, corrected.body], [200, { ...first, ...now }]);
  const other = await correct(first.company, { ...now, organisationNumber: inventedNumber(used++) });
  assert.deepEqual([other.status, other.body.problems[0].field], [400, 'organisationNumber']);
  assert.equal((await read(first.company)).body.organisationNumber, first.organisationNumber);
});

test('names are kept as they are written, signs and all, and never taken for anything else', async () => {
  for (const name of [
    "O'Brien & <b>Sønner</b> AS",
    'Łódź Śruby',
    "'; drop table companies.company; --",
    '漢字 🙂',
  ]) {
    const made = await register(company({ name, sites: [site(name)] }));
    assert.deepEqual([made.body.name, made.body.sites[0].name], [name, name]);
  }
});

test('an adviser’s list holds the adviser’s own companies, and the office’s all of the programme', async () => {
  const own = await house.company('Rådgitt');
  const other = await house.company('Ikke rådgitt');
  const adviser = await house.person('Nora Vik', { role: 'adviser', company: own, place: 'Råd AS' });
  const listed = await house.call('GET', '/api/companies', { as: adviser });
  assert.deepEqual(
    listed.body.companies.map((c: Company) => c.company),
    [own],
  );
  const all = await house.call('GET', '/api/companies', { as: office });
  const ids = all.body.companies.map((c: Company) => c.company);
  assert.ok(ids.includes(own) && ids.includes(other));
  assert.equal((await read(other, adviser)).status, 404);
});

test('companies of another programme are not in the office’s list', async () => {
  const theirs = await house.within({}, (tx) =>
    buildCompany(tx, 'annet-program', makeId(), {
      name: 'Utenfor',
      organisationNumber: inventedNumber(used++),
    }),
  );
  const all = await house.call('GET', '/api/companies', { as: office });
  assert.ok(!all.body.companies.some((c: Company) => c.company === theirs));
});

test('where there is no demo world an invented number is refused, and a real one is taken', async () => {
  const real = await openTestHouse('2026-11-23', { demo: false });
  try {
    const person = await real.within({ programme: testProgramme }, (tx) =>
      buildPerson(tx, {
        name: 'Marit Holte',
        demo: false,
        roles: [{ role: 'programme-office', programme: testProgramme, place: 'P' }],
      }),
    );
    const headers = { cookie: await real.signIn(person) };
    const ask = (organisationNumber: string) =>
      real.call('POST', '/api/companies', { headers, body: company({ organisationNumber }) });
    assert.equal((await ask(inventedNumber(1))).body.code, 'organisation-number-invented');
    assert.equal((await ask('974760673')).status, 200);
    await assert.rejects(
      real.within({}, (tx) => writeInstallation(tx, true)),
      'what an installation is, is said once',
    );
  } finally {
    await real.close();
  }
});
