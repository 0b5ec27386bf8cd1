import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asPhrase, type Room, roomIn } from '#ambitions/server/testing/room.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';

let house: TestHouse;
let room: Room;
before(async () => {
  house = await openTestHouse('2026-11-23');
  room = roomIn(house);
});
after(() => house.close());

const secret = 'Ledelsen vet ikke hva den vil';

test('a party’s challenges are not in anybody else’s answer until both have finished', async () => {
  await room.begin('Verk A');
  const { manager, representative, adviser, coordinator } = room;
  await room.challenge(representative, { title: secret });
  await room.challenge(manager, { title: 'Vi leverer for sent' });
  await room.finish(representative);
  for (const as of [manager, adviser, coordinator]) {
    const { status, body } = await room.read(as);
    assert.equal(status, 200);
    assert.doesNotMatch(JSON.stringify(body), asPhrase(secret));
    assert.equal(body.finished.employees.by, 'Terje Aune');
  }
  assert.match(JSON.stringify((await room.read(representative)).body), asPhrase(secret));
  const pdf = await house.call('GET', room.url('/versions'), { as: manager });
  assert.doesNotMatch(JSON.stringify(pdf.body), asPhrase(secret));
  await room.finish(manager);
  for (const as of [manager, representative, adviser, coordinator])
    assert.match(JSON.stringify((await room.read(as)).body), asPhrase(secret));
});

test('a challenge of the other party does not exist for whoever writes to it, and is read-only once it is seen', async () => {
  await room.begin('Verk B');
  const { manager, representative } = room;
  const theirs = await room.challenge(representative, { title: secret });
  await room.challenge(manager);
  const unseen = await room.write(
    manager,
    { kind: 'challenge', challenge: theirs, field: 'title' },
    'Rettet',
  );
  assert.equal(unseen.body.code, 'not-there');
  const removed = await room.post(manager, 'standings', {
    standing: room.id(),
    of: 'challenge',
    thing: theirs,
    stands: false,
  });
  assert.equal(removed.body.code, 'not-there');
  await room.finish(manager);
  await room.finish(representative);
  const seen = await room.write(manager, { kind: 'challenge', challenge: theirs, field: 'title' }, 'Rettet');
  assert.equal(seen.status, 403);
  const own = await room.write(
    representative,
    { kind: 'challenge', challenge: theirs, field: 'title' },
    'Mildere',
  );
  assert.deepEqual([own.status, own.body.code], [422, 'not-apart-now']);
});

test('a party cannot finish with nothing, or with a challenge that lacks its name or its weight', async () => {
  await room.begin('Verk C');
  const { manager } = room;
  const nothing = await room.finish(manager);
  assert.deepEqual([nothing.status, nothing.body.code], [422, 'nothing-written']);
  await room.challenge(manager, { weight: '' });
  const incomplete = await room.finish(manager);
  assert.equal(incomplete.body.code, 'challenge-incomplete');
  assert.match(incomplete.body.message, /Én utfordring mangler navn eller vekt/);
});

test('while the other writes a party may open again, and never after both have finished', async () => {
  await room.begin('Verk D');
  const { manager, representative } = room;
  const own = await room.challenge(manager);
  await room.finish(manager);
  const locked = await room.write(manager, { kind: 'challenge', challenge: own, field: 'title' }, 'Mer');
  assert.equal(locked.body.code, 'finished-already');
  assert.equal((await room.finish(manager, false)).status, 200);
  assert.equal(
    (await room.write(manager, { kind: 'challenge', challenge: own, field: 'title' }, 'Mer')).status,
    200,
  );
  await room.finish(manager);
  await room.challenge(representative);
  await room.finish(representative);
  assert.equal((await room.finish(manager, false)).body.code, 'both-finished');
});

test('the same act twice is one act, whichever it is', async () => {
  await room.begin('Verk E');
  const { manager } = room;
  const challenge = room.id();
  const finish = room.id();
  for (const _ of ['first', 'again']) {
    await room.post(manager, 'challenges', { challenge });
    await room.write(manager, { kind: 'challenge', challenge, field: 'title' }, 'Sent', challenge);
    await room.write(manager, { kind: 'challenge', challenge, field: 'weight' }, '4', finish);
    const { status } = await room.post(manager, 'finishes', { finish, finished: true });
    assert.equal(status, 200);
  }
  const { body } = await room.read(manager);
  assert.equal(body.challenges.length, 1);
  assert.deepEqual(body.challenges[0].title.earlier, []);
});

test('two of one party write at once, and both their words are there', async () => {
  await room.begin('Verk F');
  const { manager, deputy } = room;
  const challenge = await room.challenge(manager, { title: '' });
  const first = room.id();
  await room.write(manager, { kind: 'challenge', challenge, field: 'title' }, 'Vi leverer sent', first);
  await room.write(deputy, { kind: 'challenge', challenge, field: 'title' }, 'Vi leverer for sent');
  const [seen] = (await room.read(manager)).body.challenges;
  assert.equal(seen.title.value, 'Vi leverer for sent');
  assert.equal(seen.title.earlier[0].value, 'Vi leverer sent');
});

test('a weight that is no weight, a text that is too long and a thing that is not there are refused in words', async () => {
  await room.begin('Verk G');
  const { manager } = room;
  const challenge = await room.challenge(manager);
  const weight = await room.write(manager, { kind: 'challenge', challenge, field: 'weight' }, '9');
  assert.deepEqual(
    [weight.body.code, weight.body.problems[0].message],
    ['weight-not-valid', 'Velg et tall fra 1 til 5.'],
  );
  const long = await room.write(manager, { kind: 'challenge', challenge, field: 'title' }, 'x'.repeat(121));
  assert.equal(long.body.problems[0].message, 'Teksten er for lang. Hold deg til 120 tegn.');
  const gone = await room.write(manager, { kind: 'joint', joint: room.id() }, 'Sammen');
  assert.equal(gone.body.code, 'not-there');
});

test('whoever speaks for no party neither adds a challenge nor says yes, and another company does not exist', async () => {
  await room.begin('Verk H');
  const { coordinator, adviser, stranger } = room;
  for (const as of [coordinator, adviser]) {
    assert.equal((await room.post(as, 'challenges', { challenge: room.id() })).status, 403);
    assert.equal((await room.post(as, 'finishes', { finish: room.id(), finished: true })).status, 403);
  }
  assert.equal((await room.read(stranger)).status, 404);
  assert.equal((await room.post(stranger, 'challenges', { challenge: room.id() })).status, 404);
  assert.equal((await house.call('GET', room.url('/picture.pdf'), { as: stranger })).status, 404);
});

test('a person does not speak for the other party', async () => {
  await room.begin('Verk I');
  const answer = await room.post(room.manager, 'challenges', { challenge: room.id(), side: 'employees' });
  assert.equal(answer.body.code, 'party-needed');
});
