import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse, testAddress, testProgramme } from '#app/testing.ts';
import type { Role } from '#people/contract.ts';
import { mostCodeTries } from '#people/rules.ts';
import { makeId } from '#platform/contract/id.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';

const today = '2026-11-23';
const toDate = '2028-06-30';
const place = 'Skarvdal Mekaniske';

let house: TestHouse;
let company: string;
let manager: string;

before(async () => {
  house = await openTestHouse(today);
  company = await house.company(place);
  manager = await house.person('Ingrid Solbakk', { role: 'manager', company, place });
});
after(() => house.close());

const at = () => `/api/people/companies/${company}`;
let addresses = 0;
/** An address of one's own, and a socket of one's own: limits count by socket. */
const address = () => {
  addresses += 1;
  return `person.${addresses}@bedrift.example`;
};

type Key = { token?: string; code?: string };

const ask = async (what: 'look' | 'accept', body: object, cookie = '') => {
  addresses += 1;
  const answer = await house.http.inject({
    method: 'POST',
    url: `/api/people/invitations/${what}`,
    remoteAddress: `10.0.${addresses >> 8}.${addresses & 255}`,
    headers: { 'accept-language': 'nb', ...(cookie && { cookie }) },
    payload: body,
  });
  const session = answer.cookies.find(({ name }) => name === 'spranget-session');
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookie: session && `${session.name}=${session.value}`,
  };
};
const look = (key: Key) => ask('look', key);
const accept = (key: Key, person = makeId(), cookie = '') =>
  ask('accept', { ...key, person, name: 'Linn Brekke', language: 'pl' }, cookie);

type Printed = { invitation: string; code: string; square: string; words: Record<string, string> };

const print = async (role: Role, names: readonly string[]): Promise<Printed[]> => {
  const persons = names.map((name) => ({ invitation: makeId(), name }));
  const { status, body } = await house.call('POST', `${at()}/slips`, {
    as: manager,
    body: { role, toDate, language: 'pl', persons },
  });
  assert.equal(status, 200, JSON.stringify(body));
  return body.slips;
};
const printed = async (role: Role = 'employee', name = 'Linn Brekke'): Promise<Printed> =>
  (await print(role, [name]))[0]!;

const invite = async (email: string, role: Role = 'lean-coordinator') => {
  const invitation = makeId();
  const body = { invitation, role, name: 'Amina Warsame', email, language: 'nb', toDate };
  assert.equal((await house.call('POST', `${at()}/invitations`, { as: manager, body })).status, 200);
  return invitation;
};
const send = () => house.runErrand('people.letters');
/** The secret in the latest letter to an address. */
const tokenTo = (email: string): string => {
  const letter = house.letters.findLast(({ to }) => to === email);
  assert.ok(letter, `no letter to ${email}`);
  return /\/invitation#([\w-]+)/.exec(letter.text)![1]!;
};
const lettersTo = (email: string): number => house.letters.filter(({ to }) => to === email).length;
const stateOf = async (invitation: string): Promise<string | undefined> => {
  const { body } = await house.call('GET', `${at()}/members`, { as: manager });
  return body.invitations.find((one: { invitation: string }) => one.invitation === invitation)?.state;
};

test('a slip says in its own language what it is for, and its code opens it once', async () => {
  const slip = await printed();
  assert.match(slip.code, /^[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]{6}$/);
  assert.match(slip.words.greeting!, /Linn Brekke, zapraszamy: pracownik, Skarvdal Mekaniske\./);
  assert.match(slip.words.how!, /spranget\.example\/invitation/);
  const seen = await look({ code: slip.code });
  assert.deepEqual(seen.body, {
    name: 'Linn Brekke',
    role: 'employee',
    place,
    invitedBy: 'Ingrid Solbakk',
    toDate,
    language: 'pl',
    onPaper: true,
  });
  const taken = await accept({ code: slip.code });
  assert.deepEqual([taken.status, taken.body.method], [200, 'slip']);
  assert.deepEqual(
    taken.body.memberships.map((m: { role: string; company: string }) => [m.role, m.company]),
    [['employee', company]],
  );
  const again = await accept({ code: slip.code });
  assert.deepEqual([again.status, again.body.code], [422, 'invitation-unknown']);
});

