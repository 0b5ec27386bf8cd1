import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { fewestOpenAnswers } from '#customers/round-rules.ts';
import { buildAnswer, buildCustomer, buildLink, buildNeed, buildRound } from '#customers/server/builders.ts';
import { makeId } from '#platform/contract/id.ts';

let house: TestHouse;
let company: string;
let leader: string;
let customer: string;
let need: string;
let packing: string;

const said = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };

before(async () => {
  house = await openTestHouse();
  company = await house.company('Skarvdal Mekaniske');
  leader = await house.person('Ingrid Solbakk', { role: 'manager', company, place: 'Skarvdal' });
  await house.within({}, async (tx) => {
    customer = await buildCustomer(tx, company, { name: 'Wisła Stocznia', said });
    need = await buildNeed(tx, company, { name: 'Leveringstid', said });
    packing = await buildNeed(tx, company, { name: 'Emballasje', said });
  });
});
after(() => house.close());

const at = (path = '') => `/api/customers/companies/${company}${path}`;
const send = (path: string, body: object) => house.call('POST', at(path), { as: leader, body });
const read = async () => (await house.call('GET', at(), { as: leader })).body;
const survey = (path: string, body: object, language = 'nb', headers: Record<string, string> = {}) =>
  house.call('POST', `/api/customers/surveys/${path}`, { body, language, headers });

type Made = { round: string; own: string; open: string };

