import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { principlesOf } from '#principles/server/door.ts';
import { openWorkshop, type Workshop } from '#principles/server/testing/workshop.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let shop: Workshop;

before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

const open = async (name: string) => {
  shop = await openWorkshop(house, name);
  return shop;
};

test('private notes are seen by nobody else, and lie on the table without names once they are laid out', async () => {
  const { act, begin, look, manager, representative, coordinator, employee } = await open('Vika');
  const round = await begin('collecting');
  const own = { note: makeId(), text: 'Vi stopper når noe er feil' };
  for (const _ of ['first', 'again']) {
    const { status, body } = await act(manager, round, 'notes', own);
    assert.equal(status, 200);
    assert.deepEqual([body.round.ownNotes, body.round.noteCount], [[own], 1]);
  }
  await act(representative, round, 'notes', { note: makeId(), text: 'Vi spør hverandre' });
  const seen = (await look(representative)).body.round;
  assert.equal(JSON.stringify(seen).includes(own.text), false);
  assert.equal(seen.noteCount, 2);
  assert.equal((await look(employee)).body.round, null);
  const laid = await act(coordinator, round, 'steps', { step: makeId(), stage: 'clustering' });
  assert.equal(laid.status, 200);
  const { cards, writers } = laid.body.round;
  assert.deepEqual(cards.map(({ text }: { text: string }) => text).sort(), ['Vi spør hverandre', own.text]);
  assert.equal(
    cards.some(({ by, card }: { by: string; card: string }) => by !== null || card === own.note),
    false,
  );
  assert.deepEqual(writers, { total: 2, employer: null, employees: null });
});

test('a private note is closed in the database to everybody but its writer, also after it was laid out', async () => {
  const { act, begin, manager, representative, company, coordinator } = await open('Nes');
  const round = await begin('collecting');
  await act(manager, round, 'notes', { note: makeId(), text: 'Hemmelig' });
  const countAs = (person: string) =>
    house.within({ companies: [company], person }, async (tx) => {
      const rows = await tx.selectFrom('principles.note').select('note').execute();
      return rows.length;
    });
  assert.deepEqual([await countAs(manager), await countAs(representative)], [1, 0]);
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'clustering' });
  assert.deepEqual([await countAs(manager), await countAs(representative)], [1, 0]);
});

test('a note that was taken away is not laid out, and one cannot take away another’s', async () => {
  const { act, begin, manager, representative, coordinator } = await open('Ås');
  const round = await begin('collecting');
  const [mine, theirs] = [makeId(), makeId()];
  await act(manager, round, 'notes', { note: mine, text: 'Min' });
  await act(representative, round, 'notes', { note: theirs, text: 'Deres' });
  await act(manager, round, 'note-removals', { removal: makeId(), note: theirs });
  const { body } = await act(manager, round, 'note-removals', { removal: makeId(), note: mine });
  assert.deepEqual([body.round.ownNotes, body.round.noteCount], [[], 1]);
  const laid = await act(coordinator, round, 'steps', { step: makeId(), stage: 'clustering' });
  assert.deepEqual(
    laid.body.round.cards.map(({ text }: { text: string }) => text),
    ['Deres'],
  );
});

test('two who move different notes both move them, and of two who move the same the later counts', async () => {
  const { act, begin, coordinator, adviser } = await open('Mo');
  const round = await begin('clustering');
  const [one, other] = [makeId(), makeId()];
  for (const cluster of [one, other])
    await act(coordinator, round, 'clusters', {
      cluster,
      edit: makeId(),
      name: `Bunke ${cluster}`.slice(0, 80),
    });
  const cards = [makeId(), makeId()];
  for (const [n, card] of cards.entries())
    await act(adviser, round, 'cards', { card, text: `Forslag ${n}`, cluster: null });
  await act(coordinator, round, 'moves', { move: makeId(), card: cards[0], cluster: one });
  await act(adviser, round, 'moves', { move: makeId(), card: cards[1], cluster: one });
  const { body } = await act(adviser, round, 'moves', { move: makeId(), card: cards[0], cluster: other });
  const places = body.round.cards.map(({ cluster, by }: { cluster: string; by: string }) => [cluster, by]);
  assert.deepEqual(places, [
    [other, 'Kari Myhre'],
    [one, 'Kari Myhre'],
  ]);
  const out = await act(coordinator, round, 'cluster-words', { word: makeId(), cluster: other, isOut: true });
  assert.deepEqual(
    out.body.round.cards.map(({ cluster }: { cluster: string | null }) => cluster),
    [null, one],
  );
  const gone = await act(adviser, round, 'moves', { move: makeId(), card: cards[1], cluster: other });
  assert.deepEqual([gone.status, gone.body.code], [422, 'no-such-cluster']);
});

