import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { ballotText as text } from '#surveys/ballot-text.ts';

let house: TestHouse;
let company: string;
let address: string;
let tokens: string[];
let leader: string;

/** What ends elements, names signs, turns direction, is in no alphabet, or is read as a place for a value. */
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'$&{x}\u202e\u0000👷🏽`;
/** As it is kept: what turns the direction, and what no page can show, is gone. */
const keptHostile = hostile.replaceAll('\u202e', '').replaceAll('\u0000', '');

before(async () => {
  house = await openTestHouse('2026-11-23');
  company = await house.company('Bø & Sønn <b>AS</b>');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Bø' });
  const union = await house.person('Terje Aune', { role: 'employee-representative', company, place: 'Bø' });
  const at = `/api/surveys/companies/${company}/waves`;
  const wave = makeId();
  const words = {
    title: `Før ${hostile}`,
    reason: `${hostile} ${'Ø'.repeat(300)} {people} #{x} \\u{1}`,
    opensOn: '2026-11-25',
    closesOn: '2026-12-04',
    meetingOn: '2026-12-08',
    people: 40,
    atLeast: 5,
    groups: [
      {
        key: 'place',
        name: hostile.slice(0, 60),
        options: [
          { key: 'none', name: '<i>Hall</i>', people: 10 },
          { key: 'store', name: '</script>', people: 10 },
        ],
      },
    ],
  };
  const body = { wave, plan: makeId(), instrument: 'employee-attitudes', words };
  const made = await house.call('POST', at, { as: leader, body });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  for (const as of [leader, union])
    await house.call('POST', `${at}/${wave}/marks`, {
      as,
      body: { mark: makeId(), kind: 'signed', digest: made.body.digest },
    });
  const slips = await house.call('POST', `${at}/${wave}/slips`, {
    as: union,
    body: { batch: makeId(), count: 2 },
  });
  ({ address, tokens } = slips.body);
});
after(() => house.close());

/** The page as text; what is known of an address is remembered for two seconds, so the days are far apart. */
const open = async (path: string, headers: Record<string, string> = {}) =>
  house.call('GET', path, { headers });
const later = () => new Promise((go) => setTimeout(go, 2_100));

test('before its first day the page says when it opens, and asks nothing', async () => {
  const { status, body } = await open(`/svar/${address}`);
  assert.equal(status, 200);
  assert.match(body, /<h1>Undersøkelsen åpner onsdag 25\. november<\/h1>/);
  assert.doesNotMatch(body, /<fieldset/);
  house.setDay('2026-11-25');
  await later();
});

test('the page comes whole in each of five languages, and in that one alone', async () => {
  for (const language of languages) {
    const { status, body, headers } = await open(`/svar/${address}?language=${language}`);
    assert.equal(status, 200);
    assert.ok(body.startsWith(`<!doctype html><html lang="${language}">`));
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['content-language'], language);
    assert.ok(body.includes(text.promise[language]));
    for (const other of languages)
      if (text.limits[other] !== text.limits[language]) assert.ok(!body.includes(text.limits[other]));
    assert.equal(body.match(/<section class="step question"/g)?.length, 21);
    // What the company itself has put in braces is no place for a value.
    const shown = String(body)
      .split('<script')[0]!
      .replaceAll(/\{(?:x|people|1)\}/g, '');
    assert.ok(!/\{\w+[,}]|undefined|\[object/.test(shown), 'every value is filled in');
  }
});

/** Bytes: what is left of 40 kB beside the script and styles, which `.size-limit.json` keeps within 30 kB. */
const largestPage = 10 * 1024;

test('in no language does the page weigh more than what is left beside its script', async (t) => {
  for (const language of languages) {
    const headers = { 'accept-encoding': 'gzip' };
    const sent = await house.http.inject({ url: `/svar/${address}?language=${language}`, headers });
    assert.equal(sent.headers['content-encoding'], 'gzip');
    const { length } = sent.rawPayload;
    t.diagnostic(`${language}: ${length} bytes`);
    assert.ok(length <= largestPage, `${language}: ${length} bytes`);
  }
});

