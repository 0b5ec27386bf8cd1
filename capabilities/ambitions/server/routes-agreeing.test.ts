import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ambitionsOf, challengesOf } from '#ambitions/server/door.ts';
import { type Room, roomIn } from '#ambitions/server/testing/room.ts';
import { openTestHouse, type TestHouse } from '#app/testing.ts';

let house: TestHouse;
let room: Room;
before(async () => {
  house = await openTestHouse('2026-11-23');
  room = roomIn(house);
});
after(() => house.close());

const ambition = (answers: string[], rest: object = {}) => ({
  ambition: room.id(),
  content: room.id(),
  basedOn: null,
  statement: 'Ni av ti går ut i tide',
  figure: 'own',
  words: 'Ordrelinjer i tide',
  unit: '%',
  baseline: 71,
  target: 90,
  by: '2027-03-01',
  answers,
  ...rest,
});

const forces = ['customers', 'owners', 'society', 'employees'];

/** Everything the picture needs but the signatures. */
async function whole(name: string): Promise<{ joint: string; ambition: string; content: string }> {
  const { ours, theirs } = await room.together(name);
  await room.post(room.manager, 'sortings', { sorting: room.id(), challenge: theirs, beside: ours });
  const { joint, edit } = await room.joint(ours);
  const wish = ambition([joint]);
  assert.equal((await room.post(room.coordinator, 'ambitions', wish)).status, 200);
  for (const as of [room.manager, room.representative]) {
    await room.say(as, { about: 'joint', thing: joint, saidOf: edit });
    await room.say(as, { about: 'ambition', thing: wish.ambition, saidOf: wish.content });
  }
  for (const force of forces) await room.write(room.manager, { kind: 'force', force }, `For ${force}`);
  return { joint, ambition: wish.ambition, content: wish.content };
}

const digest = async () => (await room.read(room.manager)).body.picture.digest as string;
const sign = async (as: string, rest: object = {}) =>
  room.say(as, { about: 'picture', saidOf: await digest(), ...rest });

test('what the parties weigh most differently lies first, and what is laid together can be taken out again', async () => {
  const { ours, theirs } = await room.together('Lag A');
  const { manager, representative } = room;
  const apart = (await room.read(manager)).body.topics;
  assert.deepEqual(
    apart.map(({ difference }: { difference: number | null }) => difference),
    [null, null],
  );
  const laid = await room.post(representative, 'sortings', {
    sorting: room.id(),
    challenge: theirs,
    beside: ours,
  });
  assert.deepEqual(laid.body.topics[0], {
    topic: ours,
    employer: [ours],
    employees: [theirs],
    difference: 3,
    joint: null,
  });
  const out = await room.post(manager, 'sortings', { sorting: room.id(), challenge: ours, beside: null });
  assert.equal(out.body.topics.length, 2, 'also the one that gave the topic its name');
});

test('a yes is to the exact words: it lapses with a change of them, and comes back when they do', async () => {
  const { ours } = await room.together('Lag B');
  const { joint, edit } = await room.joint(ours, 'Vi leverer for sent');
  const { manager, representative } = room;
  const said = { about: 'joint', thing: joint };
  await room.say(manager, { ...said, saidOf: edit });
  const agreed = await room.say(representative, { ...said, saidOf: edit });
  assert.equal(agreed.body.joints[0].state, 'agreed');
  const other = room.id();
  const changed = await room.write(manager, { kind: 'joint', joint }, 'Vi leverer alt for sent', other, edit);
  assert.equal(changed.body.joints[0].state, 'open');
  const old = await room.say(representative, { ...said, saidOf: edit });
  assert.deepEqual([old.body.code, old.status], ['text-changed', 422]);
  const back = await room.write(manager, { kind: 'joint', joint }, 'Vi leverer for sent', room.id(), other);
  assert.equal(back.body.joints[0].state, 'agreed');
});