test('dots are secret until the choice is closed, and few voters are counted in total only', async () => {
  const { act, begin, look, manager, representative, coordinator } = await open('Li');
  const round = await begin('clustering');
  const clusters = [makeId(), makeId()];
  for (const cluster of clusters)
    await act(coordinator, round, 'clusters', { cluster, edit: makeId(), name: 'Bunke' });
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'choosing' });
  const [a, b] = clusters;
  await act(manager, round, 'dots', { choice: makeId(), clusters: [a, a, a] });
  await act(manager, round, 'dots', { choice: makeId(), clusters: [a, b] });
  await act(representative, round, 'dots', { choice: makeId(), clusters: [b, b, b] });
  const before = (await look(coordinator)).body.round;
  assert.deepEqual([before.ownDots, before.voters, before.clusters[0].dots], [[], null, null]);
  const four = await act(manager, round, 'dots', { choice: makeId(), clusters: [a, a, a, a] });
  assert.equal(four.status, 400);
  await act(coordinator, round, 'dots', { choice: makeId(), clusters: [b] });
  const { body } = await act(coordinator, round, 'steps', { step: makeId(), stage: 'wording' });
  assert.deepEqual(body.round.voters, { total: 3, employer: null, employees: null });
  assert.deepEqual(
    body.round.clusters.map(({ dots }: { dots: object }) => dots),
    [
      { total: 1, employer: null, employees: null },
      { total: 5, employer: null, employees: null },
    ],
  );
});

test('of fewer than three voters no dots are told at all', async () => {
  const { act, begin, manager, coordinator } = await open('Sula');
  const round = await begin('clustering');
  const clusters = [makeId(), makeId()];
  for (const cluster of clusters)
    await act(coordinator, round, 'clusters', { cluster, edit: makeId(), name: 'Bunke' });
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'choosing' });
  await act(manager, round, 'dots', { choice: makeId(), clusters });
  await act(coordinator, round, 'dots', { choice: makeId(), clusters });
  const { body } = await act(coordinator, round, 'steps', { step: makeId(), stage: 'wording' });
  assert.equal(body.round.voters.total, 2);
  assert.deepEqual(
    body.round.clusters.map(({ dots }: { dots: object | null }) => dots),
    [null, null],
  );
});

test('with five voters of each party their dots are told apart', async () => {
  const { act, begin, company, coordinator } = await open('Sund');
  const round = await begin('clustering', true);
  const clusters = [makeId(), makeId()];
  for (const cluster of clusters)
    await act(coordinator, round, 'clusters', { cluster, edit: makeId(), name: 'Bunke' });
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'choosing' });
  for (const [role, n] of [
    ['manager', 0],
    ['employee', 1],
  ] as const) {
    for (let i = 0; i < 5; i += 1) {
      const person = await house.person(`${role} ${i}`, { role, company, place: 'Sund' });
      await act(person, round, 'dots', { choice: makeId(), clusters: [clusters[n]] });
    }
  }
  const { body } = await act(coordinator, round, 'steps', { step: makeId(), stage: 'wording' });
  assert.deepEqual(
    body.round.clusters.map(({ dots }: { dots: object }) => dots),
    [
      { total: 5, employer: 5, employees: 0 },
      { total: 5, employer: 0, employees: 5 },
    ],
  );
});

