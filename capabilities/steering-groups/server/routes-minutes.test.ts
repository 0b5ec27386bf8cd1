import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testProgramme } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { decisionsBetween } from '#steering-groups/server/store-minutes.ts';

let house: TestHouse;
let company: string;
let leader: string;
let union: string;
let safety: string;
let coordinator: string;
let adviser: string;
let office: string;

const today = '2026-11-23';

before(async () => {
  house = await openTestHouse(today);
  company = await house.readyCompany('Skarvdal Mekaniske');
  office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Prosjektsenteret',
  });
  const at = { company, place: 'Skarvdal' };
  leader = await house.person('Ingrid Solbakk', { role: 'manager', ...at });
  union = await house.person('Terje Aune', { role: 'employee-representative', ...at });
  safety = await house.person('Jonas Lid', { role: 'safety-representative', ...at });
  coordinator = await house.person('Amina Warsame', { role: 'lean-coordinator', ...at });
  adviser = await house.person('Kari Myhre', { role: 'adviser', ...at });
  const cohort = makeId();
  await house.call('POST', '/api/programme/cohorts', {
    as: office,
    body: { cohort, name: 'Kull 1', template: testProgramme },
  });
  const enrolled = await house.call('POST', `/api/programme/companies/${company}/enrolments`, {
    as: office,
    body: { enrolment: makeId(), cohort, start: '2026-10-12' },
  });
  assert.equal(enrolled.status, 200, JSON.stringify(enrolled.body));
});

after(() => house.close());

const root = () => `/api/steering-groups/companies/${company}`;
const read = async (meeting: string, as = leader) =>
  (await house.call('GET', `${root()}/meetings/${meeting}`, { as })).body;
const post = (path: string, as: string, body: object) =>
  house.call('POST', `${root()}/meetings/${path}`, { as, body });

/** The meetings of the journey whose day has come, the earliest first. */
async function pastMeetings(): Promise<string[]> {
  const { body } = await house.call('GET', `${root()}/meetings`, { as: leader });
  return body.meetings
    .filter((one: { n: number | null; date: string }) => one.n !== null && one.date <= today)
    .map((one: { meeting: string }) => one.meeting)
    .toReversed();
}

const everyone = { employerPresent: 3, employerMembers: 3, employeesPresent: 3, employeesMembers: 3 };

/** A meeting that was called, begun and counted, with one matter of either side. */
async function begun(date = today, counts: object = everyone): Promise<{ meeting: string; item: string }> {
  const meeting = makeId();
  house.setDay(date);
  const called = await house.call('POST', `${root()}/meetings`, {
    as: leader,
    body: { meeting, date, place: 'Kantina', why: 'Ordren fra Vika' },
  });
  assert.equal(called.status, 200, JSON.stringify(called.body));
  const item = makeId();
  const asked = await post(`${meeting}/items`, union, {
    item,
    title: 'Tid til pilotgruppene',
    why: 'Nattskiftet er lite bemannet',
  });
  assert.equal(asked.status, 200, JSON.stringify(asked.body));
  const started = await post(`${meeting}/minutes`, coordinator, { minutes: makeId(), heldOn: date });
  assert.equal(started.status, 200, JSON.stringify(started.body));
  const counted = await post(`${meeting}/attendance`, coordinator, { attendance: makeId(), ...counts });
  assert.equal(counted.status, 200, JSON.stringify(counted.body));
  return { meeting, item: `own:${item}` };
}