test('a no needs its reason, stands when the text changes, and goes when the party itself says yes', async () => {
  const { ours } = await room.together('Lag C');
  const { joint, edit } = await room.joint(ours);
  const { manager, representative } = room;
  const no = { about: 'joint', thing: joint, saidOf: edit, word: 'no' };
  const bare = await room.say(representative, no);
  assert.equal(bare.body.problems[0].message, 'Skriv hva dere mener. Det blir stående ved siden av.');
  await room.say(manager, { ...no, word: 'yes' });
  await room.say(representative, { ...no, note: 'Det er planen, ikke folk' });
  const changed = room.id();
  const after = await room.write(manager, { kind: 'joint', joint }, 'Noe annet', changed, edit);
  assert.equal(after.body.joints[0].state, 'disagreed');
  assert.equal(after.body.joints[0].said.employees.note, 'Det er planen, ikke folk');
  const yes = await room.say(representative, { ...no, word: 'yes', saidOf: changed });
  assert.equal(yes.body.joints[0].said.employees.word, 'yes');
});

test('what a party has answered on is not taken away, and a topic has one wording', async () => {
  const { ours } = await room.together('Lag D');
  const { manager } = room;
  const { joint, edit } = await room.joint(ours);
  const twice = await room.post(manager, 'joint-challenges', { joint: room.id(), challenge: ours });
  assert.equal(twice.body.code, 'topic-taken');
  await room.say(manager, { about: 'joint', thing: joint, saidOf: edit });
  const take = { of: 'joint', thing: joint, stands: false };
  const kept = await room.post(manager, 'standings', { standing: room.id(), ...take });
  assert.equal(kept.body.code, 'words-stand');
  await room.say(manager, { about: 'joint', thing: joint, saidOf: edit, word: 'none' });
  const gone = await room.post(manager, 'standings', { standing: room.id(), ...take });
  assert.deepEqual(gone.body.joints, []);
  const again = await room.post(manager, 'standings', { standing: room.id(), ...take, stands: true });
  assert.equal(again.body.joints[0].wording.edit, edit);
});

test('an ambition has a figure, a baseline, a target and a date, or says why not', async () => {
  const { ours } = await room.together('Lag E');
  const { joint } = await room.joint(ours);
  const refusals: [object, string, string][] = [
    [{ by: null }, 'by', 'Velg dagen målet skal være nådd.'],
    [{ target: null }, 'target', 'Skriv målet. En dato trenger et tall.'],
    [{ by: '2026-11-20' }, 'by', 'Den dagen er passert. Velg en dag som kommer.'],
    [{ figure: 'none' }, 'reason', 'Skriv hvorfor ambisjonen ikke har noe tall.'],
    [{ baseline: null }, 'reason', 'Skriv hvor dere står i dag, eller hvorfor dere ikke vet det.'],
    [{ words: '' }, 'words', 'Velg et nøkkeltall eller skriv hva dere teller.'],
    [
      { figure: 'indicator', indicator: room.id() },
      'indicator',
      'Det nøkkeltallet finnes ikke lenger. Velg et annet.',
    ],
    [{ answers: [] }, 'answers', 'Velg minst én utfordring ambisjonen svarer på.'],
    [{ answers: [room.id()] }, 'answers', 'Velg minst én utfordring ambisjonen svarer på.'],
  ];
  for (const [rest, field, message] of refusals) {
    const { status, body } = await room.post(room.manager, 'ambitions', ambition([joint], rest));
    assert.deepEqual([status, body.problems], [422, [{ field, message }]]);
  }
  const strange = await room.post(room.manager, 'ambitions', ambition([joint], { by: '2027-02-30' }));
  assert.equal(strange.status, 400);
  const reasoned = ambition([joint], { figure: 'none', reason: 'Kan ikke telles ennå' });
  const saved = await room.post(room.manager, 'ambitions', reasoned);
  assert.equal(saved.body.ambitions[0].target, null);
});