test('two signatures under the same set adopt it, deliver it and open it to the minutes', async () => {
  const { company, begin, word, sign, manager, representative, look } = await open('Vestby');
  const round = await begin();
  await word(round);
  assert.equal((await sign(manager, round)).status, 200);
  const { status, body } = await sign(representative, round);
  assert.equal(status, 200);
  assert.equal(body.round, null);
  const [version] = body.versions;
  assert.deepEqual(
    version.principles.map(({ number, text }: { number: number; text: string }) => [number, text]),
    [
      [1, 'Vi stopper'],
      [2, 'Vi spør'],
      [3, 'Vi lærer'],
    ],
  );
  assert.deepEqual(
    [version.signed.employer.by, version.signed.employees.by],
    ['Ingrid Solbakk', 'Terje Aune'],
  );
  const known = await house.within({ companies: [company] }, (tx) => principlesOf(tx, company));
  assert.deepEqual(
    known.map(({ number }) => number),
    [1, 2, 3],
  );
  assert.equal((await look(manager)).body.walk.quarters[0].state, 'coming');
});

test('whoever signs last, the journey says for each party who delivered the principles, and that both did', async () => {
  const { company, begin, word, sign, manager, representative } = await open('Verdal');
  const template = 'produktivitetsspranget';
  await house.within({ programme: template, companies: [company] }, async (tx) => {
    const cohort = await buildCohort(tx, { programme: template, template, name: 'Kull', by: manager });
    await buildEnrolment(tx, { company, cohort, template, start: '2026-10-12', by: manager });
  });
  const delivered = async () => {
    const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: manager });
    return body.phases
      .flatMap(({ deliverables }: { deliverables: { key: string }[] }) => deliverables)
      .find(({ key }: { key: string }) => key === 'guiding-principles');
  };
  const said = () =>
    house.within({ companies: [company] }, (tx) =>
      tx
        .selectFrom('programme.mark')
        .select(['side', 'state', 'markedBy', 'markedByName'])
        .where('company', '=', company)
        .where('key', '=', 'guiding-principles')
        .orderBy('side')
        .execute(),
    );
  const round = await begin();
  await word(round);
  assert.equal((await sign(manager, round)).status, 200);
  assert.notEqual((await delivered()).state, 'done');
  assert.deepEqual(await said(), []);
  const last = await sign(representative, round);
  assert.deepEqual([last.status, last.body.message], [200, undefined]);
  assert.equal((await delivered()).state, 'done');
  assert.deepEqual(await said(), [
    { side: 'employees', state: 'done', markedBy: representative, markedByName: 'Terje Aune' },
    { side: 'employer', state: 'done', markedBy: manager, markedByName: 'Ingrid Solbakk' },
  ]);
});

test('however many windows place dots at once, nobody has more than their three, and the last word counts', async () => {
  const { begin, act, look, manager, representative, coordinator } = await open('Namsos');
  const round = await begin('clustering');
  const clusters = [makeId(), makeId(), makeId()];
  for (const cluster of clusters)
    await act(coordinator, round, 'clusters', { cluster, edit: makeId(), name: 'Bunke' });
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'choosing' });
  const twice = makeId();
  const wishes = Array.from({ length: 20 }, (_, n) => ({
    choice: n % 5 === 0 ? twice : makeId(),
    clusters: Array.from({ length: n % 3 === 0 ? 3 : 1 + (n % 3) }, (_, at) => clusters[(n + at) % 3]!),
  }));
  const answers = await Promise.all(wishes.map((wish) => act(manager, round, 'dots', wish)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  const { ownDots } = (await look(manager)).body.round;
  assert.ok(wishes.some((wish) => JSON.stringify(wish.clusters) === JSON.stringify(ownDots)));
  for (const person of [representative, coordinator])
    await act(person, round, 'dots', { choice: makeId(), clusters: [clusters[0]] });
  await act(coordinator, round, 'steps', { step: makeId(), stage: 'wording' });
  const { body } = await look(manager);
  assert.equal(body.round.voters.total, 3);
  const totals = body.round.clusters.map(({ dots }: { dots: { total: number } }) => dots.total);
  assert.equal(
    totals.reduce((sum: number, one: number) => sum + one, 0),
    ownDots.length + 2,
  );
});