test('the square on a slip opens the same invitation as its code', async () => {
  const slip = await printed();
  const svg = Buffer.from(slip.square.split(',')[1]!, 'base64').toString();
  assert.match(svg, /^<svg/);
  // What the square says is read back from what was stored: the hash of the secret behind the #.
  const { rows } = await house.within({ companies: [company] }, (tx) =>
    sql<{ n: number }>`select count(*)::int as n from people.invitation
      where invitation = ${slip.invitation} and token_hash is not null and slip_hash is not null`.execute(tx),
  );
  assert.equal(rows[0]!.n, 1);
});

test('a code is read as people write it: small letters, spaces, I and L for 1, O for 0', async () => {
  const spellings = [
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace('-', ' '),
    (code: string) => code.replace('-', ''),
    (code: string) => `  ${code.split('').join(' ')} `,
    (code: string) => code.replaceAll('1', 'I').replaceAll('0', 'o'),
    (code: string) => code.replaceAll('1', 'l').replaceAll('0', 'O'),
  ];
  const slips = await print(
    'employee',
    spellings.map((_, n) => `Navn ${n}`),
  );
  for (const [n, spell] of spellings.entries()) {
    const { code } = slips[n]!;
    assert.equal((await look({ code: spell(code) })).status, 200, spell(code));
  }
});

/** The same code with another second half. */
const guess = (code: string, n: number): string => {
  const half = code.split('-');
  const wrong = `${half[1]!.slice(0, 5)}${half[1]!.endsWith('Z') ? 'Y' : 'Z'}`;
  return `${half[0]}-${n % 2 ? wrong : wrong.split('').reverse().join('')}`;
};

test('after five wrong guesses a slip is dead, for its right code too', async () => {
  const { code } = await printed();
  for (let n = 0; n < mostCodeTries; n += 1)
    assert.equal((await look({ code: guess(code, 1) })).body.code, 'invitation-unknown');
  const right = await look({ code });
  assert.deepEqual([right.status, right.body.code], [422, 'invitation-locked']);
  assert.match(right.body.message, /ny lapp/);
  assert.equal((await accept({ code })).body.code, 'invitation-locked');
});

test('whoever mistypes four times, then types right and looks, may still accept', async () => {
  const { code } = await printed();
  for (let n = 1; n < mostCodeTries; n += 1) await look({ code: guess(code, 1) });
  assert.equal((await look({ code })).status, 200);
  assert.equal((await look({ code })).status, 200);
  assert.equal((await accept({ code })).status, 200);
});

test('guesses made all at once are each counted', async () => {
  const { code } = await printed();
  await Promise.all(Array.from({ length: mostCodeTries + 3 }, () => look({ code: guess(code, 1) })));
  assert.equal((await look({ code })).body.code, 'invitation-locked');
});