async function write(meeting: string, as: string, body: object): Promise<string> {
  const entry = makeId();
  const answer = await post(`${meeting}/entries`, as, { entry, ...body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return entry;
}

const end = async (meeting: string) => {
  const { body, status } = await post(`${meeting}/ending`, coordinator, {});
  assert.equal(status, 200, JSON.stringify(body));
  return body.minutes.digest as string;
};

const sign = (meeting: string, as: string, digest: string, signature = makeId()) =>
  post(`${meeting}/signatures`, as, { signature, digest });

async function sealed(meeting: string): Promise<void> {
  const digest = await end(meeting);
  for (const who of [union, leader]) {
    const { status, body } = await sign(meeting, who, digest);
    assert.equal(status, 200, JSON.stringify(body));
  }
}

test('an agenda is made from what is due, each line with its source, and what either side asks for stands beside it', async () => {
  house.setDay(today);
  const { body } = await house.call('GET', `${root()}/meetings`, { as: adviser });
  const next = await read(body.next, adviser);
  assert.equal(next.isNext, true);
  const kinds = new Set(next.agenda.map((line: { kind: string }) => line.kind));
  assert.ok(kinds.has('deliverable'), JSON.stringify(next.agenda));
  for (const line of next.agenda) assert.match(line.path, /^\/companies\//);
  assert.equal(next.may.write, false);
  const item = { item: makeId(), title: 'Hviletid', why: 'To har sagt fra' };
  for (const _ of ['first', 'again']) {
    const added = await post(`${body.next}/items`, safety, item);
    assert.equal(added.status, 200, JSON.stringify(added.body));
    const own = added.body.agenda.filter((line: { kind: string }) => line.kind === 'own');
    assert.deepEqual(
      own.map((line: { title: string; side: string; who: string }) => [line.title, line.side, line.who]),
      [['Hviletid', 'employees', 'Jonas Lid']],
    );
  }
  const keys = next.agenda.map((line: { key: string }) => line.key);
  const order = { ordering: makeId(), keys: [`own:${item.item}`, ...keys] };
  const moved = await house.call('PUT', `${root()}/meetings/${body.next}/order`, { as: leader, body: order });
  assert.equal(moved.body.agenda[0].key, `own:${item.item}`);
  const refused = await post(`${body.next}/agenda-words`, leader, {
    word: makeId(),
    key: `own:${item.item}`,
    kind: 'withdrawn',
  });
  assert.deepEqual([refused.status, refused.body.code], [422, 'not-your-side']);
});

test('an action without owner or date is refused with the sentence at the field', async () => {
  const { meeting, item } = await begun('2026-11-24');
  const action = { entry: makeId(), kind: 'action', item, title: 'Sett navn på pilotgruppene' };
  const noOwner = await post(`${meeting}/entries`, leader, { ...action, due: '2026-12-01' });
  assert.deepEqual([noOwner.status, noOwner.body.code], [422, 'owner-needed']);
  assert.equal(noOwner.body.problems[0].field, 'owner');
  const noDay = await post(`${meeting}/entries`, leader, { ...action, owner: union });
  assert.deepEqual([noDay.body.code, noDay.body.problems[0].field], ['due-needed', 'due']);
  assert.match(noDay.body.problems[0].message, /frist/);
  const early = await post(`${meeting}/entries`, leader, { ...action, owner: union, due: '2026-11-01' });
  assert.equal(early.body.code, 'due-before-meeting');
  const loose = await post(`${meeting}/entries`, leader, { ...action, ownerName: 'Per', due: '2026-12-01' });
  assert.equal(loose.body.code, 'owner-side-needed');
  for (const _ of ['first', 'again']) {
    const good = await post(`${meeting}/entries`, leader, { ...action, owner: union, due: '2026-12-01' });
    assert.equal(good.status, 200, JSON.stringify(good.body));
    assert.equal(good.body.minutes.entries.length, 1);
    assert.equal(good.body.minutes.entries[0].term.ownerName, 'Terje Aune');
  }
});

test('a dissent is written, changed and struck by its own side alone', async () => {
  const { meeting, item } = await begun('2026-11-25');
  const decision = await write(meeting, leader, { kind: 'decision', item, title: 'To timer i uka' });
  const notTheirs = await post(`${meeting}/entries`, coordinator, {
    entry: makeId(),
    kind: 'dissent',
    item,
    text: 'x',
    decision,
  });
  assert.equal(notTheirs.body.code, 'party-needed');
  const dissent = await write(meeting, safety, { kind: 'dissent', item, text: 'To holder ikke', decision });
  const edit = { edit: makeId(), basedOn: null, field: 'text', value: 'Alt er bra' };
  const other = await post(`${meeting}/entries/${dissent}/fields`, leader, edit);
  assert.deepEqual([other.status, other.body.code], [422, 'not-your-side']);
  const struck = await post(`${meeting}/entries/${dissent}/strikings`, leader, {
    striking: makeId(),
    struck: true,
  });
  assert.equal(struck.body.code, 'not-your-side');
  const own = await post(`${meeting}/entries/${dissent}/fields`, union, { ...edit, value: 'Fire trengs' });
  assert.equal(own.status, 200, JSON.stringify(own.body));
});

test('two who write different fields both keep theirs, and crossed words of one field stay beside it', async () => {
  const { meeting, item } = await begun('2026-11-26');
  const entry = await write(meeting, leader, { kind: 'decision', item, title: 'Maskinering', text: 'Start' });
  const before = (await read(meeting)).minutes.entries[0];
  const field = (as: string, name: string, value: string, basedOn: string | null) =>
    post(`${meeting}/entries/${entry}/fields`, as, { edit: makeId(), field: name, value, basedOn });
  const [one, two] = await Promise.all([
    field(leader, 'title', 'Maskinering er pilot', before.title.edit),
    field(union, 'text', 'To grupper', before.text.edit),
  ]);
  assert.deepEqual([one.status, two.status], [200, 200]);
  await field(leader, 'text', 'Tre grupper', before.text.edit);
  const after = (await read(meeting)).minutes.entries[0];
  assert.equal(after.title.value, 'Maskinering er pilot');
  assert.equal(after.text.value, 'Tre grupper');
  assert.deepEqual(
    after.text.earlier.map(({ value, by }: { value: string; by: string }) => [value, by]),
    [['To grupper', 'Terje Aune']],
  );
});

test('each party signs what it read, a change makes the first signature lapse, and both shut the minutes', async () => {
  const { meeting, item } = await begun('2026-11-27');
  const decision = await write(meeting, leader, { kind: 'decision', item, title: 'Fire timer på natt' });
  const action = await write(meeting, union, {
    kind: 'action',
    item,
    title: 'Regn ut kostnaden',
    owner: leader,
    due: '2026-12-04',
  });
  const early = await sign(meeting, union, (await read(meeting)).minutes.digest);
  assert.equal(early.body.code, 'not-ended');
  const first = await end(meeting);
  for (const who of [adviser, office, coordinator, safety])
    assert.ok((await sign(meeting, who, first)).status >= 400);
  assert.equal((await sign(meeting, union, first)).status, 200);
  house.later(5);
  const changed = await post(`${meeting}/entries/${decision}/fields`, leader, {
    edit: makeId(),
    basedOn: null,
    field: 'text',
    value: 'Fra nyttår',
  });
  const lapsed = changed.body.minutes.signatures.find((one: { side: string }) => one.side === 'employees');
  assert.deepEqual([lapsed.state, lapsed.lapsed.by], ['lapsed', 'Ingrid Solbakk']);
  const stale = await sign(meeting, leader, first);
  assert.deepEqual([stale.status, stale.body.code], [409, 'already-changed']);
  const declined = await post(`${meeting}/declinings`, leader, {
    declining: makeId(),
    reason: 'Vent til fredag',
  });
  assert.equal(declined.status, 200, JSON.stringify(declined.body));
  const { digest } = declined.body.minutes;
  const signature = makeId();
  for (const _ of ['first', 'again'])
    assert.equal((await sign(meeting, leader, digest, signature)).status, 200);
  const done = await sign(meeting, union, digest);
  assert.equal(done.status, 200, JSON.stringify(done.body));
  assert.equal(done.body.state, 'sealed');
  assert.deepEqual(
    done.body.minutes.signatures.map(({ declined: no }: { declined: object[] }) => no.length),
    [1, 0],
  );
  const promised = await house.call('GET', `/api/actions/companies/${company}`, { as: union });
  const own = promised.body.actions.find((one: { action: string }) => one.action === action);
  assert.deepEqual([own.what, own.ownerName, own.due], ['Regn ut kostnaden', 'Ingrid Solbakk', '2026-12-04']);

  const late = { edit: makeId(), basedOn: null, field: 'text', value: 'Likevel ikke' };
  const refused = await post(`${meeting}/entries/${decision}/fields`, leader, late);
  assert.deepEqual([refused.status, refused.body.code], [409, 'already-sealed']);
  const more = { entry: makeId(), kind: 'information', item, text: 'Ett til' };
  assert.equal((await post(`${meeting}/entries`, leader, more)).body.code, 'already-sealed');
  const correction = { correction: makeId(), entry: decision, words: 'Det er tre timer, ikke fire.' };
  for (const _ of ['first', 'again']) {
    const added = await post(`${meeting}/corrections`, coordinator, correction);
    assert.deepEqual(
      added.body.minutes.corrections.map(({ words, by }: { words: string; by: string }) => [words, by]),
      [['Det er tre timer, ikke fire.', 'Amina Warsame']],
    );
  }
});

test('the database itself lets nobody write in minutes both have signed', async () => {
  const { meeting, item } = await begun('2026-11-28');
  const entry = await write(meeting, leader, { kind: 'decision', item, title: 'Låst' });
  await sealed(meeting);
  const { minutes } = (await read(meeting)).minutes;
  const scope = { companies: [company], person: leader };
  const planted = [
    sql`insert into steering_groups.entry_edit (company, edit, minutes, entry, field, value, written_by, written_by_name, written_at)
      values (${company}, ${makeId()}, ${minutes}, ${entry}, 'title', 'Endret', ${leader}, 'Ingrid', now())`,
    sql`insert into steering_groups.entry (company, entry, minutes, kind, item, written_by, written_by_name, written_at)
      values (${company}, ${makeId()}, ${minutes}, 'information', ${item}, ${leader}, 'Ingrid', now())`,
    sql`insert into steering_groups.striking (company, striking, minutes, entry, struck, struck_by, struck_by_name, struck_at)
      values (${company}, ${makeId()}, ${minutes}, ${entry}, true, ${leader}, 'Ingrid', now())`,
    sql`insert into steering_groups.attendance (company, attendance, minutes, employer_present, employer_members, employees_present, employees_members, counted_by, counted_by_name, counted_at)
      values (${company}, ${makeId()}, ${minutes}, 1, 1, 1, 1, ${leader}, 'Ingrid', now())`,
  ];
  for (const statement of planted)
    await assert.rejects(
      house.within(scope, (tx) => statement.execute(tx)),
      /row-level security/,
    );
  await assert.rejects(
    house.within(scope, (tx) =>
      sql`update steering_groups.entry_edit set value = 'Endret' where minutes = ${minutes}`.execute(tx),
    ),
    /permission denied/,
  );
});

test('nobody seals alone: the database asks for two signatures of two persons', async () => {
  const { meeting } = await begun('2026-11-29');
  const digest = await end(meeting);
  const { minutes } = (await read(meeting)).minutes;
  const scope = { companies: [company], person: leader };
  const seal = sql`insert into steering_groups.sealing (company, minutes, digest, sealed_by, sealed_by_name, sealed_at)
    values (${company}, ${minutes}, ${digest}, ${leader}, 'Ingrid', now())`;
  await assert.rejects(
    house.within(scope, (tx) => seal.execute(tx)),
    /row-level security/,
  );
  assert.equal((await sign(meeting, leader, digest)).status, 200);
  await assert.rejects(
    house.within(scope, (tx) => seal.execute(tx)),
    /row-level security/,
  );
  const both = await house.person(
    'Begge Deler',
    { role: 'manager', company, place: 'Skarvdal' },
    { role: 'employee-representative', company, place: 'Skarvdal' },
  );
  const { meeting: other } = await begun('2026-11-30');
  const its = await end(other);
  const as = (side: string) => post(`${other}/signatures`, both, { signature: makeId(), digest: its, side });
  assert.equal((await as('employer')).status, 200);
  assert.equal((await as('employees')).body.code, 'other-person-needed');
  const unsaid = await post(`${other}/signatures`, both, { signature: makeId(), digest: its });
  assert.equal(unsaid.body.code, 'side-needed');
});

test('a meeting without one side is marked, and so are the decisions taken there', async () => {
  const { meeting, item } = await begun('2026-12-01', { ...everyone, employeesPresent: 0 });
  await write(meeting, leader, { kind: 'decision', item, title: 'Vi venter' });
  const more = await post(`${meeting}/attendance`, coordinator, {
    attendance: makeId(),
    ...everyone,
    employerPresent: 4,
  });
  assert.deepEqual([more.body.code, more.body.problems[0].field], ['more-than-members', 'employerPresent']);
  await sealed(meeting);
  const { minutes } = await read(meeting);
  assert.deepEqual(minutes.absent, ['employees']);
  const decisions = await house.within({ companies: [company] }, (tx) =>
    decisionsBetween(tx, company, '2026-12-01', '2026-12-01'),
  );
  assert.deepEqual(
    decisions.map(({ title, absent }) => [title, absent]),
    [['Vi venter', ['employees']]],
  );
});

test('dissent comes back on the next agenda by itself until its side says it is settled', async () => {
  const { meeting, item } = await begun('2026-12-04');
  const decision = await write(meeting, leader, { kind: 'decision', item, title: 'To timer' });
  const dissent = await write(meeting, union, { kind: 'dissent', item, text: 'Fire', decision });
  const during = await house.call('POST', `${root()}/dissents/${dissent}/words`, {
    as: union,
    body: { word: makeId(), kind: 'settled' },
  });
  assert.equal(during.body.code, 'meeting-goes-on');
  await sealed(meeting);
  const next = makeId();
  await house.call('POST', `${root()}/meetings`, {
    as: union,
    body: { meeting: next, date: '2026-12-05', place: 'Kantina', why: 'Natt' },
  });
  house.setDay('2026-12-05');
  const back = async () =>
    (await read(next)).agenda.filter((line: { key: string }) => line.key === `dissent:${dissent}`);
  const [line] = await back();
  assert.deepEqual([line.title, line.words, line.side], ['To timer', 'Fire', 'employees']);
  const say = (as: string, kind: string) =>
    house.call('POST', `${root()}/dissents/${dissent}/words`, { as, body: { word: makeId(), kind } });
  assert.equal((await say(leader, 'settled')).body.code, 'not-your-side');
  assert.equal((await say(safety, 'on-record')).status, 200);
  assert.deepEqual(await back(), []);
  assert.equal((await say(union, 'raised')).status, 200);
  assert.equal((await back()).length, 1);
});

test('what is put off stands on the next agenda and is counted, and a frozen line stays as it was', async () => {
  const { meeting, item } = await begun('2026-12-07');
  const off = await post(`${meeting}/agenda-words`, leader, { word: makeId(), key: item, kind: 'put-off' });
  assert.equal(off.status, 200, JSON.stringify(off.body));
  const frozen = off.body.agenda.map(({ key, title }: { key: string; title: string }) => [key, title]);
  await sealed(meeting);
  const second = await begun('2026-12-08');
  const carried = (await read(second.meeting)).agenda.find((line: { key: string }) => line.key === item);
  assert.equal(carried.putOff, 1);
  await post(`${second.meeting}/agenda-words`, union, { word: makeId(), key: item, kind: 'put-off' });
  await sealed(second.meeting);
  const third = await begun('2026-12-09');
  const again = (await read(third.meeting)).agenda.find((line: { key: string }) => line.key === item);
  assert.equal(again.putOff, 2);
  const then = (await read(meeting)).agenda.map(({ key, title }: { key: string; title: string }) => [
    key,
    title,
  ]);
  assert.deepEqual(then, frozen);
});

test('a frozen agenda is read in each one’s language, signed alike in all, and stays as it was signed', async () => {
  const [meeting] = (await pastMeetings()).slice(-1);
  const started = await post(`${meeting}/minutes`, coordinator, { minutes: makeId(), heldOn: today });
  assert.equal(started.status, 200, JSON.stringify(started.body));
  await post(`${meeting}/attendance`, coordinator, { attendance: makeId(), ...everyone });
  const readIn = async (as: string, language: string) => {
    const cookie = `${await house.signIn(as)}; spranget-language=${language}`;
    const { body } = await house.call('GET', `${root()}/meetings/${meeting}`, { headers: { cookie } });
    const { title } = body.agenda.find(({ kind }: { kind: string }) => kind === 'deliverable');
    return { title, digest: body.minutes.digest as string, text: JSON.stringify(body) };
  };
  const [bokmal, english] = [await readIn(leader, 'nb'), await readIn(union, 'en')];
  assert.notEqual(bokmal.title, english.title);
  assert.equal(bokmal.digest, english.digest);
  assert.equal(english.text.includes('inLanguages'), false);
  await sealed(meeting!);
  const signed = await readIn(union, 'en');
  assert.equal(signed.title, bokmal.title);
  assert.equal(signed.text.includes('inLanguages'), false);
});

test('decisions are numbered without a gap, two at once too, and a struck one keeps its number', async () => {
  const { meeting, item } = await begun('2026-12-10');
  await Promise.all(
    [leader, union, safety, coordinator].map((who, i) =>
      write(meeting, who, { kind: 'decision', item, title: `Vedtak ${i}` }),
    ),
  );
  const [first] = (await read(meeting)).minutes.entries;
  await post(`${meeting}/entries/${first.entry}/strikings`, leader, { striking: makeId(), struck: true });
  await write(meeting, leader, { kind: 'decision', item, title: 'Ett til' });
  const { entries } = (await read(meeting)).minutes;
  const numbers = entries.map((one: { number: number }) => one.number);
  assert.deepEqual(
    numbers,
    numbers.map((_: number, i: number) => numbers[0] + i),
  );
  assert.equal(entries[0].struck.by, 'Ingrid Solbakk');
});

test('a meeting of the journey is marked as held when both have signed its minutes', async () => {
  house.setDay(today);
  const [meeting] = await pastMeetings();
  assert.ok(meeting, 'no meeting of the journey lies in the past');
  const row = await read(meeting);
  const started = await post(`${meeting}/minutes`, union, { minutes: makeId(), heldOn: row.date });
  assert.equal(started.status, 200, JSON.stringify(started.body));
  await post(`${meeting}/attendance`, union, { attendance: makeId(), ...everyone });
  await sealed(meeting);
  const journey = await house.call('GET', `/api/programme/companies/${company}/journey`, { as: leader });
  const beat = journey.body.meetings.find((one: { key: string }) => one.key === meeting);
  assert.equal(beat.state, 'held');
});

test('meetings are called by either side, not into the past or twice a day, and called off before they begin', async () => {
  house.setDay('2027-01-04');
  const call = (as: string, body: object) => house.call('POST', `${root()}/meetings`, { as, body });
  const one = { meeting: makeId(), date: '2027-01-07', place: 'Kantina', why: 'Ny ordre' };
  for (const _ of ['first', 'again']) assert.equal((await call(union, one)).status, 200);
  assert.equal((await call(leader, { ...one, meeting: makeId() })).body.code, 'already-that-day');
  assert.equal(
    (await call(leader, { ...one, meeting: makeId(), date: '2027-01-01' })).body.code,
    'meeting-in-the-past',
  );
  assert.equal(
    (await call(leader, { ...one, meeting: makeId(), date: '2029-01-01' })).body.code,
    'meeting-too-far',
  );
  assert.ok((await call(coordinator, { ...one, meeting: makeId(), date: '2027-01-11' })).status >= 400);
  const early = await post(`${one.meeting}/minutes`, union, { minutes: makeId(), heldOn: '2027-01-04' });
  assert.equal(early.body.code, 'not-yet');
  const off = await post(`${one.meeting}/calling-off`, leader, { reason: 'Ordren falt bort' });
  assert.equal(off.body.state, 'called-off');
  const begin = await post(`${one.meeting}/minutes`, union, { minutes: makeId(), heldOn: '2027-01-04' });
  assert.equal(begin.body.code, 'called-off');
});

test('whoever belongs to another company, the office and an ordinary employee do not find the minutes', async () => {
  house.setDay(today);
  const elsewhere = await house.company('Nes Tre');
  const stranger = await house.person('Berit Nes', { role: 'manager', company: elsewhere, place: 'Nes' });
  const employee = await house.person('Linn Brekke', { role: 'employee', company, place: 'Skarvdal' });
  for (const as of [stranger, office, employee]) {
    const { status } = await house.call('GET', `${root()}/meetings`, { as });
    assert.ok(status === 404 || status === 403, `${status}`);
  }
  assert.equal((await house.call('GET', `${root()}/meetings/${makeId()}`, { as: leader })).status, 404);
});

test('the minutes come as a tagged PDF in the language of whoever reads', async () => {
  const { meeting, item } = await begun('2027-02-01');
  const decision = await write(meeting, leader, { kind: 'decision', item, title: 'Æ, ø og å', text: '#*_$' });
  await write(meeting, union, { kind: 'dissent', item, text: 'Nei', decision });
  await write(meeting, union, { kind: 'action', item, title: 'Regn', owner: leader, due: '2027-02-05' });
  await sealed(meeting);
  await post(`${meeting}/corrections`, coordinator, { correction: makeId(), words: 'Feil dato' });
  const files = new Set<string>();
  for (const language of ['nb', 'nn', 'en', 'sv', 'pl']) {
    const url = `${root()}/meetings/${meeting}/document`;
    const cookie = `${await house.signIn(adviser)}; spranget-language=${language}`;
    const { status, body, headers } = await house.call('GET', url, { headers: { cookie } });
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/pdf');
    assert.match(String(body), /^%PDF-/);
    assert.match(String(body), /StructTreeRoot/);
    files.add(String(body));
  }
  assert.equal(files.size, 5);
});