test('a text that is changed after the first signature makes it lapse, and says by whom', async () => {
  const { begin, word, sign, act, look, manager, representative, coordinator } = await open('Lund');
  const round = await begin();
  const [draft] = await word(round);
  const first = (await look(representative)).body.round.digest;
  await sign(manager, round);
  house.later(1);
  const written = {
    thing: draft,
    field: 'like',
    value: 'Vi trykker på knappen',
    edit: makeId(),
    basedOn: null,
  };
  await act(coordinator, round, 'writings', written);
  const { signatures } = (await look(manager)).body.round;
  assert.deepEqual(
    signatures.map(({ by, stands, changedBy }: Record<string, unknown>) => [by, stands, changedBy]),
    [['Ingrid Solbakk', false, 'Amina Warsame']],
  );
  const stale = await act(representative, round, 'signatures', {
    signature: makeId(),
    side: null,
    digest: first,
    isGiven: true,
  });
  assert.deepEqual([stale.status, stale.body.code], [422, 'set-changed']);
  assert.match(stale.body.message, /Amina Warsame/);
  const second = await sign(representative, round);
  assert.equal(second.body.versions.length, 0);
  assert.equal((await sign(manager, round)).body.versions.length, 1);
});

test('fewer than three principles, one without text, and one party alone are not enough', async () => {
  const { begin, word, sign, act, manager, representative, coordinator } = await open('Berg');
  const round = await begin();
  await word(round, ['Vi stopper', 'Vi spør']);
  const few = await sign(manager, round);
  assert.deepEqual([few.status, few.body.code], [422, 'too-few']);
  await act(coordinator, round, 'drafts', { draft: makeId(), cluster: null });
  assert.equal((await sign(manager, round)).body.code, 'text-missing');
  await word(round, ['Vi lærer']);
  const other = await sign(coordinator, round);
  assert.equal(other.status, 403);
  assert.equal((await sign(representative, round)).body.code, 'text-missing');
});

test('one who speaks for both parties cannot sign for both', async () => {
  const { company, begin, word, act, look } = await open('Eik');
  const both = await house.person(
    'Ola Begge',
    { role: 'manager', company, place: 'x' },
    { role: 'employee-representative', company, place: 'x' },
  );
  const round = await begin();
  await word(round);
  const { digest } = (await look(both)).body.round;
  const give = (side: string | null) =>
    act(both, round, 'signatures', { signature: makeId(), side, digest, isGiven: true });
  assert.equal((await give(null)).body.code, 'side-needed');
  assert.equal((await give('employer')).status, 200);
  assert.equal((await give('employees')).body.code, 'other-person-needed');
});

test('a principle worded anew keeps its number, one taken out leaves its own empty, and old versions stay', async () => {
  const { begin, word, sign, act, look, manager, representative, coordinator } = await open('Dal');
  const first = await begin();
  await word(first);
  await sign(manager, first);
  await sign(representative, first);
  const round = await begin();
  const { drafts } = (await look(manager)).body.round;
  const [one, two] = drafts;
  await act(coordinator, round, 'writings', {
    thing: one.draft,
    field: 'text',
    value: 'Vi stopper og sier fra',
    edit: makeId(),
    basedOn: null,
  });
  await act(coordinator, round, 'draft-words', { word: makeId(), draft: two.draft, isOut: true });
  const [added] = await word(round, ['Vi hjelper']);
  const { drafts: now } = (await look(manager)).body.round;
  await act(coordinator, round, 'orders', {
    ordering: makeId(),
    drafts: [added, ...now.map(({ draft }: { draft: string }) => draft)],
  });
  await sign(manager, round);
  const { body } = await sign(representative, round);
  const numbers = body.versions.map(({ principles }: { principles: { number: number; text: string }[] }) =>
    principles.map(({ number, text }) => `${number} ${text}`),
  );
  assert.deepEqual(numbers, [
    ['4 Vi hjelper', '1 Vi stopper og sier fra', '3 Vi lærer'],
    ['1 Vi stopper', '2 Vi spør', '3 Vi lærer'],
  ]);
});