test('an ambition somebody else has changed meanwhile is not written over', async () => {
  const { ours } = await room.together('Lag F');
  const { joint } = await room.joint(ours);
  const first = ambition([joint]);
  await room.post(room.manager, 'ambitions', first);
  const change = { ...first, basedOn: first.content, content: room.id(), statement: 'Alle i tide' };
  assert.equal((await room.post(room.representative, 'ambitions', change)).status, 200);
  const late = { ...first, basedOn: first.content, content: room.id(), statement: 'Åtte av ti' };
  const refused = await room.post(room.manager, 'ambitions', late);
  assert.equal(refused.body.code, 'written-meanwhile');
  assert.match(refused.body.message, /Terje Aune har skrevet i mellomtiden/);
});

test('the picture is signed when nothing is missing, by each for its own, and only as it stands', async () => {
  const { joint } = await whole('Lag G');
  const { manager, representative, coordinator } = room;
  assert.equal((await sign(coordinator)).status, 403);
  assert.equal((await sign(manager, { saidOf: 'noe annet' })).body.code, 'text-changed');
  const first = await sign(manager);
  assert.deepEqual(first.body.picture.missing, [{ what: 'signature', turn: 'employees', force: null }]);
  const assent = room.id();
  for (const _ of ['first', 'again']) {
    const { body } = await sign(representative, { assent });
    assert.deepEqual(
      [body.picture.signed.number, body.picture.changed, body.picture.missing],
      [1, false, []],
    );
  }
  assert.equal((await sign(manager)).body.code, 'signed-already');
  await room.write(manager, { kind: 'force', force: 'owners' }, 'Noe mer');
  const changed = (await room.read(manager)).body.picture;
  assert.deepEqual([changed.changed, changed.said], [true, { employer: null, employees: null }]);
  await sign(representative);
  await sign(manager);
  const { versions } = (await house.call('GET', room.url('/versions'), { as: manager })).body;
  assert.deepEqual(
    versions.map(({ content }: { content: { forces: { owners: string } } }) => content.forces.owners),
    ['Noe mer', 'For owners'],
  );
  const door = await house.within({ companies: [room.company] }, async (tx) => ({
    challenges: await challengesOf(tx, room.company),
    ambitions: await ambitionsOf(tx, room.company),
  }));
  assert.deepEqual([door.challenges[0]?.joint, door.challenges[0]?.agreed], [joint, true]);
  assert.deepEqual([door.ambitions[0]?.target, door.ambitions[0]?.answers], [90, [joint]]);
});

test('one who speaks for both parties signs for one of them', async () => {
  await whole('Lag H');
  const { company } = room;
  const place = 'Lag H';
  const both = await house.person(
    'Per Begge',
    { role: 'manager', company, place },
    { role: 'employee-representative', company, place },
  );
  assert.equal((await sign(both)).body.code, 'side-needed');
  assert.equal((await sign(both, { side: 'employer' })).status, 200);
  assert.equal((await sign(both, { side: 'employees' })).body.code, 'other-person-needed');
});

test('a picture that lacks something is not signed, and says what and whose turn it is', async () => {
  const { ours } = await room.together('Lag I');
  const { joint, edit } = await room.joint(ours);
  await room.say(room.manager, { about: 'joint', thing: joint, saidOf: edit });
  const refused = await sign(room.manager);
  assert.equal(refused.body.code, 'picture-incomplete');
  const { missing } = (await room.read(room.manager)).body.picture;
  assert.deepEqual(missing.slice(0, 2), [
    { what: 'yes-joint', turn: 'employees', force: null },
    { what: 'ambition', turn: 'both', force: null },
  ]);
});

test('the picture comes as a document, and a version that is not there is not found', async () => {
  await whole('Lag J');
  const read = (query = '') => house.call('GET', room.url(`/picture.pdf${query}`), { as: room.adviser });
  const { status, headers } = await read();
  assert.deepEqual([status, headers['content-type']], [200, 'application/pdf']);
  assert.equal((await read(`?version=${room.id()}`)).status, 404);
});