test('nobody keeps the page, nothing tells where one came from, and only our own script may run', async () => {
  const { headers } = await open(`/svar/${address}`, { cookie: 'spranget-session=abc' });
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['set-cookie'], undefined);
  const policy = String(headers['content-security-policy']);
  assert.doesNotMatch(policy, /unsafe|data:|https?:/);
  assert.match(policy, /form-action 'none'/);
});

test('whatever people have written stands as text', async () => {
  const { body } = await open(`/svar/${address}`);
  assert.ok(body.includes('Bø &amp; Sønn &lt;b&gt;AS&lt;/b&gt;'));
  assert.ok(body.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'));
  assert.ok(body.includes('&#39;$&amp;'), 'a sign that is read in a replacement is only a sign');
  assert.doesNotMatch(body, /<script>|<img|<i>|<b>AS/);
  assert.equal(body.match(/<script/g)?.length, 1, 'the one that carries what the script reads');
  assert.ok(!/<[^>]*\s(?:on\w+|style)=/.test(body), 'nothing is done by an attribute');
  assert.ok(!body.includes(tokens[0]!));
});

test('an address is found however it was typed, and one nobody has is told of with a field to type it again', async () => {
  const typed = `${address.slice(0, 4)}-${address.slice(4)}`.toLowerCase();
  assert.equal((await open(`/svar/${typed}`)).status, 200);
  for (const path of ['/svar/00000000', '/svar/x', `/svar/${encodeURIComponent(hostile)}`]) {
    const { status, body } = await open(path);
    assert.equal(status, 404, path);
    assert.match(body, /<h1>Her er det ingen undersøkelse<\/h1>/);
    assert.match(body, /<input id="address"/);
    assert.ok(!body.includes('alert('));
  }
  const { status, body } = await open('/svar', { 'accept-language': 'pl' });
  assert.equal(status, 200);
  assert.match(body, /<h1>Odpowiedz na ankietę<\/h1>/);
});

test('a slip is looked at without being used up', async () => {
  const ask = (what: string, body: object) =>
    house.call('POST', `/api/surveys/waves/${address}/${what}`, { body });
  const [token] = tokens;
  for (const _ of [1, 2]) assert.deepEqual((await ask('slips', { token })).body, { unused: true });
  assert.equal((await ask('slips', { token: '0000000000000000' })).body.code, 'slip-unknown');
  const blinded = `${'A'.repeat(341)}A`;
  assert.equal((await ask('ballots', { token, blinded })).status, 200);
  assert.equal((await ask('slips', { token })).body.code, 'slip-used');
});

const asMarkup = (words: string) =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

test('what a company wrote stands on the page as it wrote it, in its own language on a page in another', async () => {
  const { body } = await open(`/svar/${address}?language=pl`);
  assert.ok(body.includes(`<h1 tabindex="-1" lang="nb">${asMarkup(`Før ${keptHostile}`)}</h1>`));
  assert.ok(body.includes(`<p class="lead" lang="nb">${asMarkup(keptHostile)} ${'Ø'.repeat(300)}`));
  assert.ok(body.includes(`<span lang="nb">&lt;i&gt;Hall&lt;/i&gt;</span>`));
  for (const sign of ['\u202e', '\u0000', '<img', '<i>Hall']) assert.ok(!body.includes(sign), sign);
  const own = await open(`/svar/${address}?language=nb`);
  assert.doesNotMatch(own.body, /<h1[^>]* lang=/);
});

test('a sheet for the wall, a questionnaire and slips are made of it in every language', async () => {
  const { wave } = (await house.call('GET', `/api/surveys/waves/${address}`)).body;
  const at = `/api/surveys/companies/${company}/waves/${wave}`;
  for (const language of languages)
    for (const paper of ['poster', 'questionnaire']) {
      const { status, headers } = await house.call('GET', `${at}/${paper}.pdf?language=${language}`, {
        as: leader,
      });
      assert.deepEqual([status, headers['content-type']], [200, 'application/pdf'], `${paper} ${language}`);
    }
});

test('after the last day the page says so, and names the wave so that the device lets go of it', async () => {
  house.setDay('2026-12-05');
  await later();
  const { status, body } = await open(`/svar/${address}`);
  assert.equal(status, 200);
  assert.match(body, /<h1>Undersøkelsen er over<\/h1>/);
  assert.ok(body.includes(`"address":"${address}"`));
  assert.doesNotMatch(body, /<fieldset/);
});
