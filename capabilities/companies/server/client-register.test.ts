import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readEntry } from '#companies/register-entry.ts';
import { patience } from '#companies/server/client-answer.ts';
import { type RegisterClient, registerClient } from '#companies/server/client-register.ts';
import {
  deletedEntry,
  legalEntry,
  neverRegistered,
  siteEntry,
  sitesPage,
  withheld,
} from '#companies/server/testing/register-entries.ts';
import { openRegisterServer, type RegisterServer } from '#companies/server/testing/register-server.ts';

const quick = { timeout: 200, pauses: [5, 10], longestPause: 100, largest: 200_000 };
const moment = { now: new Date('2026-11-23T11:00:00Z'), today: '2026-11-23' };
const number = '987654325';

let register: RegisterServer;
let client: RegisterClient;

before(async () => {
  register = await openRegisterServer();
  client = registerClient(register.base, quick);
});
after(() => register.close());

const ask = () => client.unit('legal', number, moment);

/** How often an address was asked since the last time this was called. */
function timesAsked(path: string): number {
  const times = register.asked.filter(({ url }) => url.includes(path)).length;
  register.asked.length = 0;
  return times;
}

test('a unit is read with its name, form, industry, people and address, and nulls and empty lines are passed over', async () => {
  register.answers(`enheter/${number}`, { json: legalEntry(number, 'HEGGVIN KOMPOSITT AS') });
  assert.deepEqual(await ask(), {
    state: 'found',
    value: {
      number,
      kind: 'legal',
      parent: null,
      name: 'HEGGVIN KOMPOSITT AS',
      formCode: 'AS',
      formName: 'Aksjeselskap',
      industryCode: '25.620',
      industryName: 'Bearbeiding av metaller',
      industryVersion: 'SN2025',
      industryVersionBy: 'day-read',
      employees: 62,
      employeesState: 'known',
      address: ['Verksveien 4'],
      postcode: '6999',
      town: 'STORVIK',
      municipality: 'STORVIK',
      bankrupt: false,
      windingUp: false,
      deletedOn: null,
      fetchedAt: '2026-11-23T11:00:00.000Z',
      source: 'live',
    },
  });
  assert.equal(register.asked.at(-1)?.accept, 'application/json');
});

test('a headcount that is withheld is no zero, and one that was never registered is neither', async () => {
  register.answers(
    `enheter/${number}`,
    { json: legalEntry(number, 'MYRLI SMIE', withheld) },
    { json: legalEntry(number, 'MYRLI SMIE', neverRegistered) },
  );
  for (const state of ['withheld-under-5', 'not-registered']) {
    const answer = await ask();
    assert.ok(answer.state === 'found');
    assert.deepEqual([answer.value.employees, answer.value.employeesState], [null, state]);
  }
});

test('a deleted unit is found with the day it was deleted, though nearly all else is left out', async () => {
  register.answers(`enheter/${number}`, { json: deletedEntry(number, 'GAMMELT VERK AS', '2025-10-20') });
  const answer = await ask();
  assert.ok(answer.state === 'found');
  assert.deepEqual([answer.value.deletedOn, answer.value.industryCode], ['2025-10-20', null]);
});

test('bankruptcy and winding up are told apart', async () => {
  register.answers(
    `enheter/${number}`,
    { json: legalEntry(number, 'A', { konkurs: true }) },
    { json: legalEntry(number, 'A', { underTvangsavviklingEllerTvangsopplosning: true }) },
  );
  const [first, second] = [await ask(), await ask()];
  assert.ok(first.state === 'found' && second.state === 'found');
  assert.deepEqual([first.value.bankrupt, first.value.windingUp], [true, false]);
  assert.deepEqual([second.value.bankrupt, second.value.windingUp], [false, true]);
});

test('404 is absent and 410 is removed, each after one question', async () => {
  for (const [status, state] of [
    [404, 'absent'],
    [410, 'removed'],
  ] as const) {
    register.answers(`enheter/${number}`, { status });
    timesAsked('');
    assert.deepEqual([(await ask()).state, timesAsked(number)], [state, 1]);
  }
});

test('a failure that passes is asked again, and three of them in a row are enough', async () => {
  const found = { json: legalEntry(number, 'A') };
  register.answers(`enheter/${number}`, { status: 500 }, found);
  assert.equal((await ask()).state, 'found');
  register.answers(`enheter/${number}`, 'hang up', { status: 503 }, found);
  assert.equal((await ask()).state, 'found');
  timesAsked('');
  register.answers(`enheter/${number}`, { status: 500 });
  assert.deepEqual([(await ask()).state, timesAsked(number)], ['away', 3]);
});

