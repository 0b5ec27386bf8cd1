import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import ICAL from 'ical.js';
import { openTestHouse, type TestHouse } from '#app/testing.ts';
import { makeId } from '#platform/contract/id.ts';
import { languages } from '#platform/contract/language.ts';
import { calendarFaults } from '#platform/server/calendar/calendar-faults.ts';
import type { Letter } from '#platform/server/mail/mailer.ts';
import { buildCohort, buildEnrolment } from '#programme/server/builders.ts';

let house: TestHouse;
let company: string;
const who: Record<string, string> = {};

const programme = 'produktivitetsspranget';

before(async () => {
  house = await openTestHouse('2027-02-17');
  company = await house.readyCompany('Skarvdal Mekaniske');
  const role = (
    role: 'adviser' | 'manager' | 'lean-coordinator' | 'employee',
    toDate: string | null = null,
  ) => ({
    role,
    company,
    place: 'Skarvdal',
    toDate,
  });
  who.adviser = await house.person('Nora Vik', role('adviser'));
  who.manager = await house.person('Ingrid Solbakk', role('manager'));
  who.coordinator = await house.person('Amina Warsame', role('lean-coordinator', '2027-03-01'));
  who.employee = await house.person('Linn Brekke', role('employee'));
  await house.within({ programme, companies: [company] }, async (tx) => {
    for (const [name, person] of Object.entries(who))
      await tx
        .updateTable('people.person')
        .set({ email: `${name}@skarvdal.example` })
        .where('person', '=', person)
        .execute();
    const by = makeId();
    const cohort = await buildCohort(tx, { programme, template: programme, name: 'Kull 1', by });
    await buildEnrolment(tx, { company, cohort, template: programme, start: '2027-01-11', by });
  });
});

after(() => house.close());

beforeEach(() => {
  house.letters.splice(0);
});

const send = async (): Promise<Letter[]> => {
  await house.runErrand('programme.invitations');
  await house.runErrand('programme.invitation-letters');
  return house.letters.splice(0).sort((a, b) => (`${a.to}${a.subject}` < `${b.to}${b.subject}` ? -1 : 1));
};

const change = (key: string, sequence: number, detail: Record<string, unknown>) =>
  house.call('POST', `/api/programme/companies/${company}/journey/visit-changes`, {
    as: who.adviser!,
    body: { change: makeId(), key, sequence, reason: 'Kunden kommer', detail },
  });

const moved = (date: string) => ({ kind: 'moved', date, hours: null, mode: null, place: '' });

/** The one event of a letter, as a calendar program reads it; its file has no fault. */
function eventOf({ invitation }: Letter) {
  assert.deepEqual(calendarFaults(invitation!.file), []);
  const calendar = new ICAL.Component(ICAL.parse(invitation!.file));
  assert.equal(calendar.getFirstPropertyValue('method'), invitation!.method);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  assert.equal(events.length, 1);
  return events[0]!;
}

let first: { uid: string; sequence: number };

test('those who take part in visits are invited four weeks ahead, each in a letter of their own, once', async () => {
  const letters = await send();
  assert.deepEqual(
    letters.map(({ to, subject }) => `${to}: ${subject}`),
    [
      'adviser@skarvdal.example: Rådgiverbesøk 4, Skarvdal Mekaniske: mandag 22. februar',
      'adviser@skarvdal.example: Rådgiverbesøk 5, Skarvdal Mekaniske: mandag 8. mars',
      'coordinator@skarvdal.example: Rådgiverbesøk 4, Skarvdal Mekaniske: mandag 22. februar',
      'coordinator@skarvdal.example: Rådgiverbesøk 5, Skarvdal Mekaniske: mandag 8. mars',
      'manager@skarvdal.example: Rådgiverbesøk 4, Skarvdal Mekaniske: mandag 22. februar',
      'manager@skarvdal.example: Rådgiverbesøk 5, Skarvdal Mekaniske: mandag 8. mars',
    ],
  );
  const event = eventOf(letters[0]!);
  first = event;
  assert.equal(event.startDate.toString(), '2027-02-22T09:00:00');
  assert.match(letters[0]!.text, /mandag 22\. februar 2027, tidspunktet er ikke avtalt/);
  assert.match(letters[0]!.text, new RegExp(`spranget.example/companies/${company}/journey`));
  for (const letter of letters) {
    const addresses = letter.invitation!.file.replaceAll('\r\n ', '').match(/mailto:\S+/g);
    assert.deepEqual(
      addresses,
      ['mailto:post@spranget.example', `mailto:${letter.to}`],
      'nobody else’s address',
    );
  }
  assert.deepEqual(await send(), [], 'and not again');
});

test('a visit that is moved is moved in their calendars: the same uid, a higher sequence', async () => {
  assert.equal((await change('4', 0, moved('2027-02-24'))).status, 200);
  const letters = await send();
  assert.equal(letters.length, 3);
  const event = eventOf(letters[0]!);
  assert.equal(letters[0]!.subject, 'Endret: Rådgiverbesøk 4, Skarvdal Mekaniske, er nå onsdag 24. februar');
  assert.match(letters[0]!.text, /Nora Vik skriver: Kunden kommer/);
  assert.equal(event.uid, first.uid);
  assert.ok(event.sequence > first.sequence);
  assert.equal(event.startDate.toString(), '2027-02-24T09:00:00');
});