test('both parties answer the check apart, and neither sees the other’s words before both have', async () => {
  const { company, begin, word, sign, look, manager, representative } = await open('Haug');
  const round = await begin();
  await word(round);
  await sign(manager, round);
  await sign(representative, round);
  house.setDay('2027-02-10');
  const asked = (await look(manager)).body.walk.quarters[0];
  assert.deepEqual([asked.state, asked.due], ['open', '2027-02-23']);
  const answer = (as: string, scores: number[]) =>
    house.call('POST', `/api/principles/companies/${company}/checks`, {
      as,
      body: {
        answer: makeId(),
        quarter: 1,
        answers: asked.lines
          .toSorted((a: { number: number }, b: { number: number }) => a.number - b.number)
          .map(({ principle }: { principle: string }, n: number) => ({
            principle,
            score: scores[n],
            example: 'Tavla',
          })),
      },
    });
  assert.equal((await answer(manager, [5, 4, 4])).status, 200);
  const halfway = (await look(representative)).body.walk.quarters[0];
  assert.equal(halfway.given.employer.by, 'Ingrid Solbakk');
  assert.deepEqual(
    halfway.lines.map(({ employer }: { employer: object | null }) => employer),
    [null, null, null],
  );
  const { body } = await answer(representative, [5, 1, 3]);
  const held = body.walk.quarters.find(({ quarter }: { quarter: number }) => quarter === 1);
  assert.equal(held.state, 'held');
  assert.deepEqual(
    held.lines.map(({ number }: { number: number }) => number),
    [2, 3, 1],
  );
  assert.equal((await answer(manager, [1, 1, 1])).body.code, 'check-is-held');
  house.setDay('2026-11-23');
});

test('the poster is a document once both have signed', async () => {
  const { company, begin, word, sign, manager, representative, employee } = await open('Moen');
  const url = `/api/principles/companies/${company}/poster`;
  const early = await house.call('GET', url, { as: employee });
  assert.deepEqual([early.status, early.body.code], [422, 'nothing-adopted']);
  const round = await begin();
  await word(round);
  await sign(manager, round);
  await sign(representative, round);
  const { status, headers } = await house.call('GET', url, { as: employee });
  assert.deepEqual([status, headers['content-type']], [200, 'application/pdf']);
  assert.match(String(headers['content-disposition']), /Slik%20vil%20vi%20arbeide/);
});

test('somebody of another company finds nothing, and an employee does not lead', async () => {
  const { company, begin, word, act, employee } = await open('Fjell');
  const round = await begin('wording', true);
  const [draft] = await word(round);
  const stranger = await openWorkshop(house, 'Nabo');
  const seen = await house.call('GET', `/api/principles/companies/${company}`, { as: stranger.manager });
  assert.equal(seen.status, 404);
  const crossed = await stranger.act(stranger.manager, round, 'steps', { step: makeId(), stage: 'left' });
  assert.equal(crossed.status, 404);
  const written = { thing: draft, field: 'text', value: 'Noe annet', edit: makeId(), basedOn: null };
  assert.equal((await act(employee, round, 'writings', written)).status, 403);
  assert.equal((await act(employee, round, 'steps', { step: makeId(), stage: 'left' })).status, 403);
});

test('what is written wrong is said at its field, in words', async () => {
  const { act, begin, coordinator } = await open('Bø');
  const round = await begin('collecting');
  const empty = await act(coordinator, round, 'notes', { note: makeId(), text: '   ' });
  assert.deepEqual([empty.status, empty.body.problems[0].field], [400, 'text']);
  const early = await act(coordinator, round, 'drafts', { draft: makeId(), cluster: null });
  assert.equal(early.body.code, 'stage-to-come');
  const skipped = await act(coordinator, round, 'steps', { step: makeId(), stage: 'choosing' });
  assert.equal(skipped.body.code, 'step-not-next');
});