test('"too many" is asked again when the pause is short, and given up when it is long', async () => {
  const tooMany = (wait: string) => ({ status: 429, headers: { 'retry-after': wait } });
  register.answers(`enheter/${number}`, tooMany('0'), { json: legalEntry(number, 'A') });
  assert.equal((await ask()).state, 'found');
  for (const wait of ['120', new Date(Date.now() + 60_000).toUTCString()]) {
    register.answers(`enheter/${number}`, tooMany(wait));
    timesAsked('');
    const began = performance.now();
    assert.deepEqual([(await ask()).state, timesAsked(number)], ['away', 1]);
    assert.ok(performance.now() - began < 1_000, 'nobody waits a minute');
  }
});

test('a register that does not answer in time is away, and nobody waits longer than three attempts', async () => {
  register.answers(`enheter/${number}`, { after: 2_000, reply: { json: {} } });
  const began = performance.now();
  const answer = await ask();
  assert.deepEqual(answer, { state: 'away', why: 'it did not answer in time' });
  assert.ok(performance.now() - began < 1_500);
});

test('broken JSON, too much of it, a redirect, another unit and a strange shape are all away, and not asked again', async () => {
  const strange = [
    { text: '{"organisasjonsnummer": "98765' },
    { json: legalEntry(number, 'A', { aktivitet: ['x'.repeat(5_000_000)] }) },
    { status: 302, headers: { location: 'http://127.0.0.1/elsewhere' } },
    { status: 403 },
    { json: legalEntry('123456785', 'EN ANNEN') },
    { json: legalEntry(number, 'A', { antallAnsatte: 'mange' }) },
    { json: legalEntry(number, 'A', { slettedato: 'i fjor' }) },
    { json: [] },
    { json: null },
  ];
  for (const way of strange) {
    register.answers(`enheter/${number}`, way);
    timesAsked('');
    assert.deepEqual([(await ask()).state, timesAsked('')], ['away', 1], JSON.stringify(way).slice(0, 80));
  }
});

test('all pages of a unit’s sites are read, and what is another unit’s is left out', async () => {
  const page = (n: number) => sitesPage([siteEntry(`91234567${n}`, `AVDELING ${n}`, number)], n, 3);
  register.answers(`sites/${number}`, { json: page(0) });
  register.answers(`sites/${number}/1`, { json: page(1) });
  register.answers(`sites/${number}/2`, {
    json: sitesPage(
      [siteEntry('912345672', 'AVDELING 2', number), siteEntry('912345679', 'FREMMED', '123456785')],
      2,
      3,
    ),
  });
  const answer = await client.sites(number, moment);
  assert.ok(answer.state === 'found');
  assert.deepEqual(
    answer.value.map(({ name, kind, parent }) => [name, kind, parent]),
    [0, 1, 2].map((n) => [`AVDELING ${n}`, 'production', number]),
  );
});

test('a register that claims endless pages is not followed for ever', async () => {
  register.answers(`sites/${number}`, { json: sitesPage([], 0, 1_000_000) });
  for (let n = 1; n < 30; n += 1)
    register.answers(`sites/${number}/${n}`, { json: sitesPage([], n, 1_000_000) });
  timesAsked('');
  await client.sites(number, moment);
  assert.equal(timesAsked('overordnetEnhet'), 10);
});

test('of many who ask at once a few wait for the register, and the rest are told that it is away', async () => {
  register.answers(`enheter/${number}`, { after: 100, reply: { json: legalEntry(number, 'A') } });
  const states = (await Promise.all(Array.from({ length: 20 }, ask))).map(({ state }) => state);
  assert.equal(states.filter((state) => state === 'found').length, 4);
  assert.equal((await ask()).state, 'found', 'the places are free again');
});

test('where nobody listens the register is away', async () => {
  const nobody = registerClient('http://127.0.0.1:9/api', quick);
  assert.equal((await nobody.unit('legal', number, moment)).state, 'away');
});

test('an address that is none is refused when the client is made, and the waits of real life are bounded', () => {
  for (const base of ['brreg', 'file:///etc/passwd', '']) assert.throws(() => registerClient(base), /http/);
  const longest = patience.timeout * 3 + patience.longestPause * 2;
  assert.ok(longest <= 25_000);
});

const recorded = join(import.meta.dirname, '..', '..', '..', 'data', 'recorded-register');

test('answers recorded from the service itself are read', {
  skip: !existsSync(recorded) && 'no recordings here',
}, () => {
  const reading = {
    fetchedAt: '2026-11-23T11:00:00Z',
    source: 'live',
    day: '2026-11-23',
    dayBy: 'day-read',
  } as const;
  for (const [file, kind] of [
    ['enheter-details-response.json', 'legal'],
    ['enheter-details-deleted-response.json', 'legal'],
    ['underenheter-details-response.json', 'production'],
  ] as const) {
    const raw = JSON.parse(readFileSync(join(recorded, file), 'utf8'));
    const unit = readEntry(raw, { ...reading, kind });
    assert.ok(!('problem' in unit), `${file}: ${'problem' in unit ? unit.problem : ''}`);
    assert.equal(unit.number, raw.organisasjonsnummer);
  }
});