test('letters that do not get out are tried again, and a newer one goes in place of an older', async () => {
  house.refuseLetters(true);
  assert.equal((await change('5', 0, moved('2027-03-09'))).status, 200);
  assert.deepEqual(await send(), []);
  assert.equal((await change('5', 1, moved('2027-03-10'))).status, 200);
  house.refuseLetters(false);
  const letters = await send();
  assert.deepEqual(
    letters.map((letter) => eventOf(letter).startDate.toString()),
    Array(3).fill('2027-03-10T09:00:00'),
  );
  house.later(120);
  assert.deepEqual(await send(), []);
});

test('of two rounds at once each letter goes out once', async () => {
  assert.equal((await change('5', 2, moved('2027-03-11'))).status, 200);
  await Promise.all([
    house.runErrand('programme.invitation-letters'),
    house.runErrand('programme.invitation-letters'),
  ]);
  assert.equal(house.letters.length, 3);
});

test('a visit that is called off is called off in their calendars, and comes back when that is taken back', async () => {
  assert.equal((await change('5', 3, { kind: 'cancelled' })).status, 200);
  const [off] = await send();
  assert.equal(off?.invitation?.method, 'CANCEL');
  assert.match(off?.subject ?? '', /^Avlyst: Rådgiverbesøk 5/);
  const gone = eventOf(off!);
  assert.equal((await change('5', 4, { kind: 'restored' })).status, 200);
  const [back] = await send();
  assert.equal(back?.invitation?.method, 'REQUEST');
  assert.ok(eventOf(back!).sequence > gone.sequence);
});

test('someone who says no thanks gets no more, and what they had is taken out', async () => {
  const wish = (wanted: boolean) =>
    house.call('POST', `/api/programme/companies/${company}/invitation-wishes`, {
      as: who.manager!,
      body: { wish: makeId(), wanted },
    });
  assert.deepEqual((await wish(false)).body, { wanted: false });
  const letters = await send();
  assert.deepEqual(
    letters.map(({ to, invitation }) => [to, invitation?.method]),
    [
      ['manager@skarvdal.example', 'CANCEL'],
      ['manager@skarvdal.example', 'CANCEL'],
    ],
  );
  assert.match(letters[0]!.subject, /^Tatt ut av kalenderen din/);
  assert.equal((await change('4', 1, moved('2027-02-25'))).status, 200);
  assert.deepEqual(
    (await send()).map(({ to }) => to),
    ['adviser@skarvdal.example', 'coordinator@skarvdal.example'],
  );
  const read = await house.call('GET', `/api/programme/companies/${company}/invitation-wish`, {
    as: who.manager!,
  });
  assert.deepEqual(read.body, { wanted: false });
  assert.deepEqual((await wish(true)).body, { wanted: true });
  assert.equal((await send()).length, 2);
  const stranger = await house.call('GET', `/api/programme/companies/${company}/invitation-wish`, {
    as: who.employee!,
  });
  assert.equal(stranger.status, 403);
});

test('someone whose role has ended is taken out of what lies ahead', async () => {
  house.setDay('2027-03-02');
  const letters = (await send()).filter(({ to }) => to.startsWith('coordinator'));
  assert.deepEqual(
    letters.map(({ invitation, subject }) => [invitation?.method, subject]),
    [['CANCEL', 'Tatt ut av kalenderen din: Rådgiverbesøk 5, Skarvdal Mekaniske, torsdag 11. mars']],
  );
});

test('what is said of letters to one is that person’s own, and no other company’s', async () => {
  const other = await house.company('Elvestad Sveis');
  const stranger = await house.person('Ole Rønning', { role: 'adviser', company: other, place: 'x' });
  const answer = await house.call('POST', `/api/programme/companies/${company}/invitation-wishes`, {
    as: stranger,
    body: { wish: makeId(), wanted: false },
  });
  assert.equal(answer.status, 404);
});

test('a letter is in the receiver’s language, with no value left unfilled', async () => {
  const texts = new Set<string>();
  for (const [n, language] of languages.entries()) {
    await house.within({ person: who.adviser! }, (tx) =>
      tx.updateTable('people.person').set({ language }).where('person', '=', who.adviser!).execute(),
    );
    const { body } = await house.call('GET', `/api/programme/companies/${company}/journey`, {
      as: who.adviser!,
    });
    const { sequence } = body.visits.find(({ key }: { key: string }) => key === '6');
    const hours = { from: '09:00', to: '11:00' };
    const detail = { kind: 'arranged', hours, mode: 'remote', place: `Rom ${n}` };
    const answer = await change('6', sequence, detail);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const letter = (await send()).find(({ to }) => to.startsWith('adviser'))!;
    assert.doesNotMatch(`${letter.subject}${letter.text}`, /[{}]|undefined|null/);
    eventOf(letter);
    texts.add(letter.text.split('\n\n')[1]!);
  }
  assert.equal(texts.size, languages.length);
});