test('many who accept at the same moment do not wait for each other in vain', async () => {
  const slips = await print(
    'employee',
    Array.from({ length: 10 }, (_, n) => `Navn ${n}`),
  );
  const began = performance.now();
  const answers = await Promise.all(slips.map(({ code }) => accept({ code })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    slips.map(() => 200),
  );
  assert.ok(performance.now() - began < 20_000);
});

test('one slip taken twice at once makes one person with one role', async () => {
  const { code, invitation } = await printed('employee', 'Dobbel Trykk');
  const answers = await Promise.all([accept({ code }), accept({ code })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422]);
  const { rows } = await house.within({ companies: [company] }, (tx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from people.membership where membership = ${invitation}`.execute(tx),
  );
  assert.equal(rows[0]!.n, 1);
});

test('who is signed in and takes a slip gets the role themselves, under their own name', async () => {
  const worker = await house.person('Marte Vik', { role: 'employee', company, place });
  const { code } = await printed('lean-coordinator', 'Noen Andre');
  const taken = await accept({ code }, makeId(), await house.signIn(worker));
  assert.deepEqual(taken.body.person, { person: worker, name: 'Marte Vik' });
  const held = taken.body.memberships.map(({ role }: { role: string }) => role);
  assert.deepEqual(held.sort(), ['employee', 'lean-coordinator']);
});

test('a letter goes out with a link that opens it once, and only the hash of its secret is stored', async () => {
  const email = address();
  const invitation = await invite(email);
  assert.equal(await stateOf(invitation), 'waiting');
  await send();
  assert.equal(await stateOf(invitation), 'sent');
  const token = tokenTo(email);
  const letter = house.letters.findLast(({ to }) => to === email)!;
  assert.match(letter.subject, /^Ingrid Solbakk inviterer deg/);
  assert.ok(letter.text.includes(`${testAddress}/invitation#${token}`));
  const { rows } = await house.within({ companies: [company] }, (tx) =>
    sql<{ row: string; hash: string }>`select i::text as row, encode(token_hash, 'hex') as hash
      from people.invitation i where invitation = ${invitation}`.execute(tx),
  );
  assert.equal(rows[0]!.hash, hashSecret(token));
  assert.ok(!rows[0]!.row.includes(token));
  assert.equal((await look({ token })).status, 200);
  const taken = await accept({ token });
  assert.deepEqual([taken.status, taken.body.method], [200, 'invitation']);
  assert.equal((await accept({ token })).status, 422);
  assert.equal(await stateOf(invitation), undefined);
});

test('a letter to an address that is known adds the role to the account it belongs to', async () => {
  const email = address();
  await invite(email, 'lean-coordinator');
  await send();
  const first = await accept({ token: tokenTo(email) });
  await invite(email.toUpperCase(), 'board-member');
  await send();
  const second = await accept({ token: tokenTo(email.toUpperCase()) });
  assert.equal(second.body.person.person, first.body.person.person);
  assert.deepEqual(second.body.memberships.map(({ role }: { role: string }) => role).sort(), [
    'board-member',
    'lean-coordinator',
  ]);
});

test('an invitation that ran out or was taken back opens nothing, and says no more than one that never was', async () => {
  const email = address();
  const invitation = await invite(email);
  await send();
  const token = tokenTo(email);
  const unknown = await look({ token: 'x'.repeat(43) });
  house.setDay('2026-12-08');
  assert.deepEqual((await look({ token })).body, unknown.body);
  assert.equal(await stateOf(invitation), 'expired');
  house.setDay(today);
  assert.equal((await look({ token })).status, 200);
  const taken = await house.call('DELETE', `${at()}/invitations/${invitation}`, { as: manager });
  assert.equal(taken.status, 200);
  assert.deepEqual((await accept({ token })).body, unknown.body);
  assert.equal(
    (await house.call('DELETE', `${at()}/invitations/${invitation}`, { as: manager })).status,
    404,
  );
});

test('a letter sent again opens by its new link alone, and runs from its new day', async () => {
  const email = address();
  const invitation = await invite(email);
  await send();
  const before = tokenTo(email);
  house.setDay('2026-12-10');
  const again = await house.call('POST', `${at()}/invitations/${invitation}/letters`, { as: manager });
  assert.equal(again.status, 200);
  await send();
  assert.equal((await look({ token: before })).status, 422);
  assert.equal((await look({ token: tokenTo(email) })).status, 200);
  house.setDay(today);
});

test('while the mail server is down a letter waits and is tried again, and then it is one letter that opens', async () => {
  const email = address();
  const invitation = await invite(email);
  house.refuseLetters(true);
  await send();
  assert.equal(lettersTo(email), 0);
  await send();
  assert.equal(await stateOf(invitation), 'waiting', 'it is not tried again before its time');
  for (let tries = 0; tries < 3; tries += 1) {
    house.later(20);
    await send();
  }
  assert.equal(await stateOf(invitation), 'not-sent', 'whoever invited is told');
  house.refuseLetters(false);
  house.later(61);
  await send();
  assert.equal(lettersTo(email), 1);
  assert.equal(await stateOf(invitation), 'sent');
  assert.equal((await look({ token: tokenTo(email) })).status, 200);
  house.setDay(today);
});

test('a crash between the letter and the note that it went makes a second letter, and one role', async () => {
  const email = address();
  const invitation = await invite(email);
  await send();
  const lost = tokenTo(email);
  // As it stands when the server dies after the letter has left: due again, and not noted as sent.
  await house.within({ companies: [company] }, (tx) =>
    sql`update people.invitation set mailed_at = null, mail_due_at = ${house.now().toISOString()}
      where invitation = ${invitation}`.execute(tx),
  );
  await send();
  assert.equal(lettersTo(email), 2);
  assert.equal((await look({ token: lost })).status, 422, 'the first letter’s link has been replaced');
  assert.equal((await accept({ token: tokenTo(email) })).status, 200);
  assert.equal((await accept({ token: tokenTo(email) })).status, 422);
});

test('the same press twice is one invitation and one letter; a slip is not printed twice', async () => {
  const email = address();
  const body = {
    invitation: makeId(),
    role: 'employee',
    name: 'To Trykk',
    email,
    language: 'nb',
    toDate,
  };
  for (const _ of [1, 2])
    assert.equal((await house.call('POST', `${at()}/invitations`, { as: manager, body })).status, 200);
  await send();
  assert.equal(lettersTo(email), 1);
  const persons = [{ invitation: makeId(), name: 'Oddny Reme' }];
  const once = () =>
    house.call('POST', `${at()}/slips`, {
      as: manager,
      body: { role: 'employee', toDate, language: 'nb', persons },
    });
  assert.equal((await once()).status, 200);
  const twice = await once();
  assert.deepEqual([twice.status, twice.body.code], [409, 'already-printed']);
  assert.match(twice.body.message, /Oddny Reme/);
});

test('more names than a printer is asked for at a time are refused whole', async () => {
  const persons = Array.from({ length: 201 }, (_, n) => ({ invitation: makeId(), name: `Navn ${n}` }));
  const body = { role: 'employee', toDate, language: 'nb', persons };
  const { status, body: answer } = await house.call('POST', `${at()}/slips`, { as: manager, body });
  assert.deepEqual([status, answer.problems[0].field], [400, 'persons']);
});

test('a role over the programme is given by letter, and one in a company is not', async () => {
  const office = await house.person('Marit Holte', {
    role: 'programme-office',
    programme: testProgramme,
    place: 'Prosjektsenteret',
  });
  const over = (role: Role, email: string) =>
    house.call('POST', '/api/people/invitations', {
      as: office,
      body: { invitation: makeId(), role, name: 'Amund Reiten', email, language: 'nb', toDate },
    });
  const email = address();
  assert.equal((await over('partner', email)).status, 200);
  await send();
  const taken = await accept({ token: tokenTo(email) });
  assert.deepEqual(
    taken.body.memberships.map((m: { role: string; programme: string }) => [m.role, m.programme]),
    [['partner', testProgramme]],
  );
  assert.equal((await over('manager', address())).body.code, 'role-needs-other-home');
  assert.equal((await over('adviser-coordinator', address())).body.code, 'role-needs-other-home');
});

test('an account that was closed is not opened again by a letter: its address is free, and the person is another', async () => {
  const email = address();
  await invite(email);
  await send();
  const first = await accept({ token: tokenTo(email) });
  await house.call('DELETE', '/api/people/me', { headers: { cookie: first.cookie! } });
  await invite(email);
  await send();
  const second = await accept({ token: tokenTo(email) });
  assert.equal(second.status, 200);
  assert.notEqual(second.body.person.person, first.body.person.person);
});