/** A round with a link of one customer's own, in Polish, and an open one; with their secrets. */
async function openRound(closesOn = '2026-12-01'): Promise<Made> {
  const round = makeId();
  const needs = [
    { need, names: { nb: 'Leveringstid', pl: 'Czas dostawy' } },
    { need: packing, names: { nb: 'Emballasje' } },
  ];
  const made = await send('/rounds', { round, title: 'Høsten', opensOn: '2026-11-23', closesOn, needs });
  assert.equal(made.status, 200);
  const links = [
    { link: makeId(), customer, language: 'pl' },
    { link: makeId(), customer: null, language: 'nb' },
  ];
  const { body } = await send(`/rounds/${round}/links`, { links });
  const [own, open] = body.made.map(({ address }: { address: string }) => address.split('#')[1]);
  assert.match(body.made[0].address, /^https:\/\/spranget\.example\/customer-survey#[\w-]{43}$/);
  return { round, own, open };
}

const marks = (importance: number, performance: number) => [{ need, importance, performance }];

test('whoever opens a link is asked in the language of the invitation, and told whose name the answer carries', async () => {
  const { own, open } = await openRound();
  const mine = await survey('readings', { token: own }, 'en');
  assert.deepEqual(
    [mine.status, mine.body.company, mine.body.customer, mine.body.language, mine.body.state],
    [200, 'Skarvdal Mekaniske', 'Wisła Stocznia', 'pl', 'open'],
  );
  assert.deepEqual(
    mine.body.needs.map(({ name, language }: { name: string; language: string }) => [name, language]),
    [
      ['Czas dostawy', 'pl'],
      ['Emballasje', 'nb'],
    ],
  );
  assert.match(String(mine.headers['set-cookie']), /spranget-language=pl/);
  const chosen = await survey('readings', { token: own }, 'nb', { cookie: 'spranget-language=sv' });
  assert.deepEqual([chosen.body.language, chosen.headers['set-cookie']], ['sv', undefined]);
  const nameless = await survey('readings', { token: open });
  assert.deepEqual([nameless.body.customer, nameless.body.fewest], [null, fewestOpenAnswers]);
});

test('a mistyped token, an ended link and a foreign one are absent alike', async () => {
  const { round, own } = await openRound();
  const { links } = (await house.call('GET', at(`/rounds/${round}`), { as: leader })).body;
  const mine = links.find((one: { customer: string | null }) => one.customer !== null);
  assert.equal((await send(`/links/${mine.link}/endings`, {})).status, 200);
  const ended = await survey('readings', { token: own });
  const mistyped = await survey('readings', { token: `${own.slice(0, -1)}!` });
  assert.equal(ended.status, 404);
  assert.deepEqual(ended.body, mistyped.body);
  const answered = await survey('answers', { token: own, answer: makeId(), marks: marks(5, 1) });
  assert.deepEqual([answered.status, answered.body], [404, ended.body]);
});

test('an answer by a customer’s own link counts once, with the customer’s name, at once', async () => {
  const { round, own } = await openRound();
  const answer = { token: own, answer: makeId(), marks: marks(5, 2), words: 'Bra folk.', mayQuote: true };
  for (const _ of ['first', 'again']) {
    const sent = await survey('answers', answer, 'pl');
    assert.deepEqual([sent.status, sent.body], [200, { taken: true }]);
  }
  const page = (await house.call('GET', at(`/rounds/${round}`), { as: leader })).body;
  assert.deepEqual(
    page.answers.map((one: { customerName: string; words: string; answeredOn: string }) => [
      one.customerName,
      one.words,
      one.answeredOn,
    ]),
    [['Wisła Stocznia', 'Bra folk.', '2026-11-23']],
  );
  assert.deepEqual([page.round.namedAnswers, page.answersInAll], [1, 1]);
  const first = await read();
  const found = first.needs.find((one: { need: string }) => one.need === need);
  assert.deepEqual([found.importance.median, found.performance.median, found.customers], [5, 2, 1]);
  const path = `/answers/${answer.answer}/removals`;
  const away = await send(path, { removal: makeId(), removed: true, reason: 'Sendt fra feil bedrift.' });
  assert.equal(away.body.round.namedAnswers, 0);
  await send(path, { removal: makeId(), removed: false });
});

test('answers by an open link are held back until the round is over and they are enough', async () => {
  const few = await openRound();
  const enough = await openRound();
  const before = (await read()).needs.find((one: { need: string }) => one.need === packing);
  const sendSome = async ({ open }: Made, count: number) => {
    for (let n = 0; n < count; n += 1) {
      const mark = { need: packing, importance: 4, performance: 1 + (n % 3) };
      const sent = await survey('answers', {
        token: open,
        answer: makeId(),
        marks: [mark],
        words: `Ord ${n}`,
      });
      assert.equal(sent.status, 200);
    }
  };
  await sendSome(few, fewestOpenAnswers - 1);
  await sendSome(enough, fewestOpenAnswers);
  const pageOf = async ({ round }: Made) =>
    (await house.call('GET', at(`/rounds/${round}`), { as: leader })).body;
  const open = await pageOf(enough);
  assert.deepEqual([open.round.held, open.answers, open.round.openAnswers], ['still-open', [], 5]);
  const still = (await read()).needs.find((one: { need: string }) => one.need === packing);
  assert.deepEqual(still, before);
  for (const { round } of [few, enough])
    await send(`/rounds/${round}/changes`, { change: makeId(), kind: 'closed' });
  const [hidden, shown] = [await pageOf(few), await pageOf(enough)];
  assert.deepEqual([hidden.round.held, hidden.answers], ['too-few', []]);
  assert.equal(shown.round.held, null);
  assert.equal(shown.answers.length, fewestOpenAnswers);
  assert.ok(shown.answers.every((one: { answeredOn: null; customerName: null }) => one.answeredOn === null));
  const after = (await read()).needs.find((one: { need: string }) => one.need === packing);
  assert.deepEqual([after.openAnswers, after.performance.counts], [5, [2, 2, 1, 0, 0]]);
});

test('a round that is over refuses in Polish, and stays over', async () => {
  const { round, own } = await openRound('2026-11-25');
  house.setDay('2026-11-26');
  const late = await survey('answers', { token: own, answer: makeId(), marks: marks(5, 1) }, 'pl');
  assert.deepEqual([late.status, late.body.code], [422, 'survey-closed']);
  assert.match(late.body.message, /^Ankieta jest zakończona/);
  const read = await survey('readings', { token: own }, 'pl');
  assert.equal(read.body.state, 'closed');
  const change = { change: makeId(), kind: 'moved', closesOn: '2026-12-10' };
  assert.equal((await send(`/rounds/${round}/changes`, change)).body.code, 'already-closed');
  house.setDay('2026-11-23');
});

test('an answer about something the round does not ask, or about nothing, is refused', async () => {
  const { own } = await openRound();
  const foreign = { need: makeId(), importance: 5, performance: 1 };
  const other = await survey('answers', { token: own, answer: makeId(), marks: [foreign] });
  assert.equal(other.body.code, 'need-unknown');
  const empty = await survey('answers', { token: own, answer: makeId(), marks: [] }, 'en');
  assert.equal(empty.body.message, 'Answer at least one question, or write something.');
});

test('five thousand answers make a page no longer than five do', async () => {
  const secret = 'et-hemmelig-ord-som-er-langt-nok';
  await house.within({}, async (tx) => {
    const days = { opensOn: '2026-11-01', closesOn: '2026-11-20' };
    const needs = [{ need, names: { nb: 'Leveringstid' } }];
    const round = await buildRound(tx, company, { title: 'Mange', ...days, needs, said });
    const link = await buildLink(tx, company, { round, secret, said });
    for (let n = 0; n < 5000; n += 1) {
      const mark = { need, importance: 1 + (n % 5), performance: 1 + (n % 4) };
      await buildAnswer(tx, company, { round, link, secret, answeredOn: '2026-11-10', marks: [mark] });
    }
  });
  const view = await read();
  const found = view.needs.find((one: { need: string }) => one.need === need);
  assert.equal(found.openAnswers, 5000);
  assert.ok(JSON.stringify(view.needs).length < 5000);
});
